import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runJobNow } from '#platform/jobs/index.ts'
import { fold, inOrder } from '../rules/employment.ts'
import { eventsOf } from '../store/events.ts'
import { refreshRoster } from '../store/roster-rows.ts'
import { type Importing, testImporting } from './testing.ts'

type Row = Record<string, unknown>

const head = '工号,姓名,入职日期,部门,岗位,月薪,上级工号,合同开始,合同到期,离职日期\n'
const team = `${head}A1,林若溪,2018-03-01,研发部,总监,38000,,2018-03-01,无固定期限,\nA2,顾清和,2021-07-05,研发部/平台组,工程师,22500,A1,2024-07-05,2027-07-04,\nA3,许念,2024-04-01,销售部,客户经理,12000,A1,2024-04-01,2027-03-31,\n`

describe('an imported person', () => {
  let company: Importing
  beforeAll(async () => {
    company = await testImporting()
  })
  afterAll(() => company.world.close())

  const day = (from: number, to: number) =>
    fc
      .date({ min: new Date(Date.UTC(from, 0, 1)), max: new Date(Date.UTC(to, 11, 28)), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: '' as const, freq: 2 })
  const person = fc
    .record({
      hire: day(2009, 2026),
      stay: maybe(fc.integer({ min: 0, max: 4000 })),
      unit: maybe(fc.constantFrom('研发部', '研发部/平台组', '销售部/华东/一组')),
      position: maybe(fc.constantFrom('工程师', '客户经理')),
      wage: maybe(fc.integer({ min: 0, max: 90_000 })),
      level: maybe(fc.constantFrom('P1', 'P2')),
      type: maybe(fc.constantFrom('实习', '兼职', 'dispatch')),
      probation: maybe(fc.integer({ min: 0, max: 200 })),
      contract: maybe(fc.integer({ min: 0, max: 2000 })),
      manager: fc.boolean(),
      city: maybe(fc.constantFrom('杭州', '上海')),
    })
    .map(({ hire, stay, probation, contract, ...rest }) => {
      const daysLater = (days: number | '') =>
        days === '' ? '' : new Date(Date.parse(hire) + days * 86_400_000).toISOString().slice(0, 10)
      return { ...rest, hire, leave: daysLater(stay), probation: daysLater(probation), contract: daysLater(contract) }
    })

  it('has the very rows that folding his events gives, and today’s row of the roster', async () => {
    const people = fc.sample(person, { numRuns: 300, seed: 7 })
    const line = (each: (typeof people)[number], at: number) =>
      [
        `P${at}`,
        `甲${at}`,
        each.hire,
        each.leave,
        each.unit,
        each.position,
        each.wage,
        each.level,
        each.type,
        each.probation,
        each.contract,
        each.manager && at > 0 ? 'P0' : '',
        each.city,
      ].join(',')
    const csv = `工号,姓名,入职日期,离职日期,部门,岗位,月薪,职级,用工形式,试用期截止,合同到期,上级工号,城市\n${people.map(line).join('\n')}`
    const { summary } = await company.bring(csv)
    expect(summary).toMatchObject({ rows: 300, create: 300, rejected: 0 })
    const { db } = company.world
    const employments = await db.selectFrom('employment').selectAll().execute()
    const assignments = await db.selectFrom('assignment').selectAll().execute()
    const pays = await db.selectFrom('pay').selectAll().execute()
    for (const [id, events] of await eventsOf(
      db,
      employments.map((row) => row.id),
    )) {
      const folded = fold(inOrder(events))
      const row = employments.find((each) => each.id === id)
      expect({
        number: row?.number,
        from: row?.from_day,
        to: row?.to_day,
        type: row?.employment_type,
        probation: row?.probation_end,
        kind: row?.leave_kind,
        confirmed: row?.confirmed_day,
      }).toEqual({
        number: folded.number,
        from: folded.from,
        to: folded.to,
        type: folded.employmentType,
        probation: folded.probationEnd,
        kind: folded.leaveKind,
        confirmed: folded.confirmedDay,
      })
      expect(
        assignments
          .filter((each) => each.employment_id === id)
          .map((each) => [
            each.unit_id,
            each.position_id,
            each.level,
            each.manager_id,
            each.city,
            each.from_day,
            each.to_day,
          ]),
      ).toEqual(
        folded.assignments.map((each) => [
          each.unitId,
          each.positionId,
          each.level,
          each.managerId,
          each.city,
          each.from,
          each.to,
        ]),
      )
      expect(
        pays.filter((each) => each.employment_id === id).map((each) => [each.base_fen, each.from_day, each.to_day]),
      ).toEqual(folded.pays.map((each) => [each.baseFen, each.from, each.to]))
    }
    const written = await company.rows('roster')
    await refreshRoster(
      db,
      written.map((row) => String(row.person_id)),
      company.world.today(),
    )
    const byPerson = (rows: Row[]) => rows.toSorted((a, b) => (String(a.person_id) < String(b.person_id) ? -1 : 1))
    expect(byPerson(await company.rows('roster'))).toEqual(byPerson(written))
  })

  it('is changed afterwards like anybody else', async () => {
    const [row] = (
      await sql<{
        id: string
        event: string
      }>`select e.person_id as id, v.id as event from employment e join employment_event v on v.employment_id = e.id
      where e.number = 'P1' and v.kind = 'import'`.execute(company.world.db)
    ).rows
    const corrected = await company.people('correctEvent', {
      eventId: row?.event,
      personId: row?.id,
      change: { level: 'P5' },
      reason: '写错了',
    })
    expect(corrected).toBeTruthy()
    const { rows } = await sql<{ level: string }>`select level from roster where number = 'P1'`.execute(
      company.world.db,
    )
    expect(rows[0]?.level).toBe('P5')
  })
})

