import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import { testActor } from '#platform/testing/world.ts'
import { type Company, testCompany } from '../testing/company.ts'
import { changeKind } from './change-kind.ts'
import { handOverChanges } from './hand-over.ts'

let company: Company
let hr: Actor
let partner: Actor
let gu: { personId: string; actor: Actor; eventId: string }
beforeAll(async () => {
  company = await testCompany()
  hr = await company.account(company.hr, [{ roleId: 'hr_manager' }])
  partner = await company.account(testActor({ name: '江晚' }), [{ roleId: 'hrbp', unitIds: [company.units.rd] }])
})
afterAll(() => company?.world.close())

beforeEach(async () => {
  const { db } = company.world
  await sql`truncate person, roster cascade`.execute(db)
  await sql`delete from auth_user where person_id is not null`.execute(db)
  const { personId, eventId } = await company.hire('顾清和', { mobile: '13812346027', unitId: company.units.platform })
  const own = [{ scope: 'self' as const }, { scope: 'self' as const, pattern: 'approvals.*' }]
  gu = { personId, eventId, actor: await company.account(company.userOf(personId, ...own)) }
})

const everyClass = ['public', 'internal', 'personal', 'sensitive'] as const
const ask = (changes: object, more: object = {}) => company.call('requestChange', { changes, ...more }, gu.actor)
const mobileNow = async () => (await company.call('show', { personId: gu.personId })).mobile
const own = async () => (await company.call('me', {}, gu.actor)).requests

