import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import type { Filter, StuckKind } from '../contract.ts'
import { type Company, testCompany } from '../testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await testCompany('2026-06-01')
  await layOut()
})
afterAll(() => company?.world.close())

const fixed = (contractEnd: string) => ({ contract: { termType: 'fixed', contractEnd } })
const openEnded = { contract: { termType: 'open_ended' } }

/** Somebody of each kind, and beside him somebody who is only just not. */
async function layOut(): Promise<void> {
  const { call, hire, units } = company
  await hire('合同过了', { hireDate: '2024-05-20', ...fixed('2026-05-19') })
  await hire('合同昨天', { hireDate: '2024-06-01', ...fixed('2026-05-31'), unitId: units.sales })
  await hire('合同今天', { hireDate: '2024-06-02', ...fixed('2026-06-01') })
  await hire('没签满月', { hireDate: '2026-05-01' })
  await hire('没签未满', { hireDate: '2026-05-02' })
  await hire('没签实习', { hireDate: '2026-01-05', employmentType: 'intern' })
  const trial = (hireDate: string, probationEnd: string) => ({ hireDate, ...fixed('2029-01-31'), probationEnd })
  await hire('试用过了', trial('2025-12-01', '2026-05-31'))
  await hire('试用今天', trial('2025-12-02', '2026-06-01'))
  const decided = await hire('试用已定', trial('2025-12-01', '2026-05-31'))
  await call('confirm', { personId: decided.personId, day: '2026-05-15' })
  await hire('试用很久', trial('2025-09-03', '2026-03-02'))
  await leave('走了没清', '2026-05-20', 3)
  await leave('今天走', '2026-06-01', 0)
  await leave('走了清了', '2026-05-20', 8)
}

/** Somebody whose last day that is, with so many items of the list ticked. */
async function leave(name: string, leaveDate: string, ticked: number): Promise<void> {
  const { call, hire } = company
  const { personId } = await hire(name, openEnded)
  await call('leave', { personId, leaveDate, leaveKind: 'voluntary' })
  const { tasks } = await call('leavingTasks', { personId })
  for (const { taskId } of tasks.slice(0, ticked)) await call('tickLeavingTask', { personId, taskId, done: true })
}

async function stuck(kind: StuckKind, actor?: Actor) {
  const { kinds } = await company.call('stuck', { kind, limit: 50 }, actor)
  return kinds[0] ?? { count: 0, rows: [] }
}

const names = async (kind: StuckKind, actor?: Actor) => (await stuck(kind, actor)).rows.map((row) => row.fullName)

describe('past its day, and nobody acted', () => {
  it.each<[StuckKind, string[]]>([
    ['contractEnded', ['合同过了', '合同昨天']],
    ['withoutContract', ['没签满月']],
    ['probationPassed', ['试用过了']],
    ['leavingOpen', ['走了没清']],
  ])('%s: %j', async (kind, expected) => {
    const found = await stuck(kind)
    expect(found.rows.map((row) => row.fullName)).toEqual(expected)
    expect(found.count).toBe(expected.length)
  })

  it('says since when, and of a check-list how far it is and what comes next', async () => {
    expect((await stuck('contractEnded')).rows[0]).toMatchObject({ day: '2026-05-19', daysOver: 13, checklist: null })
    expect((await stuck('leavingOpen')).rows[0]).toMatchObject({
      day: '2026-05-20',
      daysOver: 12,
      checklist: { total: 8, done: 3, code: 'attendance' },
    })
  })

  it('is nothing any more once somebody acted', async () => {
    const { rows } = await stuck('leavingOpen')
    const personId = rows[0]?.personId ?? ''
    const { tasks } = await company.call('leavingTasks', { personId })
    for (const { taskId, doneAt } of tasks) {
      if (!doneAt) await company.call('tickLeavingTask', { personId, taskId, done: true })
    }
    expect(await names('leavingOpen')).toEqual([])
    const last = tasks.at(-1)?.taskId
    await company.call('tickLeavingTask', { personId, taskId: last, done: false })
    expect(await names('leavingOpen')).toEqual(['走了没清'])
  })

  it('is found by name, pinyin or number', async () => {
    const { kinds } = await company.call('stuck', { search: '昨天' })
    expect(kinds.map(({ kind, count }) => [kind, count])).toContainEqual(['contractEnded', 1])
    expect(kinds.find(({ kind }) => kind === 'contractEnded')?.rows[0]?.fullName).toBe('合同昨天')
    expect((await company.call('stuck', { search: 'hetongguole' })).kinds.map(({ kind }) => kind)).toContain(
      'contractEnded',
    )
  })

  it('comes in pages that count alike', async () => {
    const page = async (at: number) =>
      (await company.call('stuck', { kind: 'contractEnded', limit: 1, page: at })).kinds[0]
    const pages = [await page(1), await page(2)]
    expect(pages.map((each) => each?.count)).toEqual([2, 2])
    expect(pages.map((each) => each?.rows[0]?.fullName)).toEqual(['合同过了', '合同昨天'])
  })
})

