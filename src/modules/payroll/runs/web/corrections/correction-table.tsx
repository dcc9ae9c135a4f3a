import type { ReactNode } from 'react'
import type { z } from 'zod'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { type Hidden, isHidden } from '#platform/kernel/field-class.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { formatMoney } from '#platform/ui/format.ts'
import { Locked } from '#platform/ui/masked.tsx'
import type { PageOf } from '#platform/ui/page-foot.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { payroll } from '../../../contract.ts'
import { useMonthName } from '../../../slips/web/months.ts'
import { words } from '../locale.ts'
import { Money } from '../money.tsx'
import { RunStateTag } from '../run-state.tsx'

type Row = z.output<typeof payroll.corrections.output>['rows'][number]

type CorrectionTableProps = { rows: readonly Row[] | undefined; page: PageOf; empty: ReactNode }

const keyOf = ({ personId, month, runId }: Row): string => `${personId} ${month} ${runId}`

function differenceIn({ lines }: Row): number | Hidden {
  if (isHidden(lines)) return lines
  return lines.reduce((sum, { old, new: correct }) => sum + correct - old, 0)
}

export function CorrectionTable({ rows, page, empty }: CorrectionTableProps) {
  const t = useWords(words)
  const go = useGo()
  const monthName = useMonthName()
  const href = ({ runId, personId }: Row) => `/payroll/${runId}/slips/${personId}`
  return (
    <DataTable
      label={t('corrections')}
      rows={rows}
      rowKey={keyOf}
      rowName={({ name }) => name}
      onOpen={(row) => go(href(row))}
      page={page}
      empty={empty}
      columns={[
        { key: 'name', title: t('name'), render: (row) => <Anchor href={href(row)}>{row.name}</Anchor>, width: 110 },
        { key: 'no', title: t('employeeNo'), render: ({ employeeNo }) => employeeNo, width: 110 },
        { key: 'month', title: t('ofMonth'), render: ({ month }) => monthName(month), width: 130 },
        { key: 'lines', title: t('lines'), render: (row) => <Lines row={row} /> },
        {
          key: 'difference',
          title: t('difference'),
          render: (row) => <Money fen={differenceIn(row)} signed />,
          number: true,
          width: 130,
        },
        {
          key: 'run',
          title: t('paidIn'),
          render: ({ runId, runMonth, state }) => (
            <span className="line">
              <Anchor href={`/payroll/${runId}`}>{monthName(runMonth)}</Anchor>
              <RunStateTag state={state} />
            </span>
          ),
          width: 210,
        },
      ]}
      phone={(row) => (
        <PhoneRow
          title={`${row.name} · ${monthName(row.month)}`}
          figure={<Money fen={differenceIn(row)} signed />}
          detail={<Lines row={row} />}
          note={<RunStateTag state={row.state} />}
        />
      )}
    />
  )
}

function Lines({ row: { lines } }: { row: Row }) {
  const [language] = useLanguage()
  if (isHidden(lines)) return <Locked />
  const said = lines.map(
    ({ names, old, new: correct }) =>
      `${names[language]} ${formatMoney(old, 'bare')} → ${formatMoney(correct, 'bare')}`,
  )
  return <span className="soft correction-lines">{said.join(' · ')}</span>
}
