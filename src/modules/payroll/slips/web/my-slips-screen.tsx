import type { z } from 'zod'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../contract.ts'
import { ownSlipHref } from './address.ts'
import { HideAmounts, HideableAmounts, useAmounts } from './amounts.tsx'
import { words } from './locale.ts'
import { useMonthName } from './months.ts'
import './slip.css'

type Row = z.output<typeof payroll.mySlips.output>['rows'][number]

/** One's own payslips, the newest first. */
export function MySlipsScreen() {
  const t = useWords(words)
  const { data, error, refetch } = useRead(payroll.mySlips, {})
  const rows = data?.rows ?? []
  return (
    <HideableAmounts>
      <Page>
        <PageHeader title={t('mine')} actions={rows.length > 0 && <HideAmounts />} />
        <Columns>
          <Body>
            {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
            {!data && !error && <LoadingRows rows={6} height={52} />}
            {data && rows.length === 0 && <Empty title={t('none')}>{t('noneWhy')}</Empty>}
            {yearsOf(rows).map(([year, slips]) => (
              <Section key={year} title={year}>
                <ListRows label={year}>
                  {slips.map((row) => (
                    <SlipRow key={`${row.runId} ${row.employmentId}`} row={row} named={isOneOfSome(row, slips)} />
                  ))}
                </ListRows>
              </Section>
            ))}
          </Body>
        </Columns>
      </Page>
    </HideableAmounts>
  )
}

/** A month with more than one payslip says which is whose. */
const isOneOfSome = ({ month }: Row, rows: readonly Row[]): boolean =>
  rows.filter((each) => each.month === month).length > 1

function yearsOf(rows: readonly Row[]): [string, Row[]][] {
  const years = new Map<string, Row[]>()
  for (const row of rows) years.set(row.month.slice(0, 4), [...(years.get(row.month.slice(0, 4)) ?? []), row])
  return [...years]
}

function SlipRow({ row, named }: { row: Row; named: boolean }) {
  const { month, payDay, net, gross, confirmed, asked, employer, sequence } = row
  const t = useWords(words)
  const f = useFormat()
  const monthName = useMonthName()
  const { money, amount } = useAmounts()
  return (
    <ListRow
      title={[monthName(month, 'short'), ...(named ? [sequence > 1 ? t('extra') : employer] : [])]
        .filter(Boolean)
        .join(' · ')}
      href={ownSlipHref(row)}
      detail={`${t('netPaid', { day: f.day(payDay, 'sentence') })} · ${t('gross')} ${amount(gross)}`}
      trailing={
        <span className="line">
          {asked && <StatusTag tone="waiting">{t('asked')}</StatusTag>}
          {confirmed && <StatusTag tone="good">{t('confirmed')}</StatusTag>}
          <strong className="slip-row-net">{money(net)}</strong>
        </span>
      }
    />
  )
}
