import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { Column } from '#platform/ui/table.ts'
import { time } from '../../contract.ts'
import { pageSize } from '../contract.ts'
import { AskStateTag } from './ask-state.tsx'
import { useClock } from './clock.ts'
import { words } from './locale.ts'
import type { Narrowed } from './overtime-screen.tsx'
import type { ListedCorrection } from './types.ts'
import { WithdrawLink } from './withdraw-link.tsx'

type ListProps = { asked: Narrowed; onPage: (page: number) => void }

/** Forgotten punches that were asked for, the newest first. */
export function CorrectionList({ asked: { month, state, page }, onPage }: ListProps) {
  const t = useWords(words)
  const go = useGo()
  const clock = useClock()
  const found = useRead(time.corrections, { page, ...(month && { month }), ...(state && { state }) })
  const columns = useColumns()
  if (found.error && !found.data) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  return (
    <DataTable
      label={t('view.corrections')}
      columns={columns}
      rows={found.data?.rows}
      rowKey={({ correctionId }) => correctionId}
      rowName={({ name, day }) => `${name} ${day}`}
      onOpen={({ approvalId }) => approvalId && go(`/approvals/${approvalId}`)}
      page={{ page, size: pageSize, total: found.data?.count ?? 0, onPage }}
      empty={<Empty title={t('noneAsked')}>{t('noneAskedWhy')}</Empty>}
      phone={(row) => (
        <PhoneRow
          leading={<Avatar name={row.name} size={36} />}
          title={row.name}
          figure={<AskStateTag state={row.state} />}
          detail={`${row.day} ${clock(row.clock)}`}
          note={row.unit}
        />
      )}
    />
  )
}

function useColumns(): Column<ListedCorrection>[] {
  const t = useWords(words)
  const clock = useClock()
  return [
    { key: 'who', title: t('who'), fixed: true, render: ({ name }) => <span className="nowrap">{name}</span> },
    { key: 'unit', title: t('unit'), render: ({ unit }) => <span className="nowrap soft">{unit}</span> },
    {
      ...{ key: 'when', title: t('when') },
      render: ({ day, clock: at }) => <span className="nowrap">{`${day} ${clock(at)}`}</span>,
    },
    { key: 'reason', title: t('reason'), render: ({ reason }) => reason },
    { key: 'state', title: t('state'), render: ({ state }) => <AskStateTag state={state} /> },
    {
      ...{ key: 'deed', title: t('deed') },
      render: (row) => {
        const title = `${row.name} ${t('correctionLine', { when: `${row.day} ${clock(row.clock)}` })}`
        return <WithdrawLink what="correction" id={row.correctionId} title={title} state={row.state} />
      },
    },
  ]
}
