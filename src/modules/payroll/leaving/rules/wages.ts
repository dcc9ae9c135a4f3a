import type { Day, Month } from '#platform/kernel/day.ts'
import type { Wages } from '../contract.ts'

export type PaidMonth = { month: Month; fen: number; overtime: number }

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.round(values.reduce((sum, each) => sum + each, 0) / values.length)

/** The month in which somebody joined counts only where it was a whole one, or is all that there is. */
export function countedMonths(months: readonly PaidMonth[], from: Day): PaidMonth[] {
  const whole = months.filter(({ month }) => !(from.startsWith(month) && !from.endsWith('-01')))
  return whole.length > 0 ? whole : [...months]
}

/**
 * What the closed months before the last one came to (劳动合同法实施条例第二十七条; without overtime:
 * 企业职工带薪年休假实施办法第十一条). Without any, the agreed wage stands for all three.
 */
export function wagesOf(months: readonly PaidMonth[], agreed: number): Wages {
  const last = months.at(-1)
  if (!last) return { average: agreed, withoutOvertime: agreed, lastMonth: agreed }
  return {
    average: mean(months.map(({ fen }) => fen)),
    withoutOvertime: mean(months.map(({ fen, overtime }) => fen - overtime)),
    lastMonth: last.fen,
  }
}
