import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rosterBehind } from '#modules/insight/web/behind.ts'
import { type Company, testCompany } from '#modules/people/testing/company.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { metric } from '#platform/metric/contract.ts'
import { act } from '#platform/testing/world.ts'

const today = '2026-06-15' as Day
const past = (days: number): Day => addDays(today, -days)

let company: Company

/** Forty people of all kinds in two units; some have left or will, contracts and probations run out on either side of the limits. */
async function settle(): Promise<void> {
  const { units, hire, call } = company
  for (let at = 0; at < 40; at++) {
    const hireDate = past(5 + at * 21)
    const { personId } = await hire(`同事${at}`, {
      ...{ unitId: at % 3 === 0 ? units.sales : units.rd, hireDate },
      employmentType: employmentTypeOf(at),
      ...(employmentTypeOf(at) === 'full_time' && contractOf(at, hireDate)),
    })
    if (at % 6 === 5) await call('leave', { personId, leaveDate: past(at - 10), leaveKind: 'voluntary' })
  }
}

function employmentTypeOf(at: number): string {
  if (at % 8 === 0) return 'intern'
  return at % 11 === 0 ? 'dispatch' : 'full_time'
}

/** Those who came lately are on probation; of the others' contracts some run out soon, on the last day that counts or the day after. */
const contractOf = (at: number, hireDate: Day) => {
  const soon = [90, 91, 20, 400][at % 4] ?? 0
  const isNew = at < 9
  return {
    contract: { termType: 'fixed', contractEnd: addDays(isNew ? hireDate : today, isNew ? 1100 : soon) },
    ...(isNew && { probationEnd: addDays(hireDate, 180) }),
  }
}

beforeAll(async () => {
  company = await testCompany(today)
  await settle()
})
afterAll(() => company.world.close())

const keys = ['headcount', 'joiners', 'leavers', 'contractsEnding', 'probationsEnding'].map((name) => `people.${name}`)

type Values = (typeof metric.values)['output']['_output']['values']
type Whose = { everybody: boolean; unit?: string }

const figures = async (input: object): Promise<Values> =>
  (
    (await act(company.world, company.hr, 'metric.values', { metrics: keys, points: 1, ...input })) as {
      values: Values
    }
  ).values

/** What the figure says, and what the roster says that it leads to. */
async function compared({ key, points: [figure] }: Values[number], whose: Whose) {
  const behind = figure && rosterBehind(key, figure, whose)
  return { key, counted: figure?.value, listed: behind && (await company.call('rosterCount', behind)).count }
}

describe.each([
  ['month', undefined],
  ['year', undefined],
  ['year', past(60)],
] as const)('the roster behind a figure: %s, as of %s', (period, asOf) => {
  it.each([
    [false, 'all'],
    [false, 'sales'],
    [true, 'all'],
    [true, 'sales'],
  ] as const)('has as many people: everybody %s, %s', async (everybody, where) => {
    const unit = where === 'sales' ? { unit: company.units.sales } : {}
    const scope = unit.unit === undefined ? {} : { scope: { type: 'unit', id: unit.unit } }
    const values = await figures({ period, everybody, asOf, ...scope })
    for (const told of await Promise.all(values.map((each) => compared(each, { everybody, ...unit }))))
      expect(told).toEqual({ ...told, listed: told.counted })
  })
})

it('each of them counts somebody, so that equal is not nothing', async () => {
  const told = await figures({ period: 'month', everybody: true })
  for (const { key, points } of told) expect(points[0]?.value, key).toBeGreaterThan(0)
})

it('a rate is about no list of people', () =>
  expect(rosterBehind('people.turnover', { from: past(30), to: today }, { everybody: false })).toBeUndefined())
