import { figureBook } from '#modules/law/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { Book } from '#statute/book.ts'
import { overtimeLimits, overtimeRates } from '#statute/cn/time/figures.ts'
import { type DayKind, OvertimeRule, type Stretch } from '../contract.ts'
import { type PlannedDay, plansOf } from '../days/plans.ts'
import { employedIn } from '../store/employed.ts'
import type { OvertimeFacts } from './rules/overtime.ts'
import { dayKey, protectedOn } from './store/facts.ts'
import { minutesOfMonths } from './store/month.ts'
import { overtimesAround } from './store/overtimes.ts'

export type Found = { employmentId: string | null; facts: OvertimeFacts }

type Asking = { today: Day; day: Day; personIds: readonly string[]; except?: string | undefined }

const usualRule = OvertimeRule.parse({})

/** What stands on the day for each of these people. A fixed number of statements. */
export async function overtimeFacts(db: Db, asking: Asking): Promise<Map<string, Found>> {
  const { today, day, personIds, except } = asking
  const span = { from: addDays(day, -1), to: addDays(day, 2) }
  const employed = await employedIn(db, personIds, { from: day, to: addDays(day, 1) })
  const ids = employed.map(({ employmentId }) => employmentId)
  const days = ids.map((employmentId) => ({ employmentId, day }))
  const plans = await plansOf(db, ids, span)
  const around = await overtimesAround(db, ids, day, except)
  const sums = await minutesOfMonths(db, today, days, except)
  const protections = await protectedOn(db, days)
  const limits = limitsOn(await figureBook(db), day)
  const byPerson = new Map(employed.map(({ personId, employmentId }) => [personId, employmentId]))
  return new Map(
    personIds.map((personId) => {
      const employmentId = byPerson.get(personId) ?? null
      if (!employmentId) return [personId, { employmentId, facts: notThere(today, limits) }]
      const others = around.filter((each) => each.employmentId === employmentId)
      const facts: OvertimeFacts = {
        ...planned(plans.get(employmentId) ?? [], day),
        ...{ today, employed: true, limits },
        asked: others.map((each) => shifted(each, each.day, day)),
        ofDay: others.filter((each) => each.day === day).reduce((sum, { counted }) => sum + counted, 0),
        ofMonth: sums.get(`${employmentId} ${day.slice(0, 7)}`) ?? 0,
        protectedBy: protections.get(dayKey({ employmentId, day })) ?? null,
      }
      return [personId, { employmentId, facts }]
    }),
  )
}

const notThere = (today: Day, limits: OvertimeFacts['limits']): OvertimeFacts => ({
  ...{ today, limits, employed: false, planned: false, kind: null, after: null, system: 'standard', rule: usualRule },
  ...{ shifts: [], asked: [], ofDay: 0, ofMonth: 0, protectedBy: null },
})

function planned(
  plan: readonly PlannedDay[],
  day: Day,
): Pick<OvertimeFacts, 'planned' | 'kind' | 'after' | 'system' | 'rule' | 'shifts'> {
  const of = plan.find((each) => each.day === day)
  return {
    planned: (of?.from ?? null) !== null,
    ...{ kind: of?.kind ?? null, after: of?.after ?? null },
    system: of?.pattern?.system ?? 'standard',
    rule: of?.pattern?.overtime ?? usualRule,
    shifts: plan.flatMap((each) => (each.shift ? shifted(wholeOf(each.shift.body.segments), each.day, day) : [])),
  }
}

/** From its first minute to its last: what lies between the parts of a split shift is no overtime. */
const wholeOf = (segments: readonly Stretch[]): Stretch => ({
  from: Math.min(...segments.map(({ from }) => from)),
  to: Math.max(...segments.map(({ to }) => to)),
})

/** Clocks of one day in those of another near it. */
function shifted({ from, to }: Stretch, ofDay: Day, day: Day): Stretch {
  const by = ofDay === day ? 0 : ofDay < day ? -1440 : 1440
  return { from: from + by, to: to + by }
}

/** 劳动法第四十一条, as it stands that day; before the law as it first stood, which no request comes to. */
export function limitsOn(book: Book, day: Day): OvertimeFacts['limits'] {
  const found = book.find(overtimeLimits, day) ?? book.versionsOf(overtimeLimits).at(-1)
  if (!found) throw new Error('No limits of overtime')
  return found.value
}

/** Per cent of the hourly wage. */
export const rateOn = (book: Book, day: Day, kind: DayKind): number | null =>
  book.find(overtimeRates, day)?.value[kind] ?? null
