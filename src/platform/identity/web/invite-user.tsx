import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../client/use-operation.ts'
import { useWords } from '../../client/use-words.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Fields } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { user } from '../contract.ts'
import { words } from '../locale.ts'
import { OneTime } from './one-time.tsx'
import { type Assigned, RoleFields } from './role-fields.tsx'

type Draft = { name: string; email: string; language: 'zh' | 'en'; roles: Assigned }

const blank: Draft = { name: '', email: '', language: 'zh', roles: [] }

export function InviteUser({ onClose }: { onClose: () => void }) {
  const t = useWords(words)
  const [draft, setDraft] = useState(blank)
  const invite = useWrite(user.invite)
  if (invite.data) return <Invited link={invite.data.link} onClose={onClose} />
  return (
    <FormDialog
      title={t('invite')}
      deed={t('sendInvite')}
      busy={invite.isPending}
      problem={invite.error?.message}
      onSend={() => invite.mutate(draft)}
      onClose={onClose}
    >
      <InviteFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
    </FormDialog>
  )
}

function InviteFields({ draft, onChange }: { draft: Draft; onChange: (change: Partial<Draft>) => void }) {
  const t = useWords(words)
  return (
    <Fields>
      <TextField label={t('name')} value={draft.name} onChange={(name) => onChange({ name })} maxLength={80} focus />
      <TextField label={t('email')} type="email" value={draft.email} onChange={(email) => onChange({ email })} />
      <RoleFields value={draft.roles} onChange={(roles) => onChange({ roles })} />
      <SelectField
        label={t('language')}
        value={draft.language}
        onChange={(language) => onChange({ language: language ?? 'zh' })}
        choices={[
          { value: 'zh', label: t('chinese') },
          { value: 'en', label: t('english') },
        ]}
      />
    </Fields>
  )
}

/** The link, for when no mail server sends it. */
export function Invited({ link, onClose }: { link: string; onClose: () => void }) {
  const t = useWords(words)
  return (
    <Dialog
      open
      title={t('inviteSent')}
      onClose={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <OneTime note={t('inviteLink')} value={link} />
    </Dialog>
  )
}
