import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor, Grant } from '#platform/access/grant.ts'
import { type Company, testCompany } from '../testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await testCompany('2026-06-01')
  company.world.setToday('2026-06-01')
})
afterAll(() => company?.world.close())

beforeEach(async () => {
  await sql`truncate person, roster cascade`.execute(company.world.db)
})

const fixed = (contractEnd: string) => ({ contract: { termType: 'fixed', contractEnd } })

async function employee(name: string, more: object = {}) {
  const { personId } = await company.hire(name, more)
  const actor = company.userOf(personId)
  await sql`insert into auth_user (id, name, email) values (${actor.userId}, ${name}, ${`${actor.userId}@example.test`})`.execute(
    company.world.db,
  )
  return { personId, actor }
}

const dues = async (actor: Actor) =>
  (await company.call('ownDay', {}, actor)).dues.map(({ kind, day, of, years }) => [kind, day, of ?? years])

describe('one’s own day', () => {
  it('is one’s post at a glance, and nothing for who is not in the roster', async () => {
    const boss = await company.hire('唐昀')
    const { actor } = await employee('顾清和', {
      hireDate: '2026-03-02',
      managerId: boss.personId,
      probationEnd: '2026-08-31',
      ...fixed('2029-03-01'),
    })
    expect((await company.call('ownDay', {}, actor)).post).toMatchObject({
      fullName: '顾清和',
      orgUnit: '研发部',
      managerName: '唐昀',
      hireDate: '2026-03-02',
      tenure: 2,
      status: 'probation',
      probationEnd: '2026-08-31',
      contractEnd: '2029-03-01',
    })
    expect(await company.call('ownDay')).toEqual({ post: null, dues: [], leaving: null })
  })

  it('tells the days that are near, the nearest first', async () => {
    const { actor, personId } = await employee('顾清和', { hireDate: '2024-06-21', ...fixed('2026-06-20') })
    await company.call('transfer', { personId, day: '2026-06-10', unitId: company.units.sales })
    await company.call('transfer', { personId, day: '2026-09-10', unitId: company.units.rd })
    await paper(personId, '身份证', '2026-05-20')
    await paper(personId, '健康证', '2026-12-31')
    expect(await dues(actor)).toEqual([
      ['document', '2026-05-20', '身份证'],
      ['transfer', '2026-06-10', '销售部'],
      ['contract', '2026-06-20', null],
      ['anniversary', '2026-06-21', 2],
    ])
  })

  it.each([
    ['a contract that ended stays until somebody acts', '2024-05-20', '2026-05-19', [['contract', '2026-05-19', null]]],
    ['a contract far away is nothing', '2024-05-20', '2026-08-01', []],
  ])('%s', async (_, hireDate, contractEnd, expected) => {
    const { actor } = await employee('顾清和', { hireDate, ...fixed(contractEnd) })
    expect(await dues(actor)).toEqual(expected)
  })

  it('tells what was handed to one, never what concerns others', async () => {
    const one = await employee('顾清和', { hireDate: '2025-01-06', ...fixed('2028-01-05') })
    const other = await employee('沈屿', { hireDate: '2025-01-06', ...fixed('2028-01-05') })
    const leaver = await company.hire('许念', { hireDate: '2025-01-06', ...fixed('2028-01-05') })
    const leaving = { personId: leaver.personId, leaveDate: '2026-06-20', leaveKind: 'voluntary' }
    await company.call('leave', { ...leaving, handOverTo: one.personId })
    expect(await dues(one.actor)).toEqual([['handover', '2026-06-20', '许念']])
    expect(await dues(other.actor)).toEqual([])
  })

  it('shows who leaves his own check-list, in both languages, and no day that he does not come to', async () => {
    const { actor, personId } = await employee('顾清和', { hireDate: '2024-06-21', ...fixed('2026-07-20') })
    await company.call('leave', { personId, leaveDate: '2026-06-15', leaveKind: 'voluntary' })
    const { tasks } = await company.call('leavingTasks', { personId })
    await company.call('tickLeavingTask', { personId, taskId: tasks[0]?.taskId, done: true })
    const shown = await company.call('ownDay', {}, actor)
    expect(shown.dues).toEqual([])
    expect(shown.leaving?.lastDay).toBe('2026-06-15')
    expect(shown.leaving?.tasks.map(({ done }) => done)).toEqual([true, ...Array(7).fill(false)])
    expect(shown.leaving?.tasks[0]?.title).toMatchObject({ zh: expect.stringMatching(/交接/), en: expect.any(String) })
  })
})

