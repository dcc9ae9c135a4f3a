import { useState } from 'react'
import { useWrite } from '../../client/use-operation.ts'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/menu.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { access, type Role } from '../contract.ts'
import { words } from '../locale.ts'
import { RoleForm } from './role-form.tsx'

/** The head of a column: the role, how one comes by it, and what can be done with a role of the company's own. */
export function RoleHead({ role, roles, mayEdit }: { role: Role; roles: Role[]; mayEdit: boolean }) {
  const [language] = useLanguage()
  const t = useWords(words)
  const held = { user: t('impliedUser'), person: t('impliedPerson'), leader: t('impliedLeader') }
  return (
    <th scope="col">
      <div className="line">
        <span className="grow">{role.names[language]}</span>
        {mayEdit && !role.builtIn && <RoleMenu role={role} roles={roles} />}
      </div>
      <div className="small soft">{role.implied ? held[role.implied] : t('users', { count: role.users })}</div>
    </th>
  )
}

function RoleMenu({ role, roles }: { role: Role; roles: Role[] }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [renaming, setRenaming] = useState(false)
  const confirm = useConfirm()
  const remove = useWrite(access.deleteRole)
  const name = role.names[language]
  async function ask() {
    const question = { title: t('deleteTitle', { role: name }), consequence: t('deleteWhat') }
    const yes = await confirm({ ...question, keep: t('cancel'), deed: t('deleteRole'), danger: true })
    if (yes) remove.mutate({ id: role.id })
  }
  return (
    <>
      <Menu
        button={<Icon name="dots" size={16} />}
        buttonClass="bare icon-button small"
        buttonLabel={t('roleDeeds', { role: name })}
        label={t('roleDeeds', { role: name })}
        items={[
          { key: 'rename', label: t('renameRole'), onChoose: () => setRenaming(true) },
          { key: 'delete', label: t('deleteRole'), danger: true, onChoose: ask },
        ]}
      />
      {remove.error && <RefusalNote reason={remove.error.message} />}
      {renaming && <RoleForm role={role} roles={roles} onClose={() => setRenaming(false)} />}
    </>
  )
}
