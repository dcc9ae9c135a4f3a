import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Figure, FigureStrip } from '#platform/ui/figure.tsx'
import { formatMoney } from '#platform/ui/format.ts'
import { Locked } from '#platform/ui/masked.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { RunTotals } from '../../contract.ts'
import { words } from '../locale.ts'
import { Money } from '../money.tsx'
import type { Run } from '../types.ts'

const signed = (fen: number): string => `${fen > 0 ? '+' : ''}${formatMoney(fen, 'rounded').replace('¥', '')}`

/** What it came to, against the month before. */
export function Totals({ run }: { run: Run }) {
  const t = useWords(words)
  const totals = run.totals
  if (totals === null) return null
  if (isHidden(totals)) return <Locked />
  const before = isHidden(run.before) ? null : run.before
  const figure = (label: string, read: (of: RunTotals) => number) => {
    const change = before ? t('againstBefore', { difference: signed(read(totals) - read(before)) }) : undefined
    return <Figure key={label} label={label} value={formatMoney(read(totals), 'rounded')} {...(change && { change })} />
  }
  return (
    <FigureStrip>
      <Figure
        label={t('headcount')}
        value={run.people}
        {...(run.setAside > 0 && { change: t('setAsideCount', { count: run.setAside }), off: true })}
      />
      {figure(t('gross'), ({ gross }) => gross)}
      {figure(t('contributions'), ({ contributions }) => Math.abs(contributions))}
      {figure(t('tax'), ({ tax }) => Math.abs(tax))}
      {figure(t('net'), ({ net }) => net)}
      {figure(t('cost'), ({ gross, company }) => gross + company)}
    </FigureStrip>
  )
}

type Item = RunTotals['items'][number] & { before: number | null }

/** Each item as a sum over everybody. */
export function ItemTotals({ run }: { run: Run }) {
  const t = useWords(words)
  const [language] = useLanguage()
  if (!run.totals || isHidden(run.totals)) return null
  const before = run.before && !isHidden(run.before) ? run.before.items : []
  // What is only counted with, such as the allowance for a day, comes to no sum.
  const rows = run.totals.items
    .filter(({ category }) => category !== 'info')
    .map((item): Item => ({ ...item, before: before.find(({ code }) => code === item.code)?.fen ?? null }))
  const difference = ({ fen, before: old }: Item) => (old === null ? null : fen - old)
  return (
    <Section title={t('byItem')}>
      <DataTable
        label={t('now')}
        rows={rows}
        rowKey={({ code }) => code}
        rowName={({ names }) => names[language]}
        columns={[
          { key: 'item', title: t('item'), render: ({ names }) => names[language] },
          { key: 'people', title: t('headcount'), render: ({ people }) => people, number: true, width: 90 },
          { key: 'now', title: t('now'), render: ({ fen }) => <Money fen={fen} />, number: true, width: 160 },
          {
            key: 'before',
            title: t('before'),
            render: (item) => <Money fen={item.before} />,
            number: true,
            width: 160,
          },
          {
            key: 'difference',
            title: t('difference'),
            render: (item) => <Money fen={difference(item)} signed />,
            number: true,
            width: 150,
          },
        ]}
        phone={(item) => (
          <PhoneRow
            title={item.names[language]}
            figure={<Money fen={item.fen} />}
            detail={t('people', { count: item.people })}
            note={<Money fen={difference(item)} signed />}
          />
        )}
      />
    </Section>
  )
}
