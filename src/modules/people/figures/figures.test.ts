import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { metric } from '#platform/metric/contract.ts'
import { act } from '#platform/testing/world.ts'
import { refreshFigures } from '../store/figures/refresh.ts'
import { type Company, testCompany } from '../testing/company.ts'
import { metrics } from './metrics.ts'

type Values = (typeof metric.values)['output']['_output']
const today = '2026-06-15' as Day
const past = (days: number): Day => addDays(today, -days)

let company: Company
let people: string[]

/** Thirty people in all units, of all kinds, some of whom have left. */
async function settle(): Promise<string[]> {
  const { units, call, hire } = company
  const ids: string[] = []
  for (let at = 0; at < 30; at++) {
    const { personId } = await hire(`同事${at}`, {
      ...{ unitId: Object.values(units)[at % 4], hireDate: past(40 + at * 55), city: at % 3 === 0 ? '上海' : '杭州' },
      ...{ sex: at % 2 === 0 ? 'female' : 'male', employmentType: at % 7 === 0 ? 'intern' : 'full_time' },
      ...(at % 5 !== 0 && { level: `P${1 + (at % 4)}`, birthDate: `${1970 + at}-05-01` }),
    })
    ids.push(personId)
  }
  const kinds = ['voluntary', 'involuntary', 'retired', 'other']
  for (let at = 0; at < 8; at++)
    await call('leave', { personId: ids[at * 3], leaveDate: past(20 + at), leaveKind: kinds[at % 4] })
  return ids
}

beforeAll(async () => {
  company = await testCompany(today)
  people = await settle()
})
afterAll(() => company.world.close())

const values = async (input: object, actor = company.hr) =>
  (await act(company.world, actor, 'metric.values', input)) as Values

describe('by groups', () => {
  const parts = ['people.headcount', 'people.joiners', 'people.leavers', 'people.age', 'people.women']
  const of = async (by: string | undefined, input: object = {}) => {
    const keys = by ? parts.filter((key) => metrics.find((each) => each.key === key)?.breakdowns.includes(by)) : parts
    return (await values({ metrics: keys, points: 1, period: 'year', ...(by && { by }), ...input })).values
  }
  const added = ['headcount', 'joiners', 'leavers', 'ageKnown', 'women']

  it.each(['unit', 'level', 'tenure', 'age', 'sex', 'employmentType', 'city'])(
    '%s: everybody is in one',
    async (by) => {
      for (const scope of [undefined, { type: 'unit', id: company.units.root }]) {
        const whole = await of(undefined, { scope })
        for (const { key, groups = [] } of await of(by, { scope })) {
          const total = whole.find((each) => each.key === key)?.points[0]?.parts ?? {}
          for (const name of added.filter((each) => each in total))
            expect(
              groups.reduce((sum, { figure }) => sum + (figure.parts[name] ?? 0), 0),
              `${key} ${name}`,
            ).toBe(total[name])
        }
      }
    },
  )

  it('reason: everybody who left is in one, of all who were there', async () => {
    const [told] = (await values({ metrics: ['people.turnover'], points: 1, period: 'year', by: 'reason' })).values
    const [whole] = told?.points ?? []
    expect(told?.groups?.map(({ name }) => name.zh)).toEqual(['主动离职', '被动离职', '退休', '其他'])
    expect(told?.groups?.reduce((sum, { figure }) => sum + (figure.parts.leavers ?? 0), 0)).toBe(whole?.parts.leavers)
    for (const { figure } of told?.groups ?? []) expect(figure.parts.average).toBe(whole?.parts.average)
  })
})

it('what happens later never changes the figures of a day before', async () => {
  const asked = { metrics: metrics.map((each) => each.key), asOf: past(200), period: 'year', points: 3 }
  const before = await values(asked)
  const who = await company.hire('后来者', { hireDate: past(150) })
  await company.call('transfer', { personId: who.personId, day: past(120), unitId: company.units.sales })
  await company.call('leave', { personId: who.personId, leaveDate: past(100), leaveKind: 'voluntary' })
  const stayer = people.find(Boolean) ?? ''
  await company
    .call('transfer', { personId: stayer, day: past(90), unitId: company.units.sales })
    .catch(() => undefined)
  expect(await values(asked)).toEqual(before)
})

