import type { FilledDeduction } from '#modules/payroll/index.ts'
import { addMonths, type Day, type Month } from '#platform/kernel/day.ts'
import { type Dice, diceFrom } from '../dice.ts'
import { monthBegin, type Order } from '../order.ts'
import type { Earner } from './earners.ts'

type Declared = FilledDeduction['declaration']['declared']

const monthOf = (day: Day): Month => day.slice(0, 7) as Month
const yearsAgo = (day: Day, years: number): Day => addMonths(day, -12 * years)
const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** What somebody has at home to deduct: the same in each of the years. */
function homeOf({ birth, city, hired }: Earner, today: Day, dice: Dice): Declared[] {
  const age = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  const half = dice.happens(0.6) ? 50 : 100
  const child = addMonths(yearsAgo(today, dice.between(4, 14)), dice.between(0, 11))
  const baby = addMonths(today, -dice.between(2, 30))
  const parent = yearsAgo(birth, dice.between(24, 33))
  const onlyChild = dice.happens(0.45)
  const has = (chance: number) => dice.happens(chance)
  const home: Declared = has(0.5)
    ? {
        kind: 'mortgage',
        lender: '示例银行',
        home: '',
        firstMonth: monthOf(yearsAgo(later(hired, birth), 1)),
        share: half,
      }
    : { kind: 'rent', city, aboveMillion: true, home: '', landlord: '示例房东' }
  return [
    ...(age > 34 && has(0.5) ? [childOf('childEducation', child, half)] : []),
    ...(age > 26 && age < 40 && has(0.2) ? [childOf('infantCare', baby, half)] : []),
    ...(age > 24 && has(0.6) ? [home] : []),
    ...(has(0.55) ? [parentOf(parent, onlyChild)] : []),
  ]
}

const childOf = (kind: 'childEducation' | 'infantCare', birthDay: Day, share: 50 | 100): Declared =>
  kind === 'childEducation'
    ? { kind, child: '示例孩子', birthDay, school: '示例小学', share }
    : { kind, child: '示例宝宝', birthDay, share }

const parentOf = (birthDay: Day, onlyChild: boolean): Declared => ({
  ...{ kind: 'parents', parent: '示例父母', birthDay, onlyChild },
})

/** What two out of three declare for each year from the first month on; whoever came in between, when he came. */
export function declaredBy(order: Order, earner: Earner, months: readonly Day[]): FilledDeduction[] {
  const dice = diceFrom(order.seed, earner.at, 61)
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last || !dice.happens(0.68)) return []
  const homes = homeOf(earner, order.today, dice)
  const years = range(Number(first.slice(0, 4)), Number(order.today.slice(0, 4)))
  return years.flatMap((year) => {
    const from = later(`${year}-01-01` as Day, monthBegin(earner.hired))
    if (from.slice(0, 4) !== String(year) || from > order.today || (earner.left && earner.left < from)) return []
    const on = later(from, earner.hired)
    return homes.map((declared) => ({
      ...{ personId: earner.personId, by: earner.personId, on },
      declaration: { fromMonth: monthOf(from), declared },
    }))
  })
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at)
