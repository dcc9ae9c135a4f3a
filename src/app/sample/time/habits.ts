import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import type { Dice } from '../dice.ts'
import { monthBegin, type Order } from '../order.ts'
import type { SampleUnit } from '../structure.ts'
import type { Worker } from './workers.ts'

/** The department that is late far more than the others, and has mended itself in the last half year. */
export const lateTrade = '销售中心'
/** The department whose releases cost more hours than the law allows, in a few months. */
export const overworkedTrade = '研发中心'

/** How somebody keeps time. */
export type Habits = {
  /** He comes late on so many days of a hundred, on that day. */
  late: (day: Day) => number
  /** Forgets to punch. */
  forgets: number
  /** Minutes by which he usually comes before, or after his own hour where hours are flexible. */
  early: number
  source: 'web' | 'phone' | 'file'
  /** How he comes to work more. */
  overtime: 'release' | 'monthEnd' | 'saturday' | 'none'
}

const byDevice = new Set(['生产中心', '质量中心', '客户服务中心', '供应链中心'])
const monthEnd = new Set(['销售中心', '职能中心', '市场中心', '海外中心', '供应链中心'])

export function habitsOf({ today }: Order, { unit, isHead, isPartTime }: Worker, dice: Dice): Habits {
  const { name } = unit.trade
  const own = 0.006 + 0.05 * dice.share() ** 3
  const mended = addMonths(monthBegin(today), -6)
  return {
    late: (day) => Math.min(0.6, own * (name === lateTrade ? (day < mended ? 6 : 2.5) : 1)),
    forgets: 0.002 + 0.008 * dice.share() ** 2,
    early: dice.between(3, 20),
    source: byDevice.has(name) ? 'file' : dice.happens(0.7) ? 'phone' : 'web',
    overtime: isHead || isPartTime ? 'none' : overtimeOf(unit, name),
  }
}

function overtimeOf(unit: SampleUnit, name: string): Habits['overtime'] {
  if (name === overworkedTrade) return 'release'
  if (monthEnd.has(name)) return 'monthEnd'
  return name === '生产中心' && unit.trade.sections[0] !== sectionName(unit) ? 'saturday' : 'none'
}

const sectionName = (unit: SampleUnit): string => (unit.depth > 2 && unit.parent ? sectionName(unit.parent) : unit.name)

/** Months before a release: in them the hours run away. */
export const isRelease = (day: Day): boolean => ['03', '06', '12'].includes(day.slice(5, 7))

/** Is a month about to end? */
export const isMonthEnd = (day: Day): boolean => addDays(day, 6).slice(0, 7) !== day.slice(0, 7)
