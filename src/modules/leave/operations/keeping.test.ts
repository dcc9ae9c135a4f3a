import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { onDisk, receiveFile, redeemTicket } from '#platform/files/index.ts'
import { jobPort, runJobNow } from '#platform/jobs/index.ts'
import { readTable } from '#platform/sheet/read.ts'
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

const resultOf = async (jobId: string) =>
  (await office.rows('job')).find(({ id }: { id?: unknown }) => id === jobId)?.result

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

  it('longer than a screen shows what is wrong first, and is written as one', async () => {
    const wrong = Array.from({ length: 6000 }, (_, at) => `X${at},没有人,年休假,1,2026-06-01,`)
    const good = ['E1,顾清和,年休假,3.5,2026-06-01,', 'E2,林栖,年休假,2,2026-06-01,', 'E2,林栖,调休,三天,2026-06-01,']
    const fileId = await sent('全公司.csv', [head, ...good, ...wrong].join('\n'))
    const read = await office.leave('readOpening', { fileId })
    expect(read).toMatchObject({ good: 2, bad: 6001 })
    if (!Array.isArray(read.rows)) throw new Error('hidden')
    expect([read.rows.length, read.rows.filter(({ problem }) => problem).length]).toEqual([1000, 1000])
    const { jobId } = await office.leave('importOpeningFile', { fileId })
    await runJobNow(office.world, jobId)
    const job = await resultOf(jobId)
    expect(job).toEqual({ written: 2, skipped: 6001 })
    expect((await office.leave('openings')).rows).toMatchObject([{ openingId: jobId, rows: 2, undoneAt: null }])
    const { rows } = await office.leave('balances', { day: '2026-06-15' })
    const annual = await office.type('annual')
    const left = rows.map(({ employeeNo, amounts }) => [employeeNo, amounts.find((each) => each.typeId === annual)])
    expect(left).toMatchObject([
      ['E1', { left: 3.5 * 480 }],
      ['E2', { left: 2 * 480 }],
    ])
    // Once more: they have them already.
    const again = await office.leave('importOpeningFile', { fileId })
    await runJobNow(office.world, again.jobId)
    expect(await resultOf(again.jobId)).toEqual({ written: 0, skipped: 6003 })
    await office.leave('undoOpening', { openingId: jobId })
  })

  it('is imported by nobody but who has sent it', async () => {
    const fileId = await sent('期初.csv', `${head}\nE1,顾清和,年休假,1,2026-06-01,`)
    const other = office.userOf(gu.personId, { pattern: 'leave.*', scope: 'company', classes: ['public', 'personal'] })
    await expect(office.leave('importOpeningFile', { fileId }, other)).rejects.toMatchObject({ code: 'files.notFound' })
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
