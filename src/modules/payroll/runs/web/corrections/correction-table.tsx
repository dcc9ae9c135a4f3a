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

type Line = Exclude<Row['lines'], Hidden>[number]

/** What the company bears is never the person's: the two are not added up. */
const isCompanys = ({ category }: Line): boolean => category === 'company'
const isOwn = (line: Line): boolean => !isCompanys(line) && line.category !== 'info'

function differenceIn({ lines }: Row, of: (line: Line) => boolean): number | Hidden {
  if (isHidden(lines)) return lines
  return lines.filter(of).reduce((sum, { old, new: correct }) => sum + correct - old, 0)
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
          title: t('ownDifference'),
          render: (row) => <Money fen={differenceIn(row, isOwn)} signed />,
          number: true,
          width: 120,
        },
        {
          key: 'company',
          title: t('companyDifference'),
          render: (row) => <Money fen={differenceIn(row, isCompanys)} signed />,
          number: true,
          width: 120,
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
          figure={<Money fen={differenceIn(row, isOwn)} signed />}
          detail={<Lines row={row} />}
          note={<RunStateTag state={row.state} />}
        />
      )}
    />
  )
}

const linesAtMost = 3
const sizeOf = ({ old, new: correct }: Line): number => Math.abs(correct - old)

/** The person's own, the largest first; the rest stands on the payslip. */
function Lines({ row: { lines } }: { row: Row }) {
  const t = useWords(words)
  const [language] = useLanguage()
  if (isHidden(lines)) return <Locked />
  const own = lines.filter(isOwn).toSorted((a, b) => sizeOf(b) - sizeOf(a))
  const shown = own.slice(0, linesAtMost)
  const rest = lines.length - shown.length
  return (
    <span className="soft correction-lines">
      {shown.map(({ code, names, old, new: correct }) => (
        <span key={code}>{`${names[language]} ${formatMoney(old, 'bare')} → ${formatMoney(correct, 'bare')}`}</span>
      ))}
      {rest > 0 && <span className="quiet">{t('linesMore', { count: rest })}</span>}
    </span>
  )
}
