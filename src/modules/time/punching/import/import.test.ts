import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { receiveFile } from '#platform/files/index.ts'
import { jobPort, runJobNow } from '#platform/jobs/index.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { writeXlsx } from '#platform/sheet/write.ts'
import { type Office, timeOffice } from '../../testing/office.ts'

let office: Office
let numbers: Map<string, string>
beforeAll(async () => {
  office = await timeOffice('2026-06-15')
  for (const [name, employeeNo] of [
    ['林若溪', '0001'],
    ['许念', '0002'],
    ['唐知微', 'A3'],
  ] as const)
    await office.worker(name, { employeeNo, hireDate: '2014-01-01' })
  jobPort.fill({ actorOf: async () => office.hr })
  const rows = await office.rows('employment')
  numbers = new Map(rows.map((row) => [String(row.id), String(row.number)]))
})
afterAll(() => office.world.close())
beforeEach(async () => {
  for (const table of ['punch', 'punch_file', 'closed_month', 'stale_day'])
    await sql`delete from ${sql.table(table)}`.execute(office.world.db)
})

async function send(content: string | Uint8Array, name = 'clock.csv'): Promise<string> {
  const stream = Readable.from([Buffer.from(content)])
  const file = await receiveFile(office.world, {
    name,
    stream,
    purpose: 'upload',
    userId: office.hr.userId,
    maxBytes: 2 ** 30,
  })
  return file.id
}

async function bring(content: string | Uint8Array, reading: object = {}, name?: string) {
  const fileId = await send(content, name)
  const preview = await office.time('readPunchFile', { fileId, reading })
  const { punchFileId, jobId } = await office.time('importPunches', { fileId, reading })
  const errors: unknown[] = []
  const log = { ...office.world.log, error: (what: unknown) => errors.push(what) } as unknown as Office['world']['log']
  const job = await runJobNow({ ...office.world, log }, jobId)
  if (job.error?.code === 'bug') throw (errors[0] as { error?: unknown })?.error ?? new Error('the job failed')
  const file = await office.time('punchFile', { punchFileId })
  expect(file.summary).toEqual(preview.summary)
  return { ...file, preview }
}

/** `number local-moment`, in order. */
async function standing(): Promise<string[]> {
  const { rows } = await sql<{ id: string; at: string }>`
    select employment_id as id, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as at from punch`.execute(
    office.world.db,
  )
  return rows.map(({ id, at }) => `${numbers.get(id)} ${at}`).sort()
}

describe('a row per punch', () => {
  const expected = ['0001 2026-06-01 08:58:00', '0001 2026-06-01 18:03:00', '0002 2026-06-01 09:12:30']
  it.each([
    [
      'one column',
      '工号,姓名,打卡时间\n0001,林若溪,2026-06-01 08:58\n0001,林若溪,2026/6/1 18:03:00\n0002,许念,2026-06-01 09:12:30\n',
    ],
    ['two columns', '登记号码,日期,时间\n1,2026-06-01,08:58\n1,2026-06-01,18:03\n2,2026-06-01,09:12:30\n'],
    ['several times in a cell', 'Employee ID,Date,Punches\n0001,2026-06-01,08:58 18:03\n0002,2026-06-01,9:12:30\n'],
    ['coming and going', '考勤号,日期,上班,下班\n0001,2026-06-01,08:58,18:03\n0002,2026-06-01,09:12:30,\n'],
    [
      'English',
      'User ID;DateTime;Device\n0001;06/01/2026 8:58 AM;D1\n0001;06/01/2026 6:03 PM;D1\n0002;06/01/2026 9:12:30 AM;D1\n9999;06/13/2025 9:12 AM;D1\n',
    ],
    [
      'tabs, no headings',
      '0001\t2026-06-01 08:58:00\t0\t1\n0001\t2026-06-01 18:03:00\t1\t1\n0002\t2026-06-01 09:12:30\t0\t1\n',
    ],
    ['Chinese', '工号,时间\n0001,2026年6月1日 上午8:58\n0001,2026年6月1日 下午6:03\n0002,2026年6月1日 9时12分30秒\n'],
    [
      'a title above',
      '云岭智造打卡记录,,\n,,\n工号,姓名,打卡时间\n0001,林若溪,2026-06-01 08:58\n0001,林若溪,2026-06-01 18:03\n0002,许念,2026-06-01 09:12:30\n',
    ],
  ])('%s', async (_, csv) => {
    await bring(csv)
    expect(await standing()).toEqual(expected)
  })
  it('GBK and UTF-16', async () => {
    const csv = '工号,打卡时间\n0001,2026-06-01 08:58\n'
    await bring(iconv.encode(csv, 'gbk'))
    await bring(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv.replace('08:58', '18:03'), 'utf16le')]))
    expect(await standing()).toEqual(expected.slice(0, 2))
  })
  it('columns as they are named', async () => {
    const csv = '谁,何时,别的\n0001,2026-06-01 08:58,2026-06-02 01:00\n'
    await bring(csv, { columns: { number: '谁', times: ['何时'] } })
    expect(await standing()).toEqual(expected.slice(0, 1))
    const fileId = await send(csv)
    await expect(
      office.time('readPunchFile', { fileId, reading: { columns: { number: '谁们', times: ['何时'] } } }),
    ).rejects.toMatchObject({ code: 'punchFile.noSuchColumn' })
  })
  it('over midnight', async () => {
    await bring('工号,日期,签到,签退\n0001,2026-06-01,22:00,次日 06:03\n')
    expect(await standing()).toEqual(['0001 2026-06-01 22:00:00', '0001 2026-06-02 06:03:00'])
  })
})

