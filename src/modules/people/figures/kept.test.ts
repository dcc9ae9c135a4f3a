import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day, todayIn } from '#platform/kernel/day.ts'
import type { metric } from '#platform/metric/contract.ts'
import { act } from '#platform/testing/world.ts'
import { refreshFigures } from '../store/figures/refresh.ts'
import { type Company, testCompany } from '../testing/company.ts'
import { type Lives, oneOfEach, randomLives, step } from '../testing/random-lives.ts'
import { differences, slowStanding, storedPosts } from '../testing/slow-figures.ts'
import { metrics } from './metrics.ts'

type Values = (typeof metric.values)['output']['_output']
const today = todayIn('Asia/Shanghai')
const past = (days: number): Day => addDays(today, -days)

let company: Company
let lives: Lives
beforeAll(async () => {
  company = await testCompany(today)
  lives = randomLives(company, today)
})
afterAll(() => company.world.close())

const values = async (input: object) => (await act(company.world, company.hr, 'metric.values', input)) as Values

const kept = async () =>
  (await sql`select * from figure_month order by unit_id, month, level, staff`.execute(company.world.db)).rows

const markAll = () =>
  sql`insert into figure_dirty (month)
    select m::date from generate_series(figure_horizon(), now(), interval '1 month') m`.execute(company.world.db)

async function rebuilt(): Promise<unknown[]> {
  await markAll()
  await refreshFigures(company.world)
  return kept()
}

it('kept month by month, figures equal those counted anew, whatever happens in whatever order', {
  timeout: 600_000,
}, async () => {
  const rounds = fc.array(fc.array(step, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(rounds, async (happening) => {
      for (const steps of happening) {
        for (const each of steps) await lives.live(each)
        await refreshFigures(company.world)
      }
      expect(await kept()).toEqual(await rebuilt())
    }),
    { numRuns: 12, examples: [[oneOfEach.map((each) => [each])]] },
  )
  for (const [deed, times] of lives.done) expect(times, deed).toBeGreaterThan(0)
})

const keysOf = (source: string) => metrics.filter((each) => each.facts.name === source).map((each) => each.key)
const movement = keysOf('people.movement')
const standing = keysOf('people.standing')

describe('every figure equals a slow and obvious count', () => {
  const periods = ['month', 'quarter', 'year'] as const
  const days = [today, past(45), past(400)]
  const scopes = ['company', 'root', 'rd', 'platform', 'sales'] as const
  const cases = periods.flatMap((period) =>
    days.flatMap((asOf) => scopes.map((scope, at) => ({ period, asOf, scope, everybody: at % 2 === 0 }))),
  )

  it.each(cases)('by $period as of $asOf of $scope (everybody: $everybody)', async ({ scope, ...asked }) => {
    const unitId = scope === 'company' ? null : company.units[scope]
    const where = unitId ? { scope: { type: 'unit', id: unitId } } : {}
    const told = await values({ ...asked, ...where, points: 3, metrics: [...movement, ...standing] })
    const stored = await storedPosts(company.world.db, { scope: unitId, everybody: asked.everybody })
    expect(differences(told.values, stored, (key) => movement.includes(key))).toEqual([])
    for (const { points } of told.values)
      expect(points.every(({ value }) => value === null || Number.isFinite(value))).toBe(true)
  })

  it('also while changes wait to be counted', async () => {
    await company.hire('刚刚入职', { hireDate: today, unitId: company.units.platform })
    const asked = { metrics: ['people.headcount', 'people.joiners'], points: 2 }
    const waiting = await values(asked)
    await refreshFigures(company.world)
    expect(waiting).toEqual(await values(asked))
    const stored = await storedPosts(company.world.db, { scope: null, everybody: false })
    expect(waiting.values[0]?.points.at(-1)?.value).toBe(slowStanding(stored, today).headcount)
  })

  it.each(['unit', 'level'])('by %s, from what is kept as from the rows themselves', async (by) => {
    await refreshFigures(company.world)
    const asked = { metrics: movement, points: 3, period: 'quarter', everybody: true, by }
    const read = await values(asked)
    await markAll()
    expect(read).toEqual(await values(asked))
    expect(read.values.some(({ groups }) => (groups?.length ?? 0) > 1)).toBe(true)
  })
})
