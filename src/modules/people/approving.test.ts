import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { approvalAnswers, relations } from './approving.ts'
import { type Company, testCompany } from './testing/company.ts'

const today = '2026-06-01' as Day
const managerOf = (managerId: string) => ({ managerId })

let company: Company
beforeAll(async () => {
  company = await testCompany(today)
})
afterAll(() => company?.world.close())

type Hired = { personId: string; employmentId: string }
const names = new Map<string, string>()

async function hire(name: string, more: object = {}): Promise<Hired> {
  const hired = await company.hire(name, more)
  names.set(hired.personId, name)
  return hired
}

async function head(unitId: string, { employmentId }: Hired) {
  await sql`update unit_version set head_id = ${employmentId} where unit_id = ${unitId}`.execute(company.world.db)
}

async function user(roleId: string, name: string, unitIds: string[] = []): Promise<string> {
  const id = newId()
  const { db } = company.world
  await sql`insert into access_role (id, names, built_in) values (${roleId}, '{"zh":"","en":""}', true) on conflict do nothing`.execute(
    db,
  )
  await sql`insert into auth_user (id, name, email) values (${id}, ${name}, ${`${id}@example.test`})`.execute(db)
  await sql`insert into access_assignment (user_id, role_id, unit_ids) values (${id}, ${roleId}, ${unitIds}::uuid[])`.execute(
    db,
  )
  names.set(id, name)
  return id
}

/** Who is asked one after the other, by name. */
async function line(key: string, { personId }: Hired, day = today): Promise<string[][]> {
  const lines = await relations.find((relation) => relation.key === key)?.lineOf(company.world.db, [personId], day)
  const said = (one: object) => Object.values(one).map((id) => names.get(id as string) ?? '?')
  return (lines?.get(personId) ?? []).map((group) => group.flatMap(said))
}

beforeEach(async () => {
  const { db } = company.world
  await sql`update unit_version set head_id = null`.execute(db)
  await sql`truncate person, roster, access_assignment cascade`.execute(db)
})

describe('the line of superiors', () => {
  it('goes from the manager up, and for the manager’s manager begins one higher', async () => {
    const boss = await hire('总经理')
    const chief = await hire('总监', managerOf(boss.personId))
    const lead = await hire('组长', managerOf(chief.personId))
    const one = await hire('组员', managerOf(lead.personId))
    expect(await line('manager', one)).toEqual([['组长'], ['总监'], ['总经理']])
    expect(await line('manager2', one)).toEqual([['总监'], ['总经理']])
    expect(await line('manager2', chief)).toEqual([])
    expect(await line('manager', boss)).toEqual([])
  })

  it('ends in a circle of managers instead of going round', async () => {
    const a = await hire('甲')
    const b = await hire('乙', managerOf(a.personId))
    const c = await hire('丙', managerOf(b.personId))
    await sql`update assignment set manager_id = ${c.employmentId} where employment_id = ${a.employmentId}`.execute(
      company.world.db,
    )
    expect(await line('manager', c)).toEqual([['乙'], ['甲']])
  })

  it('has at most ten', async () => {
    let above = await hire('第0位')
    for (let at = 1; at <= 12; at++) above = await hire(`第${at}位`, managerOf(above.personId))
    expect(await line('manager', above)).toHaveLength(10)
  })

  it('goes on above a manager who has left, and knows whose he was to whom is still to come', async () => {
    const boss = await hire('总经理')
    const lead = await hire('组长', managerOf(boss.personId))
    const one = await hire('组员', managerOf(lead.personId))
    const next = await hire('新同事', { ...managerOf(lead.personId), hireDate: '2026-08-01' })
    await sql`update employment set to_day = '2026-01-01' where id = ${lead.employmentId}`.execute(company.world.db)
    await sql`update assignment set to_day = '2026-01-01' where employment_id = ${lead.employmentId}`.execute(
      company.world.db,
    )
    expect(await line('manager', one)).toEqual([['组长'], ['总经理']])
    expect(await line('manager', next)).toEqual([['组长'], ['总经理']])
    const { missing } = approvalAnswers
    expect(await missing?.(company.world.db, [boss.personId, lead.personId, next.personId], today)).toEqual(
      new Set([lead.personId, next.personId]),
    )
  })
})

