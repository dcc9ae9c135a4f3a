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
  lin = await office.worker('林栖', { hireDate: '2026-07-06', employeeNo: 'E2' })
})
afterAll(() => office?.world.close())
beforeEach(() => sql`truncate pay_opening, pay_import cascade`.execute(office.world.db))

const refused = (code: string) => expect.objectContaining({ code })
const sums = { months: 7, income: 21_000_000, social: 3_150_000, additional: 1_400_000, tax: 1_043_000 }
const set = (more: object = {}) =>
  office.pay('setOpening', { personId: gu.personId, throughMonth: '2026-07', ...sums, ...more })

describe('opening figures', () => {
  it('are entered with the tax that they should come to, and entered anew', async () => {
    expect(await set()).toEqual({ expectedTax: 1_043_000 })
    await set({ tax: 1_000_000, bonusTaxed: true })
    const { rows } = await office.pay('openings')
    expect(rows).toMatchObject([
      {
        name: '顾清和',
        throughMonth: '2026-07',
        months: 7,
        income: 21_000_000,
        tax: 1_000_000,
        expectedTax: 1_043_000,
        bonusTaxed: true,
      },
    ])
    expect((await office.pay('openings', { year: 2025 })).rows).toEqual([])
  })

  it.each([
    ['more months than there were', { months: 8 }, 'payroll.opening.monthsBeyond'],
    ['thirteen months', { months: 13 }, 'input.invalid'],
    ['less than nothing', { income: -1 }, 'input.invalid'],
    ['too much tax', { tax: 20_000_000 }, 'payroll.opening.taxTooMuch'],
    ['a month to come', { throughMonth: '2026-09' }, 'payroll.opening.monthToCome'],
    ['a month before he came', { throughMonth: '2024-02', months: 2 }, 'payroll.notEmployedIn'],
  ])('are refused: %s', async (_, more, code) => {
    await expect(set(more)).rejects.toEqual(refused(code))
    expect(await office.rows('pay_opening')).toEqual([])
  })

  it('stand once a run of the year is closed', async () => {
    const late = await office.worker('陆行', { hireDate: '2024-03-01', employeeNo: 'E3' })
    await office.paid(late, '2026-01-01', 500_000)
    await expect(set({ personId: late.personId })).rejects.toEqual(refused('payroll.opening.runsClosed'))
    await set({ personId: late.personId, throughMonth: '2025-12', months: 12 })
  })

  it('are nobody’s by the line of reporting', async () => {
    await set()
    await expect(
      office.pay('setOpening', { personId: gu.personId, throughMonth: '2026-07', ...sums }, lin.actor),
    ).rejects.toEqual(refused('permission.denied'))
    expect((await office.pay('openings', {}, lin.actor)).rows).toEqual([])
  })
})

describe('a table of opening figures', () => {
  const head =
    '工号,姓名,截至月份,在职月数,累计收入,累计专项扣除（社保公积金）,累计专项附加扣除,累计其他扣除,累计已扣税额,年终奖已单独计税'
  const table = (...rows: string[]) => [head, ...rows].join('\n')
  const good = 'E1,顾清和,2026年7月,7个月,"210,000.00",31500,14000,,10430,是'

  it('is read as people fill it in, each problem at its row', async () => {
    const fileId = await office.sent(
      '期初.csv',
      table(
        ...[good, 'E2,林栖,7,1,8000,,,,5000,', 'E9,没有人,2026-07,1,1,,,,,', 'E1,顾清和,2026-07,7,1,,,,,'],
        ...[
          'E2,林栖,2026-07,八,1,,,,,',
          'E2,林栖,2025-07,1,1,,,,,',
          'E2,林栖,2026-07,1,一万,,,,,',
          'E2,林栖,,1,1,,,,,',
        ],
        ...['E2,林栖,2026-07,1,-5,,,,,', 'E2,林栖,2026-07,,,,,,,'],
      ),
    )
    const { rows, good: count } = await office.pay('readOpenings', { fileId, year: 2026 })
    expect(count).toBe(1)
    expect(rows.map(({ row, problem }) => [row, problem?.zh ?? ''])).toEqual([
      [2, ''],
      [3, expect.stringContaining('最高税额')],
      [4, expect.stringContaining('没有工号E9')],
      [5, expect.stringContaining('两次')],
      [6, expect.stringContaining('在职月数里的「八」')],
      [7, expect.stringContaining('2026年内')],
      [8, expect.stringContaining('累计收入里的「一万」')],
      [9, expect.stringContaining('截至月份')],
      [10, expect.stringContaining('小于0')],
    ])
    expect(rows[0]).toMatchObject({ throughMonth: '2026-07', months: 7, tax: 1_043_000, bonusTaxed: true, doubt: null })
    expect(await office.rows('pay_opening')).toEqual([])
  })

  it('is taken in and undone as one', async () => {
    const fileId = await office.sent(
      '期初.csv',
      table(good, 'E2,林栖,2026-07,1,8000,1000,0,0,100,否', 'E9,,2026-07,1,1,,,,,'),
    )
    expect((await office.pay('readOpenings', { fileId, year: 2026 })).rows[1]?.doubt).toMatchObject({
      zh: expect.stringContaining('看一眼'),
    })
    const { importId, ...made } = await office.pay('importOpenings', { fileId, year: 2026 })
    expect(made).toEqual({ written: 2, left: 1 })
    expect(await office.pay('importOpenings', { fileId, year: 2026 })).toEqual({ importId: null, written: 0, left: 3 })
    expect(await office.pay('undoPayImport', { importId })).toEqual({ undone: 2 })
    expect(await office.rows('pay_opening')).toEqual([])
    expect((await office.pay('payImports', { kind: 'openings' })).rows).toMatchObject([
      { rows: 2, undoneAt: expect.any(String) },
    ])
  })

  it('is not undone once a run has counted on it', async () => {
    const fileId = await office.sent('期初.csv', table('E2,林栖,2026-07,1,8000,1000,0,0,60,否'))
    const { importId } = await office.pay('importOpenings', { fileId, year: 2026 })
    await office.paid(lin, '2026-08-01', 500_000)
    await expect(office.pay('undoPayImport', { importId })).rejects.toEqual(refused('payroll.importTaken'))
  })

  it('needs as many statements for many rows as for few', async () => {
    const sixty: string[] = []
    for (let at = 0; at < 30; at += 1) {
      await office.hire(`同事${at}`, { employeeNo: `M${at}`, hireDate: '2024-03-01' })
      sixty.push(`M${at},,2026-07,7,${70_000 + at},0,0,0,1050,否`)
    }
    const count = async (rows: string[]) => {
      const fileId = await office.sent('期初.csv', table(...rows))
      return statementsOf(office.world, () => office.pay('importOpenings', { fileId, year: 2026 }))
    }
    const few = await count(sixty.slice(0, 2))
    expect(await count(sixty.slice(2))).toBe(few)
    expect((await office.pay('openings')).count).toBe(30)
  })
})
