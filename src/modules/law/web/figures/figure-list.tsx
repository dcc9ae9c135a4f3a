import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import type { Filter } from '#platform/ui/filter-chips.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'
import { StatusShown } from './status-shown.tsx'
import { inView, type Listed, type View } from './use-listed.ts'
import { useValueShown } from './use-value-shown.ts'
import { currentOf, type FigureRow, keyOf, subjectOf } from './value.ts'

const views: readonly { key: View; word: 'all' | 'due' | 'ofCompany' }[] = [
  { key: 'all', word: 'all' },
  { key: 'due', word: 'due' },
  { key: 'company', word: 'ofCompany' },
]

const subjects = ['tax', 'insurance', 'wages', 'time', 'leave', 'contract', 'disputes', 'retirement'] as const

/** The figures, a line each; one is looked at beside them. */
export function FigureList({ listed }: { listed: Listed }) {
  const t = useWords(words)
  const columns = useColumns()
  const { view, search, all, rows, peeked, set, peek } = listed
  const isFiltered = search !== '' || listed.subject !== undefined || listed.place !== undefined
  return (
    <ListPage
      views={views.map(({ key, word }) => ({ key, label: t(word), count: all?.filter(inView[key]).length }))}
      view={view}
      onView={(key) => set({ view: key === 'all' ? undefined : key, peek: undefined })}
      search={{ value: search, onChange: (q) => set({ q }), placeholder: t('find') }}
      filters={useFilters(listed)}
    >
      <DataTable
        label={t('figures')}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        rowName={({ label, placeName }) => `${label} ${placeName}`}
        current={peeked && keyOf(peeked)}
        onPeek={peek}
        onOpen={peek}
        empty={isFiltered ? <FilteredAway onClear={() => set(unfiltered)} /> : <NothingThere view={view} />}
        phone={(row) => <FigureOnPhone row={row} />}
      />
    </ListPage>
  )
}

const unfiltered = { q: undefined, subject: undefined, place: undefined }

function NothingThere({ view }: { view: View }) {
  const t = useWords(words)
  if (view === 'company') return <Empty title={t('noneOfCompany')}>{t('noneOfCompanyWhy')}</Empty>
  return <Empty title={t('nothingDue')}>{t('nothingDueWhy')}</Empty>
}

function useFilters({ all = [], subject, place, set }: Listed): Filter[] {
  const t = useWords(words)
  const places = [...new Set(all.map(({ placeName }) => placeName))]
  const known = subjects.filter((each) => all.some((row) => subjectOf(row) === each))
  return [
    {
      ...{ key: 'subject', label: t('subject'), single: true, chosen: subject ? [subject] : [] },
      onChange: ([next]) => set({ subject: next }),
      options: known.map((value) => ({ value, label: t(`subject.${value}`) })),
    },
    {
      ...{ key: 'place', label: t('place'), single: true, chosen: place ? [place] : [] },
      onChange: ([next]) => set({ place: next }),
      options: places.map((value) => ({ value, label: value })),
    },
  ]
}

function useColumns(): Column<FigureRow>[] {
  const t = useWords(words)
  const f = useFormat()
  const shown = useValueShown()
  return [
    { key: 'figure', title: t('figure'), render: ({ label }) => label },
    { key: 'place', title: t('place'), render: ({ placeName }) => placeName },
    {
      ...{ key: 'value', title: t('value'), number: true },
      render: (row) => {
        const current = currentOf(row)
        return current ? shown(current.value, row.unit) : <span className="quiet">{t('noneInForce')}</span>
      },
    },
    {
      ...{ key: 'source', title: t('source') },
      render: (row) => <span className="figure-source ellipsis">{currentOf(row)?.title}</span>,
    },
    {
      ...{ key: 'since', title: t('since') },
      render: (row) => {
        const from = currentOf(row)?.from
        return from ? f.day(from as Day) : ''
      },
    },
    {
      ...{ key: 'status', title: t('status') },
      render: (row) => (
        <span className="line">
          <StatusShown status={currentOf(row)?.status} />
          <DueShown row={row} />
        </span>
      ),
    },
  ]
}

/** Why it should be looked at. */
function DueShown({ row }: { row: FigureRow }) {
  const t = useWords(words)
  const others = row.due.filter((reason) => reason !== 'unverified')
  return others.map((reason) => (
    <StatusTag key={reason} tone={reason === 'ended' ? 'broken' : 'waiting'}>
      {t(`due.${reason}`)}
    </StatusTag>
  ))
}

function FigureOnPhone({ row }: { row: FigureRow }) {
  const t = useWords(words)
  const shown = useValueShown()
  const current = currentOf(row)
  const why = row.due.map((reason) => t(`due.${reason}`)).join(t('listComma'))
  return (
    <PhoneRow
      title={row.label}
      figure={current ? shown(current.value, row.unit) : t('noneInForce')}
      detail={row.placeName}
      {...(why && { note: <span className="waits">{why}</span> })}
    />
  )
}
