import type { ReactNode } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { Column } from '#platform/ui/table.ts'
import type { AskState } from '../contract.ts'
import { pageSize } from '../contract.ts'
import { AskStateTag } from './ask-state.tsx'
import { words } from './locale.ts'
import { type What, WithdrawLink } from './withdraw-link.tsx'

type Asked = {
  approvalId: string | null
  name: string
  unit: string | null
  day: Day
  reason: ReactNode
  state: AskState
}

type Found<Row> = {
  data: { rows: Row[]; count: number } | undefined
  error: Error | null
  refetch(): unknown
}

export type AskListProps<Row> = {
  what: What
  label: string
  found: Found<Row>
  page: number
  onPage: (page: number) => void
  idOf: (row: Row) => string
  /** The day with its clocks. */
  whenOf: (row: Row) => string
  /** What the row is called where it is asked whether to withdraw it. */
  lineOf: (when: string) => string
  /** Between the day and the reason. */
  own?: Column<Row>[]
  note: (row: Row) => string | null
  /** Beside the state. */
  mark?: (row: Row) => ReactNode
}

/** What people have asked for about their time, the newest first; opened, its approval. */
export function AskList<Row extends Asked>(props: AskListProps<Row>) {
  const { label, found, page, onPage, idOf, whenOf, note } = props
  const t = useWords(words)
  const go = useGo()
  const columns = useColumns(props)
  if (found.error && !found.data) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={found.data?.rows}
      rowKey={idOf}
      rowName={({ name, day }) => `${name} ${day}`}
      onOpen={({ approvalId }) => approvalId && go(`/approvals/${approvalId}`)}
      page={{ page, size: pageSize, total: found.data?.count ?? 0, onPage }}
      empty={<Empty title={t('noneAsked')}>{t('noneAskedWhy')}</Empty>}
      phone={(row) => (
        <PhoneRow
          leading={<Avatar name={row.name} size={36} />}
          title={row.name}
          figure={<AskStateTag state={row.state} />}
          detail={whenOf(row)}
          note={note(row)}
        />
      )}
    />
  )
}

function useColumns<Row extends Asked>({
  what,
  idOf,
  whenOf,
  lineOf,
  own = [],
  mark,
}: AskListProps<Row>): Column<Row>[] {
  const t = useWords(words)
  return [
    { key: 'who', title: t('who'), fixed: true, render: ({ name }) => <span className="nowrap">{name}</span> },
    { key: 'unit', title: t('unit'), render: ({ unit }) => <span className="nowrap soft">{unit}</span> },
    { key: 'when', title: t('when'), render: (row) => <span className="nowrap">{whenOf(row)}</span> },
    ...own,
    { key: 'reason', title: t('reason'), render: ({ reason }) => reason },
    {
      ...{ key: 'state', title: t('state') },
      render: (row) => (
        <span className="line">
          <AskStateTag state={row.state} />
          {mark?.(row)}
        </span>
      ),
    },
    {
      ...{ key: 'deed', title: t('deed') },
      render: (row) => (
        <WithdrawLink what={what} id={idOf(row)} title={`${row.name} ${lineOf(whenOf(row))}`} state={row.state} />
      ),
    },
  ]
}
