import type { useFormat } from '../../ui/use-format.ts'
import type { Speak } from '../../words.ts'
import type { Definition, Figure } from '../contract.ts'
import type { words } from './locale.ts'

export type Format = ReturnType<typeof useFormat>
type T = Speak<typeof words.table>
type Unit = Definition['unit']

const decimals: Record<Unit, number> = {
  ...{ people: 0, share: 1, years: 1, ratio: 1, hours: 1, times: 0, score: 1 },
  ...{ yuan: 0, yuanEach: 0 },
}

/** From here on every digit of a sum says less than its size. */
const largeSum = 1_000_000

/** A count has its target for all the company, and its groups are parts of the whole. */
export const isCount = (unit: Unit): boolean => unit === 'people' || unit === 'times' || unit === 'yuan'

/** The number without its unit: a share as per cent. */
export function numberOf(unit: Unit, value: number, f: Format): string {
  if (isMoney(unit) && Math.abs(value) >= largeSum) return f.count(Math.round(value))
  return f.number(unit === 'share' ? value * 100 : value, decimals[unit])
}

export const isMoney = (unit: Unit): boolean => unit === 'yuan' || unit === 'yuanEach'

export const unitOf = (unit: Unit, t: T): string => (unit === 'share' ? '%' : t(unit))

/** Number and unit as one: 16.8%, 486人, 3.4年. */
export function valueWithUnit(unit: Unit, value: number, t: T, f: Format): string {
  if (unit === 'share') return f.percent(value)
  const word = t(unit)
  const space = /^[a-z]/i.test(word) ? '\u00A0' : ''
  return `${numberOf(unit, value, f)}${space}${word}`
}

/** Against the period before; of shares both in per cent of what it was and in points, because the two are easily mixed up; of money in per cent too. */
export function changeOf(unit: Unit, before: Figure | undefined, now: Figure, t: T, f: Format): string | undefined {
  const change = differenceOf(unit, before, now, t, f)
  if (change === undefined) return undefined
  return change === '' ? t('unchanged') : t('against', { change })
}

/** The change alone: −15%，−3.0个百分点; empty when there is none, undefined when there is nothing to compare with. */
export function differenceOf(unit: Unit, before: Figure | undefined, now: Figure, t: T, f: Format): string | undefined {
  if (before?.value == null || now.value === null) return undefined
  const change = now.value - before.value
  const shown = Number((unit === 'share' ? change * 100 : change).toFixed(decimals[unit]))
  if (shown === 0) return ''
  const told = absoluteOf(unit, shown, t, f)
  const isRelative = (unit === 'share' || isMoney(unit)) && before.value !== 0
  const relative = isRelative ? Math.round((change / Math.abs(before.value)) * 100) : 0
  return relative === 0 ? told : t('both', { relative: `${f.change(relative, 0)}%`, absolute: told })
}

function absoluteOf(unit: Unit, shown: number, t: T, f: Format): string {
  if (isMoney(unit)) return `${shown > 0 ? '+' : ''}${numberOf(unit, shown, f)}`
  const absolute = f.change(shown, decimals[unit])
  return unit === 'share' ? t('points', { points: absolute }) : absolute
}

export type Asked = {
  period: string
  /** Of all the company. */
  whole: boolean
  everybody: boolean
}

/**
 * The definition as it holds for what was asked. A target for what happens is one for a year, and one for a count is the
 * company's: a month or a unit is not measured against it.
 */
export function heldFor({ period, whole, everybody }: Asked, definition: Definition): Definition {
  const isPart = (definition.kind === 'span' && period === 'month') || (isCount(definition.unit) && !whole)
  return { ...definition, ...(isPart && { target: null }), ...(everybody && { leavesOut: null }) }
}

/** A tenth around it is near enough. */
const near = 0.1

/** Off its target, in the metric's good direction. */
export function isOff({ good, target }: Pick<Definition, 'good' | 'target'>, value: number | null): boolean {
  if (target === null || value === null || good === 'none') return false
  if (good === 'down') return value > target
  if (good === 'up') return value < target
  return Math.abs(value - target) > Math.abs(target) * near
}

/** The target without its word: ≤14%. */
export function boundOf({ good, target, unit }: Definition, t: T, f: Format): string | undefined {
  if (target === null) return undefined
  const sign = { down: '≤', up: '≥', near: '', none: '' }[good]
  return `${sign}${valueWithUnit(unit, target, t, f)}`
}

export function targetOf({ good, target, unit }: Definition, t: T, f: Format): string | undefined {
  if (target === null) return undefined
  const shown = valueWithUnit(unit, target, t, f)
  if (good === 'down') return t('targetDown', { target: shown })
  return good === 'up' ? t('targetUp', { target: shown }) : t('targetNear', { target: shown })
}

/** 2026年10月; of a month that goes on 2026年11月（截至11月23日）is said by the caller. */
export function monthOf({ to }: Pick<Figure, 'to'>, t: T): string {
  return t('month', { year: to.slice(0, 4), month: String(Number(to.slice(5, 7))) })
}
