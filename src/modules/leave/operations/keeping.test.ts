import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onDisk, receiveFile, redeemTicket } from '#platform/files/index.ts'
import { jobPort, runJobNow } from '#platform/jobs/index.ts'
import { readTable } from '#platform/sheet/read.ts'
import { writeXlsx } from '#platform/sheet/write.ts'
import { turnDay } from '../jobs.ts'
import { type LeaveOffice, leaveOffice } from '../testing/office.ts'

let office: LeaveOffice
let gu: Awaited<ReturnType<LeaveOffice['worker']>>
beforeAll(async () => {
  office = await leaveOffice('2026-06-15')
  gu = await office.worker('顾清和', { hireDate: '2016-01-04', firstWorkDate: '2015-01-01', employeeNo: 'E1' })
  await office.worker('林栖', { hireDate: '2026-03-02', firstWorkDate: '2024-01-01', employeeNo: 'E2' })
  await turnDay(office.world)
})
afterAll(() => office?.world.close())
beforeEach(() => office.world.setToday('2026-06-15'))

const sent = async (name: string, content: Buffer | string) =>
  (
    await receiveFile(office.world, {
      ...{ name, stream: Readable.from([Buffer.from(content)]), purpose: 'upload' },
      ...{ userId: office.hr.userId, maxBytes: 10_000_000, hours: 1 },
    })
  ).id

const rowsIn = (fileId: string) =>
  onDisk(office.world, fileId, async (file) => {
    const rows: string[][] = []
    for await (const { cells } of readTable(file)) rows.push(cells)
    return rows
  })

describe('a table of opening balances', () => {
  const head = '工号,姓名,假期类型,剩余天数,余额日期,最后可休日'

  it('is read as people fill it in, each problem at its row, and nothing is written', async () => {
    const lines = [
      ...[head, 'E1,顾清和,年休假,3.5天,2026/6/1,', 'E2,林栖,annual,２,2026年6月1日,2026-12-31', ',,,,,'],
      ...['E9,没有人,年休假,1,2026-06-01,', 'E1,顾清和,💥,1,2026-06-01,', 'E2,林栖,调休,三天,2026-06-01,'],
      ...['E1,顾清和,年休假,,2026-06-01,', 'E1,顾清和,调休,1,1900-01-01,', 'E2,林栖,病假,1,2026-06-01,'],
    ]
    const { rows } = await office.leave('readOpening', { fileId: await sent('期初.csv', lines.join('\n')) })
    if (!Array.isArray(rows)) throw new Error('hidden')
    expect(rows.map(({ row, code, days, day, problem }) => [row, code, days, day, problem?.zh ?? ''])).toEqual([
      [2, 'annual', 3.5, '2026-06-01', ''],
      [3, 'annual', 2, '2026-06-01', ''],
      [5, 'annual', 1, '2026-06-01', expect.stringContaining('没有工号E9')],
      [6, '💥', 1, '2026-06-01', expect.stringContaining('没有代码')],
      [7, 'comp', 0, '2026-06-01', expect.stringContaining('三天')],
      [9, 'comp', 1, '1900-01-01', expect.stringContaining('日期要写成')],
      [10, 'sick', 1, '2026-06-01', expect.stringContaining('不计余额')],
    ])
    expect(rows[0]).toMatchObject({ name: '顾清和', type: { names: { zh: '年休假' } } })
    expect(await office.rows('leave_opening')).toEqual([])
  })

  it('without the columns it needs says which are missing', async () => {
    const fileId = await sent('别的.csv', '工号,部门\nE1,研发')
    await expect(office.leave('readOpening', { fileId })).rejects.toMatchObject({
      ...{ code: 'leave.noOpeningColumns', details: { columns: '假期类型、剩余天数、余额日期' } },
    })
  })

  it('is refused where it is longer than can be looked at', async () => {
    const rows = Array.from({ length: 5001 }, (_, at) => [`X${at}`, '人', '年休假', 1, '2026-06-01', null])
    const folder = await mkdtemp(join(tmpdir(), 'opening-'))
    const path = join(folder, 'a.xlsx')
    const columns = head.split(',').map((header) => ({ header, kind: 'text' as const }))
    await writeXlsx(path, { sheet: 'a', columns, rows })
    const { readFile } = await import('node:fs/promises')
    const fileId = await sent('a.xlsx', await readFile(path))
    await expect(office.leave('readOpening', { fileId })).rejects.toMatchObject({ code: 'leave.tooManyOpenings' })
  })

  it('comes as a template with everybody in it, which reads as nothing while it is empty', async () => {
    const { ticket } = await office.leave('openingTemplate')
    const { fileId } = redeemTicket(office.world, ticket, office.hr.userId)
    expect((await rowsIn(fileId)).map(([number, name]) => `${number} ${name}`).sort()).toEqual(['E1 顾清和', 'E2 林栖'])
    expect(await office.leave('readOpening', { fileId })).toMatchObject({ rows: [] })
  })
})

