import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { receiveFile } from '#platform/files/index.ts'
import { statementsOf } from '#platform/testing/statements.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
beforeAll(async () => {
  office = await payOffice('2026-09-02')
})
afterAll(() => office?.world.close())
beforeEach(() => sql`truncate business_result, pay_import cascade`.execute(office.world.db))

/** Who may look at it, and no more. */
const asBoss = { scope: 'company' as const, classes: ['internal' as const, 'sensitive' as const], unitIds: [] }

const refused = (code: string) => expect.objectContaining({ code })
const save = (month: string, more: object) => office.pay('saveBusinessResult', { month, ...more })
const inYear = async (year: number) => {
  const { months } = await office.pay('businessResults', { year })
  const fen = (entry: unknown) => (entry as { fen: number } | null)?.fen ?? null
  return Object.fromEntries(
    months
      .filter(({ revenue, profit }) => revenue || profit)
      .map(({ month, revenue, profit }) => [month, [fen(revenue), fen(profit)]]),
  )
}

describe('revenue and profit', () => {
  it('are entered, corrected and taken out, and every entry is told', async () => {
    expect(await save('2026-07', { revenue: 480_000_000, profit: 72_000_000, note: '7月快报' })).toEqual({ saved: 2 })
    expect(await save('2026-07', { revenue: 480_000_000, profit: 70_000_000, note: '审定数' })).toEqual({ saved: 1 })
    expect(await inYear(2026)).toEqual({ '2026-07': [480_000_000, 70_000_000] })
    expect(await save('2026-07', { profit: null })).toEqual({ saved: 1 })
    expect(await inYear(2026)).toEqual({ '2026-07': [480_000_000, null] })
    const { rows } = await office.pay('businessResultHistory', { month: '2026-07' })
    expect(rows.map(({ kind, fen, note }) => [kind, fen, note])).toEqual([
      ['profit', null, null],
      ['profit', 70_000_000, '审定数'],
      ['profit', 72_000_000, '7月快报'],
      ['revenue', 480_000_000, '7月快报'],
    ])
    expect(rows.every(({ by, at, withdrawn }) => by === office.hr.name && at && !withdrawn)).toBe(true)
  })

  it('entered as they are change nothing; a note alone is put to them', async () => {
    await save('2026-07', { revenue: 100, profit: 50, note: '快报' })
    expect(await save('2026-07', { revenue: 100, profit: 50, note: '快报' })).toEqual({ saved: 0 })
    expect(await save('2026-07', { revenue: 100, profit: 50, note: '审定' })).toEqual({ saved: 2 })
    expect(await save('2026-06', { note: '审定' })).toEqual({ saved: 0 })
  })

  it.each([
    ['a month to come', '2026-10', { revenue: 1 }, 'payroll.result.monthToCome'],
    ['less than nothing', '2026-08', { revenue: -1 }, 'payroll.result.revenueBelowZero'],
    ['half a fen', '2026-08', { revenue: 0.5 }, 'input.invalid'],
    ['more than there is money', '2026-08', { profit: 2e15 }, 'input.invalid'],
    ['no month', '2026-13', { profit: 1 }, 'input.invalid'],
  ])('are refused: %s', async (_, month, more, code) => {
    await expect(save(month, more)).rejects.toEqual(refused(code))
    expect(await office.sql('select * from business_result')).toEqual([])
  })

  it('tell which whole months lack one of them, since the first that is known', async () => {
    await save('2026-05', { revenue: 100, profit: 50 })
    await save('2026-06', { revenue: 100 })
    const { missing, years, months } = await office.pay('businessResults')
    expect(missing).toEqual(['2026-06', '2026-07', '2026-08'])
    expect({ years, months: months.length }).toEqual({ years: [2026, 2025], months: 9 })
  })

  it('are kept from the audit, and from who may not see pay', async () => {
    await save('2026-07', { revenue: 480_000_000 })
    const [entry] = await office.sql(`select body from audit where operation = 'payroll.saveBusinessResult'
      order by at desc limit 1`)
    expect(JSON.stringify(entry)).not.toContain('480000000')
    expect(JSON.stringify(entry)).toContain('2026-07')
    const nobody = { ...office.hr, grants: [] }
    const boss = { ...nobody, grants: [{ ...asBoss, pattern: 'payroll.businessResults' }] }
    await expect(office.pay('businessResults', {}, nobody)).rejects.toEqual(refused('permission.denied'))
    await expect(office.pay('saveBusinessResult', { month: '2026-07', revenue: 1 }, boss)).rejects.toEqual(
      refused('permission.denied'),
    )
    expect((await office.pay('businessResults', {}, boss)).months.at(6)).toMatchObject({
      month: '2026-07',
      revenue: { fen: 480_000_000 },
    })
  })
})

