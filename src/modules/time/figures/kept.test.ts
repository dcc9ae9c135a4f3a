import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays, addMonths, type Day, daysBetween } from '#platform/kernel/day.ts'
import type { metric } from '#platform/metric/contract.ts'
import { act } from '#platform/testing/world.ts'
import { type Office, timeOffice } from '../testing/office.ts'
import { refreshTimeFigures } from './refresh.ts'
import { awol, onLeave, workday, writeDays } from './testing/days.ts'
import { unitOf } from './testing/reading.ts'
import { differences, type Entry, type Post, slowFigures } from './testing/slow.ts'

type Values = (typeof metric.values)['output']['_output']

const today = '2026-06-17' as Day
const first = '2025-04-01' as Day
let office: Office
let people: { personId: string; employmentId: string }[]
let units: string[]

beforeAll(async () => {
  office = await timeOffice(today)
  units = [await unitOf(office), await unitOf(office)]
  people = []
  for (let at = 0; at < 6; at++) {
    const employmentType = at === 5 ? 'intern' : 'full_time'
    people.push(await office.worker(`示例${at}`, { unitId: units[at % 2], hireDate: '2025-01-02', employmentType }))
  }
})
afterAll(() => office.world.close())

/** What a day may come to. */
const dayKinds = [
  (day: string) => workday(day),
  (day: string) => workday(day, { late: 7, worked: 473 }),
  (day: string) => workday(day, { overtimeWorkday: 900, overtimeRest: 400, comp: 200 }),
  (day: string) => workday(day, { scheduled: 0, worked: 0, overtimeHoliday: 300 }),
  (day: string) => awol(day),
  (day: string) => awol(day, 100),
  (day: string) => onLeave(day, 'sick'),
  (day: string) => onLeave(day, 'sick', 200),
  (day: string) => onLeave(day, 'personal', 300),
  (day: string) => onLeave(day, 'annual'),
  (day: string) => ({ ...awol(day), problem: 'open' as const }),
]

const who = fc.nat({ max: 5 })
const when = fc.nat({ max: daysBetween(first, today) - 1 })
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('days' as const),
      who,
      when,
      kinds: fc.array(fc.nat({ max: 10 }), { minLength: 1, maxLength: 25 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('gone' as const), who, when, length: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), who, when, to: fc.nat({ max: 1 }) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'refresh' as const }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

async function take(happening: Step): Promise<void> {
  if (happening.do === 'refresh') return void (await refreshTimeFigures(office.world))
  const { personId, employmentId } = people[happening.who] ?? { personId: '', employmentId: '' }
  const day = addDays(first, happening.when)
  if (happening.do === 'move') {
    // Who is there already, or moved later, stays.
    await office.call('transfer', { personId, day, unitId: units[happening.to] }).catch(() => undefined)
  } else if (happening.do === 'gone') {
    const to = addDays(day, happening.length)
    await writeDays(office, employmentId, [], { from: day, to: to > today ? today : to })
  } else {
    const entries = happening.kinds.map((kind, at) => dayKinds[kind]?.(addDays(day, at)) ?? workday(day))
    await writeDays(
      office,
      employmentId,
      entries.filter((entry) => entry.day <= today),
    )
  }
}

const keys = ['absence', 'lateness', 'overtime', 'breaches', 'bradford'].map((name) => `time.${name}`)

async function told(unitId: string | null, everybody: boolean): Promise<Record<string, number | null>[]> {
  const scope = unitId ? { scope: { type: 'unit', id: unitId } } : {}
  const asked = { metrics: keys, points: 15, asOf: today, everybody, ...scope }
  const { values } = (await act(office.world, office.hr, 'metric.values', asked)) as Values
  return (values[0]?.points ?? []).map((_, at) =>
    Object.fromEntries(values.map(({ key, points }) => [key, points[at]?.value ?? null])),
  )
}

const kept = async () => [
  (await sql`select * from time_month order by employment_id, month`.execute(office.world.db)).rows,
  (await sql`select * from time_month_unit order by unit_id, month, staff`.execute(office.world.db)).rows,
]

async function rebuilt() {
  const { db } = office.world
  await refreshTimeFigures(office.world)
  const before = await kept()
  await sql`delete from time_month`.execute(db)
  await sql`delete from time_month_unit`.execute(db)
  await sql`insert into time_stale_month select distinct employment_id, date_trunc('month', day)::date from day_entry`.execute(
    db,
  )
  await sql`insert into time_stale_month select employment_id, date_trunc('month', ${today}::date)::date from day_entry`.execute(
    db,
  )
  await refreshTimeFigures(office.world)
  return [before, await kept()]
}

const thisMonth = '2026-06-01' as Day

/** Every month's figures of everybody or one unit, beside a slow and obvious count of the entries. */
async function compared(unitId: string | null, everybody: boolean): Promise<string[]> {
  const entries = ((await office.rows('day_entry')) as unknown as Entry[]).sort((a, b) => (a.day < b.day ? -1 : 1))
  const posts = ((await office.rows('assignment')) as unknown as Post[]).sort((a, b) =>
    a.from_day < b.from_day ? -1 : 1,
  )
  const ids = people.slice(0, everybody ? 6 : 5).map(({ employmentId }) => employmentId)
  return (await told(unitId, everybody)).flatMap((figures, at) => {
    const month = addMonths(thisMonth, at - 14)
    return differences(figures, slowFigures({ entries, posts, today, unitId, ids }, month)).map(
      (key) => `${key} ${month}`,
    )
  })
}

it('sums are those of the entries, whatever was written, taken away or moved, kept or still waiting', {
  timeout: 300_000,
}, async () => {
  const happening = fc.array(step, { minLength: 4, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(happening, fc.boolean(), async (steps, everybody) => {
      for (const each of steps) await take(each)
      for (const unitId of [null, ...units]) expect(await compared(unitId, everybody)).toEqual([])
      const [before, after] = await rebuilt()
      expect(before).toEqual(after)
    }),
    { numRuns: 20 },
  )
})
