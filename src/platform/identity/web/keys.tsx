import { Button } from 'antd'
import { useState } from 'react'
import { useRead, useWrite } from '../../client/use-operation.ts'
import { useWords } from '../../client/use-words.ts'
import type { Day } from '../../kernel/day.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { ListRow, ListRows } from '../../ui/list-rows.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { user } from '../contract.ts'
import { words } from '../locale.ts'
import { OneTime } from './one-time.tsx'

export function Keys() {
  const t = useWords(words)
  const [adding, setAdding] = useState(false)
  const keys = useRead(user.apiKeys, {}).data?.keys ?? []
  return (
    <Section
      title={t('keys')}
      note={t('keysNote')}
      action={
        <Button size="small" onClick={() => setAdding(true)}>
          {t('newKey')}
        </Button>
      }
    >
      {keys.length === 0 && <p className="soft">{t('noKeys')}</p>}
      <ListRows label={t('keys')}>
        {keys.map((key) => (
          <Key key={key.id} {...key} />
        ))}
      </ListRows>
      {adding && <NewKey onClose={() => setAdding(false)} />}
    </Section>
  )
}

type KeyProps = { id: string; name: string; tail: string; expiresAt: string | null }

function Key({ id, name, tail, expiresAt }: KeyProps) {
  const t = useWords(words)
  const format = useFormat()
  const confirm = useConfirm()
  const end = useWrite(user.endApiKey)
  const until = expiresAt ? t('keyUntil', { day: format.day(expiresAt.slice(0, 10) as Day) }) : t('keyForever')
  async function ask() {
    const question = {
      title: t('endKeyTitle', { name }),
      consequence: t('endKeyWhat'),
      keep: t('keep'),
      deed: t('endKey'),
    }
    if (await confirm({ ...question, danger: true })) end.mutate({ id })
  }
  return (
    <ListRow
      title={name}
      detail={t('keyDetail', { tail, until })}
      action={
        <Button size="small" loading={end.isPending} onClick={ask}>
          {t('endKey')}
        </Button>
      }
    />
  )
}

function NewKey({ onClose }: { onClose: () => void }) {
  const t = useWords(words)
  const [name, setName] = useState('')
  const create = useWrite(user.createApiKey)
  if (create.data) {
    return (
      <Dialog open title={t('newKey')} onClose={onClose} footer={<Button onClick={onClose}>{t('close')}</Button>}>
        <OneTime note={t('keyOnce')} value={create.data.key} />
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={t('newKey')}
      deed={t('newKey')}
      busy={create.isPending}
      ready={name.trim() !== ''}
      problem={create.error?.message}
      onSend={() => create.mutate({ name })}
      onClose={onClose}
    >
      <TextField label={t('keyName')} value={name} onChange={setName} maxLength={80} focus />
    </FormDialog>
  )
}
