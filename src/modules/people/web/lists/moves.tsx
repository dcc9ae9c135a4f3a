import type { z } from 'zod'
import { useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { type EventKind, eventKinds, people } from '../../contract.ts'
import { useSentence } from '../history/sentences.ts'
import { Named } from '../roster/cells.tsx'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'

type Move = z.output<typeof people.moves.output>['rows'][number]

const views = ['planned', 'recent', 'year'] as const
const shownKinds = eventKinds.filter((kind) => kind !== 'import')

/** What is planned, and what happened lately, over everybody one may see. */
export function MovesScreen() {
  const t = useWords(words)
  const { event } = useNames()
  const [query, setQuery] = useQueryState()
  const view = views.find((each) => each === query.view) ?? 'planned'
  const kinds = (query.kind?.split(',') ?? []).filter((kind): kind is EventKind =>
    shownKinds.some((each) => each === kind),
  )
  const page = Math.max(1, Number(query.page) || 1)
  const found = useRead(people.moves, { ...spanOf(view, useToday()), ...(kinds.length > 0 && { kinds }), page })
  const count = found.data?.count
  return (
    <Page>
      <PageHeader title={t('moves')} {...(count !== undefined && { count: t('movesCount', { count }) })} />
      <Columns>
        <Body padding="none">
          <ListPage
            views={views.map((key) => ({ key, label: t(key), ...(key === view && { count }) }))}
            view={view}
            onView={(next) => setQuery({ view: next === 'planned' ? undefined : next, page: undefined })}
            filters={[
              {
                key: 'kind',
                label: t('kind'),
                chosen: kinds,
                onChange: (chosen) => setQuery({ kind: chosen.join(','), page: undefined }),
                options: shownKinds.map((value) => ({ value, label: event(value) })),
              },
            ]}
          >
            {found.error && !found.data ? (
              <Problem error={found.error} onRetry={() => void found.refetch()} />
            ) : (
              <MoveTable
                rows={found.data?.rows}
                count={count ?? 0}
                page={page}
                onPage={(next) => setQuery({ page: String(next) })}
                empty={
                  kinds.length > 0 ? (
                    <FilteredAway onClear={() => setQuery({ kind: undefined })} />
                  ) : (
                    <NoMoves view={view} />
                  )
                }
              />
            )}
          </ListPage>
        </Body>
      </Columns>
    </Page>
  )
}

function spanOf(view: (typeof views)[number], today: Day) {
  if (view === 'planned') return { from: addDays(today, 1), to: addDays(today, 1827) }
  return { from: addDays(today, view === 'recent' ? -90 : -365), to: today }
}

function NoMoves({ view }: { view: (typeof views)[number] }) {
  const t = useWords(words)
  return view === 'planned' ? (
    <Empty title={t('noPlanned')}>{t('noPlannedWhy')}</Empty>
  ) : (
    <Empty title={t('noRecent')}>{t('noRecentWhy')}</Empty>
  )
}

type TableProps = {
  rows: Move[] | undefined
  count: number
  page: number
  onPage: (page: number) => void
  empty: React.ReactNode
}

function MoveTable({ rows, count, page, onPage, empty }: TableProps) {
  const t = useWords(words)
  const go = useGo()
  const sentence = useSentence()
  const { event } = useNames()
  const columns: Column<Move>[] = [
    { key: 'day', title: t('day'), render: (row) => <span className="nowrap">{row.day}</span> },
    { key: 'kind', title: t('kind'), render: (row) => <KindTag move={row} /> },
    { key: 'who', title: t('who'), render: (row) => <Named name={row.fullName} /> },
    { key: 'unit', title: t('unit'), render: (row) => <span className="nowrap soft">{row.orgUnit}</span> },
    { key: 'what', title: t('what'), render: (row) => sentence(row) },
  ]
  return (
    <DataTable
      label={t('moves')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.eventId}
      rowName={(row) => `${row.fullName} ${event(row.kind)}`}
      onOpen={(row) => go(`/people/${row.personId}/post`)}
      page={{ page, size: 50, total: count, onPage }}
      empty={empty}
      phone={(row) => (
        <PhoneRow
          leading={<Avatar name={row.fullName} size={36} />}
          title={`${row.fullName} · ${event(row.kind)}`}
          figure={row.day}
          detail={sentence(row)}
        />
      )}
    />
  )
}

function KindTag({ move }: { move: Move }) {
  const { event } = useNames()
  const tone = move.planned ? 'planned' : move.kind === 'leave' ? 'waiting' : 'normal'
  return <StatusTag tone={tone}>{event(move.kind)}</StatusTag>
}
