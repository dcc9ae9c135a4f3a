import { Button } from 'antd'
import { useState } from 'react'
import { access } from '../../access/contract.ts'
import { useMay } from '../../client/use-may.ts'
import { useRead } from '../../client/use-operation.ts'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { shown } from '../../kernel/field-class.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Empty, FilteredAway } from '../../ui/empty.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { Locked } from '../../ui/masked.tsx'
import { Body, Columns, Page } from '../../ui/page.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PhoneRow } from '../../ui/phone-rows.tsx'
import type { Column } from '../../ui/table.ts'
import { StatusTag, type Tone } from '../../ui/tag.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { type UserShown, user } from '../contract.ts'
import { words } from '../locale.ts'
import { InviteUser } from './invite-user.tsx'
import { UserPeek } from './user-peek.tsx'

const tones: Record<UserShown['state'], Tone> = { active: 'good', invited: 'waiting', disabled: 'normal' }

const isFound = ({ name, email }: UserShown, typed: string): boolean =>
  `${name} ${shown(email) ?? ''}`.toLowerCase().includes(typed.trim().toLowerCase())

/** 用户: who can sign in, as what. */
export function Users() {
  const t = useWords(words)
  const [search, setSearch] = useState('')
  const [peekId, setPeekId] = useState<string>()
  const [inviting, setInviting] = useState(false)
  const users = useRead(user.list, {})
  const all = users.data?.users
  const rows = all?.filter((each) => isFound(each, search))
  const peeked = all?.find((each) => each.id === peekId)
  const inviteButton = useMay('user.invite') && (
    <Button size="small" type="primary" onClick={() => setInviting(true)}>
      {t('invite')}
    </Button>
  )
  return (
    <Page>
      <PageHeader
        title={t('users')}
        {...(all && { count: t('people', { count: all.length }) })}
        actions={inviteButton}
      />
      <Columns>
        <Body padding="none">
          {users.error && <ErrorNote happened={t('loadFailed')} onRetry={() => users.refetch()} />}
          <ListPage search={{ value: search, onChange: setSearch, placeholder: t('findUser') }}>
            <UserTable
              rows={rows}
              current={peekId}
              onPeek={(row) => setPeekId(row.id)}
              empty={
                search ? (
                  <FilteredAway onClear={() => setSearch('')} />
                ) : (
                  <Empty title={t('noUsers')}>{t('noUsersWhy')}</Empty>
                )
              }
            />
          </ListPage>
        </Body>
        {peeked && <UserPeek key={peeked.id} user={peeked} onClose={() => setPeekId(undefined)} />}
      </Columns>
      {inviting && <InviteUser onClose={() => setInviting(false)} />}
    </Page>
  )
}

type TableProps = {
  rows: UserShown[] | undefined
  current: string | undefined
  onPeek: (row: UserShown) => void
  empty: React.ReactNode
}

function UserTable({ rows, current, onPeek, empty }: TableProps) {
  const t = useWords(words)
  const format = useFormat()
  const roleNames = useRoleNames()
  const lastSeen = ({ lastSeenAt }: UserShown) => (lastSeenAt ? format.moment(lastSeenAt) : t('never'))
  const state = (row: UserShown) => <StatusTag tone={tones[row.state]}>{t(`state_${row.state}`)}</StatusTag>
  const columns: Column<UserShown>[] = [
    { key: 'name', title: t('name'), render: (row) => row.name, fixed: true },
    { key: 'email', title: t('email'), render: (row) => shown(row.email) ?? <Locked /> },
    { key: 'roles', title: t('roles'), render: (row) => roleNames(row) },
    {
      key: 'person',
      title: t('person'),
      render: (row) => row.personName ?? <span className="quiet">{t('notLinked')}</span>,
    },
    { key: 'state', title: t('state'), render: state },
    { key: 'lastSeen', title: t('lastSeen'), render: lastSeen },
  ]
  return (
    <DataTable
      label={t('users')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      current={current}
      onPeek={onPeek}
      empty={empty}
      phone={(row) => <PhoneRow title={row.name} figure={state(row)} detail={roleNames(row)} />}
    />
  )
}

/** The roles of a user by name, in the language of the screen. */
function useRoleNames() {
  const t = useWords(words)
  const [language] = useLanguage()
  const mayAsk = useMay('access.roles')
  const names = new Map(
    useRead(access.roles, {}, { enabled: mayAsk }).data?.roles.map((role) => [role.id, role.names[language]]),
  )
  return ({ roles }: UserShown) => roles.map(({ roleId }) => names.get(roleId) ?? roleId).join(t('listComma')) || '–'
}
