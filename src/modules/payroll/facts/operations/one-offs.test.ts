import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onDisk, redeemTicket } from '#platform/files/index.ts'
import { Day } from '#platform/kernel/day.ts'
import { readTable } from '#platform/sheet/read.ts'
import { statementsOf } from '#platform/testing/statements.ts'
import { addOneOffs } from '../index.ts'
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
beforeEach(() => sql`truncate one_off, pay_import cascade`.execute(office.world.db))

const refused = (code: string) => expect.objectContaining({ code })
const add = (more: object = {}) =>
  office.pay('addOneOff', { personId: gu.personId, item: 'bonus', month: '2026-08', fen: 100_000, ...more })

/** As a closed run takes it. */
async function take(oneOffId: string): Promise<void> {
  const runId = await office.paid(await office.worker(`甲${oneOffId.slice(-4)}`, {}), '2026-08-01', 1)
  await sql`update one_off set run_id = ${runId} where id = ${oneOffId}`.execute(office.world.db)
}

describe('a one-off', () => {
  it('is added, listed by month with where it comes from, and cancelled', async () => {
    const { oneOffId } = await add({ note: '项目奖', taxed: 'separate' })
    await add({ item: 'deduction', fen: -5_000 })
    await add({ month: '2026-09' })
    const { rows, total, count, sources, items } = await office.pay('oneOffs')
    expect(rows.map(({ names, fen, note, taxed }) => [names.zh, fen, note, taxed])).toEqual([
      ['奖金', 100_000, '项目奖', 'separate'],
      ['税后扣款', -5_000, null, null],
    ])
    expect([total, count]).toEqual([95_000, 2])
    expect(sources).toMatchObject([{ source: 'manual', names: { zh: '人事录入' }, count: 2 }])
    expect(items.map(({ code }) => code)).toEqual(['annualBonus', 'bonus', 'deduction'])
    await office.pay('cancelOneOff', { oneOffId })
    const after = await office.pay('oneOffs')
    expect([after.total, after.rows.at(-1)?.cancelledAt]).toEqual([-5_000, expect.any(String)])
    await expect(office.pay('cancelOneOff', { oneOffId })).rejects.toEqual(refused('payroll.oneOff.cancelled'))
  })

  it('that a closed run has paid stands', async () => {
    const { oneOffId } = await add()
    await take(oneOffId)
    expect((await office.pay('oneOffs')).rows[0]).toMatchObject({ taken: true })
    await expect(office.pay('cancelOneOff', { oneOffId })).rejects.toEqual(refused('payroll.oneOff.taken'))
  })

  it('may come after he has left, and not before he came', async () => {
    await expect(add({ personId: lin.personId, month: '2026-06' })).rejects.toEqual(refused('payroll.notEmployedIn'))
    const gone = await office.worker('陆行', { hireDate: '2024-03-01' })
    await office.call('leave', { personId: gone.personId, leaveDate: '2026-03-20', leaveKind: 'voluntary' })
    await add({ personId: gone.personId })
    expect((await office.pay('oneOffs')).rows.map(({ name }) => name)).toEqual(['陆行'])
  })

  it.each([
    ['nothing', { fen: 0 }, 'payroll.oneOff.nothing'],
    ['an item nobody knows', { item: 'gold' }, 'payroll.noItem'],
    ['a fixed item', { item: 'post' }, 'payroll.itemNotOneOff'],
    ['a month far away', { month: '2030-01' }, 'payroll.monthTooFar'],
    ['a note with NUL', { note: 'a\u0000b' }, 'input.invalid'],
    ['a text for money', { fen: '100' }, 'input.invalid'],
    ['taxed otherwise', { taxed: 'never' }, 'input.invalid'],
  ])('is refused: %s', async (_, more, code) => {
    await expect(add(more)).rejects.toEqual(refused(code))
    expect(await office.rows('one_off')).toEqual([])
  })

  it('is nobody’s to add or cancel but by a grant', async () => {
    const { oneOffId } = await add()
    await expect(office.pay('cancelOneOff', { oneOffId }, lin.actor)).rejects.toEqual(refused('permission.denied'))
    expect((await office.pay('oneOffs', {}, lin.actor)).rows).toEqual([])
  })

  it('comes in but once from other modules, by its reference', async () => {
    const call = { db: office.world.db, actor: office.hr }
    const row = { item: 'bonus', month: Day.parse('2026-08-01'), fen: 1, source: 'rewards', reference: 'r1' }
    const rows = [
      { ...row, employmentId: gu.employmentId },
      { ...row, employmentId: lin.employmentId },
    ]
    expect(await addOneOffs(call, rows)).toEqual({ added: 2 })
    expect(await addOneOffs(call, [...rows, { ...row, employmentId: lin.employmentId, reference: 'r2' }])).toEqual({
      added: 1,
    })
    expect(await addOneOffs(call, [])).toEqual({ added: 0 })
  })
})