describe('who stayed', () => {
  it('is told by cohorts: those there at the beginning, and those who joined and left within 90 days', async () => {
    const own = await testCompany('2026-06-01')
    const hire = (name: string, hireDate: string) => own.hire(name, { hireDate })
    const [old, gone, quick] = [
      await hire('老员工', '2024-01-01'),
      await hire('已离开', '2024-01-01'),
      await hire('很快走', '2025-08-01'),
    ]
    await hire('留下来', '2025-09-01')
    await hire('刚来的', '2026-05-10')
    await own.call('leave', { personId: gone.personId, leaveDate: '2026-01-31', leaveKind: 'retired' })
    await own.call('leave', { personId: quick.personId, leaveDate: '2025-10-30', leaveKind: 'voluntary' })
    await own.call('leave', { personId: old.personId, leaveDate: '2026-07-31', leaveKind: 'voluntary' })
    const { values: told } = (await act(own.world, own.hr, 'metric.values', {
      metrics: ['people.retention', 'people.earlyTurnover'],
      ...{ asOf: '2026-05-31', period: 'year', points: 1 },
    })) as Values
    expect(told.map(({ points }) => points[0])).toMatchObject([
      { from: '2025-06-01', to: '2026-05-31', value: 0.5, parts: { stayed: 1, opening: 2 }, small: true },
      { value: 0.5, parts: { leftEarly: 1, joined: 2 } },
    ])
    await own.world.close()
  })
})

describe('regretted turnover', () => {
  const asked = { metrics: ['people.regrettedTurnover'], asOf: '2026-05-31', period: 'month', points: 1 }

  it('is those the company would have liked to keep ÷ the average; of whom nobody said is told beside it', async () => {
    const own = await testCompany('2026-06-01')
    const figure = async (actor = own.hr) =>
      ((await act(own.world, actor, 'metric.values', asked)) as Values).values[0]?.points[0]
    const gone = async (fullName: string, said: object) => {
      const { personId } = await own.hire(fullName)
      return own
        .call('leave', { personId, leaveDate: '2026-05-31', leaveKind: 'voluntary', ...said })
        .then(({ eventId }) => ({ personId, eventId }))
    }
    for (const name of ['甲', '乙', '丙', '丁', '戊', '己']) await own.hire(name)
    expect(await figure()).toMatchObject({ value: 0, parts: { regretted: 0, average: 6, unjudged: 0 } })
    await gone('希望留住', { regretted: true })
    await gone('不希望留住', { regretted: false })
    const unsaid = await gone('没说', {})
    await gone('被动离职', { leaveKind: 'involuntary' })
    await refreshFigures(own.world)
    expect(await figure()).toMatchObject({ value: 0.1, parts: { regretted: 1, average: 10, unjudged: 1 }, small: true })

    const director = own.userOf('', { pattern: 'metric.*', scope: 'company' })
    const leader = own.userOf(
      '',
      ...['metric.*', 'people.roster'].map((pattern) => ({ pattern, scope: 'company' as const })),
    )
    for (const reader of [director, leader]) expect(await figure(reader)).toMatchObject({ hidden: true, parts: {} })

    await own.call('correctEvent', { ...unsaid, change: { regretted: true } })
    await refreshFigures(own.world)
    expect(await figure()).toMatchObject({ value: 0.2, parts: { regretted: 2, average: 10, unjudged: 0 } })
    await gone('又一位', { leaveKind: 'retired' })
    expect(await figure(director)).toMatchObject({ hidden: false, parts: { regretted: 2, average: 11 } })
    await own.world.close()
  })
})

