import { useQueryState } from '#platform/client/use-address.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Figure } from '#platform/metric/contract.ts'
import { words as metricWords } from '#platform/metric/web/locale.ts'
import { isMoney, isOff, monthOf, numberOf, targetOf, valueWithUnit } from '#platform/metric/web/shown.ts'
import { Section } from '#platform/ui/section.tsx'
import { TrendChart } from '#platform/ui/trend-chart.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from '../locale.ts'
import { FigureShown } from './figure-shown.tsx'
import { monthTick } from './month-tick.ts'
import type { Told } from './use-metrics.ts'

/** How a metric went: a line, or the same as a table. */
export function MetricTrend({ told }: { told: Told }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [query, setQuery] = useQueryState()
  const span = useSpan(told)
  const known = told.points.filter(({ value }) => value !== null)
  if (known.length < 2) return <p className="dense quiet">{t('noTrend')}</p>
  const asTable = query.data === '1'
  return (
    <Section
      title={t('trendTitle', { name: told.definition.name[language] })}
      note={span}
      action={
        <button type="button" className="bare link" onClick={() => setQuery({ data: asTable ? undefined : '1' })}>
          {t(asTable ? 'seeChart' : 'seeData')}
        </button>
      }
    >
      {asTable ? <TrendTable told={told} /> : <Line told={told} span={span} />}
    </Section>
  )
}

function Line({ told: { definition, points }, span }: { told: Told; span: string }) {
  const t = useWords(words)
  const m = useWords(metricWords)
  const f = useFormat()
  const [language] = useLanguage()
  const { unit, kind, good, target } = definition
  const last = points.findLast(({ value }) => value !== null) ?? points[0]
  if (!last) return null
  const aimed = target === null || good === 'none' ? undefined : target
  const said = { value: valueWithUnit(unit, last.value ?? 0, m, f), at: monthOf(last, m) }
  return (
    <TrendChart
      label={t('trendSaid', { name: definition.name[language], span, last: said.value, lastAt: said.at })}
      points={points.map((point) => ({
        key: point.to,
        tick: monthTick(point.to, language),
        name: monthOf(point, m),
        value: point.value,
        low: point.low,
        high: point.high,
        open: kind === 'span' && point.toDate,
      }))}
      target={aimed === undefined ? undefined : { value: aimed, label: targetOf(definition, m, f) ?? '' }}
      off={isOff(definition, last.value)}
      zero={kind === 'span' && good !== 'up'}
      format={(value) => onAxis(unit, value, f)}
    />
  )
}

type Format = ReturnType<typeof useFormat>

/** A round number without decimals on the axis: 15%, and 16.8% at the line's end. */
function onAxis(unit: Told['definition']['unit'], value: number, f: Format): string {
  if (isMoney(unit)) return numberOf(unit, value, f)
  const shown = unit === 'share' ? Math.round(value * 1e6) / 1e4 : value
  const decimals = Number.isInteger(shown) ? 0 : 1
  return unit === 'share' ? f.percent(value, decimals) : f.number(value, decimals)
}

/** Where it was highest and lowest. */
function useSpan({ definition: { unit, kind }, points }: Told): string {
  const t = useWords(words)
  const m = useWords(metricWords)
  const f = useFormat()
  const known = points.filter(
    (point): point is Figure & { value: number } => point.value !== null && !(kind === 'span' && point.toDate),
  )
  const [first] = known
  if (!first) return ''
  const high = known.reduce((most, point) => (point.value > most.value ? point : most), first)
  const low = known.reduce((least, point) => (point.value < least.value ? point : least), first)
  const said = (value: number) => valueWithUnit(unit, value, m, f)
  if (high.value === low.value) return t('trendFlat', { value: said(high.value) })
  return t('trendSpan', {
    ...{ high: said(high.value), highAt: monthOf(high, m) },
    ...{ low: said(low.value), lowAt: monthOf(low, m) },
  })
}

/** The equal of the chart for who would rather read. */
function TrendTable({ told: { definition, points } }: { told: Told }) {
  const t = useWords(words)
  const f = useFormat()
  const withInterval = points.some(({ low }) => low !== null)
  const isOpen = ({ toDate }: Figure) => definition.kind === 'span' && toDate
  const withNote = points.some(isOpen)
  const when = (figure: Figure) => (definition.kind === 'moment' ? figure.to : `${figure.from} – ${figure.to}`)
  return (
    <section className="metric-data" aria-label={t('seeData')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('periodColumn')}</th>
            <th scope="col" className="number">
              {t('value')}
            </th>
            {withInterval && (
              <th scope="col" className="number">
                {t('interval')}
              </th>
            )}
            {withNote && <th scope="col">{t('note')}</th>}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.to}>
              <th scope="row">{when(point)}</th>
              <td className="number">
                <FigureShown definition={definition} figure={point} />
              </td>
              {withInterval && (
                <td className="number">
                  {point.low !== null && point.high !== null && `${f.percent(point.low)} – ${f.percent(point.high)}`}
                </td>
              )}
              {withNote && <td>{isOpen(point) ? t('notOver') : ''}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
