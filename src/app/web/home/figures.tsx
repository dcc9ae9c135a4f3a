import type { ComponentProps } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Definition, Figure as MetricFigure } from '#platform/metric/contract.ts'
import { ExplainedFigure } from '#platform/metric/web/explained-figure.tsx'
import { words as metricWords } from '#platform/metric/web/locale.ts'
import { changeOf, type Format, heldFor, isOff, monthOf, targetOf, unitOf } from '#platform/metric/web/shown.ts'
import { Figure, FigureStrip } from '#platform/ui/figure.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import type { Language } from '#platform/words.ts'
import { words } from './locale.ts'
import { type Shown, useCatalogue, useFigures } from './use-figures.ts'

/** The figures that this reader chose, of those whom he may see; each opens what it is made of. */
export function Figures({ keys }: { keys: readonly string[] }) {
  const t = useWords(words)
  const all = useCatalogue()
  const shown = useFigures(keys)
  const isPhone = usePhone()
  if (keys.length === 0 || (all && all.length === 0)) return null
  return (
    <section className="home-figures" aria-label={t('figures')}>
      {isPhone && <h2 className="home-figures-title">{t('figures')}</h2>}
      <FigureStrip>
        {shown?.map((each) => (
          <Tile key={each.definition.key} {...each} />
        ))}
        {!shown && keys.map((key) => <Figure key={key} label={t('reading')} value="–" />)}
      </FigureStrip>
    </section>
  )
}

function Tile({ definition: defined, points, period, whole }: Shown) {
  const t = useWords(words)
  const m = useWords(metricWords)
  const [language] = useLanguage()
  const definition = heldFor({ period, whole, everybody: false }, defined)
  const told = useTold({ definition, points, period, whole })
  const isPhone = usePhone()
  const name = definition.name[language]
  const last = points.at(-1)
  const href = `/insight/metrics/${definition.key}?period=${period}`
  if (!last) return <Figure label={name} value="–" />
  const more = { label: t('whole'), href }
  const isRunning = definition.kind === 'span' && last.toDate
  const closed = definition.lags ? t('ofMonth', { month: monthOf(last, m), name }) : name
  const running = isRunning ? t('thisMonth', { name }) : closed
  return (
    <Figure
      label={period === 'year' ? t('lastYear', { name }) : running}
      value={<ExplainedFigure definition={definition} figure={last} more={more} />}
      href={href}
      off={isOff(definition, last.value)}
      beside={isPhone}
      {...told}
    />
  )
}

const percent = 100

/** What stands around the number: its unit, trend, change and target, as far as there are any. */
function useTold(shown: Shown): Partial<ComponentProps<typeof Figure>> {
  const m = useWords(metricWords)
  const f = useFormat()
  const note = useNote(shown)
  const { definition, points } = shown
  const scale = definition.unit === 'share' ? percent : 1
  if (points.at(-1)?.value == null) return {}
  const trend = points.flatMap(({ value }) => value ?? []).map((value) => value * scale)
  const target = targetOf(definition, m, f)
  return {
    unit: unitOf(definition.unit, m),
    ...(trend.length > 2 && { trend }),
    ...(note !== undefined && { change: note }),
    ...(target !== undefined && { targetNote: target, target: (definition.target ?? 0) * scale }),
  }
}

/** The change; of a month that has only begun, up to when; of a number without a trend, what it is made of. */
function useNote({ definition, points }: Shown): string | undefined {
  const m = useWords(metricWords)
  const f = useFormat()
  const [language] = useLanguage()
  const last = points.at(-1)
  if (!last) return undefined
  if (points.length === 1) return madeOf(definition, last, language, f)
  // What happened in a few days is less than in a whole month: no change to speak of.
  if (definition.kind === 'span' && last.toDate) return m('toDate', { day: f.day(last.to, 'sentence') })
  return changeOf(definition.unit, points.at(-2), last, m, f)
}

function madeOf({ parts }: Definition, { parts: made }: MetricFigure, language: Language, f: Format): string {
  const [only] = parts
  if (parts.length === 1 && only) return only.name[language]
  return parts.map(({ key, name }) => `${name[language]} ${f.number(made[key] ?? 0, 0)}`).join(' · ')
}
