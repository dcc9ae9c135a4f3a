import type { z } from 'zod'
import { useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useSettled } from '#platform/client/use-settled.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Ring } from '#platform/ui/ring.tsx'
import type { Column } from '#platform/ui/table.ts'
import { people, type StuckKind, stuckKinds } from '../../contract.ts'
import { words as names } from '../../locale.ts'
import { Fact } from '../fact.tsx'
import { Named } from '../roster/cells.tsx'
import { known } from '../types.ts'
import { words } from './locale.ts'

type StuckPerson = z.output<typeof people.stuck.output>['kinds'][number]['rows'][number]

const pageSize = 50
/** Where the person's own page has what is to be done. */
const tabs: Partial<Record<StuckKind, string>> = { withoutContract: '/papers', contractEnded: '/papers' }

/** 卡住的事: whose contract, probation or leaving is past its day with nobody having acted. */
export function StuckScreen() {
  const t = useWords(words)
  const [query, setQuery] = useQueryState()
  const [typed, setTyped] = useSettled(query.search ?? '', (search) => setQuery({ search, page: undefined }))
  const { kind, page, counts, found } = useAsked(query)
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count, 0)
  const clear = () => setQuery({ search: undefined, page: undefined })
  return (
    <Page>
      <PageHeader title={t('stuck')} {...(total !== undefined && { count: t('stuckCount', { count: total }) })} />
      <Columns>
        <Body padding="none">
          <ListPage
            views={stuckKinds.map((key) => ({ key, label: t(`stuck.${key}`), count: counts?.[key] }))}
            view={kind}
            onView={(next) => setQuery({ kind: next, page: undefined })}
            search={{ value: typed, onChange: setTyped, placeholder: t('search') }}
          >
            {found.error && !found.data ? (
              <Problem error={found.error} onRetry={() => void found.refetch()} />
            ) : (
              <StuckTable
                kind={kind}
                rows={found.data && (found.data.kinds[0]?.rows ?? [])}
                count={found.data?.kinds[0]?.count ?? 0}
                page={page}
                onPage={(next) => setQuery({ page: String(next) })}
                empty={query.search ? <FilteredAway onClear={clear} /> : <Nothing />}
              />
            )}
          </ListPage>
        </Body>
      </Columns>
    </Page>
  )
}

/** What the address asks for; without a kind the first of which there are any. And how many there are of each. */
function useAsked(query: Readonly<Record<string, string | undefined>>) {
  const search = query.search?.trim()
  const searching = search ? { search } : {}
  const all = useRead(people.stuck, { ...searching, limit: 1 }).data
  const asked = stuckKinds.find((kind) => kind === query.kind)
  const kind = asked ?? all?.kinds[0]?.kind ?? stuckKinds[0]
  const page = Math.max(1, Number(query.page) || 1)
  const enabled = asked !== undefined || all !== undefined
  const found = useRead(people.stuck, { ...searching, kind, limit: pageSize, page }, { enabled })
  return { kind, page, counts: all && countsOf(all.kinds), found }
}

const countsOf = (kinds: readonly { kind: StuckKind; count: number }[]) =>
  Object.fromEntries(stuckKinds.map((kind) => [kind, kinds.find((each) => each.kind === kind)?.count ?? 0])) as Record<
    StuckKind,
    number
  >

function Nothing() {
  const t = useWords(words)
  return <Empty title={t('noStuck')}>{t('noStuckWhy')}</Empty>
}

type TableProps = {
  kind: StuckKind
  rows: StuckPerson[] | undefined
  count: number
  page: number
  onPage: (page: number) => void
  empty: React.ReactNode
}

function StuckTable({ kind, rows, count, page, onPage, empty }: TableProps) {
  const t = useWords(words)
  const go = useGo()
  const next = useNext()
  const columns: Column<StuckPerson>[] = [
    { key: 'who', title: t('who'), render: (row) => <Named name={row.fullName} /> },
    { key: 'number', title: t('number'), render: (row) => <span className="soft">{row.employeeNo}</span> },
    { key: 'unit', title: t('unit'), render: (row) => <span className="nowrap soft">{row.orgUnit}</span> },
  ]
  const since: Column<StuckPerson>[] = [
    { key: 'day', title: t(`stuckDay.${kind}`), render: (row) => <Fact value={row.day} /> },
    { key: 'over', title: t('over'), number: true, render: (row) => <Over row={row} /> },
  ]
  const list: Column<StuckPerson> = { key: 'next', title: t('stuckAt'), render: (row) => <Checklist row={row} /> }
  return (
    <DataTable
      label={t('stuck')}
      columns={[...columns, ...(kind === 'withoutLead' ? [] : since), ...(kind === 'leavingOpen' ? [list] : [])]}
      rows={rows}
      rowKey={(row) => `${row.personId} ${known(row.day)}`}
      rowName={(row) => row.fullName}
      onOpen={(row) => go(`/people/${row.personId}${tabs[kind] ?? ''}`)}
      page={{ page, size: pageSize, total: count, onPage }}
      empty={empty}
      phone={(row) => (
        <PhoneRow
          leading={<Avatar name={row.fullName} size={36} />}
          title={row.fullName}
          figure={<Over row={row} />}
          detail={next(row) ?? row.orgUnit}
        />
      )}
    />
  )
}

function Over({ row }: { row: StuckPerson }) {
  const t = useWords(words)
  const days = known(row.daysOver)
  return days === null ? null : <span className="broken">{t('overDays', { count: days })}</span>
}

function Checklist({ row }: { row: StuckPerson }) {
  const t = useWords(words)
  const next = useNext()
  const checklist = known(row.checklist)
  if (!checklist) return null
  const { total, done } = checklist
  return (
    <span className="line">
      <Ring name={t('stuckRing')} total={total} done={done} stuck={next(row) ?? true} />
      <span className="waits">{next(row)}</span>
      <span className="quiet small">{t('ofTasks', { done, total })}</span>
      {checklist.owner && <span className="soft small">{checklist.owner}</span>}
    </span>
  )
}

/** The first open item of a check-list, as it is called in the language of the screen. */
function useNext(): (row: StuckPerson) => string | null {
  const name = useWords(names)
  return (row) => {
    const checklist = known(row.checklist)
    if (!checklist) return null
    const key = `leavingTask.${checklist.code}`
    return Object.hasOwn(names.table, key) ? name(key as 'leavingTask.handover') : checklist.title
  }
}
