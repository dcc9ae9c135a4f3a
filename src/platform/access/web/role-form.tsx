import { Button } from 'antd'
import { useId, useState } from 'react'
import { useWrite } from '../../client/use-operation.ts'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/field.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { access, type Role } from '../contract.ts'
import { words } from '../locale.ts'

type RoleFormProps = { role?: Role; roles: Role[]; onClose: () => void }

/** A new role, perhaps with the grants of another; or the names of one that is there. */
export function RoleForm({ role, roles, onClose }: RoleFormProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const form = useId()
  const [names, setNames] = useState(role?.names ?? { zh: '', en: '' })
  const [copyOf, setCopyOf] = useState<string>()
  const save = useWrite(access.saveRole)
  const submit = () =>
    save.mutate({ names, ...(role && { id: role.id }), ...(copyOf && { copyOf }) }, { onSuccess: onClose })
  const footer = (
    <>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button type="primary" htmlType="submit" form={form} loading={save.isPending}>
        {t('save')}
      </Button>
    </>
  )
  return (
    <Dialog open title={role ? t('renameRole') : t('addRole')} onClose={onClose} footer={footer}>
      <form
        id={form}
        className="stack apart"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Fields>
          <TextField
            label={t('nameZh')}
            value={names.zh}
            onChange={(zh) => setNames({ ...names, zh })}
            maxLength={40}
            focus
          />
          <TextField
            label={t('nameEn')}
            value={names.en}
            onChange={(en) => setNames({ ...names, en })}
            maxLength={60}
          />
          {!role && (
            <SelectField
              label={t('copyOf')}
              value={copyOf}
              onChange={setCopyOf}
              choices={roles.map(({ id, names: each }) => ({ value: id, label: each[language] }))}
              placeholder={t('blank')}
              clearable
            />
          )}
        </Fields>
        {save.error && <RefusalNote reason={save.error.message} />}
      </form>
    </Dialog>
  )
}