describe('balances as a table', () => {
  it('hold what the list shows, for whom the reader reaches', async () => {
    const { jobId } = await office.leave('exportBalances', { day: '2026-06-15' })
    await runJobNow(office.world, jobId)
    const [job] = (await office.rows('job')).filter(({ id }: { id?: unknown }) => id === jobId)
    const { fileId } = (job as { result: { fileId: string } }).result
    const { ticket } = await office.leave('downloadBalances', { fileId })
    expect(redeemTicket(office.world, ticket, office.hr.userId).fileId).toBe(fileId)
    const rows = await rowsIn(fileId)
    const { rows: listed, types } = await office.leave('balances', { day: '2026-06-15' })
    expect(rows.map(([name, number]) => [name, number])).toEqual(listed.map((row) => [row.name, row.employeeNo]))
    const annual = types.find(({ code }) => code === 'annual')?.typeId
    expect(rows.map((cells) => Number(cells[3]))).toEqual(
      listed.map(({ amounts }) => {
        const own = amounts.find(({ typeId }) => typeId === annual)
        return own && 'left' in own ? own.left / 480 : 0
      }),
    )
    await expect(office.leave('downloadBalances', { fileId }, gu.actor)).rejects.toMatchObject({
      code: 'files.notFound',
    })
  })
})

it('are exported with the rights of who asks, not of who runs the job', async () => {
  jobPort.fill({ actorOf: async () => gu.actor })
  const { jobId } = await office.leave('exportBalances', {}, gu.actor)
  await runJobNow(office.world, jobId)
  jobPort.fill({ actorOf: async () => office.hr })
  const [job] = (await office.rows('job')).filter(({ id }: { id?: unknown }) => id === jobId)
  const { fileId } = (job as { result: { fileId: string } }).result
  expect((await rowsIn(fileId)).map(([name]) => name)).toEqual(['顾清和'])
})

describe('totals of a year', () => {
  it('are the sum of what the preview shows, with as many statements for ten as for one', async () => {
    office.world.setToday('2026-12-15')
    for (let at = 0; at < 8; at += 1) {
      const since = `${2004 + at * 2}-07-01`
      await office.worker(`同事${at}`, { hireDate: at % 2 ? '2026-05-04' : since, firstWorkDate: since })
    }
    await turnDay(office.world)
    const { rows } = await office.leave('yearEndPreview', { year: 2027 })
    office.world.queries.length = 0
    const { types } = await office.leave('yearEndTotals', { year: 2027 })
    const statements = office.world.queries.length
    const sum = (key: 'given' | 'left' | 'runsOut' | 'carried') => rows.reduce((total, row) => total + row[key], 0)
    expect(types).toMatchObject([
      {
        ...{ type: { code: 'annual' }, people: 10, posted: sum('given') },
        ...{ given: sum('given'), left: sum('left'), runsOut: sum('runsOut'), carried: sum('carried') },
      },
    ])
    for (let at = 0; at < 10; at += 1)
      await office.worker(`后来${at}`, { hireDate: '2020-01-06', employeeNo: `L${at}` })
    office.world.queries.length = 0
    await office.leave('yearEndTotals', { year: 2027 })
    expect(office.world.queries.length).toBe(statements)
  })
})

it('previews a type that is new with the year', async () => {
  const rule = { grant: { by: 'fixed', days: 2, every: 'year' }, joining: 'whole' }
  const names = { zh: '福利假', en: 'Benefit' }
  await office.leave('saveType', { code: 'benefit', names, from: '2026-01-01', rule })
  const { rows } = await office.leave('yearEndPreview', { year: 2026 })
  expect(rows.filter(({ type }) => type.code === 'benefit')[0]).toMatchObject({ given: 960, left: 0, posted: false })
})

it('says what the usual types would bring, and no more once they are there', async () => {
  expect((await office.leave('usualTypes')).types).toEqual([])
})