describe('an import', () => {
  let company: Importing
  beforeEach(async () => {
    company = await testImporting()
  })
  afterEach(() => company.world.close())

  const everything = async () =>
    Promise.all(
      ['person', 'employment', 'assignment', 'pay', 'labour_contract', 'roster'].map(
        async (table) => [table, (await company.rows(table)).map((row) => JSON.stringify(row)).sort()] as const,
      ),
    )

  it('is not undone while later changes build on it, and says whose', async () => {
    const { importId } = await company.bring(team)
    const { rows } = (await company.people('roster', { filters: [], search: '顾清和' })) as { rows: Row[] }
    await company.people('promote', { personId: rows[0]?.personId, day: '2026-05-01', level: 'P4' })
    await expect(company.call('undoImport', { importId })).rejects.toMatchObject({
      code: 'import.builtOn',
      details: { people: ['顾清和'], count: 1 },
    })
  })

  it('of changes leaves everything as it was when it is undone', async () => {
    await company.bring(team)
    const before = await everything()
    const changed = team
      .replace('22500', '30000')
      .replace('研发部/平台组', '研发部/数据组')
      .replace('2027-03-31', '2029-03-31')
      .replace('A3,许念', 'A3,许小念')
    const { importId, summary } = await company.bring(changed)
    expect(summary).toMatchObject({ update: 2, unchanged: 1 })
    expect(await everything()).not.toEqual(before)
    const { jobId } = await company.call('undoImport', { importId })
    expect((await runJobNow(company.world, jobId)).error).toBeNull()
    expect(await everything()).toEqual(before)
  })

  it('takes on again who left, and ends who leaves', async () => {
    await company.bring(`${head}B1,夏安,2015-01-01,销售部,,9000,,,,2020-12-31\nB2,江宁,2019-01-01,销售部,,9000,,,,\n`)
    const ids = head.replace('工号,姓名', '工号,姓名,身份证号')
    await company.bring(`${ids}B3,周远,110101199003071233,2018-01-01,销售部,,8000,,,,2021-06-30\n`)
    const again = await company.bring(
      `${ids}B9,周远,110101199003071233,2025-03-01,销售部,,9500,,,,\nB2,江宁,,2019-01-01,,,,,,,2026-05-31\n`,
    )
    expect(again.summary).toMatchObject({ create: 1, update: 1 })
    const { rows } = (await company.people('roster', { filters: [{ column: 'status', is: 'given' }] })) as {
      rows: Row[]
    }
    expect(rows.map((row) => [row.fullName, row.employeeNo, row.status])).toEqual(
      expect.arrayContaining([
        ['周远', 'B9', 'regular'],
        ['江宁', 'B2', 'left'],
      ]),
    )
    expect(await company.rows('person')).toHaveLength(3)
  })

  it('does not write what was not shown', async () => {
    const { importId } = await company.check(team)
    await company.bring(`${head}A2,顾清和,2021-07-05,研发部,,,,,,\n`)
    const { jobId } = await company.call('writeImport', { importId })
    expect((await runJobNow(company.world, jobId)).error).toMatchObject({ code: 'import.changedSince' })
    expect(await company.rows('person')).toHaveLength(1)
    expect(await company.call('import', { importId })).toMatchObject({
      state: 'ready',
      problem: { code: 'import.changedSince' },
    })
  })

  it('is written once, also when its job runs again, and when a crash took the stage', async () => {
    const { importId } = await company.check(team)
    await sql`truncate import_row, import_problem, import_raw, import_match, import_manager, import_unit, import_entity`.execute(
      company.world.db,
    )
    const { jobId } = await company.call('writeImport', { importId })
    expect((await runJobNow(company.world, jobId)).state).toBe('done')
    expect(await company.rows('person')).toHaveLength(3)
    await sql`update job set state = 'waiting' where id = ${jobId}`.execute(company.world.db)
    expect((await runJobNow(company.world, jobId)).state).toBe('done')
    expect(await company.rows('person')).toHaveLength(3)
  })

  it('leaves nothing half-written when it breaks off on the way', async () => {
    const { importId } = await company.check(team)
    await sql`create function break_off() returns trigger language plpgsql as $$ begin raise 'broken off'; end $$`.execute(
      company.world.db,
    )
    await sql`create trigger break_off before insert on labour_contract for each statement execute function break_off()`.execute(
      company.world.db,
    )
    const { jobId } = await company.call('writeImport', { importId })
    expect((await runJobNow(company.world, jobId)).state).toBe('failed')
    expect([await company.rows('person'), await company.rows('employment'), await company.rows('roster')]).toEqual([
      [],
      [],
      [],
    ])
    expect((await company.rows('unit_version')).length).toBe(1)
    await sql`drop trigger break_off on labour_contract`.execute(company.world.db)
    expect((await company.write(importId)).state).toBe('written')
  })

  it('that is cancelled is gone', async () => {
    const { importId } = await company.check(team)
    await company.call('cancelImport', { importId })
    expect(await company.rows('import_row')).toEqual([])
    expect((await company.call('imports')).rows).toEqual([])
    await expect(company.call('writeImport', { importId })).rejects.toMatchObject({ code: 'import.notNow' })
  })

  it('keeps no number of a person in clear before it is written', async () => {
    await company.check(`姓名,身份证号,银行卡号,入职日期\n顾清和,110101199003071233,6228480402564890018,2020-02-30\n`)
    const { rows } = await sql<{
      text: string
    }>`select (select string_agg(r::text, '') from import_row r) || (select string_agg(p::text, '') from import_problem p)
      || (select string_agg(w::text, '') from import_raw w) || (select string_agg(i::text, '') from people_import i) || (select string_agg(a::text, '') from audit a) as text`.execute(
      company.world.db,
    )
    expect(rows[0]?.text).not.toMatch(/110101199003071233|6228480402564890018/)
  })

  it('asks the database as often for a thousand rows as for ten', async () => {
    const count = async (size: number, from: number) => {
      const lines = Array.from(
        { length: size },
        (_, at) => `C${from + at},甲${from + at},2020-01-01,研发部,工程师,9000,${at > 0 ? `C${from}` : ''},,,`,
      )
      const { importId } = await company.check(head + lines.join('\n'))
      company.world.queries.length = 0
      await company.write(importId)
      return company.world.queries.length
    }
    await count(10, 0)
    expect(await count(1000, 5000)).toBe(await count(10, 1000))
  })
})

