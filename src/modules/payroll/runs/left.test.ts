import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
let again: string
let late: string
let august: string

/*
 * Both had July alone: 30,000 − 6,753 − 5,000 = 18,247 at 3 %, 547.41 withheld. Then both left; one was hired again on 10 August, the
 * other gets a bonus of 5,000 in August.
 */
beforeAll(async () => {
  office = await payOffice('2026-09-02')
  const [first, second] = [
    await office.paid('何知夏', 30_000, { hireDate: '2026-07-01' }),
    await office.paid('许一诺', 30_000, { hireDate: '2026-07-01' }),
  ]
  again = first.personId
  late = second.personId
  await office.locked('2026-07')
  for (const personId of [again, late]) {
    await office.call('leave', { personId, leaveDate: '2026-07-31', leaveKind: 'voluntary' })
  }
  const post = { unitId: office.units.rd, city: '北京', monthlyWage: 3_000_000 }
  await office.call('rehire', { personId: again, hireDate: '2026-08-10', ...post })
  await office.pay('addOneOff', { personId: late, item: 'bonus', month: '2026-08', fen: 500_000 })
  august = await office.counted('2026-08')
})
afterAll(() => office?.world.close())

const taxIn = async (runId: string, personId: string): Promise<number | undefined> => {
  const { lines } = await office.pay('payslip', { runId, personId })
  return lines.find(({ code }) => code === 'wageTax')?.fen
}

test('hired again by the same employer within the year, the year goes on', async () => {
  // 16 of 21 paid days: 22,857.14, less 3,153 of insurance and another 5,000; 18,247 + 14,704.14 at 3 %.
  expect(await taxIn(august, again)).toBe(-(Math.round((1_824_700 + 1_470_414) * 0.03) - 54_741))
})

test('paid after leaving: into the same year, without another month of deduction', async () => {
  expect(await taxIn(august, late)).toBe(-(Math.round((1_824_700 + 500_000) * 0.03) - 54_741))
  const slip = await office.pay('payslip', { runId: august, personId: late })
  expect(slip.contributions).toBe(0)
})
