import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { organizationModule } from '#modules/organization/index.ts'
import type { Actor, Grant } from '#platform/access/grant.ts'
import { buildHouse } from '#platform/house.ts'
import { noticeModule } from '#platform/notice/index.ts'
import { act } from '#platform/testing/world.ts'
import { peopleModule } from '../index.ts'
import { type Company, testCompany } from '../testing/company.ts'
import { glyphs, words } from './locale.ts'
import { peopleNotices } from './sources.ts'

let company: Company
beforeAll(async () => {
  company = await testCompany('2025-06-02')
  company.world.house = buildHouse([organizationModule, peopleModule, noticeModule])
})
afterAll(() => company?.world.close())

type Shown = { kind: string; day: string | null; said: string; note: string | null; key: string; href: string }

async function shown(actor: Actor, kind?: string): Promise<Shown[]> {
  const { notices } = (await act(company.world, actor, 'notice.list')) as {
    notices: (Omit<Shown, 'said'> & { sentence: { zh: string } })[]
  }
  return notices
    .map(({ sentence, ...notice }) => ({ ...notice, said: sentence.zh }))
    .filter((notice) => !kind || notice.kind === `people.${kind}`)
}

const said = async (kind: string, actor = company.hr) =>
  (await shown(actor, kind)).map(({ day, said }) => `${day ?? ''} ${said}`.trim())

/** Today's roster as of that day. */
async function today(day: string) {
  company.world.setToday(day)
  await sql`delete from setting where key = 'people.turnedDay'`.execute(company.world.db)
  const turn = company.world.house.jobs.get('people.turnDay')
  await turn?.run({} as never, { world: company.world } as never)
}

beforeEach(async () => {
  await sql`truncate person, roster, notice_mark, notice_choice cascade`.execute(company.world.db)
  await today('2025-06-02')
})

async function ahead(days: number, actor = company.hr) {
  await sql`insert into auth_user (id, name, email) values (${actor.userId}, ${actor.name}, ${`${actor.userId}@example.test`})
    on conflict do nothing`.execute(company.world.db)
  const kinds = peopleNotices.map(({ kind }) => ({ kind, shown: true, byMail: true, ahead: days }))
  await act(company.world, actor, 'notice.saveSettings', { kinds })
}

describe('days that come round each year', () => {
  it.each([
    ['tomorrow', '1990-06-03', '2025-06-02', ['2025-06-03 甲生日']],
    ['today', '1990-06-02', '2025-06-02', ['2025-06-02 甲生日']],
    ['yesterday', '1990-06-01', '2025-06-02', []],
    ['a week away', '1990-06-09', '2025-06-02', ['2025-06-09 甲生日']],
    ['eight days away', '1990-06-10', '2025-06-02', []],
    ['after the turn of the year', '1990-01-03', '2025-12-29', ['2026-01-03 甲生日']],
    ['29 February in a common year', '2000-02-29', '2026-02-25', ['2026-02-28 甲生日']],
    ['29 February in a common year, on the day', '2000-02-29', '2026-02-28', ['2026-02-28 甲生日']],
    ['29 February in a common year, the day after', '2000-02-29', '2026-03-01', []],
    ['29 February in a leap year', '2000-02-29', '2028-02-25', ['2028-02-29 甲生日']],
    ['29 February, asked from the 28th of a leap year', '2000-02-29', '2028-02-28', ['2028-02-29 甲生日']],
    ['28 February in a leap year', '1999-02-28', '2028-02-27', ['2028-02-28 甲生日']],
  ])('a birthday %s', async (_, birthDate, day, expected) => {
    await company.hire('甲', { birthDate })
    await today(day)
    expect(await said('birthday')).toEqual(expected)
  })

  it('of birthdays never tell the year', async () => {
    await company.hire('甲', { birthDate: '1990-06-03' })
    // Ids are made of the same figures by chance.
    const said = JSON.stringify(await shown(company.hr, 'birthday')).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4,12}){4}/g, '')
    expect(said).toContain('甲')
    expect(said).not.toMatch(/1990|35/)
  })

  it.each([
    ['after one year', '2024-06-05', '2025-06-02', ['2025-06-05 甲入职满1年']],
    ['after ten', '2015-06-05', '2025-06-02', ['2025-06-05 甲入职满10年']],
    ['not on the first day', '2025-06-05', '2025-06-02', []],
    ['who joined on 29 February, in a common year', '2024-02-29', '2025-02-25', ['2025-02-28 甲入职满1年']],
    ['who joined on 29 February, in a leap year', '2024-02-29', '2028-02-25', ['2028-02-29 甲入职满4年']],
  ])('an anniversary %s', async (_, hireDate, day, expected) => {
    await company.hire('甲', { hireDate })
    await today(day)
    expect(await said('anniversary')).toEqual(expected)
  })

  it('are nothing for who has left or will have left by then', async () => {
    const gone = { birthDate: '1990-06-05', hireDate: '2020-06-05' }
    const left = await company.hire('已离职', gone)
    const leaving = await company.hire('先走', gone)
    const lastDay = await company.hire('末日', gone)
    const leave = (personId: string, leaveDate: string) =>
      company.call('leave', { personId, leaveDate, leaveKind: 'voluntary' })
    await leave(left.personId, '2025-05-20')
    await leave(leaving.personId, '2025-06-04')
    await leave(lastDay.personId, '2025-06-05')
    await company.hire('还没来', { birthDate: '1990-06-05', hireDate: '2025-07-01' })
    expect(await said('birthday')).toEqual(['2025-06-05 末日生日'])
    expect(await said('anniversary')).toEqual(['2025-06-05 末日入职满5年'])
  })

  it('come round twice in two years', async () => {
    await company.hire('甲', { birthDate: '1990-06-03' })
    await ahead(366)
    expect(await said('birthday')).toEqual(['2025-06-03 甲生日', '2026-06-03 甲生日'])
  })
})

