import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useSettled } from '#platform/client/use-settled.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { FilteredAway } from '#platform/ui/empty.tsx'
import type { Filter } from '#platform/ui/filter-chips.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { PageFoot, type PageOf } from '#platform/ui/page-foot.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { Row } from '../../contract.ts'
import { useMatter, useSaid } from '../shared/names.ts'
import { Bulk } from './bulk.tsx'
import { useColumns } from './columns.tsx'
import { EmptyBox } from './empty-box.tsx'
import { words } from './locale.ts'
import { RequestCard } from './request-card.tsx'
import { type Inbox, pageSize } from './use-inbox.ts'

type ListProps = { inbox: Inbox; onPeek: (requestId: string) => void }

/** So many cards are looked through faster than searched. */
const fewCards = 6

/** Search, filters and the box itself: a table, on the phone cards. */
export function InboxList({ inbox, onPeek }: ListProps) {
  const t = useWords(words)
  const [query, setQuery] = useQueryState()
  const [search, setSearch] = useSettled(query.search ?? '', (value) => setQuery({ search: value, page: undefined }))
  const filters = useFilters(inbox)
  const [selected, setSelected] = useState<string[]>([])
  const chosen = inbox.rows?.filter(({ requestId }) => selected.includes(requestId)) ?? []
  const few = usePhone() ? fewCards : 0
  const hasBar = inbox.isFiltered || inbox.count > few
  return (
    <ListPage {...(hasBar && { search: { value: search, onChange: setSearch, placeholder: t('search') }, filters })}>
      {inbox.error ? (
        <Problem error={inbox.error} onRetry={inbox.retry} />
      ) : (
        <Found inbox={inbox} onPeek={onPeek} chosen={chosen} onSelect={setSelected} />
      )}
      {inbox.box === 'toDecide' && <Bulk chosen={chosen} onClear={() => setSelected([])} />}
    </ListPage>
  )
}

type FoundProps = ListProps & { chosen: readonly Row[]; onSelect: (requestIds: string[]) => void }

function useFilters({ box, kinds, overdue, offered }: Inbox): Filter[] {
  const t = useWords(words)
  const said = useSaid()
  const [, setQuery] = useQueryState()
  const byKind: Filter = {
    key: 'kind',
    label: t('kind'),
    chosen: kinds,
    onChange: (next) => setQuery({ kind: next.join(',') || undefined, page: undefined }),
    options: offered.map(({ kind, title, count }) => ({ value: kind, label: said(title), count })),
  }
  const byDue: Filter = {
    key: 'overdue',
    label: t('due'),
    single: true,
    chosen: overdue ? ['yes'] : [],
    onChange: ([next]) => setQuery({ overdue: next, page: undefined }),
    options: [{ value: 'yes', label: t('overdue') }],
  }
  return box === 'toDecide' ? [byKind, byDue] : [byKind]
}

function Found(props: FoundProps) {
  const { inbox } = props
  const isPhone = usePhone()
  const [, setQuery] = useQueryState()
  const clear = () => setQuery({ search: undefined, kind: undefined, overdue: undefined, page: undefined })
  const empty = inbox.isFiltered ? <FilteredAway onClear={clear} /> : <EmptyBox box={inbox.box} />
  if (inbox.rows?.length === 0) return empty
  return isPhone ? <Cards inbox={inbox} /> : <InboxTable {...props} />
}

function usePageFoot({ page, count }: Inbox): PageOf {
  const [, setQuery] = useQueryState()
  return { page, size: pageSize, total: count, onPage: (next) => setQuery({ page: String(next), peek: undefined }) }
}

function InboxTable({ inbox, onPeek, chosen, onSelect }: FoundProps) {
  const t = useWords(words)
  const go = useGo()
  const what = useMatter()
  const [query] = useQueryState()
  const { box, rows } = inbox
  return (
    <DataTable
      label={t(box)}
      columns={useColumns(box)}
      rows={rows}
      rowKey={(row) => row.requestId}
      rowName={what}
      current={query.peek}
      onPeek={(row) => onPeek(row.requestId)}
      onOpen={(row) => go(`/approvals/${row.requestId}`)}
      {...(box === 'toDecide' && {
        selected: chosen.map(({ requestId }) => requestId),
        onSelect,
      })}
      page={usePageFoot(inbox)}
    />
  )
}

function Cards({ inbox }: { inbox: Inbox }) {
  const t = useWords(words)
  const { box, rows, count } = inbox
  const foot = usePageFoot(inbox)
  if (!rows) return <LoadingRows rows={4} height={52} avatar />
  return (
    <>
      <ul className="inbox-cards" aria-label={t(box)}>
        {rows.map((row: Row) => (
          <li key={row.requestId}>
            <RequestCard request={row} isMine={box === 'toDecide'} />
          </li>
        ))}
      </ul>
      {count > pageSize && <PageFoot {...foot} />}
    </>
  )
}