describe('who may know', () => {
  const grants = (...list: [pattern: string, scope: 'company' | 'units' | 'reports', unitIds?: string[]][]) =>
    company.userOf(people[0] ?? '', ...list.map(([pattern, scope, unitIds = []]) => ({ pattern, scope, unitIds })))
  const ask = { metrics: ['people.headcount'], points: 1, by: 'unit', everybody: true }

  it('the people: everything; the figures alone: nothing about fewer than five', async () => {
    const director = grants(['metric.*', 'company'])
    const open = (await values(ask)).values[0]?.groups ?? []
    const closed = (await values(ask, director)).values[0]?.groups ?? []
    expect(open.every(({ figure }) => !figure.hidden)).toBe(true)
    for (const [at, { figure }] of closed.entries()) {
      const size = open[at]?.figure.value ?? 0
      if (size > 0 && size < 5) expect(figure).toMatchObject({ hidden: true, value: null, parts: {} })
    }
  })

  it('nor what the difference of two figures would tell', async () => {
    const own = await testCompany('2026-06-01')
    const director = own.userOf('', { pattern: 'metric.*', scope: 'company' })
    const { root, rd, sales } = own.units
    const add = async (count: number, unitId: string, more: object = {}) => {
      for (let at = 0; at < count; at++) await own.hire(`同事${at}`, { unitId, ...more })
    }
    const told = async (id: string | undefined, more: object = {}, actor = director) => {
      const where = id ? { scope: { type: 'unit', id } } : {}
      const input = { metrics: ['people.headcount'], points: 1, ...where, ...more }
      return ((await act(own.world, actor, 'metric.values', input)) as Values).values[0]?.points[0]?.value
    }
    const everybody = { everybody: true }
    await add(2, rd)
    await add(7, sales)
    await add(2, sales, { employmentType: 'intern' })
    await refreshFigures(own.world)
    // All of them, less the seven in sales, are the two of the other unit; with the interns, less without them, those two.
    expect(await Promise.all([told(undefined), told(root), told(sales), told(rd)])).toEqual([9, 9, null, null])
    expect(await Promise.all([told(undefined, everybody), told(sales, everybody)])).toEqual([null, null])
    expect(await Promise.all([told(sales, {}, own.hr), told(sales, everybody, own.hr)])).toEqual([7, 9])

    await add(3, rd)
    await add(3, rd, { employmentType: 'intern' })
    await refreshFigures(own.world)
    expect(await Promise.all([told(undefined), told(sales), told(rd)])).toEqual([12, 7, 5])
    // Five interns may be told of together, not the two and the three of each unit.
    expect(await Promise.all([told(undefined, everybody), told(sales, everybody)])).toEqual([17, null])
    const { values: parted } = (await act(own.world, director, 'metric.values', {
      ...{ metrics: ['people.headcount'], points: 1, by: 'unit', ...everybody },
    })) as Values
    expect(parted[0]?.groups?.map(({ figure }) => figure.hidden)).toEqual([true, true])
    await own.world.close()
  })

  it('only his own units', async () => {
    const bp = grants(['metric.*', 'units', [company.units.sales]], ['people.roster', 'units', [company.units.sales]])
    const mine = (await values({ metrics: ['people.headcount'], points: 1, everybody: true }, bp)).values[0]?.points[0]
    const { count } = await company.call('rosterCount', {
      filters: [
        { column: 'orgUnit', is: 'anyOf', values: [company.units.sales] },
        { column: 'status', is: 'anyOf', values: ['probation', 'regular', 'leaving'] },
      ],
    })
    expect(mine?.value).toBe(count)
    expect(count).toBeGreaterThan(0)
    await expect(values({ ...ask, scope: { type: 'unit', id: company.units.rd } }, bp)).rejects.toMatchObject({
      code: 'permission.denied',
    })
  })

  it('only his own people: those who report to him and those in his units, never himself', async () => {
    const own = await testCompany('2026-06-01')
    const boss = await own.hire('唐昀', { hireDate: '2020-01-01', unitId: own.units.platform })
    const report = await own.hire('沈屿', { unitId: own.units.sales, managerId: boss.personId })
    await own.hire('别人', { unitId: own.units.sales })
    const actor = own.userOf(
      boss.personId,
      { pattern: 'metric.*', scope: 'reports' },
      { pattern: 'people.roster', scope: 'reports' },
    )
    const { values: told } = (await act(own.world, actor, 'metric.values', {
      metrics: ['people.headcount'],
      points: 1,
    })) as Values
    expect(report.personId).toBeDefined()
    expect(told[0]?.points[0]).toMatchObject({ value: 1, hidden: false })
    await own.world.close()
  })

  it.each([
    [{ metrics: ['people.nothing'] }, 'metric.unknown'],
    [{ metrics: ['people.headcount'], by: 'reason' }, 'metric.noBreakdown'],
    [{ metrics: ['people.headcount'], asOf: '2190-01-01' }, 'metric.notYet'],
  ])('%j is refused', async (input, code) => expect(values(input)).rejects.toMatchObject({ code }))
})

it('a target is kept, shown and taken back', async () => {
  const set = (target: number | null) =>
    act(company.world, company.hr, 'metric.setTarget', { key: 'people.turnover', target })
  const shown = async () =>
    (
      (await act(company.world, company.hr, 'metric.catalogue')) as {
        metrics: { key: string; target: number | null }[]
      }
    ).metrics.find(({ key }) => key === 'people.turnover')?.target
  await set(0.14)
  expect(await shown()).toBe(0.14)
  await set(null)
  expect(await shown()).toBeNull()
})
