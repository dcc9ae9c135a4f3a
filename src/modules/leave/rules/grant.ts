import { addDays, addMonths, type Day, daysBetween, forever, yearsBetween } from '#platform/kernel/day.ts'
import { annualLeave } from '#statute/cn/leave/annual.ts'
import type { LeaveSteps } from '#statute/cn/leave/figures.ts'
import { afterMonths } from '#statute/cn/service.ts'
import type { Version } from '#statute/parameter.ts'
import { phrase, type Step, type Wording } from '#statute/phrase.ts'
import type { LeaveRule } from '../contract.ts'
import { dayUnits, halfUnits, unitsOf } from './units.ts'

/** Whom something is given to. */
export type Grantee = { from: Day; to: Day; firstWorkDay: Day | null; sex: string | null; employmentType: string }

export type Given = {
  period: string
  from: Day
  to: Day
  carryMax: number | null
  carryUntil: Day | null
  units: number
  steps: Step[]
}

const words = {
  noFirstWork: [
    '没有登记参加工作日期：按入职日{{day}}起算工龄',
    'No first day of work is recorded: years of work are counted from the joining on {{day}}',
  ],
  more: ['公司另给：司龄{{years}}年', 'More by the company: {{years}} years here'],
  fixed: ['每{{every}}{{days}}天', '{{days}} days for the {{every}}'],
  joined: ['入职当年：{{days}}天 ÷ {{all}}天 × {{whole}}天', 'Joined in it: {{days}} ÷ {{all}} days × {{whole}}'],
  days: ['给予天数', 'Days given'],
} as const satisfies Record<string, Wording>

/** May this type be taken by him at all? */
export const isFor = (rule: LeaveRule, { sex, employmentType }: Pick<Grantee, 'sex' | 'employmentType'>): boolean =>
  (rule.forSex === null || rule.forSex === sex) &&
  (rule.employmentTypes === null || rule.employmentTypes.includes(employmentType))

const first = (year: number): Day => `${year}-01-01` as Day
const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** Until when what is left of a year may be taken: the day after the last. */
export function carriedUntil(to: Day, rule: LeaveRule): Pick<Given, 'carryMax' | 'carryUntil'> {
  if (rule.carryOver === null) return { carryMax: null, carryUntil: null }
  const { mostDays, until } = rule.carryOver
  const [month = 1, date = 1] = until.split('-').map(Number)
  const start = `${to.slice(0, 4)}-${String(month).padStart(2, '0')}-01` as Day
  const last = addDays(addMonths(start, 1), -1)
  const end = addDays(start, date - 1)
  const on = end > last ? last : end
  const carryUntil = addDays(on, 1)
  if (carryUntil <= to) return { carryMax: null, carryUntil: null }
  return { carryMax: mostDays === null ? null : unitsOf(mostDays), carryUntil }
}

/** The part of a whole, in steps, always down; never more than the whole. */
export function prorated(whole: number, days: number, all: number, step: LeaveRule['joining']): number {
  if (days >= all || step === 'whole') return unitsOf(whole)
  const size = step === 'day' ? dayUnits : halfUnits
  return Math.floor((unitsOf(whole) * Math.max(0, days)) / all / size) * size
}

/** From when on somebody is entitled in that year: with his first twelve months of work behind him. */
function entitledFrom(year: number, { from }: Grantee, workedSince: Day, steps: LeaveSteps): Day {
  const least = Math.min(...steps.filter(({ days }) => days > 0).map(({ years }) => years))
  return later(later(first(year), from), afterMonths(workedSince, least * 12))
}

function byService(
  grantee: Grantee,
  year: number,
  rule: LeaveRule & { grant: { by: 'service' } },
  law: Version<LeaveSteps>,
): Given | null {
  const to = first(year + 1)
  const workedSince = grantee.firstWorkDay ?? grantee.from
  const from = entitledFrom(year, grantee, workedSince, law.value)
  if (from >= to || from >= grantee.to) return null
  const due = annualLeave({ year, firstWorkDate: workedSince, hiredOn: grantee.from, used: 0 }, law)
  const here = yearsBetween(grantee.from, addDays(to, -1))
  const extra = [...rule.grant.more].sort((a, b) => b.years - a.years).find(({ years }) => here >= years)?.days ?? 0
  const more = prorated(extra, daysBetween(later(first(year), grantee.from), to), 365, rule.joining)
  const units = due.value.days * dayUnits + more
  if (units === 0) return null
  return {
    ...{ period: String(year), from, to, ...carriedUntil(to, rule), units },
    steps: [
      ...(grantee.firstWorkDay
        ? []
        : [{ label: phrase(words.noFirstWork, { day: grantee.from }), formula: '', value: 0, unit: 'days' as const }]),
      ...due.steps,
      ...(more === 0
        ? []
        : [
            {
              label: phrase(words.more, { years: here }),
              formula: '',
              value: more / dayUnits,
              unit: 'days' as const,
            },
          ]),
    ],
  }
}

function fixed(
  grantee: Grantee,
  span: { period: string; from: Day; to: Day },
  rule: LeaveRule & { grant: { by: 'fixed' } },
): Given | null {
  const from = later(span.from, grantee.from)
  if (from >= span.to || from >= grantee.to) return null
  const [days, all] = [daysBetween(from, span.to), daysBetween(span.from, span.to)]
  const whole = rule.grant.days
  const units = prorated(whole, days, all, rule.joining)
  if (units === 0) return null
  const isPart = days < all
  const every = rule.grant.every === 'year' ? phrase(['年', 'year']) : phrase(['月', 'month'])
  return {
    ...{ period: span.period, from, to: span.to, ...carriedUntil(span.to, rule), units },
    steps: [
      {
        label: phrase(words.days),
        formula: isPart ? phrase(words.joined, { days, all, whole }) : phrase(words.fixed, { every, days: whole }),
        value: units / dayUnits,
        unit: 'days',
      },
    ],
  }
}

/** What a type gives to somebody of itself in that year: one lot, or one for each month. Null where it gives none. */
export function givenIn(grantee: Grantee, year: number, rule: LeaveRule, law: Version<LeaveSteps>): Given[] {
  if (!isFor(rule, grantee) || grantee.to <= first(year) || grantee.from >= first(year + 1)) return []
  const { grant } = rule
  if (grant.by === 'service') return [byService(grantee, year, { ...rule, grant }, law)].filter((each) => each !== null)
  if (grant.by !== 'fixed') return []
  if (grant.every === 'year') {
    const span = { period: String(year), from: first(year), to: first(year + 1) }
    return [fixed(grantee, span, { ...rule, grant })].filter((each) => each !== null)
  }
  return Array.from({ length: 12 }, (_, at) => {
    const from = addMonths(first(year), at)
    return fixed(grantee, { period: from.slice(0, 7), from, to: addMonths(from, 1) }, { ...rule, grant })
  }).filter((each) => each !== null)
}

/** Until when leave that was given on that day can be taken: the day after. */
export const validFor = (day: Day, months: number | null): Day => (months === null ? forever : addMonths(day, months))
