import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
beforeAll(async () => {
  office = await payOffice('2026-09-02')
})
afterAll(() => office?.world.close())

/** Somebody with that wage and a bonus in a month. */
async function bonusOf(name: string, wage: number, yuan: number, month = '2026-01') {
  const { personId } = await office.paid(name, wage, { hireDate: '2020-01-01' })
  const asked = { personId, item: 'annualBonus', month, fen: yuan * 100 }
  return (await office.pay('addOneOff', asked)).oneOffId
}

/*
 * January, insured in Beijing with 12 % of fund: of 30,000 are left 30,000 − 6,753 − 5,000 = 18,247 taxable a month, 218,964 a year,
 * taxed with 20 % − 16,920 = 26,872.80. A bonus of 36,000 alone: 3 %, 1,080.
 */
test('a fair wage: alone is better, and by how much', async () => {
  const oneOffId = await bonusOf('顾清和', 30_000, 36_000)
  expect(await office.pay('bonusTax', { oneOffId })).toMatchObject({
    ...{ open: 'yes', chosen: null, projected: 21_896_400, better: 'separate', provisional: false },
    ...{ separate: 2_687_280 + 108_000, merged: 2_687_280 + 720_000, saved: 612_000 },
  })
})

test('a small wage and a bonus: with the wages is better', async () => {
  const oneOffId = await bonusOf('林小满', 3_000, 50_000)
  const told = await office.pay('bonusTax', { oneOffId })
  expect(told).toMatchObject({ open: 'yes', better: 'merged' })
  expect(Number(told.separate) - Number(told.merged)).toBe(told.saved)
})

test('HR chooses; the run goes by it, and only once a year alone', async () => {
  const oneOffId = await bonusOf('何知夏', 30_000, 36_000, '2026-08')
  await office.pay('chooseBonusTax', { oneOffId, taxed: 'merged' })
  expect((await office.pay('bonusTax', { oneOffId })).chosen).toBe('merged')
  await office.pay('chooseBonusTax', { oneOffId, taxed: 'separate' })
  const runId = await office.locked('2026-08')
  await expect(office.pay('bonusTax', { oneOffId })).rejects.toMatchObject({ code: 'payroll.oneOff.taken' })
  const chosen = office.pay('chooseBonusTax', { oneOffId, taxed: null })
  await expect(chosen).rejects.toMatchObject({ code: 'payroll.oneOff.taken' })
  const [slip] = await office.sql(`select p.bonus_taxed from payslip p join employment e on e.id = p.employment_id
    join person x on x.id = e.person_id where p.run_id = '${runId}' and x.name = '何知夏'`)
  expect(slip?.bonus_taxed).toBe(true)
  const again = await office.sql(
    `select person_id from employment e join person x on x.id = e.person_id where x.name = '何知夏'`,
  )
  const second = { personId: again[0]?.person_id, item: 'annualBonus', month: '2026-09', fen: 1_000_000 }
  const { oneOffId: later } = await office.pay('addOneOff', second)
  expect(await office.pay('bonusTax', { oneOffId: later })).toMatchObject({ open: 'usedUp', separate: null })
})

test('an extra run guesses the months to come by those so far, not by its own missing wage', async () => {
  const [person] = await office.sql(
    `select e.person_id from employment e join person x on x.id = e.person_id where x.name = '顾清和'`,
  )
  const asked = { personId: person?.person_id, item: 'annualBonus', month: '2026-08', fen: 3_600_000 }
  const { oneOffId } = await office.pay('addOneOff', asked)
  // Only August was paid here: 30,000 − 6,753 of eight months of deduction; the months to come are not below nothing because of the run.
  const { projected } = await office.pay('bonusTax', { oneOffId })
  const august = 3_000_000 - 675_300 - 8 * 500_000
  expect(projected).toBe(august + 4 * Math.round(august / 8))
})

test('what is no bonus leaves no choice', async () => {
  const { personId } = await office.paid('许一诺', 10_000)
  const { oneOffId } = await office.pay('addOneOff', { personId, item: 'bonus', month: '2026-08', fen: 100_000 })
  const chosen = office.pay('chooseBonusTax', { oneOffId, taxed: 'merged' })
  await expect(chosen).rejects.toMatchObject({ code: 'payroll.oneOff.noBonus' })
})