/** As the company keeps it: the file itself is of no matter here. */
async function paper(personId: string, title: string, expires: string): Promise<void> {
  const { db } = company.world
  const { rows } = await sql<{ id: string }>`
    insert into file (id, name, type, size, sha256, purpose)
    values (gen_random_uuid(), 'x.png', 'image/png', 1, ${Buffer.alloc(32)}, 'upload') returning id`.execute(db)
  await sql`insert into document (id, person_id, kind, title, file_id, expires_day)
    values (gen_random_uuid(), ${personId}, 'other', ${title}, ${rows[0]?.id}, ${expires})`.execute(db)
}

const seeing = (...classes: Grant['classes']): Partial<Grant> => ({
  pattern: 'people.colleagues',
  scope: 'company',
  classes,
})

describe('news of one’s unit', () => {
  async function layOut(...grants: Partial<Grant>[]): Promise<Actor> {
    const { rd, platform, sales } = company.units
    await company.hire('新来的', { hireDate: '2026-05-25', unitId: rd })
    await company.hire('要来的', { hireDate: '2026-06-08', unitId: rd })
    await company.hire('早来的', { hireDate: '2026-05-10', unitId: rd })
    await company.hire('满三年', { hireDate: '2023-06-03', birthDate: '1990-06-05', unitId: rd })
    await company.hire('下级组', { hireDate: '2026-05-25', birthDate: '1990-06-05', unitId: platform })
    await company.hire('别部门', { hireDate: '2026-05-25', birthDate: '1990-06-05', unitId: sales })
    const { personId } = await company.hire('顾清和', { hireDate: '2026-05-25', birthDate: '1990-06-05', unitId: rd })
    return company.userOf(personId, ...grants)
  }
  const named = (list: unknown) =>
    (list as { fullName: string; day: string }[]).map((each) => [each.fullName, each.day])

  it('are its arrivals and its years; birthdays only with personal data', async () => {
    const shown = await company.call('colleagues', {}, await layOut(seeing('public', 'internal')))
    expect(shown.unit).toEqual({ name: '研发部', people: 4 })
    expect(named(shown.arrivals)).toEqual([
      ['新来的', '2026-05-25'],
      ['要来的', '2026-06-08'],
    ])
    expect(named(shown.anniversaries)).toEqual([['满三年', '2026-06-03']])
    expect(shown.birthdays).toEqual({ hidden: true })
    expect(JSON.stringify(shown)).not.toMatch(/顾清和|下级组|别部门|1990/)
  })

  it('tell birthdays without their year where the company opened them', async () => {
    const shown = await company.call('colleagues', {}, await layOut(seeing('public', 'internal', 'personal')))
    expect(shown.birthdays).toEqual([{ fullName: '满三年', position: null, day: '2026-06-05', years: 0 }])
  })

  it.each([
    ['names alone', seeing('public'), { hidden: true }, 4],
    ['oneself alone', { ...seeing('public', 'internal'), scope: 'self' as const }, [], 1],
  ])('tell nothing of others to who may see %s', async (_, grant, expected, people) => {
    const shown = await company.call('colleagues', {}, await layOut(grant))
    expect([shown.arrivals, shown.anniversaries]).toEqual([expected, expected])
    expect(shown.unit?.people).toBe(people)
    expect(JSON.stringify(shown)).not.toMatch(/新来的|满三年/)
  })

  it('are refused without a grant, and empty for who is nobody', async () => {
    await expect(company.call('colleagues', {}, await layOut())).rejects.toMatchObject({ code: 'permission.denied' })
    expect((await company.call('colleagues')).unit).toBeNull()
  })
})
