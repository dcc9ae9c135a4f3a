import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { Column } from '#platform/ui/table.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { leave, pageSize } from '../../../contract.ts'
import { useAmount } from '../../shared/amount.ts'
import { LeaveState } from '../../shared/leave-state.tsx'
import { TypeMark } from '../../shared/type-mark.tsx'
import { useSpan } from '../../shared/use-span.ts'
import type { ListedRequest } from '../form/types.ts'
import { words } from '../locale.ts'
import { useRequestTitle } from '../request-title.ts'
import type { AskedOfTeam } from './use-asked.ts'

function inputOf({ view, page, state, type, unit, search, span }: AskedOfTeam) {
  return {
    ...{ page, search, differs: view === 'differs' },
    ...(state && { state }),
    ...(type && { typeId: type }),
    ...(unit && { unitId: unit }),
    ...(span.from && { from: span.from }),
    ...(span.to && { to: span.to }),
  }
}

/** The types to narrow by: none for who may not see them. */
export function useTypes() {
  const may = useMay(leave.requests.name)
  return useRead(leave.requests, { page: 1 }, { enabled: may }).data?.types ?? []
}

/** Everything that was asked for, the newest first. */
export function RequestList({ asked }: { asked: AskedOfTeam }) {
  const t = useWords(words)
  const span = useSpan()
  const title = useRequestTitle()
  const taken = useTaken()
  const found = useRead(leave.requests, inputOf(asked))
  const columns = useColumns()
  const { page, set, search, state, type, unit, days } = asked
  if (found.error && !found.data) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  const none = { search: undefined, state: undefined, type: undefined, unit: undefined, days: undefined }
  const isNarrowed = Boolean(search || state || type || unit || days)
  return (
    <DataTable
      label={t('view.list')}
      columns={columns}
      rows={found.data?.rows}
      rowKey={({ requestId }) => requestId}
      rowName={({ name, fromDay }) => `${name} ${fromDay}`}
      current={asked.peek}
      onPeek={({ requestId }) => set({ peek: requestId }, true)}
      page={{ page, size: pageSize, total: found.data?.count ?? 0, onPage: (next) => set({ page: String(next) }) }}
      empty={
        isNarrowed ? <FilteredAway onClear={() => set({ ...none, page: undefined })} /> : <Nothing view={asked.view} />
      }
      phone={(row) => (
        <PhoneRow
          leading={<Avatar name={row.name} size={36} />}
          title={`${row.name} ${title(row)}`}
          figure={<LeaveState state={row.state} />}
          detail={row.wouldTake === null ? span(row) : `${span(row)} · ${taken(row)}`}
          note={row.unit}
        />
      )}
    />
  )
}

function Nothing({ view }: Pick<AskedOfTeam, 'view'>) {
  const t = useWords(words)
  if (view === 'differs') return <Empty title={t('noneDiffers')}>{t('noneDiffersWhy')}</Empty>
  return <Empty title={t('noneAsked')}>{t('noneAskedWhy')}</Empty>
}

/** What it takes, and what it would take by the plan as it is now. */
function useTaken() {
  const amount = useAmount()
  return ({ units, wouldTake, type }: ListedRequest): string => {
    const said = (minutes: number) => amount(minutes, shown(type)?.unit ?? 'half')
    return wouldTake === null ? said(units) : `${said(units)} → ${said(wouldTake)}`
  }
}

function useColumns(): Column<ListedRequest>[] {
  const t = useWords(words)
  const f = useFormat()
  const span = useSpan()
  const taken = useTaken()
  return [
    { key: 'who', title: t('who'), fixed: true, render: ({ name }) => <span className="nowrap">{name}</span> },
    { key: 'unit', title: t('unit'), render: ({ unit }) => <span className="nowrap soft">{unit}</span> },
    { key: 'type', title: t('type'), render: ({ type }) => <TypeOf type={type} /> },
    { key: 'when', title: t('when'), render: (row) => <span className="nowrap">{span(row)}</span> },
    {
      ...{ key: 'amount', title: t('amount'), number: true },
      render: (row) => <span className="nowrap">{taken(row)}</span>,
    },
    { key: 'state', title: t('state'), render: ({ state }) => <LeaveState state={state} /> },
    {
      ...{ key: 'waits', title: t('waitingFor') },
      render: ({ waitingFor }) => <span className="nowrap soft">{waitingFor.join(t('comma'))}</span>,
    },
    {
      ...{ key: 'asked', title: t('askedAt') },
      render: ({ askedAt }) => <span className="nowrap quiet">{f.moment(askedAt)}</span>,
    },
  ]
}

/** The kind with its mark, or a lock for who may not see it. */
export function TypeOf({ type }: { type: ListedRequest['type'] }) {
  const [language] = useLanguage()
  const seen = shown(type)
  if (!seen) return <Locked />
  return (
    <span className="line nowrap">
      <TypeMark type={seen} />
      {seen.names[language]}
    </span>
  )
}