describe('who looks after some units only', () => {
  let company: Importing
  beforeAll(async () => {
    company = await testImporting()
    await company.bring(team)
  })
  afterAll(() => company.world.close())

  it('brings people into them, and neither sees nor touches others', async () => {
    const { rows: units } = await sql<{
      id: string
    }>`select unit_id as id from unit_version where name = '研发部'`.execute(company.world.db)
    const classes = ['public', 'internal', 'personal'] as const
    const hrbp = company.actor({
      grants: [{ pattern: 'people.*', scope: 'units', classes: [...classes], unitIds: [units[0]?.id ?? ''] }],
    })
    const csv =
      '工号,姓名,入职日期,部门,手机\nA1,林若溪,2018-03-01,研发部,13800138000\nA3,许念,2024-04-01,研发部,13800138001\nN1,江宁,2026-01-01,研发部/新组,\nN2,夏安,2026-01-01,市场部,\nN3,周远,2026-01-01,,\n'
    const { importId, summary } = await company.check(csv, {}, hrbp)
    expect(summary).toMatchObject({ create: 1, update: 1, rejected: 3 })
    const { rows } = await company.call('importRows', { importId, tab: 'problems' }, hrbp)
    expect(rows.map(({ row, personId, problems }) => [row, personId, problems.map(({ code }) => code)])).toEqual(
      [3, 5, 6].map((row) => [row, null, ['import.outOfReach']]),
    )
    expect((await company.write(importId, hrbp)).state).toBe('written')
    const other = company.actor({
      grants: [{ pattern: 'people.*', scope: 'units', classes: [...classes], unitIds: [company.root] }],
    })
    expect((await company.call('import', { importId }, other)).importId).toBe(importId)
    const whole = await company.check(team)
    await expect(company.call('import', { importId: whole.importId }, hrbp)).rejects.toMatchObject({
      code: 'permission.denied',
    })
    expect((await company.call('imports', {}, hrbp)).rows.map((each) => each.importId)).toEqual([importId])
  })

  it('fills no field that is closed to him', async () => {
    const hrbp = company.actor({
      grants: [{ pattern: 'people.*', scope: 'company', classes: ['public', 'internal'], unitIds: [] }],
    })
    const csv = '工号,姓名,入职日期,月薪\nA2,顾清和,2021-07-05,22500\n'
    const { summary, fields } = await company.check(csv, {}, hrbp)
    expect(fields).not.toContain('monthlyWage')
    expect(summary).toMatchObject({ unchanged: 1 })
    const mapping = { columns: { 工号: 'employeeNo', 姓名: 'fullName', 入职日期: 'hireDate', 月薪: 'monthlyWage' } }
    await expect(company.check(csv, { mapping }, hrbp)).rejects.toMatchObject({ code: 'import.fieldClosed' })
  })

  it('a preview shows wages only to who may see them', async () => {
    const { importId } = await company.check(team.replace('22500', '23000'))
    const reader = company.actor({
      grants: [{ pattern: 'people.*', scope: 'company', classes: ['public', 'internal'], unitIds: [] }],
    })
    const { rows } = await company.call('importRows', { importId, tab: 'changes' }, reader)
    expect(rows[0]?.cells.monthlyWage).toEqual({ hidden: true })
    await expect(company.call('rejectedRows', { importId }, reader)).rejects.toMatchObject({
      code: 'permission.denied',
    })
  })

  it('nobody without the operation begins one', async () => {
    const employee = company.actor({
      grants: [{ pattern: 'people.*', scope: 'self', classes: ['public'], unitIds: [] }],
    })
    await expect(company.check('工号,姓名,入职日期\nZ1,甲一,2020-01-01\n', {}, employee)).rejects.toMatchObject({
      code: 'permission.denied',
    })
    await expect(
      company.call(
        'startImport',
        { fileId: await company.send('工号,姓名,入职日期\nZ1,甲一,2020-01-01\n') },
        company.actor({}),
      ),
    ).rejects.toMatchObject({ code: 'files.notFound' })
  })
})