const fixed = (contractStart: string, contractEnd: string) => ({
  contract: { termType: 'fixed', contractStart, contractEnd },
})

describe('contracts and probations', () => {
  it('that run out, the overdue first; renewed they are gone', async () => {
    const late = await company.hire('逾期', { hireDate: '2024-06-01', ...fixed('2024-06-01', '2025-05-31') })
    await company.hire('将到', { hireDate: '2024-06-21', ...fixed('2024-06-21', '2025-06-20') })
    await company.hire('还早', { hireDate: '2024-09-01', ...fixed('2024-09-01', '2025-08-31') })
    expect(await said('contractEnding')).toEqual(['2025-05-31 逾期的劳动合同到期', '2025-06-20 将到的劳动合同到期'])
    await company.call('signContract', {
      personId: late.personId,
      termType: 'fixed',
      contractStart: '2025-06-01',
      contractEnd: '2027-05-31',
    })
    expect(await said('contractEnding')).toEqual(['2025-06-20 将到的劳动合同到期'])
  })

  it('say when the next contract must be open-ended', async () => {
    const twice = await company.hire('两次', { hireDate: '2022-06-11', ...fixed('2022-06-11', '2024-06-10') })
    await company.call('signContract', {
      personId: twice.personId,
      termType: 'fixed',
      contractStart: '2024-06-11',
      contractEnd: '2025-06-10',
    })
    expect(await said('contractEnding')).toEqual(['2025-06-10 两次的劳动合同到期，续签应订立无固定期限合同'])
  })

  it.each([
    ['in two weeks', '2025-05-15', ['2025-06-15 甲还没有书面劳动合同，满一个月起要付二倍工资']],
    ['today', '2025-05-02', ['2025-06-02 甲入职满一个月还没有书面劳动合同，要付二倍工资']],
    ['ten months ago', '2024-06-03', ['2024-07-03 甲入职满一个月还没有书面劳动合同，要付二倍工资']],
    ['eleven months ago', '2024-06-02', ['2024-07-02 甲满一年没有书面劳动合同，视为已订立无固定期限合同，请补签']],
    ['long ago', '2020-01-31', ['2020-02-29 甲满一年没有书面劳动合同，视为已订立无固定期限合同，请补签']],
    ['not soon', '2025-05-30', []],
  ])('that are missing: the first month ends %s', async (_, hireDate, expected) => {
    await company.hire('甲', { hireDate })
    expect(await said('withoutContract')).toEqual(expected)
  })

  it('on trial', async () => {
    const trial = { hireDate: '2025-03-11', contract: { termType: 'fixed', contractEnd: '2028-03-10' } }
    await company.hire('试用中', { ...trial, probationEnd: '2025-06-10' })
    expect(await said('probationEnding')).toEqual(['2025-06-10 试用中的试用期到期'])
  })
})