describe('the heads', () => {
  it('are those of one’s unit and of the units above it; nobody is his own', async () => {
    const { root, rd, platform } = company.units
    const boss = await hire('总经理', { unitId: root })
    const chief = await hire('总监', { unitId: rd })
    const lead = await hire('组长', { unitId: platform })
    const one = await hire('组员', { unitId: platform })
    await head(root, boss)
    await head(rd, chief)
    await head(platform, lead)
    expect(await line('unitHead', one)).toEqual([['组长'], ['总监'], ['总经理']])
    expect(await line('unitHead2', one)).toEqual([['总监'], ['总经理']])
    expect(await line('unitHead', lead)).toEqual([['总监'], ['总经理']])
    expect(await line('unitHead', boss)).toEqual([])
  })

  it('of two units are asked once, at the nearer; a unit without one is passed', async () => {
    const { root, rd, platform } = company.units
    const boss = await hire('总经理', { unitId: root })
    const one = await hire('组员', { unitId: platform })
    await head(root, boss)
    await head(rd, boss)
    expect(await line('unitHead', one)).toEqual([['总经理']])
  })

  it('follow whom the roster names as manager, where superiors are asked for', async () => {
    const boss = await hire('总经理', { unitId: company.units.root })
    const lead = await hire('组长')
    const one = await hire('组员', managerOf(lead.personId))
    await head(company.units.root, boss)
    await head(company.units.rd, lead)
    const lines = await approvalAnswers.superiorsOf?.(company.world.db, [one.personId], today)
    expect(lines?.get(one.personId)).toEqual([[{ personId: lead.personId }], [{ personId: boss.personId }]])
  })
})

describe('the HRBP', () => {
  it('is whoever keeps the unit, then who keeps one above, then the HR managers', async () => {
    const { root, rd, platform, sales } = company.units
    const one = await hire('组员', { unitId: platform })
    await user('hrbp', '平台专员', [platform, sales])
    await user('hrbp', '研发专员甲', [rd])
    await user('hrbp', '研发专员乙', [rd])
    await user('hrbp', '销售专员', [sales])
    await user('hr_manager', '人事经理')
    await user('hrbp', '总专员', [root])
    const found = await line('hrbp', one)
    expect(found.map((group) => group.toSorted())).toEqual([
      ['平台专员'],
      ['研发专员乙', '研发专员甲'].toSorted(),
      ['总专员'],
      ['人事经理'],
    ])
  })

  it('is the HR manager where no unit has one', async () => {
    const one = await hire('组员')
    await user('hr_manager', '人事经理')
    expect(await line('hrbp', one)).toEqual([['人事经理']])
  })
})

it('asks once for however many people', async () => {
  const lead = await hire('组长')
  const many = []
  for (let at = 0; at < 8; at++) many.push((await hire(`组员${at}`, managerOf(lead.personId))).personId)
  const { db, queries } = company.world
  for (const { key, lineOf } of relations) {
    queries.length = 0
    const lines = await lineOf(db, many, today)
    expect(queries, key).toHaveLength(1)
    if (key === 'manager') expect(lines.size).toBe(8)
  }
})

const find = async (search: string) =>
  ((await approvalAnswers.findPeople?.(company.world.db, search, today)) ?? []).map(({ name }) => name)
const withAccount = async (name: string, more: object = {}) => {
  const hired = await hire(name, more)
  return { ...hired, user: await company.account(company.userOf(hired.personId)) }
}

it('finds people by name, pinyin and number, and nobody who has left', async () => {
  const gu = await withAccount('顾清和', { employeeNo: 'YL007' })
  const gone = await withAccount('顾已走', { hireDate: '2024-01-01' })
  await company.call('leave', { personId: gone.personId, leaveDate: '2026-05-01', leaveKind: 'voluntary' })
  await withAccount('顾将来', { hireDate: '2026-08-01' })
  expect([await find('顾'), await find('qinghe'), await find('YL007'), await find(' ')]).toEqual([
    ['顾清和'],
    ['顾清和'],
    ['顾清和'],
    [],
  ])
  const known = await approvalAnswers.searchedBy?.(company.world.db, [gu.personId])
  expect(known?.get(gu.personId)).toEqual({ name: '顾清和', search: '顾清和 guqinghe gqh' })
})

it('never tells whose a mobile number is', async () => {
  await withAccount('顾清和', {
    mobile: '13812346027',
    email: 'guqh@yunling.example',
    residentId: '110101199003071233',
  })
  const asked = ['6027', '13812346027', '110101199003071233', 'guqh@yunling.example']
  expect(await Promise.all(asked.map(find))).toEqual([[], [], [], []])
})

it('finds those who can sign in among however many of the name', async () => {
  for (let at = 10; at < 34; at++) await hire(`王伟${at}`)
  await withAccount('王伟')
  const { user } = await withAccount('王卫')
  expect(new Set(await find('wangwei'))).toEqual(new Set(['王伟', '王卫']))
  await sql`update auth_user set disabled_at = now() where id = ${user.userId}`.execute(company.world.db)
  expect(await find('wangwei')).toEqual(['王伟'])
})
