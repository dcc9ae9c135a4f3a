import { Button } from 'antd'
import { useState } from 'react'
import { Explain } from '../../access/web/explain.tsx'
import { useMay } from '../../client/use-may.ts'
import { useWrite } from '../../client/use-operation.ts'
import { useWords } from '../../client/use-words.ts'
import { shown } from '../../kernel/field-class.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { useConfirm } from '../../ui/confirm.tsx'
import { Peek } from '../../ui/peek.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useUndoToast } from '../../ui/undo-toast.tsx'
import { type UserShown, user } from '../contract.ts'
import { words } from '../locale.ts'
import { Invited } from './invite-user.tsx'
import { RoleFields } from './role-fields.tsx'
import { UserPerson } from './user-person.tsx'

/** One user beside the list: his roles, and what can be done with his account. */
export function UserPeek({ user: each, onClose }: { user: UserShown; onClose: () => void }) {
  const [may, mayLink] = [useMay('user.setRoles'), useMay('user.linkPerson')]
  return (
    <Peek
      leading={<Avatar name={each.name} size={48} />}
      title={each.name}
      detail={shown(each.email)}
      onClose={onClose}
    >
      <div className="stack apart">
        {mayLink && <UserPerson user={each} />}
        {may && <Roles user={each} />}
        <Deeds user={each} />
      </div>
    </Peek>
  )
}

function Roles({ user: { id: userId, roles: before } }: { user: UserShown }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [roles, setRoles] = useState(before)
  const save = useWrite(user.setRoles)
  const undo = () => save.mutate({ userId, roles: before }, { onSuccess: () => setRoles(before) })
  const submit = () => save.mutate({ userId, roles }, { onSuccess: () => tell({ said: t('saved'), undo }) })
  const changed = JSON.stringify(roles) !== JSON.stringify(before)
  return (
    <div className="stack">
      <RoleFields value={roles} onChange={setRoles} />
      {save.error && <RefusalNote reason={save.error.message} />}
      <div>
        <Button type="primary" size="small" disabled={!changed} loading={save.isPending} onClick={submit}>
          {t('save')}
        </Button>
      </div>
    </div>
  )
}

function Deeds({ user: each }: { user: UserShown }) {
  const t = useWords(words)
  const userId = each.id
  const confirm = useConfirm()
  const [disable, enable] = [useWrite(user.disable), useWrite(user.enable)]
  const [resend, endSessions] = [useWrite(user.resendInvite), useWrite(user.endSessions)]
  const problem = disable.error ?? enable.error ?? resend.error ?? endSessions.error

  async function askToDisable() {
    const question = { title: t('disableTitle', { name: each.name }), consequence: t('disableWhat') }
    if (await confirm({ ...question, keep: t('keepUser'), deed: t('disable'), danger: true }))
      disable.mutate({ userId })
  }

  return (
    <div className="stack">
      <div className="line wrap">
        <Explain user={each} />
        {each.state === 'invited' && (
          <Button size="small" loading={resend.isPending} onClick={() => resend.mutate({ userId })}>
            {t('resend')}
          </Button>
        )}
        {each.state === 'active' && (
          <Button size="small" loading={endSessions.isPending} onClick={() => endSessions.mutate({ userId })}>
            {t('endSessions')}
          </Button>
        )}
        {each.state === 'disabled' ? (
          <Button size="small" loading={enable.isPending} onClick={() => enable.mutate({ userId })}>
            {t('enable')}
          </Button>
        ) : (
          <Button size="small" danger loading={disable.isPending} onClick={askToDisable}>
            {t('disable')}
          </Button>
        )}
      </div>
      {problem && <RefusalNote reason={problem.message} />}
      {resend.data && <Invited link={resend.data.link} onClose={resend.reset} />}
    </div>
  )
}
