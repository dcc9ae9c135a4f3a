import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { hoursOf } from '#platform/kernel/clock.ts'
import type { Month } from '#platform/kernel/day.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Meter } from '#platform/ui/bars.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { Column } from '#platform/ui/table.ts'
import { time } from '../../contract.ts'
import { pageSize } from '../contract.ts'
import { words } from './locale.ts'
import { toneOf } from './month-meter.tsx'
import type { MonthOf } from './types.ts'

type MonthListProps = { asked: { month: Month | undefined; page: number }; onPage: (page: number) => void }

/** Who is nearest the limit first. */
export function MonthList({ asked: { month = '' as Month, page }, onPage }: MonthListProps) {
  const t = useWords(words)
  const found = useRead(time.overtimeOfMonth, { month, page })
  const limit = found.data?.monthLimit ?? 0
  const columns = useColumns(limit)
  if (found.error && !found.data) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  return (
    <DataTable
      label={t('view.month')}
      columns={columns}
      rows={found.data?.rows}
      rowKey={({ personId }) => personId}
      rowName={({ name }) => name}
      page={{ page, size: pageSize, total: found.data?.count ?? 0, onPage }}
      empty={<Empty title={t('noneOfMonth')}>{t('noneOfMonthWhy')}</Empty>}
      phone={(row) => (
        <PhoneRow
          leading={<Avatar name={row.name} size={36} />}
          title={row.name}
          figure={t('hours', { hours: hoursOf(row.total) })}
          detail={<Share row={row} limit={limit} />}
          note={t('monthLimit', { limit: hoursOf(limit) })}
        />
      )}
    />
  )
}

function Share({ row: { name, total }, limit }: { row: MonthOf; limit: number }) {
  const t = useWords(words)
  const label = t('share', { name, hours: hoursOf(total), limit: hoursOf(limit) })
  return <Meter value={total} max={limit} label={label} {...toneOf(total, limit)} />
}

function useColumns(limit: number): Column<MonthOf>[] {
  const t = useWords(words)
  const hours = (key: string, title: string, of: (row: MonthOf) => number): Column<MonthOf> => ({
    ...{ key, title, number: true },
    render: (row) => (of(row) > 0 ? hoursOf(of(row)) : ''),
  })
  return [
    { key: 'who', title: t('who'), fixed: true, render: ({ name }) => <span className="nowrap">{name}</span> },
    { key: 'unit', title: t('unit'), render: ({ unit }) => <span className="nowrap soft">{unit}</span> },
    { key: 'share', title: t('ofLimit'), width: 200, render: (row) => <Share row={row} limit={limit} /> },
    hours('total', t('total'), ({ total }) => total),
    hours('workday', t('workdayHours'), ({ workday }) => workday),
    hours('rest', t('restHours'), ({ restDay }) => restDay),
    hours('holiday', t('holidayHours'), ({ holiday }) => holiday),
    hours('planned', t('planned'), ({ planned }) => planned),
    hours('waiting', t('waiting'), ({ waiting }) => waiting),
  ]
}