describe('what is planned', () => {
  it('shows on its day, and not once it is undone', async () => {
    const { personId } = await company.hire('甲')
    await company.hire('新人', { hireDate: '2025-06-09' })
    await company.call('transfer', { personId, day: '2025-06-05', unitId: company.units.sales })
    await company.call('leave', { personId, leaveDate: '2025-06-12', leaveKind: 'voluntary' })
    const all = async () => [...(await said('joining')), ...(await said('planned')), ...(await said('leaving'))]
    const expected = ['2025-06-09 新人入职', '2025-06-05 甲调到销售部', '2025-06-12 甲的最后工作日']
    expect(await all()).toEqual(expected)
    await today('2025-06-05')
    expect(await said('planned')).toEqual(['2025-06-05 甲调到销售部'])
    await today('2025-06-09')
    expect(await all()).toEqual([expected[0], expected[2]])
    await today('2025-06-12')
    expect(await all()).toEqual([expected[2]])
    await today('2025-06-13')
    expect(await all()).toEqual([])
  })
})

describe('whom a user hears of', () => {
  const open: Grant['classes'] = ['public', 'internal']
  const grant = (scope: Grant['scope'], unitIds: string[] = []) =>
    ['people.roster', 'people.alerts', 'people.moves'].map((pattern) => ({ pattern, scope, unitIds, classes: open }))
  const names = async (actor: Actor) => new Set((await shown(actor)).map(({ said }) => said.slice(0, 2)))

  it('is whom he reaches: the company, his units, his team, himself', async () => {
    const due = { birthDate: '1990-06-05', hireDate: '2020-06-05', ...fixed('2020-06-05', '2025-06-06') }
    const head = await company.hire('组长', { ...due, unitId: company.units.platform })
    const member = await company.hire('组员', { ...due, unitId: company.units.platform })
    await company.hire('研发', { ...due, unitId: company.units.rd })
    await company.hire('销售', { ...due, unitId: company.units.sales })
    await sql`update unit_version set head_id = ${head.employmentId} where unit_id = ${company.units.platform}`.execute(
      company.world.db,
    )
    const leader = company.userOf(head.personId, ...grant('reports'))
    const partner = company.userOf(head.personId, ...grant('units', [company.units.rd]))
    expect(await names(company.hr)).toEqual(new Set(['组长', '组员', '研发', '销售']))
    expect(await names(partner)).toEqual(new Set(['组员', '研发', '你的', '你入']))
    expect(await names(leader)).toEqual(new Set(['组员', '你的', '你入']))
    expect(await names(company.userOf(member.personId))).toEqual(new Set(['你的', '你入']))
    expect(await names({ ...company.hr, grants: [] })).toEqual(new Set())
  })

  it('is nobody where the role does not see what the company sees', async () => {
    await company.hire('甲', { birthDate: '1990-06-05' })
    const blind = { ...company.hr, grants: [{ ...company.hr.grants[0]!, classes: ['public' as const] }] }
    expect(await shown(blind)).toEqual([])
  })

  it('is told in as many statements for a hundred people as for one', async () => {
    const statements = async () => {
      company.world.queries.length = 0
      await shown(company.hr)
      return company.world.queries.length
    }
    await company.hire('甲', { birthDate: '1990-06-05', ...fixed('2025-01-06', '2025-06-06') })
    const forOne = await statements()
    for (let at = 0; at < 20; at++)
      await company.hire(`第${at}人`, { birthDate: '1990-06-05', ...fixed('2025-01-06', '2025-06-06') })
    expect(await statements()).toBe(forOne)
  })
})

describe('words', () => {
  it('every kind has a name and a tile, and its operation exists', () => {
    const { operations } = company.world.house
    for (const { title, operation } of peopleNotices) {
      expect(Object.keys(words.table)).toContain(title)
      expect([...operations.keys()]).toContain(operation)
    }
    expect(peopleNotices.map(({ kind }) => kind.slice('people.'.length)).toSorted()).toEqual(
      Object.keys(glyphs).toSorted(),
    )
  })
})