describe('a change of one’s own details', () => {
  it('waits for the HRBP of the unit, and is written once he approves', async () => {
    const { requestId, approvalId } = await ask({ mobile: '13900001111', bankAccount: '6228480402564890018' })
    expect(await mobileNow()).toBe('13812346027')
    expect(await own()).toMatchObject([
      {
        ...{ requestId, approvalId, state: 'waiting', fields: ['mobile', 'bankAccount'], waitingFor: ['江晚'] },
        changes: [
          { field: 'mobile', before: '13812346027', after: '13900001111' },
          { field: 'bankAccount', before: null, after: '6228****0018' },
        ],
      },
    ])
    await company.decide(partner, 'decide', { requestId: approvalId, decision: 'approve', comment: '已核对' })
    expect(await company.call('show', { personId: gu.personId })).toMatchObject({
      ...{ mobile: '13900001111', bankAccount: '6228****0018' },
    })
    expect(await own()).toMatchObject([
      {
        ...{ state: 'accepted', decisionReason: '已核对', waitingFor: [] },
        changes: [{ before: '13812346027', after: '13900001111' }, { before: null }],
      },
    ])
    const [entry] = (await company.rows('audit')).filter((row) => row.operation === 'people.edit')
    expect(entry).toMatchObject({ actor: partner.userId, body: { changed: ['mobile', 'bankAccount'] } })
    const kept = ['audit', 'change_request', 'approval_request', 'approval_entry', 'outbox'].map(company.rows)
    expect(JSON.stringify(await Promise.all(kept))).not.toMatch(/13900001111|6228480402564890018/)
  })

  it('shows who decides what he may see of it: a superior no personal value, HR all of it', async () => {
    const { approvalId: requestId } = await ask({ mobile: '13900001111', bankAccount: '6228480402564890018' })
    const shown = (await company.decide(partner, 'request', { requestId })) as { facts: object[]; summary: object }
    expect(shown).toMatchObject({
      summary: { zh: '改2项：手机、银行卡号', en: '2 fields: Mobile, Bank account' },
      facts: [
        { label: { zh: '手机' }, before: { zh: '13812346027' }, value: { zh: '13900001111' } },
        { label: { zh: '银行卡号' }, before: { zh: '（空）' }, value: { zh: '6228****0018' } },
      ],
    })
    const classes = (last: number) => ({ scope: 'company' as const, classes: everyClass.slice(0, last) })
    const seenBy = async (...classesOf: number[]) => {
      const [last = 2] = classesOf
      const reader = testActor({ ...partner, grants: [{ pattern: '*', unitIds: [], ...classes(last) }] })
      return ((await company.decide(reader, 'request', { requestId })) as { facts: { value: unknown }[] }).facts
    }
    expect((await seenBy(2)).map(({ value }) => value)).toEqual([{ hidden: true }, { hidden: true }])
    expect((await seenBy(3)).map(({ value }) => value)).toEqual([
      { zh: '13900001111', en: '13900001111' },
      { hidden: true },
    ])
  })

  it('goes to the HR manager where no unit has an HRBP, and never to oneself', async () => {
    await sql`update assignment set unit_id = ${company.units.sales}`.execute(company.world.db)
    const { approvalId: requestId } = await ask({ mobile: '13900001111' })
    expect((await own())[0]?.waitingFor).toEqual([hr.name])
    await expect(company.decide(gu.actor, 'decide', { requestId, decision: 'approve' })).rejects.toThrow()
    expect(await mobileNow()).toBe('13812346027')
  })

  it('that is declined or withdrawn leaves everything as it was', async () => {
    const declined = await ask({ mobile: '13900001111' })
    const decision = { requestId: declined.approvalId, decision: 'decline', comment: '号码不对' }
    await company.decide(partner, 'decide', decision)
    const withdrawn = await ask({ mobile: '13900002222' })
    await company.decide(gu.actor, 'withdraw', { requestId: withdrawn.approvalId })
    expect(await own()).toMatchObject([{ state: 'withdrawn' }, { state: 'declined', decisionReason: '号码不对' }])
    expect(await mobileNow()).toBe('13812346027')
  })

  it('that is sent back is mended, once, and asked again', async () => {
    const { requestId, approvalId } = await ask({ mobile: '13900001111' })
    await expect(ask({ mobile: '13900002222' }, { requestId })).rejects.toMatchObject({ code: 'people.requestClosed' })
    await company.decide(partner, 'sendBack', { requestId: approvalId, comment: '少了一位' })
    expect(await own()).toMatchObject([{ state: 'returned', decisionReason: '少了一位' }])
    expect(await ask({ mobile: '13900002222' }, { requestId })).toEqual({ requestId, approvalId })
    expect(await own()).toMatchObject([{ state: 'waiting', decisionReason: null, changes: [{ after: '13900002222' }] }])
    await expect(ask({ mobile: '13900003333' }, { requestId })).rejects.toMatchObject({ code: 'people.requestClosed' })
    await company.decide(partner, 'decide', { requestId: approvalId, decision: 'approve' })
    expect(await mobileNow()).toBe('13900002222')
  })

  it('sent twice at the same moment is one request', async () => {
    const sent = await Promise.allSettled([1, 2, 3].map(() => ask({ mobile: '13900001111' })))
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(sent.flatMap((each) => (each.status === 'rejected' ? each.reason.code : []))).toEqual([
      'people.alreadyAsked',
      'people.alreadyAsked',
    ])
    expect(await own()).toHaveLength(1)
    await ask({ mobile: '13900002222' })
  })

  it('is mended by nobody else', async () => {
    const { requestId, approvalId } = await ask({ mobile: '13900001111' })
    await company.decide(partner, 'sendBack', { requestId: approvalId, comment: '少了一位' })
    const { personId } = await company.hire('别人', { mobile: '13812340000' })
    const other = company.userOf(personId, { scope: 'self' })
    const input = { requestId, changes: { mobile: '13900002222' } }
    await expect(company.call('requestChange', input, other)).rejects.toMatchObject({ code: 'request.notFound' })
  })

  it('approved by two at the same moment is written once', async () => {
    const { approvalId: requestId } = await ask({ mobile: '13900001111' })
    const approve = () => company.decide(partner, 'decide', { requestId, decision: 'approve' })
    await Promise.allSettled([approve(), approve(), company.decide(gu.actor, 'withdraw', { requestId })])
    const [request] = await own()
    const written = (await company.rows('audit')).filter(
      ({ operation, about }) => operation === 'people.edit' && JSON.stringify(about).includes(gu.personId),
    )
    const isApproved = request?.state === 'accepted'
    expect(['accepted', 'withdrawn']).toContain(request?.state)
    expect([written.length, await mobileNow()]).toEqual(isApproved ? [1, '13900001111'] : [0, '13812346027'])
  })

  it('is refused where nothing is new or a value is wrong', async () => {
    await expect(ask({ mobile: '13812346027' })).rejects.toMatchObject({ code: 'people.nothingNew' })
    await expect(ask({ mobile: '1' })).rejects.toMatchObject({ code: 'people.mobile' })
    expect(await company.rows('change_request')).toEqual([])
  })

  it('ends when the joining is undone and the person is gone', async () => {
    const { approvalId } = await ask({ mobile: '13900001111' })
    await company.call('undoEvent', { personId: gu.personId, eventId: gu.eventId })
    const [request] = (await company.rows('approval_request')).filter(({ id }) => id === approvalId)
    expect(request).toMatchObject({ state: 'withdrawn' })
  })
})

