import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Definition, Figure } from '#platform/metric/contract.ts'
import { words as metricWords } from '#platform/metric/web/locale.ts'
import { boundOf, changeOf, isOff, monthOf, valueWithUnit } from '#platform/metric/web/shown.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from '../locale.ts'
import type { Period } from './use-asked.ts'
import { isBegun, type Told } from './use-metrics.ts'

/** When a figure is about: 近12个月, 2026年10月, 11月1日至11月23日, or the day. */
export function useWhen(): (figure: Figure, kind: Definition['kind'], period: Period, lags?: boolean) => string {
  const t = useWords(words)
  const m = useWords(metricWords)
  const f = useFormat()
  return (figure, kind, period, lags) => {
    if (kind === 'moment') return t('on', { day: f.day(figure.to, 'sentence') })
    if (period === 'year') return lags ? t('inYearUpTo', { month: monthOf(figure, m) }) : t('inYear')
    if (!figure.toDate) return t('inMonth', { month: monthOf(figure, m) })
    return t('toDate', { from: f.day(figure.from, 'sentence'), to: f.day(figure.to, 'sentence') })
  }
}

/** The finding about a metric in a sentence, and what it has not said yet of the change. */
export function useFinding(told: Told, period: Period, unitName: string | undefined) {
  const t = useWords(words)
  const [language] = useLanguage()
  const when = useWhen()
  const value = useValue(told)
  const goal = useGoal(told)
  const change = useChange(told)
  const { definition, points } = told
  const name = definition.name[language]
  const last = points.at(-1)
  if (!last) return { sentence: name, change: undefined }
  const whose = unitName ? t('of', { unit: unitName }) : ''
  const finding = t('findingSpan', { whose, when: when(last, definition.kind, period, definition.lags), name, value })
  const rest = goal ?? change
  return { sentence: rest ? t('clause', { finding, rest }) : finding, change: goal && change }
}

function useChange(told: Told): string | undefined {
  const m = useWords(metricWords)
  const f = useFormat()
  const last = told.points.at(-1)
  return last && !isBegun(told) ? changeOf(told.definition.unit, told.points.at(-2), last, m, f) : undefined
}

/** Whether it is on its target, where it has one that means better or worse. */
function useGoal({ definition, points }: Told): string | undefined {
  const t = useWords(words)
  const m = useWords(metricWords)
  const f = useFormat()
  const value = points.at(-1)?.value ?? null
  const target = boundOf(definition, m, f)
  if (!target || definition.good === 'none' || value === null) return undefined
  return t(isOff(definition, value) ? 'missed' : 'reached', { target })
}

/** The last value as it is said, or why there is none. */
function useValue({ definition, points }: Told): string {
  const t = useWords(words)
  const m = useWords(metricWords)
  const f = useFormat()
  const last = points.at(-1)
  if (last?.hidden) return m('hidden')
  if (last && last.missing.length > 0) return t('notKnown')
  return last?.value == null ? t('nothing') : valueWithUnit(definition.unit, last.value, m, f)
}
