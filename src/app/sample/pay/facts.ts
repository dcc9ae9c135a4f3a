import type { FilledFacts } from '#modules/payroll/index.ts'
import { addDays, addMonths, type Day, forever } from '#platform/kernel/day.ts'
import type { SampleCompany } from '../company.ts'
import { diceFrom } from '../dice.ts'
import { monthBegin, type Order } from '../order.ts'
import { declaredBy } from './declared.ts'
import { type Earner, earnersOf } from './earners.ts'

type Pay = { order: Order; city: string; months: readonly Day[]; by: string }

/** Whom the company does not insure: who draws a pension, learns, or is sent by an agency. */
const notInsured = new Set(['dispatch', 'intern', 'over_age', 'rehire'])

const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** Insurance, allowances, bonuses and deductions of everybody, from the first month that is paid. */
export function payFactsOf(company: SampleCompany, { city, months, by }: Omit<Pay, 'order'>): FilledFacts {
  const [first] = months
  if (!first) return { terms: [], amounts: [], oneOffs: [], deductions: [] }
  const { order } = company.plan
  const pay: Pay = { order, city, months, by }
  const earners = [...earnersOf(company, first)]
  return {
    terms: earners.flatMap((earner) => termsOf(pay, earner)),
    amounts: earners.flatMap((earner) => amountsOf(earner, first)),
    oneOffs: earners.flatMap((earner) => months.flatMap((month) => onceIn(pay, earner, month))),
    deductions: earners.flatMap((earner) => declaredBy(order, earner, months)),
  }
}

/** Who comes in the second half of a month is insured from the next one on, as companies agree with the office. */
const lastDayForMonth = 15

function termsOf(
  { order, city }: Pay,
  { at, employmentId, employmentType, hired }: Earner,
): FilledFacts['terms'][number][] {
  const insured = !notInsured.has(employmentType)
  const fundRate = insured && employmentType !== 'part_time' ? diceFrom(order.seed, at, 62).pick([7, 7, 7, 5]) : null
  const month = monthBegin(hired)
  const from = insured && Number(hired.slice(8)) > lastDayForMonth ? addMonths(month, 1) : month
  const term = { employmentId, city, insured, fundRate, from, to: forever }
  return from === month ? [term] : [{ ...term, insured: false, fundRate: null, from: month, to: from }, term]
}

const nightTrades = new Set(['生产中心', '客户服务中心', '质量中心'])

/** Fen: a meal a day for everybody, a night, and the telephone of who leads. */
function amountsOf({ employmentId, hired, place }: Earner, first: Day): FilledFacts['amounts'][number][] {
  const from = later(hired, first)
  const amount = (item: string, fen: number) => ({ employmentId, item, fen, from })
  return [
    amount('mealStandard', 2_000),
    ...(nightTrades.has(place.unit.trade.name) ? [amount('nightStandard', 6_000)] : []),
    ...(place.kind === 'head' ? [amount('allowance', place.unit.depth < 2 ? 50_000 : 30_000)] : []),
  ]
}

type Once = { item: string; note: string; share: readonly [number, number]; chance: number }

/** What comes once: the bonus of the year in January, a share of what was sold after each quarter, praise now and then. */
function onceIn(
  { order, by }: Pay,
  { at, employmentId, place, ...earner }: Earner,
  month: Day,
): FilledFacts['oneOffs'][number][] {
  const end = addDays(addMonths(month, 1), -1)
  if (earner.hired > month || (earner.left && earner.left < end) || earner.employmentType !== 'full_time') return []
  const number = Number(month.slice(5, 7))
  const dice = diceFrom(order.seed, at, 63, number + 12 * Number(month.slice(0, 4)))
  const isSales = place.unit.trade.family === '市场'
  const all: Once[] = [
    ...(number === 1 && earner.hired <= addMonths(month, -12)
      ? [
          {
            item: 'annualBonus',
            note: `${Number(month.slice(0, 4)) - 1}年度奖金`,
            share: [80, 300],
            chance: 0.95,
          } as const,
        ]
      : []),
    ...(number % 3 === 0 && isSales
      ? [{ item: 'commission', note: '季度提成', share: [10, 60], chance: 0.9 } as const]
      : []),
    { item: 'bonus', note: '项目奖金', share: [5, 20], chance: 0.03 },
  ]
  return all.flatMap(({ item, note, share, chance }) => {
    if (!dice.happens(chance)) return []
    const fen = Math.round((earner.wageOn(month) * dice.between(...share)) / 10_000) * 100
    return fen > 0 ? [{ employmentId, item, month, fen, note, by, on: end }] : []
  })
}
