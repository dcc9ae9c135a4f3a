import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { statementsOf } from '#platform/testing/statements.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
let gu: Awaited<ReturnType<PayOffice['worker']>>
let lin: Awaited<ReturnType<PayOffice['worker']>>
beforeAll(async () => {
  office = await payOffice('2026-08-15')
  gu = await office.worker('顾清和', { hireDate: '2024-03-01', employeeNo: 'E1' })
  lin = await office.worker('林栖', { hireDate: '2026-07-06', employeeNo: 'E2', unitId: office.units.sales })
})
afterAll(() => office?.world.close())
beforeEach(() => sql`truncate pay_amount`.execute(office.world.db))

const set = (fen: number, from: string, more: object = {}) =>
  office.pay('setAmount', { personId: gu.personId, item: 'post', fen, from, ...more })
const history = async () =>
  (await office.pay('amountHistory', { personId: gu.personId })).rows.map(({ fen, from, lastDay }) => [
    fen,
    from,
    lastDay,
  ])
const refused = (code: string) => expect.objectContaining({ code })

describe('a fixed amount', () => {
  it('holds from its day until the next one, and the past stays', async () => {
    await set(100_000, '2026-01-01')
    await set(120_000, '2026-06-01')
    await set(110_000, '2026-03-01')
    expect(await history()).toEqual([
      [120_000, '2026-06-01', null],
      [110_000, '2026-03-01', '2026-05-31'],
      [100_000, '2026-01-01', '2026-02-28'],
    ])
    await set(130_000, '2026-06-01')
    expect((await history())[0]).toEqual([130_000, '2026-06-01', null])
  })

  it('of nothing leaves a gap until the next one', async () => {
    await set(100_000, '2026-01-01')
    await set(120_000, '2026-06-01')
    await set(0, '2026-03-01')
    expect(await history()).toEqual([
      [120_000, '2026-06-01', null],
      [100_000, '2026-01-01', '2026-02-28'],
    ])
  })

  it('ends for good with what was to begin later', async () => {
    await set(100_000, '2026-01-01')
    await set(120_000, '2026-10-01')
    const end = { personId: gu.personId, item: 'post', lastDay: '2026-08-31' }
    expect(await office.pay('endAmount', end)).toEqual({ ended: 2 })
    expect(await history()).toEqual([[100_000, '2026-01-01', '2026-08-31']])
    await expect(office.pay('endAmount', end)).rejects.toEqual(refused('payroll.noAmount'))
  })

  it('is listed while it is in force or to come, by item, name and unit', async () => {
    await set(100_000, '2026-01-01')
    await set(120_000, '2026-10-01')
    await office.pay('setAmount', { personId: lin.personId, item: 'allowance', fen: 5_000, from: '2026-07-06' })
    await set(9_900, '2026-02-01', { item: 'allowance' })
    await office.pay('endAmount', { personId: gu.personId, item: 'allowance', lastDay: '2026-08-14' })
    const { rows, items, count } = await office.pay('amounts')
    expect(rows.map(({ name, item, fen, toCome }) => [name, item, fen, toCome])).toEqual([
      ['顾清和', 'post', 100_000, false],
      ['顾清和', 'post', 120_000, true],
      ['林栖', 'allowance', 5_000, false],
    ])
    expect(count).toBe(3)
    expect(items.map(({ code, people }) => [code, people])).toEqual([
      ['allowance', 1],
      ['post', 1],
    ])
    expect((await office.pay('amounts', { item: 'allowance' })).count).toBe(1)
    expect((await office.pay('amounts', { search: 'guqing' })).count).toBe(2)
    expect((await office.pay('amounts', { unitId: office.units.sales })).count).toBe(1)
  })

  it.each([
    ['an item nobody knows', { item: 'nothing' }, 'payroll.noItem'],
    ['a retired one', { item: 'old' }, 'payroll.noItem'],
    ['one that is not fixed', { item: 'bonus' }, 'payroll.itemNotAmount'],
    ['a code with signs', { item: "post'; --" }, 'input.invalid'],
    ['an absurd amount', { fen: 10_000_000_001 }, 'input.invalid'],
    ['a part of a fen', { fen: 0.5 }, 'input.invalid'],
    ['a day before he came', { from: '2024-02-29' }, 'payroll.notEmployedThen'],
    ['a day far away', { from: '2031-01-01' }, 'payroll.dayTooFar'],
    ['no day', { from: '2026-02-30' }, 'input.invalid'],
  ])('is refused: %s', async (_, more, code) => {
    await expect(set(100, '2026-08-01', more)).rejects.toEqual(refused(code))
    expect(await history()).toEqual([])
  })

  it('is nobody’s to see but his whose grants say so', async () => {
    await set(100_000, '2026-01-01')
    await expect(office.pay('amountHistory', { personId: gu.personId }, lin.actor)).rejects.toEqual(
      refused('permission.denied'),
    )
    expect((await office.pay('amounts', {}, lin.actor)).rows).toEqual([])
    const blind = office.userOf(lin.personId, {
      pattern: 'payroll.*',
      scope: 'company',
      classes: ['public', 'internal'],
    })
    expect((await office.pay('amounts', {}, blind)).rows[0]?.fen).toEqual({ hidden: true })
  })

  it('marks the closed months that rest on it', async () => {
    await office.paid(gu, '2026-06-01', 500_000)
    await set(100_000, '2026-06-15')
    expect(await office.rows('pay_stale')).toMatchObject([{ employment_id: gu.employmentId, month: '2026-06-01' }])
  })
})

it('lists as many with as few statements', async () => {
  const before = await statementsOf(office.world, () => office.pay('amounts'))
  await sql`insert into pay_amount (id, employment_id, item, fen, from_day)
    select gen_random_uuid(), ${gu.employmentId}, 'x' || n, n, '2026-01-01' from generate_series(1, 1000) n`.execute(
    office.world.db,
  )
  expect(await statementsOf(office.world, () => office.pay('amounts'))).toBe(before)
})