describe('a column per day', () => {
  const inTime =
    '"","2015-01-01","2015-01-02","2015-01-05"\n"1",NA,"2015-01-02 09:43:45","2015-01-05 10:08:48"\n"2",NA,"2015-01-02 10:15:44",NA\n'
  const outTime =
    '"","2015-01-01","2015-01-02","2015-01-05"\n"1",NA,"2015-01-02 16:56:15","2015-01-05 17:20:11"\n"2",NA,"2015-01-02 18:22:17",NA\n'
  const all = [
    '0001 2015-01-02 09:43:45',
    '0001 2015-01-02 16:56:15',
    '0001 2015-01-05 10:08:48',
    '0001 2015-01-05 17:20:11',
    '0002 2015-01-02 10:15:44',
    '0002 2015-01-02 18:22:17',
  ]
  it('comings and goings, one file after the other, each twice', async () => {
    const first = await bring(inTime, {}, 'in_time.csv')
    expect(first).toMatchObject({
      summary: {
        rows: 2,
        punches: 3,
        people: 2,
        added: 3,
        already: 0,
        rejected: 0,
        from: '2015-01-02',
        to: '2015-01-05',
      },
      preview: { shape: 'wide', known: null },
    })
    await bring(outTime, {}, 'out_time.csv')
    expect(await standing()).toEqual(all)
    const again = await bring(inTime, {}, 'in_time.csv')
    expect(again).toMatchObject({ summary: { added: 0, already: 3 }, preview: { known: { by: null } } })
    expect(await standing()).toEqual(all)
  })
  it('mostly empty rows are no headings', async () => {
    const csv = ',2015-01-01,2015-01-02,2015-01-05\n1,NA,NA,NA\n2,NA,NA,2015-01-05 09:00:00\n'
    expect((await bring(csv)).summary).toMatchObject({ rows: 2, added: 1 })
  })
  it('times only, several in a cell, other days', async () => {
    await bring('工号,姓名,2026/6/1,2026/6/2 周二\n0001,林若溪,"08:58\n18:03",缺卡\n0002,许念,,09:12:30\n')
    expect(await standing()).toEqual([
      '0001 2026-06-01 08:58:00',
      '0001 2026-06-01 18:03:00',
      '0002 2026-06-02 09:12:30',
    ])
  })
  it('a workbook with real days and times', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'punch-')), 'p.xlsx')
    await writeXlsx(path, {
      sheet: '六月',
      columns: [
        { header: '工号', kind: 'text' },
        { header: '2026-06-01', kind: 'text' },
        { header: '2026-06-02', kind: 'text' },
      ],
      rows: [['0001', '08:58 18:03', '09:00']],
    })
    await bring(await readFile(path), {}, '六月.xlsx')
    expect(await standing()).toHaveLength(3)
  })
})