describe('nobody leads them', () => {
  it('as long as no unit at or above theirs has a head, and they have no superior', async () => {
    const { db } = company.world
    const all = await names('withoutLead')
    expect(all).toContain('合同今天')
    const { rows } = await sql<{ id: string; unit: string }>`
      select r.employment_id as id, r.unit_id as unit from roster r where r.name = '合同今天'`.execute(db)
    await sql`update unit_version set head_id = ${rows[0]?.id} where unit_id = ${company.units.rd}`.execute(db)
    expect(await names('withoutLead')).toEqual(['合同昨天'])
    await sql`update unit_version set head_id = ${rows[0]?.id} where unit_id = ${company.units.root}`.execute(db)
    expect(await names('withoutLead')).toEqual([])
    await sql`update unit_version set head_id = null`.execute(db)
  })
})

/** What the roster is asked for from the same line. */
const asked: Partial<Record<StuckKind, Filter[]>> = {
  contractEnded: [{ column: 'contractEnd', is: 'between', to: '2026-05-31' as never }],
  withoutContract: [
    { column: 'status', is: 'anyOf', values: ['probation', 'regular', 'leaving'] },
    { column: 'employmentType', is: 'anyOf', values: ['full_time'] },
    { column: 'contractStart', is: 'empty' },
    { column: 'hireDate', is: 'between', to: '2026-05-01' as never },
  ],
}

describe('counted alike', () => {
  it.each(Object.entries(asked))('%s is what the roster finds', async (kind, filters) => {
    const { count } = await company.call('rosterCount', { filters })
    expect(count).toBeGreaterThan(0)
    expect(await stuck(kind as StuckKind)).toMatchObject({ count })
  })

  it('nobody stands in today’s work and among the stuck', async () => {
    const due = await company.call('alerts', { within: 30, limit: 50, overdue: false })
    const today = [due.contractsEnding, due.probationEnding, due.withoutContract].map(({ rows }) =>
      rows.map((row) => row.fullName),
    )
    expect(today).toEqual([['合同今天'], ['试用今天'], ['没签未满']])
    const both = await company.call('alerts', { within: 30, limit: 50 })
    expect(both.contractsEnding.rows.map((row) => row.fullName)).toEqual(['合同过了', '合同昨天', '合同今天'])
    expect(both.withoutContract.rows.map((row) => row.fullName)).toEqual(['没签满月'])
  })
})

describe('within the reader’s scope', () => {
  it('of his units, of his people, of nobody', async () => {
    const { units, userOf, hire } = company
    const { personId } = await hire('看的人', openEnded)
    const partner = userOf(personId, { pattern: 'people.stuck', scope: 'units', unitIds: [units.sales] })
    const himself = userOf(personId, { pattern: 'people.stuck', scope: 'self' })
    expect(await names('contractEnded', partner)).toEqual(['合同昨天'])
    expect(await names('leavingOpen', partner)).toEqual([])
    expect(await names('contractEnded', himself)).toEqual([])
    await expect(stuck('contractEnded', userOf(personId))).rejects.toMatchObject({ code: 'permission.denied' })
  })

  it('says no days to who may not see what the company sees', async () => {
    const { personId } = await company.hire('只看公开', openEnded)
    const blind = company.userOf(personId, { pattern: 'people.stuck', scope: 'company', classes: ['public'] })
    const row = (await stuck('contractEnded', blind)).rows[0]
    expect(row).toMatchObject({ fullName: '合同过了', day: { hidden: true }, daysOver: { hidden: true } })
  })
})
