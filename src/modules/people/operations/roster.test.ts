import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import type { Filter } from '../contract.ts'
import { type Company, testCompany } from '../testing/company.ts'

let company: Company
const everyone: Record<string, string> = {}

beforeAll(async () => {
  company = await testCompany()
  const { units } = company
  const take = async (name: string, more: object) => {
    everyone[name] = (await company.hire(name, more)).personId
  }
  await take('周以安', { employeeNo: 'RH1001', hireDate: '2019-03-01', level: 'M3', unitId: units.root, city: '成都' })
  await take('顾清和', {
    employeeNo: 'RH1055',
    level: 'P4',
    mobile: '13812346027',
    unitId: units.platform,
    managerId: everyone.周以安,
    monthlyWage: 3_280_000,
    residentId: '110101199003071233',
  })
  await take('欧阳晓婉', {
    employeeNo: 'RH1072',
    level: 'P2',
    mobile: '13900001111',
    unitId: units.platform,
    monthlyWage: 1_800_000,
    city: '上海',
  })
  await take('陆嘉禾', {
    employeeNo: 'RH2001',
    unitId: units.sales,
    contract: { termType: 'fixed', contractEnd: '2026-06-20' },
  })
  await take('沈屿', { employeeNo: 'RH2002', unitId: units.sales, hireDate: '2026-06-15' })
  await take('任海棠', { employeeNo: 'RH2003', unitId: units.sales })
  await company.call('leave', { personId: everyone.任海棠, leaveDate: '2026-04-30', leaveKind: 'voluntary' })
})
afterAll(() => company.world.close())

const names = async (query: object = {}, actor?: Actor) =>
  (await company.call('roster', query, actor)).rows.map((row) => row.fullName)

describe('searching', () => {
  it.each([
    ['晓', ['欧阳晓婉']],
    ['晓婉', ['欧阳晓婉']],
    ['婉晓', []],
    ['guqinghe', ['顾清和']],
    ['Gu Qinghe', ['顾清和']],
    ['qing', ['顾清和']],
    ['gq', ['顾清和']],
    ['oyxw', ['欧阳晓婉']],
    ['RH105', ['顾清和']],
    ['rh105', ['顾清和']],
    ['6027', ['顾清和']],
    ['02', []],
    ['110101199003071233', ['顾清和']],
    ['%', []],
    ["' or 1=1 --", []],
    ['\\', []],
  ])('%s finds %s', async (search, expected) => expect(await names({ search })).toEqual(expected))

  it('puts those who are here before those who left in ⌘K', async () => {
    const { hits } = await company.call('search', { query: 'RH200' })
    expect(hits.map((hit) => hit.fullName)).toEqual(['陆嘉禾', '沈屿', '任海棠'])
  })
})

