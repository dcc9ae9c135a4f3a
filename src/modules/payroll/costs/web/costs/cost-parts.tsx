import { useQueryState } from '#platform/client/use-address.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { PairedColumns } from '#platform/ui/paired-columns.tsx'
import { Section } from '#platform/ui/section.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { useMonthName } from '../../../slips/web/months.ts'
import { words } from '../locale.ts'
import { type ComparedRow, Comparison } from './comparison.tsx'
import { type Costs, costOf, known } from './types.ts'

type PartProps = { costs: Costs; years: { now: string; before: string } }

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100)

/** By month: a picture, and the same as a table. */
export function CostMonths({ costs, years }: PartProps) {
  const t = useWords(words)
  const f = useFormat()
  const monthName = useMonthName()
  const rows = costs.months.map((row) => ({ ...row, now: costOf(row.now), before: costOf(row.before) }))
  const some = rows.filter(({ now, before }) => now !== null || before !== null)
  if (some.length === 0) return null
  return (
    <Section title={t('byMonth')} note={t('inYuan')}>
      <div className="stack apart">
        <PairedColumns
          label={t('byMonthSaid', years)}
          names={{ now: t('ofYear', { year: years.now }), before: t('ofYear', { year: years.before }) }}
          format={(value) => f.count(Math.round(value))}
          pairs={rows.map(({ month, now, before }) => ({
            ...{ key: month, tick: String(Number(month.slice(5))), name: monthName(month, 'short') },
            ...{ now: yuan(known(now)), before: yuan(known(before)) },
          }))}
        />
        <Comparison
          label={t('byMonth')}
          head={t('month')}
          years={years}
          rows={some.map(({ month, now, before }) => ({ key: month, name: monthName(month, 'short'), now, before }))}
          total={totalOf(costs, spanSaid(costs, t))}
        />
      </div>
    </Section>
  )
}

function totalOf({ now, before, span }: Costs, name: string): ComparedRow | undefined {
  if (!now || span.length === 0) return undefined
  return { key: 'total', name, now: now.cost, before: before?.cost ?? null }
}

/** By what it is made of. */
export function CostKinds({ costs, years }: PartProps) {
  const t = useWords(words)
  return (
    <Section title={t('byKind')} note={spanSaid(costs, t)}>
      <Comparison
        label={t('byKind')}
        head={t('kind')}
        years={years}
        rows={costs.kinds.map(({ kind, ...sums }) => ({
          ...{ key: kind, name: t(`kind.${kind}`), ...sums },
          ...((kind === 'bonus' || kind === 'other') && { note: t(`kindNote.${kind}`) }),
        }))}
        total={totalOf(costs, t('total'))}
      />
    </Section>
  )
}

/** By where it falls: units, or cost centres. */
export function CostPlaces({ costs, years, by }: PartProps & { by: 'unit' | 'costCentre' }) {
  const t = useWords(words)
  const f = useFormat()
  const [language] = useLanguage()
  const [, set] = useQueryState()
  const rows = costs.places.map(({ key, name, people, ...sums }): ComparedRow => {
    const heads = f.number(people, Number.isInteger(people) ? 0 : 1)
    return { key, name: name[language], note: t('people', { people: heads }), ...sums }
  })
  return (
    <Section
      title={t('byPlace')}
      note={spanSaid(costs, t)}
      action={
        <Segmented
          label={t('byPlace')}
          value={by}
          onChange={(next) => set({ by: next === 'unit' ? undefined : next })}
          options={(['unit', 'costCentre'] as const).map((value) => ({ value, label: t(value) }))}
        />
      }
    >
      <div className="stack">
        <Comparison
          label={t('byPlace')}
          head={t(by)}
          years={years}
          rows={[...rows, ...fewerOf(costs, t)]}
          total={totalOf(costs, t('total'))}
        />
        {costs.fewer && <p className="small quiet">{t('fewerWhy')}</p>}
      </div>
    </Section>
  )
}

type T = ReturnType<typeof useWords<typeof words.table>>

/** Of which months the sums are. */
const spanSaid = ({ before, span }: Costs, t: T): string =>
  t(before ? 'sameMonths' : 'ownMonths', { count: span.length })

function fewerOf({ fewer }: Costs, t: T): ComparedRow[] {
  if (!fewer) return []
  const { count, told, now, before } = fewer
  return [{ key: 'fewer', name: t('fewer', { count }), ...(!told && { note: t('fewerHidden') }), now, before }]
}
