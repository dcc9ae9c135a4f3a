import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PayOffice, payOffice } from '../testing/office.ts'

/*
 * A small company of any wages, days of joining and amounts, on a real database: what is closed is counted to the same again, and
 * nobody's payslip hangs on who else is paid.
 */

let office: PayOffice
let people: { personId: string; employmentId: string }[] = []

const whole = fc.integer({ min: 3_000, max: 60_000 })
const dayOf = fc.integer({ min: 1, max: 28 }).map((day) => `2026-07-${String(day).padStart(2, '0')}`)
const anyone = fc.record({
  wage: whole,
  hireDate: fc.oneof(fc.constant('2024-03-01'), dayOf),
  bonus: fc.option(fc.integer({ min: 1, max: 2_000_000 }), { nil: null }),
  raise: fc.option(fc.record({ to: whole, day: dayOf }), { nil: null }),
})
const company = fc.sample(fc.array(anyone, { minLength: 9, maxLength: 9 }), { numRuns: 1, seed: 20_260_824 })[0] ?? []

beforeAll(async () => {
  office = await payOffice('2026-09-02')
  for (const [at, { wage, hireDate, bonus }] of company.entries()) {
    const hired = await office.paid(`示例${at}`, wage, { hireDate })
    people = [...people, hired]
    if (bonus !== null) {
      await office.pay('addOneOff', { personId: hired.personId, item: 'bonus', month: '2026-07', fen: bonus })
    }
  }
})
afterAll(() => office?.world.close())

const slipsOf = (runId: string) =>
  office.sql(`select employment_id, gross_fen::text, tax_fen::text, net_fen::text, company_fen::text, amounts::text, inputs::text
    from payslip where run_id = '${runId}' and employment_id = any('{${people.map(({ employmentId }) => employmentId).join()}}') order by employment_id`)
const correctionsIn = async (runId: string) =>
  office.sql(
    `select month::text, item, old_fen::int as old, new_fen::int as new from pay_correction where run_id = '${runId}' order by 1, 2`,
  )
/** As if everything that closed months rest on had been touched. */
const touchAll = (...months: string[]) =>
  office.sql(`insert into pay_stale (employment_id, month)
    select e.id, m::date from employment e, unnest('{${months.map((month) => `${month}-01`).join()}}'::text[]) m on conflict do nothing`)

test('a closed month that is counted anew is what was stored', async () => {
  const july = await office.locked('2026-07')
  const stored = await slipsOf(july)
  expect(stored).toHaveLength(people.length)
  await touchAll('2026-07')
  const august = await office.counted('2026-08')
  expect(await correctionsIn(august)).toEqual([])
  expect(await slipsOf(july)).toEqual(stored)
  await office.pay('cancelRun', { runId: august })
})

test('who joins late shifts nobody else', async () => {
  const before = await office.counted('2026-08')
  const slips = await slipsOf(before)
  await office.pay('cancelRun', { runId: before })
  await office.paid('后来', 12_345, { hireDate: '2026-08-19' })
  const after = await office.counted('2026-08')
  expect(await slipsOf(after)).toEqual(slips)
  await office.pay('cancelRun', { runId: after })
})

test('what is paid back is paid once', async () => {
  for (const [at, { raise }] of company.entries()) {
    const personId = people[at]?.personId
    const hired = company[at]?.hireDate ?? ''
    if (!raise || raise.day <= hired) continue
    await office.call('changePay', { personId, day: raise.day, monthlyWage: raise.to * 100 })
  }
  const august = await office.locked('2026-08')
  const paid = await correctionsIn(august)
  expect(paid.length).toBeGreaterThan(0)
  await touchAll('2026-07', '2026-08')
  const september = await office.counted('2026-09')
  expect(await correctionsIn(september)).toEqual([])
})