it('writes each of many that are approved together', async () => {
  const several: string[] = []
  for (let at = 0; at < 6; at++) {
    const { personId } = await company.hire(`同事${at}`, { unitId: company.units.platform })
    const actor = await company.account(company.userOf(personId, { scope: 'self' }))
    const changes = { mobile: `1390000100${at}`, bankAccount: '6228480402564890018', education: '硕士' }
    const asked = await company.call('requestChange', { changes }, actor)
    several.push(asked.approvalId)
  }
  const { done } = await company.decide(partner, 'decideMany', { requestIds: several, decision: 'approve' })
  expect(done).toHaveLength(6)
  const people = (await company.rows('person')).filter(({ education }) => education === '硕士')
  expect(people.map(({ mobile }) => mobile).toSorted()).toEqual([0, 1, 2, 3, 4, 5].map((at) => `1390000100${at}`))
  expect(people.every(({ bank_account_mask: mask }) => mask === '6228****0018')).toBe(true)
})

it('hands over what an earlier version left waiting, once', async () => {
  const { requestId } = await ask({ mobile: '13900001111' })
  const { db } = company.world
  await sql`update approval_request set state = 'withdrawn', closed_at = now() where closed_at is null`.execute(db)
  await sql`update change_request set approval_id = null, before_sealed = null`.execute(db)
  expect([await handOverChanges(company.world), await handOverChanges(company.world)]).toEqual([1, 0])
  const [request] = (await company.rows('approval_request')).filter(({ state }) => state === 'open')
  expect(request).toMatchObject({
    ...{
      kind: changeKind.kind,
      record_id: requestId,
      person_id: gu.personId,
      asked_by: gu.actor.userId,
      state: 'open',
    },
    values: { fields: ['mobile'], count: 1, unit: [company.units.root, company.units.rd, company.units.platform] },
  })
  await company.decide(partner, 'decide', { requestId: request?.id, decision: 'approve' })
  expect(await mobileNow()).toBe('13900001111')
  expect((await own())[0]?.changes).toEqual([{ field: 'mobile', before: '13812346027', after: '13900001111' }])
})

it('hands over the others where one can’t be', async () => {
  const { requestId: refused, approvalId: live } = await ask({ mobile: '13900001111' })
  const { requestId: other } = await ask({ mobile: '13900002222' })
  const { db } = company.world
  await sql`update approval_request set state = 'withdrawn', closed_at = now()
    where closed_at is null and id <> ${live}`.execute(db)
  await sql`update change_request set approval_id = null`.execute(db)
  expect([await handOverChanges(company.world), await handOverChanges(company.world)]).toEqual([1, 0])
  const rows = await company.rows('change_request')
  expect(rows.filter(({ approval_id: approval }) => approval === null).map(({ id }) => id)).toEqual([refused])
  expect(rows.some(({ id }) => id === other)).toBe(true)
})

it('is decided for twenty in as many statements as for two', async () => {
  const { queries } = company.world
  const statements = async (count: number) => {
    const requestIds: string[] = []
    for (let at = 0; at < count; at++) {
      const { personId } = await company.hire(`同事${count}-${at}`, { unitId: company.units.platform })
      const actor = await company.account(company.userOf(personId, { scope: 'self' }))
      requestIds.push((await company.call('requestChange', { changes: { education: '硕士' } }, actor)).approvalId)
    }
    queries.length = 0
    const { done } = await company.decide(partner, 'decideMany', { requestIds, decision: 'approve' })
    expect(done).toHaveLength(count)
    return queries.length
  }
  const few = await statements(2)
  expect(await statements(20)).toBe(few)
})

it('is decided, and written, in ten statements', async () => {
  const { approvalId: requestId } = await ask({ mobile: '13900001111', bankAccount: '6228480402564890018' })
  const { queries } = company.world
  queries.length = 0
  await company.decide(partner, 'decide', { requestId, decision: 'approve' })
  expect(queries.filter((text) => !/^(begin|commit)$/.test(text)).length).toBeLessThanOrEqual(10)
  expect(await mobileNow()).toBe('13900001111')
})