async function sentFile(text: string): Promise<string> {
  const { id } = await receiveFile(office.world, {
    ...{ name: '经营.csv', stream: Readable.from([Buffer.from(text)]), purpose: 'upload' },
    ...{ userId: office.hr.userId, maxBytes: 100_000, hours: 1 },
  })
  return id
}

describe('a table of them', () => {
  const table = (...rows: string[]) => rows.join('\n')
  const sent = (...rows: string[]) => sentFile(table(...rows))

  it('is read as people fill it in, each problem at its row', async () => {
    await save('2026-06', { revenue: 1_000_000, profit: 90_000 })
    const fileId = await sent(
      ...['月份,营业收入,净利润,备注', '2026-05,"8,000.00",500,快报', '2026年6月,10000,900,', '7月,12000,-300,'],
      ...['2026/8,9000,10000,', '8月,1,1,', '2026-10,1,1,', '第一季度,1,1,', '4月,约八千,1,', '3月,-5,1,', '2月,,,'],
      ...['合计,99999,9999,'],
    )
    const read = await office.pay('readBusinessResults', { fileId, year: 2026 })
    expect({ good: read.good, already: read.already, fileName: read.fileName }).toEqual({
      ...{ good: 3, already: 1, fileName: '经营.csv' },
    })
    expect(
      read.rows.map(({ row, month, revenue, profit, problem }) => [row, month, revenue, profit, problem?.zh]),
    ).toEqual([
      [2, '2026-05', 800_000, 50_000, undefined],
      [3, '2026-06', 1_000_000, 90_000, undefined],
      [4, '2026-07', 1_200_000, -30_000, undefined],
      [5, '2026-08', 900_000, 1_000_000, undefined],
      [6, '2026-08', 100, 100, '这个月出现了两次，请只留一行'],
      [7, '2026-10', 100, 100, '这个月还没有到，请核对月份'],
      [8, null, 100, 100, '「第一季度」不是月份，请写成2026-03这样'],
      [9, '2026-04', null, 100, '营收里的「约八千」读不出金额，请改成1234.56这样'],
      [10, '2026-03', -500, 100, '营收不能小于0，亏损请写在利润里'],
    ])
    expect(read.rows.map(({ doubt }) => doubt?.zh)).toEqual([
      ...[undefined, undefined, undefined, '利润比营收还多，请看一眼'],
      ...Array.from({ length: 5 }),
    ])
  })

  it('counts in ten thousands where its heading says so, and leaves shares and plans alone', async () => {
    const fileId = await sent('期间,预算营收,营业收入（万元）,利润率,利润总额(万元)', '2026-05,9,480.5,15%,72')
    const { rows } = await office.pay('readBusinessResults', { fileId, year: 2026 })
    expect(rows).toMatchObject([{ month: '2026-05', revenue: 480_500_000, profit: 72_000_000 }])
  })

  it('is written once, and undone as one: what stood before counts again', async () => {
    await save('2026-05', { revenue: 700_000, profit: 40_000 })
    const fileId = await sent('月份,营收,利润', '2026-05,8000,', '2026-06,9000,600')
    const { importId, ...told } = await office.pay('importBusinessResults', { fileId, year: 2026 })
    expect(told).toEqual({ written: 2, already: 0, left: 0 })
    expect(await office.pay('importBusinessResults', { fileId, year: 2026 })).toEqual({
      ...{ importId: null, written: 0, already: 2, left: 0 },
    })
    expect(await inYear(2026)).toEqual({ '2026-05': [800_000, 40_000], '2026-06': [900_000, 60_000] })
    await save('2026-06', { profit: 50_000 })
    const { rows } = await office.pay('payImports', { kind: 'results' })
    expect(rows).toMatchObject([{ importId, fileName: '经营.csv', rows: 2, undoneAt: null }])
    expect(await office.pay('undoPayImport', { importId })).toEqual({ undone: 3 })
    expect(await inYear(2026)).toEqual({ '2026-05': [700_000, 40_000], '2026-06': [null, 50_000] })
    await expect(office.pay('undoPayImport', { importId })).rejects.toEqual(refused('payroll.importGone'))
  })

  it.each([
    ['without months', ['收入,利润', '1,2'], 'payroll.noColumns'],
    ['without figures', ['月份,备注', '2026-05,快报'], 'payroll.noColumns'],
  ])('%s is refused', async (_, rows, code) => {
    const fileId = await sent(...rows)
    await expect(office.pay('readBusinessResults', { fileId, year: 2026 })).rejects.toEqual(refused(code))
  })

  it('costs as many statements with twelve rows as with one', async () => {
    const one = await sent('月份,营收', '2025-01,100')
    const many = await sent('月份,营收', ...Array.from({ length: 12 }, (_, at) => `2025-${at + 1},200`))
    const counted = async (fileId: string) =>
      statementsOf(office.world, () => office.pay('importBusinessResults', { fileId, year: 2025 }))
    const [few, all] = [await counted(one), await counted(many)]
    expect(all).toBe(few)
  })
})
