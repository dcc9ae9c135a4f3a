import { Button } from 'antd'
import { useState } from 'react'
import { useRead, useWrite } from '../../client/use-operation.ts'
import { useWords } from '../../client/use-words.ts'
import { Fields } from '../../ui/field.tsx'
import { ListRow, ListRows } from '../../ui/list-rows.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { Body, Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Section } from '../../ui/section.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useUndoToast } from '../../ui/undo-toast.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { session } from '../contract.ts'
import { words } from '../locale.ts'
import { deviceOf } from './device.ts'
import { Keys } from './keys.tsx'

/** 登录与安全: where one is signed in, the password, one's keys. */
export function Sessions() {
  const t = useWords(words)
  return (
    <Page>
      <PageHeader title={t('security')} />
      <Body>
        <div className="stack apart">
          <Devices />
          <ChangePassword />
          <Keys />
        </div>
      </Body>
    </Page>
  )
}

function Devices() {
  const t = useWords(words)
  const { data } = useRead(session.list, {})
  const tell = useUndoToast()
  const endOthers = useWrite(session.endOthers)
  const several = (data?.sessions.length ?? 0) > 1
  const end = () => endOthers.mutate({}, { onSuccess: () => tell({ said: t('ended') }) })
  return (
    <Section
      title={t('devices')}
      note={data?.sessions.length}
      action={
        several && (
          <Button size="small" loading={endOthers.isPending} onClick={end}>
            {t('endOthers')}
          </Button>
        )
      }
    >
      {data ? (
        <ListRows label={t('devices')}>
          {data.sessions.map((each) => (
            <Device key={each.id} {...each} />
          ))}
        </ListRows>
      ) : (
        <LoadingRows rows={2} height={52} />
      )}
    </Section>
  )
}

type DeviceProps = { id: string; ip: string | null; usedAt: string; device: string | null; current: boolean }

function Device({ id, ip, usedAt, device, current }: DeviceProps) {
  const t = useWords(words)
  const format = useFormat()
  const end = useWrite(session.end)
  const known = deviceOf(device)
  return (
    <ListRow
      title={known ? t('device', known) : t('unknownDevice')}
      detail={t('usedAt', { ip: ip ?? '', when: format.moment(usedAt) })}
      trailing={current && <StatusTag tone="good">{t('thisDevice')}</StatusTag>}
      action={
        !current && (
          <Button size="small" loading={end.isPending} onClick={() => end.mutate({ id })}>
            {t('end')}
          </Button>
        )
      }
    />
  )
}

function ChangePassword() {
  const t = useWords(words)
  const tell = useUndoToast()
  const [password, setPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const change = useWrite(session.changePassword)
  const done = () => {
    setPassword('')
    setNewPassword('')
    tell({ said: t('passwordChanged') })
  }
  return (
    <Section title={t('changePassword')}>
      <form
        className="stack apart"
        style={{ maxWidth: 360 }}
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ password, newPassword }, { onSuccess: done })
        }}
      >
        <Fields>
          <TextField
            label={t('oldPassword')}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <TextField
            label={t('newPassword')}
            hint={t('passwordHint')}
            type="password"
            autoComplete="new-password"
            value={newPassword}
            onChange={setNewPassword}
          />
        </Fields>
        {change.error && <RefusalNote reason={change.error.message} />}
        <div>
          <Button htmlType="submit" loading={change.isPending} disabled={!password || !newPassword}>
            {t('changePassword')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
