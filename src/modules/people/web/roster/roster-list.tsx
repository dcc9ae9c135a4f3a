import { Button } from 'antd'
import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useSettled } from '#platform/client/use-settled.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { BulkBar } from '#platform/ui/bulk-bar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { FilteredAway } from '#platform/ui/empty.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { statuses } from '../../columns.ts'
import type { Filter, RosterRow } from '../../contract.ts'
import { addressOf, columnsIn, columnsText } from './address.ts'
import { StatusOf, useColumns } from './cells.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { words } from './locale.ts'
import { useOfferedColumns } from './offered-columns.ts'
import { SaveView } from './save-view.tsx'
import { type Selection, useSelection } from './selection.ts'
import { useFilters } from './use-filters.ts'
import type { Roster } from './use-roster.ts'
import { useViews } from './views.ts'

/** Views, search, filters and the table itself. All that is chosen stands in the address. */
export function RosterList({ roster }: { roster: Roster }) {
  const t = useWords(words)
  const [query, setQuery] = useQueryState()
  const [search, setSearch] = useSettled(query.search ?? '', (value) => setQuery({ search: value, page: undefined }))
  const [saving, setSaving] = useState(false)
  const selection = useSelection(roster)
  const shown = columnsIn(query)
  const views = useViews()
  const view = query.view ?? 'all'
  // Of everybody with a filter, the number is not that of everybody: it stands at the foot.
  const isNarrowed = view === 'all' && roster.isFiltered
  const open = (key: string) => {
    selection.clear()
    const { state } = views.find((each) => each.key === key) ?? { state: { filters: [] } }
    setQuery({ ...addressOf(state), view: key === 'all' ? undefined : key }, true)
  }
  return (
    <>
      <ListPage
        views={views.map(({ key, label }) => ({
          key,
          label,
          ...(key === view && !isNarrowed && { count: roster.count }),
        }))}
        view={view}
        onView={open}
        onAddView={() => setSaving(true)}
        search={{ value: search, onChange: setSearch, placeholder: t('search') }}
        filters={useFilters(roster.rows)}
        columns={{
          all: useOfferedColumns(roster.rows),
          shown,
          onChange: (next) => setQuery({ columns: columnsText(next) }),
        }}
        density={query.density === 'roomy' ? 'roomy' : 'compact'}
        onDensity={(density) => setQuery({ density: density === 'roomy' ? density : undefined })}
      >
        {roster.error && !roster.rows ? (
          <Problem error={roster.error} onRetry={roster.retry} />
        ) : (
          <RosterTable roster={roster} selection={selection} />
        )}
        <RosterBulk roster={roster} selection={selection} />
      </ListPage>
      {saving && (
        <SaveView view={views.find((each) => each.key === view && each.own)} onClose={() => setSaving(false)} />
      )}
    </>
  )
}

function RosterTable({ roster, selection }: { roster: Roster; selection: Selection }) {
  const t = useWords(words)
  const go = useGo()
  const [query, setQuery] = useQueryState()
  const mayExport = useMay('people.exportRoster')
  const { rows, count, page, sort } = roster
  const day = query.asOf ? `?asOf=${query.asOf}` : ''
  return (
    <DataTable
      label={t('roster')}
      columns={useColumns(columnsIn(query), rows)}
      rows={rows}
      rowKey={(row) => row.personId}
      rowName={(row) => row.fullName}
      density={query.density === 'roomy' ? 'roomy' : 'compact'}
      sort={sort && { key: sort.column, descending: sort.direction === 'desc' }}
      onSort={(next) => setQuery({ sort: next && `${next.descending ? '-' : ''}${next.key}`, page: undefined })}
      current={query.peek}
      onPeek={(row) => setQuery({ peek: row.personId }, query.peek === undefined)}
      onOpen={(row) => go(`/people/${row.personId}/overview${day}`)}
      {...(mayExport && { selected: selection.onPage, onSelect: selection.select })}
      page={{
        page,
        size: 50,
        total: count ?? rows?.length ?? 0,
        onPage: (next) => setQuery({ page: next > 1 ? String(next) : undefined }, true),
      }}
      empty={<FilteredAway onClear={() => setQuery({ ...addressOf({ filters: [] }), view: undefined })} />}
      phone={(row) => <RosterLines row={row} />}
    />
  )
}

function RosterLines({ row }: { row: RosterRow }) {
  const { status, level } = row
  return (
    <PhoneRow
      leading={<Avatar name={row.fullName} size={36} />}
      title={row.fullName}
      figure={!isHidden(status) && <StatusOf status={status} />}
      detail={[row.orgUnit, row.position].filter(Boolean).join(' · ')}
      note={isHidden(level) ? row.employeeNo : [level, row.employeeNo].filter(Boolean).join(' · ')}
    />
  )
}

function RosterBulk({ roster, selection }: { roster: Roster; selection: Selection }) {
  const t = useWords(words)
  const [exporting, setExporting] = useState(false)
  const asked = selection.all
    ? roster.asked
    : { ...roster.asked, search: undefined, filters: onlyThese(selection.numbers) }
  return (
    <>
      <BulkBar
        count={selection.count}
        {...(roster.count !== undefined && { total: roster.count })}
        onSelectAll={selection.selectAll}
        onClear={selection.clear}
        said={t('selected', { count: selection.count })}
      >
        <Button size="small" onClick={() => setExporting(true)}>
          {t('exportSelected', { count: selection.count })}
        </Button>
      </BulkBar>
      {exporting && (
        <ExportDialog asked={asked} sort={roster.sort} count={selection.count} onClose={() => setExporting(false)} />
      )}
    </>
  )
}

/** Whoever was picked, also those who have left. */
const onlyThese = (numbers: string[]): Filter[] => [
  { column: 'employeeNo', is: 'anyOf', values: numbers },
  { column: 'status', is: 'anyOf', values: [...statuses] },
]