describe('what is set aside', () => {
  const problems = async (csv: string, reading: object = {}) =>
    (await bring(csv, reading)).problems.map(
      ({ row, column, code }) => `${row} ${column} ${code.replace('punchFile.', '')}`,
    )
  it('says in words why, with row and column', async () => {
    const csv = `工号,打卡时间
0001,2026-06-15 11:59
0001,2026-06-15 12:01
0001,1900-01-01 09:00
0001,2100-01-01 09:00
9999,2026-06-01 09:00
,2026-06-01 09:00
0001,后天
0001,2026-02-30 09:00
0001,25:00
0001,2013-12-31 09:00
0001,2026-06-01 09:00 😀
0001,"${'长'.repeat(10_000)}"
`
    expect(await problems(csv)).toEqual([
      '3 打卡时间 ahead',
      '4 打卡时间 absurdYear',
      '5 打卡时间 absurdYear',
      '6 工号 unknownNumber',
      '7 工号 noNumber',
      '8 打卡时间 notATime',
      '9 打卡时间 notATime',
      '10 打卡时间 notATime',
      '11 打卡时间 notEmployed',
      '12 打卡时间 notATime',
      '13 打卡时间 notATime',
    ])
    expect(await standing()).toEqual(['0001 2026-06-15 11:59:00'])
  })
  it('a closed month; what stood there before stays counted', async () => {
    const csv = '工号,打卡时间\n0001,2026-05-29 09:00\n'
    await bring(csv)
    await sql`insert into closed_month (month, closed_by) values ('2026-05-01', ${office.hr.userId})`.execute(
      office.world.db,
    )
    expect(await problems(`${csv}0001,2026-05-29 18:00\n`)).toEqual(['3 打卡时间 monthClosed'])
    expect((await bring(csv)).summary).toMatchObject({ added: 0, already: 1, rejected: 0 })
  })
  it('day and month that can’t be told apart', async () => {
    const csv = '工号,打卡时间\n0001,06/05/2026 09:00\n'
    expect(await problems(csv)).toEqual(['2 打卡时间 dayOrderUnknown'])
    await bring(csv, { dateOrder: 'MDY' })
    expect(await standing()).toEqual(['0001 2026-06-05 09:00:00'])
  })
  it.each([
    ['no times', '工号,姓名\n0001,林若溪\n', 'punchFile.noTimeColumn'],
    ['only a heading', '工号,打卡时间\n', 'sheet.headerOnly'],
  ])('%s is refused', async (_, csv, code) => {
    const fileId = await send(csv)
    await expect(office.time('readPunchFile', { fileId })).rejects.toMatchObject({ code })
  })
  it('the same moment twice in a file is one', async () => {
    const csv = '工号,打卡时间\n0001,2026-06-01 09:00\n1,2026-06-01 09:00:00\n'
    expect((await bring(csv)).summary).toMatchObject({ punches: 2, added: 1, already: 1 })
  })
})

describe('afterwards', () => {
  it('exactly the days touched are to be reckoned', async () => {
    await bring(
      '工号,打卡时间\n0001,2026-06-01 09:00\n0001,2026-06-02 09:00\n0001,2026-06-10 09:00\n0002,2026-06-14 09:00\n',
    )
    const stale = (await office.rows('stale_day')).map(
      (row) => `${numbers.get(String(row.employment_id))} ${row.from_day} ${row.to_day}`,
    )
    expect(stale.sort()).toEqual([
      '0001 2026-05-31 2026-06-04',
      '0001 2026-06-09 2026-06-12',
      '0002 2026-06-13 2026-06-16',
    ])
  })
  it('undone, exactly its own punches go', async () => {
    const first = await bring('工号,打卡时间\n0001,2026-06-01 09:00\n')
    const second = await bring('工号,打卡时间\n0001,2026-06-01 09:00\n0001,2026-06-01 18:00\n')
    expect(await office.time('undoPunchFile', { punchFileId: second.punchFileId })).toEqual({ removed: 1 })
    expect(await standing()).toEqual(['0001 2026-06-01 09:00:00'])
    await expect(office.time('undoPunchFile', { punchFileId: second.punchFileId })).rejects.toMatchObject({
      code: 'punchFile.notNow',
    })
    await sql`insert into closed_month (month, closed_by) values ('2026-06-01', ${office.hr.userId})`.execute(
      office.world.db,
    )
    await expect(office.time('undoPunchFile', { punchFileId: first.punchFileId })).rejects.toMatchObject({
      code: 'time.monthClosed',
    })
    const { rows } = await office.time('punchFiles')
    expect(rows.map(({ state }) => state)).toEqual(['undone', 'written'])
  })
  it('a clock that was off is put right', async () => {
    await bring('工号,打卡时间\n0001,2026-06-01 07:00\n', { shiftMinutes: 120 })
    expect(await standing()).toEqual(['0001 2026-06-01 09:00:00'])
  })
})

describe('in any order', () => {
  const lines = ['0001', '2', 'A3', '7777'].flatMap((number) =>
    Array.from({ length: 6 }, (_, at) => `${number},2026-06-0${1 + (at % 4)} 0${at}:30`),
  )
  it('the same rows come to the same', async () => {
    const outcomes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), async (shuffled) => {
        await sql`delete from punch`.execute(office.world.db)
        const { summary } = await bring(`工号,打卡时间\n${shuffled.join('\n')}\n`)
        outcomes.add(JSON.stringify([summary, await standing()]))
      }),
      { numRuns: 8 },
    )
    expect(outcomes.size).toBe(1)
  })
})

describe('the same number of statements', () => {
  it('for ten moments and for a thousand', async () => {
    const counts: number[] = []
    for (const days of [5, 500]) {
      const csv = Array.from({ length: days }, (_, at) => `0001,${addDays('2024-01-01' as Day, at)},09:00,18:00`).join(
        '\n',
      )
      const fileId = await send(`工号,日期,上班,下班\n${csv}\n`)
      office.world.queries.length = 0
      await office.time('readPunchFile', { fileId })
      counts.push(office.world.queries.length)
    }
    expect(counts[0]).toBe(counts[1])
  })
})
