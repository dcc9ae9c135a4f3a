import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addDays } from '#platform/kernel/day.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { words as shared } from '../locale.ts'
import { words } from './locale.ts'

type PayRow = { from: string; to: string; monthlyWage: number; planned: boolean; share: number | undefined }

/** Base pay as dated rows, the newest first. */
export function PayTab({ personId }: { personId: string }) {
  const t = useWords(words)
  const s = useWords(shared)
  const f = useFormat()
  const pay = useRead(people.lanes, { personId }).data?.pay
  if (isHidden(pay)) return <Locked />
  const rows: PayRow[] | undefined = pay
    ?.map(({ from, to, monthlyWage, planned }, at) => ({
      from,
      to: to ? addDays(to, -1) : s('openEnd'),
      monthlyWage,
      planned,
      share: shareOf(pay[at - 1]?.monthlyWage, monthlyWage),
    }))
    .toReversed()
  const columns: Column<PayRow>[] = [
    { key: 'from', title: t('payFrom'), render: (row) => row.from },
    { key: 'to', title: t('payTo'), render: (row) => <span className="soft">{row.to}</span> },
    { key: 'wage', title: t('payAmount'), number: true, render: (row) => f.money(row.monthlyWage, 'bare') },
    { key: 'change', title: t('payChange'), number: true, render: (row) => shareText(row.share) },
    ...(rows?.some((row) => row.planned)
      ? [
          {
            key: 'state',
            title: t('state'),
            render: (row: PayRow) => row.planned && <StatusTag tone="planned">{s('planned')}</StatusTag>,
          },
        ]
      : []),
  ]
  const shareText = (share: number | undefined) =>
    share === undefined ? '' : `${share > 0 ? '+' : ''}${f.percent(share)}`
  return (
    <Section title={t('payTitle')}>
      <div className="flush-table">
        <DataTable
          label={t('tab.pay')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.from}
          rowName={(row) => row.from}
          empty={<Empty small title={t('noPay')} />}
          phone={(row) => (
            <PhoneRow
              title={f.money(row.monthlyWage, 'rounded')}
              figure={shareText(row.share)}
              detail={`${row.from} – ${row.to}`}
            />
          )}
        />
      </div>
    </Section>
  )
}

const shareOf = (before: number | undefined, after: number): number | undefined =>
  before ? (after - before) / before : undefined