describe('filtering and sorting', () => {
  it.each<[string, Filter[], string[]]>([
    ['nothing: all but those who left', [], ['顾清和', '陆嘉禾', '欧阳晓婉', '沈屿', '周以安']],
    ['a unit with all below', [{ column: 'orgUnit', is: 'anyOf', values: ['rd'] }], ['顾清和', '欧阳晓婉']],
    ['a status', [{ column: 'status', is: 'anyOf', values: ['left', 'upcoming'] }], ['任海棠', '沈屿']],
    ['a wage', [{ column: 'monthlyWage', is: 'between', from: 2_000_000 }], ['顾清和']],
    ['a contract that ends within 30 days', [{ column: 'contractEnd', is: 'within', days: 30 }], ['陆嘉禾']],
    ['joined this month', [{ column: 'hireDate', is: 'thisMonth' }], ['沈屿']],
    ['a manager', [{ column: 'managerName', is: 'contains', value: '以安' }], ['顾清和']],
    [
      'a level, and a city that is empty',
      [
        { column: 'level', is: 'anyOf', values: ['P4', 'P2'] },
        { column: 'city', is: 'empty' },
      ],
      ['顾清和'],
    ],
    ['part of a name', [{ column: 'fullName', is: 'contains', value: '_' }], []],
  ])('%s', async (_, filters, expected) => {
    const unitIds = JSON.parse(JSON.stringify(filters).replace('"rd"', JSON.stringify(company.units.rd)))
    expect(await names({ filters: unitIds })).toEqual(expected)
    expect(await company.call('rosterCount', { filters: unitIds })).toEqual({ count: expected.length })
  })

  it.each([
    [{ column: 'level', direction: 'desc' }, ['顾清和', '欧阳晓婉', '周以安']],
    [{ column: 'hireDate', direction: 'asc' }, ['周以安']],
    [{ column: 'orgUnit', direction: 'asc' }, []],
    [{ column: 'managerName', direction: 'asc' }, ['顾清和']],
    [{ column: 'monthlyWage', direction: 'desc' }, ['顾清和', '欧阳晓婉']],
    [{ column: 'tenure', direction: 'desc' }, ['周以安']],
  ])('sorts by %j, what is empty last', async (sort, first) => {
    const sorted = await names({ sort })
    expect(sorted).toHaveLength(5)
    expect(sorted).toEqual(expect.arrayContaining(first))
    if (sort.column !== 'level') expect(sorted.slice(0, first.length)).toEqual(first)
  })

  it.each([
    [{ column: 'residentId', is: 'given' }, 'people.notFilterable'],
    [{ column: 'monthlyWage', is: 'contains', value: '1' }, 'people.badFilter'],
    [{ column: 'hireDate', is: 'between', from: 5 }, 'people.badFilter'],
    [{ column: 'level', is: 'within', days: 3 }, 'people.badFilter'],
  ])('refuses %j', async (filter, code) => expect(names({ filters: [filter] })).rejects.toMatchObject({ code }))

  it('refuses a cursor that is none of its own', async () =>
    expect(names({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'people.badCursor' }))
})

describe('another day', () => {
  it.each([
    ['2019-06-01', ['周以安']],
    ['2026-04-30', ['顾清和', '陆嘉禾', '欧阳晓婉', '任海棠', '周以安']],
    ['2026-07-01', ['顾清和', '陆嘉禾', '欧阳晓婉', '沈屿', '周以安']],
  ])('shows on %s who was here then', async (asOf, expected) => {
    const here: Filter = { column: 'status', is: 'anyOf', values: ['probation', 'regular', 'leaving'] }
    for (const filters of [[here], []]) {
      expect(await names({ asOf, filters })).toEqual(expected)
      expect((await company.call('rosterCount', { asOf, filters })).count).toBe(expected.length)
    }
  })

  it.each([
    // Looking back, who joined later is not coming: he was not known. Who had left by then is, when asked for.
    ['2019-06-01', 'upcoming', []],
    ['2026-05-31', 'upcoming', []],
    ['2026-05-31', 'left', ['任海棠']],
    ['2019-06-01', 'left', []],
    // Today and later, who is planned comes.
    [undefined, 'upcoming', ['沈屿']],
    ['2026-06-10', 'upcoming', ['沈屿']],
    ['2026-07-01', 'upcoming', []],
    ['2026-06-10', 'left', ['任海棠']],
  ])('on %s as %s', async (asOf, status, expected) => {
    const filters: Filter[] = [{ column: 'status', is: 'anyOf', values: [status] }]
    const day = asOf ? { asOf } : {}
    expect(await names({ ...day, filters })).toEqual(expected)
    expect((await company.call('rosterCount', { ...day, filters })).count).toBe(expected.length)
  })

  it('shows who planned to join later in a list of a day to come', async () =>
    expect(await names({ asOf: '2026-06-10' })).toEqual(['顾清和', '陆嘉禾', '欧阳晓婉', '沈屿', '周以安']))

  it('shows who came back as gone in between, and by his first time before', async () => {
    const { personId } = await company.hire('叶归舟', { hireDate: '2015-01-05' })
    await company.call('leave', { personId, leaveDate: '2018-12-31', leaveKind: 'voluntary' })
    await company.call('rehire', { personId, hireDate: '2026-01-05', unitId: company.units.sales })
    const whatever: Filter = { column: 'status', is: 'given' }
    const on = async (asOf: string) => {
      const { rows } = await company.call('roster', { asOf, search: '叶归舟', filters: [whatever] })
      return rows.map((row) => [row.status, row.orgUnit])
    }
    expect(await on('2014-01-01')).toEqual([])
    expect(await on('2016-01-01')).toEqual([['leaving', '研发部']])
    expect(await on('2020-01-01')).toEqual([['left', '研发部']])
    expect(await on('2026-02-01')).toEqual([['regular', '销售部']])
    expect(await on('2027-02-01')).toEqual([['regular', '销售部']])
    await company.call('leave', { personId, leaveDate: '2026-01-31', leaveKind: 'voluntary' })
  })

  it.each([
    ['2026-04-30', [{ column: 'orgUnit', is: 'anyOf', values: ['rd'] }]],
    ['2026-04-30', [{ column: 'city', is: 'empty' }]],
    ['2026-04-30', [{ column: 'legalEntity', is: 'empty' }]],
    ['2026-06-20', [{ column: 'sex', is: 'empty' }]],
    ['2026-04-30', [{ column: 'contractEnd', is: 'given' }]],
    ['2026-07-20', [{ column: 'monthlyWage', is: 'given' }]],
  ])('counts on %s what it lists, by %j', async (asOf, given) => {
    const filters = JSON.parse(JSON.stringify(given).replace('"rd"', JSON.stringify(company.units.rd)))
    const listed = await names({ asOf, filters })
    expect(listed.length).toBeGreaterThan(0)
    expect((await company.call('rosterCount', { asOf, filters })).count).toBe(listed.length)
  })
})

describe('who sees what', () => {
  const everything = { scope: 'company', classes: ['public', 'internal', 'personal', 'sensitive'] } as const
  it('reaches his own units, his team, or himself', async () => {
    const { units, userOf } = company
    await sql`update unit_version set head_id = (select id from employment where number = 'RH1055') where unit_id = ${units.platform}`.execute(
      company.world.db,
    )
    const hrbp = userOf(everyone.周以安!, { scope: 'units', unitIds: [units.rd] })
    const leader = userOf(everyone.顾清和!, { scope: 'reports' })
    const superior = userOf(everyone.周以安!, { scope: 'reports' })
    const employee = userOf(everyone.沈屿!, { scope: 'self' })
    expect(await names({}, hrbp)).toEqual(['顾清和', '欧阳晓婉'])
    expect(await names({}, leader)).toEqual(['欧阳晓婉'])
    expect(await names({}, superior)).toEqual(['顾清和'])
    expect(await names({}, employee)).toEqual(['沈屿'])
    expect(await names({ asOf: '2026-04-30' }, hrbp)).toEqual(['顾清和', '欧阳晓婉'])
  })

  it('is refused somebody else’s record, and a promotion of himself', async () => {
    const leader = company.userOf(everyone.顾清和!, { scope: 'reports' }, { scope: 'self', pattern: 'people.show' })
    await expect(company.call('show', { personId: everyone.陆嘉禾 }, leader)).rejects.toMatchObject({
      code: 'permission.denied',
    })
    await expect(
      company.call('promote', { personId: everyone.顾清和, day: '2026-06-01', level: 'P9' }, leader),
    ).rejects.toMatchObject({ code: 'permission.denied' })
    expect((await company.call('show', { personId: everyone.顾清和 }, leader)).fullName).toBe('顾清和')
  })

  it('masks what his grants don’t open, and neither filters nor sorts by it', async () => {
    const hrbp = company.userOf(everyone.周以安!, { scope: 'units', unitIds: [company.units.rd] })
    const { rows } = await company.call('roster', {}, hrbp)
    expect(rows[0]).toMatchObject({
      mobile: '138****6027',
      monthlyWage: { hidden: true },
      birthDate: { hidden: true },
      residentId: { hidden: true },
    })
    const by = (query: object) => expect(names(query, hrbp)).rejects.toMatchObject({ code: 'people.columnHidden' })
    await by({ sort: { column: 'monthlyWage', direction: 'asc' } })
    await by({ filters: [{ column: 'monthlyWage', is: 'between', from: 1 }] })
    await by({ filters: [{ column: 'birthDate', is: 'given' }] })
    expect(await names({ search: '110101199003071233' }, hrbp)).toEqual([])
  })

  it('reveals a number to whoever may see it, and says so in the audit', async () => {
    const personId = everyone.顾清和
    expect(await company.call('reveal', { personId, field: 'residentId' })).toEqual({ value: '110101199003071233' })
    const seen = (await company.rows('audit')).filter((row) => row.operation === 'people.reveal')
    expect(seen).toHaveLength(1)
    expect(JSON.stringify(seen[0])).not.toContain('110101199003071233')
    const manager = company.userOf(everyone.周以安!, { scope: 'reports' })
    expect(await company.call('reveal', { personId, field: 'mobile' }, manager)).toEqual({ value: '13812346027' })
    await expect(company.call('reveal', { personId, field: 'residentId' }, manager)).rejects.toMatchObject({
      code: 'people.columnHidden',
    })
  })

  it('shows everything to whoever sees it all', async () => {
    const all = company.userOf(everyone.周以安!, everything as never)
    expect((await company.call('roster', { search: '顾清和' }, all)).rows[0]).toMatchObject({
      monthlyWage: 3_280_000,
      mobile: '13812346027',
    })
  })
})

describe('a thousand people', () => {
  beforeAll(async () => {
    const { db } = company.world
    await sql`insert into person (id, name, pinyin, initials) select gen_random_uuid(), '测试' || n, 'ceshi' || lpad(n::text, 4, '0'), 'cs' from generate_series(1, 1000) n`.execute(
      db,
    )
    await sql`insert into employment (id, person_id, number, from_day) select gen_random_uuid(), id, 'T' || pinyin, '2024-01-01' from person where initials = 'cs'`.execute(
      db,
    )
    await sql`insert into assignment (id, employment_id, unit_id, level, from_day) select gen_random_uuid(), e.id, ${company.units.sales},
      case when random() < 0.5 then 'P1' end, e.from_day from employment e where number like 'Tceshi%'`.execute(db)
    const { refreshRoster } = await import('../store/roster-rows.ts')
    await sql`insert into labour_contract (id, employment_id, sequence, term_type, from_day, to_day)
      select gen_random_uuid(), id, 1, 'fixed', from_day, '2027-01-01' from employment where number like 'Tceshi%'`.execute(
      db,
    )
    await sql`insert into employment_event (id, employment_id, kind, day, body)
      select gen_random_uuid(), id, 'hire', '2026-05-01', jsonb_build_object('number', number, 'employmentType', 'full_time',
        'unitId', ${company.units.sales}::text) from employment where number like 'Tceshi%'`.execute(db)
    const ids = (await company.rows('person')).map((row) => String(row.id))
    await refreshRoster(db, ids, '2026-06-01' as never)
  })
  beforeEach(() => void company.world.queries.splice(0))

  const crowd: Filter = { column: 'employeeNo', is: 'contains', value: 'Tceshi' }

  it.each([
    undefined,
    { column: 'level', direction: 'asc' },
    { column: 'level', direction: 'desc' },
    { column: 'hireDate', direction: 'desc' },
  ])('are all met once, page by page, sorted by %j', async (sort) => {
    const met: string[] = []
    let cursor: string | undefined
    do {
      const page = await company.call('roster', { filters: [crowd], sort, cursor })
      met.push(...page.rows.map((row) => row.personId))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(met).toHaveLength(1000)
    expect(new Set(met).size).toBe(1000)
  })

  const inUnit: Filter = { column: 'orgUnit', is: 'anyOf', values: ['rd'] }
  it.each<['roster' | 'contracts' | 'moves', object, object]>([
    ['roster', { filters: [inUnit] }, { page: 2 }],
    ['roster', { filters: [inUnit], asOf: '2026-05-20' }, { page: 2, asOf: '2026-05-20' }],
    ['contracts', { search: '陆嘉禾' }, { page: 2 }],
    ['moves', { kinds: ['hire'], from: '2024-12-01', to: '2025-03-01' }, { kinds: ['hire'], page: 2 }],
  ])('take in %s as many queries as ten do', async (verb, less, more) => {
    const queriesFor = async (query: object) => {
      const asked = JSON.parse(JSON.stringify(query).replace('"rd"', JSON.stringify(company.units.rd)))
      company.world.queries.length = 0
      const { rows } = await company.call(verb, asked)
      return { rows: rows.length, queries: company.world.queries.length }
    }
    const few = await queriesFor(less)
    const many = await queriesFor(more)
    expect(few.rows).toBeGreaterThan(0)
    expect(few.rows).toBeLessThan(10)
    expect(many.rows).toBe(50)
    expect(many.queries).toBe(few.queries)
  })
})