describe('a table of one-offs', () => {
  const text = [
    ...['工号,姓名,项目,金额（元）,备注', 'E1,顾清和,奖金,"1,200.50",八月', 'E2,林栖,bonus,-30,', 'E9,没有人,奖金,1,'],
    ...[
      'E1,顾清和,黄金,1,',
      'E1,顾清和,奖金,一千,',
      'E1,顾清和,岗位工资,1,',
      'E1,顾清和,奖金,0,',
      'E1,顾清和,旧奖金,1,',
    ],
    ...['E1,顾清和,奖金,,没有金额的不算', ',,,,'],
  ].join('\n')
  const read = (fileId: string, month = '2026-08') => office.pay('readOneOffs', { fileId, month })

  it('is looked at first: each problem at its row, nothing written', async () => {
    const found = await read(await office.sent('奖金.csv', text))
    expect(found).toMatchObject({ fileName: '奖金.csv', good: 2, already: 0, total: 120_050 - 3_000 })
    expect(found.rows.map(({ row, item, fen, problem }) => [row, item, fen, problem?.zh ?? ''])).toEqual([
      [2, 'bonus', 120_050, ''],
      [3, 'bonus', -3_000, ''],
      [4, 'bonus', 100, expect.stringContaining('没有工号E9')],
      [5, '黄金', 100, expect.stringContaining('黄金')],
      [6, 'bonus', null, expect.stringContaining('一千')],
      [7, '岗位工资', 100, expect.stringContaining('岗位工资')],
      [8, 'bonus', 0, expect.stringContaining('不能是0')],
      [9, '旧奖金', 100, expect.stringContaining('旧奖金')],
    ])
    expect(await office.rows('one_off')).toEqual([])
  })

  it('adds its good rows once, and is undone as one', async () => {
    const first = { fileId: await office.sent('奖金.csv', text), month: '2026-08' }
    const { importId, ...made } = await office.pay('importOneOffs', first)
    expect(made).toEqual({ added: 2, already: 0, left: 6 })
    const again = { fileId: await office.sent('别名.csv', text), month: '2026-08' }
    expect(await read(again.fileId)).toMatchObject({ good: 0, already: 2 })
    expect(await office.pay('importOneOffs', again)).toEqual({ importId: null, added: 0, already: 2, left: 6 })
    expect(await office.pay('importOneOffs', { ...again, month: '2026-09' })).toMatchObject({ added: 2 })
    expect(await office.pay('undoPayImport', { importId })).toEqual({ undone: 2 })
    expect((await office.pay('oneOffs')).total).toBe(0)
    await expect(office.pay('undoPayImport', { importId })).rejects.toEqual(refused('payroll.importGone'))
    expect(await office.pay('importOneOffs', again)).toMatchObject({ added: 2 })
    const { rows } = await office.pay('payImports', { kind: 'oneOffs' })
    expect(
      rows.map(({ fileName, month, rows: count, undoneAt }) => [fileName, month, count, undoneAt !== null]),
    ).toEqual([
      ['别名.csv', '2026-08', 2, false],
      ['别名.csv', '2026-09', 2, false],
      ['奖金.csv', '2026-08', 2, true],
    ])
  })

  it('stands where a closed run has paid a row of it', async () => {
    const fileId = await office.sent('奖金.csv', text)
    const { importId } = await office.pay('importOneOffs', { fileId, month: '2026-08' })
    await take((await office.pay('oneOffs')).rows[0]?.oneOffId ?? '')
    await expect(office.pay('undoPayImport', { importId })).rejects.toEqual(refused('payroll.importTaken'))
    expect((await office.pay('payImports', { kind: 'oneOffs' })).rows[0]?.undoneAt).toBeNull()
  })

  it('without the columns it needs says which', async () => {
    const fileId = await office.sent('别的.csv', '工号,部门\nE1,研发')
    await expect(read(fileId)).rejects.toMatchObject({ details: { columns: '项目、金额（元）' } })
  })

  it.each([
    ['a picture of words', '只有一行字', 'sheet.headerOnly'],
    ['nothing but signs', '=cmd|A1,\u202e,💥\n1,2,3', 'payroll.noColumns'],
  ])('is refused where it is none: %s', async (_, content, code) => {
    await expect(read(await office.sent('坏.csv', content))).rejects.toEqual(refused(code))
  })

  it('of somebody else is not to be read', async () => {
    const fileId = await office.sent('奖金.csv', text, lin.actor)
    await expect(read(fileId)).rejects.toEqual(refused('files.notFound'))
  })

  it('comes as a template with everybody in it', async () => {
    const { ticket } = await office.pay('oneOffTemplate')
    const { fileId } = redeemTicket(office.world, ticket, office.hr.userId)
    const rows = await onDisk(office.world, fileId, async (file) => {
      const all: string[][] = []
      for await (const { cells } of readTable(file)) all.push(cells)
      return all
    })
    expect(rows.map(([number]) => number)).toContain('E1')
    expect(await read(fileId)).toMatchObject({ good: 0, rows: [] })
  })

  it('needs as many statements for a thousand rows as for ten', async () => {
    const rows = (most: number, fen: number) =>
      ['工号,项目,金额', ...Array.from({ length: most }, (_, at) => `E1,奖金,${fen + at}`)].join('\n')
    const count = async (most: number, fen: number) => {
      const fileId = await office.sent(`${most}.csv`, rows(most, fen))
      return statementsOf(office.world, () => office.pay('importOneOffs', { fileId, month: '2026-08' }))
    }
    const [few, list] = [await count(10, 1), await statementsOf(office.world, () => office.pay('oneOffs'))]
    expect(await count(1000, 5000)).toBe(few)
    expect(await statementsOf(office.world, () => office.pay('oneOffs'))).toBe(list)
    expect((await office.pay('oneOffs')).count).toBe(1010)
  })
})
