import { useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import type { Chart } from '../contract.ts'
import { unitChanges } from '../rules/compare.ts'
import { words } from './locale.ts'

/** What differs from today: 含未生效的调整「…」：新设1、划转2，编制502→510. */
export function useBandSentence(chart: Chart | undefined): string | undefined {
  const t = useWords(words)
  if (!chart || chart.day <= chart.today) return undefined
  const counted = unitChanges.flatMap((change) => {
    const count = chart.tally[change]
    return count ? [t('tally', { change: t(`change.${change}`), count })] : []
  })
  const plans = shown(chart.plans)
  if (plans && plans.today !== null && plans.day !== null && plans.today !== plans.day) {
    counted.push(t('planChanges', { before: plans.today, after: plans.day }))
  }
  const what = counted.length > 0 ? counted.join(t('comma')) : t('nothingDiffers')
  const names = chart.pending.map((each) => t('quoted', { name: each.name })).join('')
  return names ? t('bandWithDrafts', { day: chart.day, names, what }) : t('bandPlanned', { day: chart.day, what })
}
