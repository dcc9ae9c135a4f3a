import { Button } from 'antd'
import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { payroll } from '../../../contract.ts'
import type { GroupRow } from '../../contract.ts'
import type { Groups as Found } from '../calls.ts'
import { words } from '../locale.ts'
import '../items.css'
import { GroupDialog } from './group-dialog.tsx'
import { GroupList } from './group-list.tsx'
import { GroupPeek } from './group-peek.tsx'

/** In the address for those who are in no group. */
const nowhereKey = 'none'

/** 发薪组: who is paid together, by which template, on which day. */
export function GroupsScreen() {
  const [query, setQuery] = useQueryState()
  const [open, setOpen] = useState<{ group: GroupRow | undefined }>()
  const found = useRead(payroll.groups, {})
  const may = useMay(payroll.saveGroup.name)
  const rows = found.data?.rows ?? []
  const looked = rows.find(({ groupId }) => groupId === query.group)
  return (
    <Page>
      <Head count={rows.length} {...(may && { onNew: () => setOpen({ group: undefined }) })} />
      <Columns>
        <Body>
          {found.error && !found.data && <Problem error={found.error} onRetry={() => void found.refetch()} />}
          {found.isPending && <LoadingRows rows={4} height={52} />}
          {found.data && <Groups found={found.data} {...(may && { onChange: (group) => setOpen({ group }) })} />}
        </Body>
        {(looked || query.group === nowhereKey) && (
          <GroupPeek key={query.group} group={looked} onClose={() => setQuery({ group: undefined })} />
        )}
      </Columns>
      {open && <GroupDialog group={open.group} cities={found.data?.cities ?? []} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}

function Head({ count, onNew }: { count: number; onNew?: () => void }) {
  const t = useWords(words)
  if (count === 0) return <PageHeader title={t('groups')} />
  const add = onNew && (
    <Button size="small" type="primary" onClick={onNew}>
      {t('newGroup')}
    </Button>
  )
  return <PageHeader title={t('groups')} count={t('groupCount', { count })} actions={add} />
}

type GroupsProps = { found: Found; onChange?: (group: GroupRow) => void }

function Groups({ found: { rows, nowhere }, ...deeds }: GroupsProps) {
  if (rows.length === 0) return <NotBegun />
  return (
    <>
      {nowhere > 0 && <Nowhere count={nowhere} />}
      <GroupList rows={rows} {...deeds} />
    </>
  )
}

function NotBegun() {
  const t = useWords(words)
  const go = useGo()
  const action = (
    <Button type="primary" onClick={() => go('/payroll/items')}>
      {t('begin')}
    </Button>
  )
  return (
    <Empty title={t('beginTitle')} action={action}>
      {t('beginWhy')}
    </Empty>
  )
}

/** Whom no pay run will count. */
function Nowhere({ count }: { count: number }) {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const see = (
    <button className="bare link" type="button" onClick={() => setQuery({ group: nowhereKey }, true)}>
      {t('seeThem')}
    </button>
  )
  return (
    <Note tone="waiting" title={t('nowhere', { count })} actions={see}>
      {t('nowhereNote')}
    </Note>
  )
}
