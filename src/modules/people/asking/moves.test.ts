import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor, Grant } from '#platform/access/grant.ts'
import { testActor } from '#platform/testing/world.ts'
import { type Company, testCompany } from '../testing/company.ts'

type Hired = { personId: string; employmentId: string }

let company: Company
let [hr, partner] = [] as unknown as [Actor, Actor]
beforeAll(async () => {
  company = await testCompany()
  hr = await company.account(company.hr, [{ roleId: 'hr_manager' }])
  partner = await company.account(testActor({ name: '江晚' }), [{ roleId: 'hrbp', unitIds: [company.units.rd] }])
})
afterAll(() => company?.world.close())

let head: Hired & { actor: Actor }
let lead: Hired & { actor: Actor }
let gu: Hired & { eventId: string }

const open: Grant['classes'] = ['public', 'internal']
const leading = (personId: string) =>
  ['people.*', 'approvals.*'].map((pattern) => ({ pattern, scope: 'reports' as const, classes: open, personId }))

/** Somebody who leads others, and decides for himself what comes to him. */
async function leader(name: string, more: object): Promise<Hired & { actor: Actor }> {
  const hired = await company.hire(name, more)
  const own = { pattern: 'approvals.*', scope: 'self' as const }
  const actor = testActor({ ...company.userOf(hired.personId, ...leading(hired.personId), own), name })
  return { ...hired, actor: await company.account(actor) }
}

beforeEach(async () => {
  const { db } = company.world
  const { rd, platform } = company.units
  await sql`truncate person, roster cascade`.execute(db)
  await sql`delete from auth_user where person_id is not null`.execute(db)
  head = await leader('沈屿', { unitId: rd })
  lead = await leader('许念', { unitId: platform, managerId: head.personId })
  await sql`update unit_version set head_id = ${head.employmentId} where unit_id = ${rd}`.execute(db)
  gu = await company.hire('顾清和', {
    ...{ unitId: platform, managerId: lead.personId, level: 'P4', monthlyWage: 2_000_000 },
  })
})

const propose = (kind: string, more: object = {}, actor = lead.actor) =>
  company.call('proposeMove', { personId: gu.personId, kind, day: '2026-07-01', ...more }, actor)
const approve = (actor: Actor, requestId: string) => company.decide(actor, 'decide', { requestId, decision: 'approve' })
const decide = (actor: Actor, requestId: string, verb: string, comment: string) =>
  company.decide(actor, verb, { requestId, comment, ...(verb === 'decide' && { decision: 'decline' }) })
const proposals = async (actor = hr) => (await company.call('proposals', { personId: gu.personId }, actor)).rows
const gusOn = (asOf: string) => company.call('show', { personId: gu.personId, asOf })
const events = async () =>
  (await company.rows('employment_event')).filter((row) => row.employment_id === gu.employmentId && row.kind !== 'hire')

describe('a transfer that a superior proposes', () => {
  it('goes to the head of the unit and the HRBP, and is done once both agree', async () => {
    const { approvalId } = await propose('transfer', { unitId: company.units.sales, reason: '客户在那边' })
    expect(await proposals(lead.actor)).toMatchObject([
      {
        ...{
          kind: 'transfer',
          day: '2026-07-01',
          state: 'waiting',
          isOwn: true,
          waitingFor: ['沈屿'],
          pay: { hidden: true },
        },
        changes: [{ field: 'orgUnit', before: '平台组', after: '销售部' }],
      },
    ])
    await approve(head.actor, approvalId)
    expect(await proposals()).toMatchObject([{ state: 'waiting', waitingFor: ['江晚'] }])
    expect(await events()).toEqual([])
    await approve(partner, approvalId)
    expect(await events()).toMatchObject([{ kind: 'transfer', day: '2026-07-01', reason: '客户在那边' }])
    expect([(await gusOn('2026-06-30')).orgUnit, (await gusOn('2026-07-01')).orgUnit]).toEqual(['平台组', '销售部'])
    expect(await proposals()).toMatchObject([{ state: 'approved', isOwn: false }])
    const [entry] = (await company.rows('audit')).filter(({ operation }) => operation === 'people.transfer')
    expect(entry).toMatchObject({ actor: partner.userId, about: [{ type: 'person', id: gu.personId }] })
  })

  it('is told to those who decide: from where, to where, from when', async () => {
    const { approvalId: requestId } = await propose('transfer', { unitId: company.units.sales, managerId: null })
    expect(await company.decide(head.actor, 'request', { requestId })).toMatchObject({
      summary: { zh: '调动', en: 'Transfer' },
      facts: [
        { key: 'kind' },
        { key: 'day', value: { zh: '2026-07-01' } },
        { label: { zh: '部门' }, before: { zh: '平台组' }, value: { zh: '销售部' } },
        { label: { zh: '直接主管' }, before: { zh: '许念' }, value: { zh: '（空）' } },
      ],
    })
    const request = (await company.rows('approval_request')).find(({ id }) => id === requestId)
    const { root, rd, platform, sales } = company.units
    const { unit, ...values } = (request as { values: { unit: string[] } }).values
    expect(values).toEqual({ kind: 'transfer' })
    expect(unit.toSorted()).toEqual([root, rd, platform, sales].toSorted())
  })

  it.each([
    ['declined', 'decide'],
    ['returned', 'sendBack'],
  ])('that is %s changes nothing, and says why', async (state, verb) => {
    const { approvalId } = await propose('transfer', { unitId: company.units.sales })
    await decide(head.actor, approvalId, verb, '先缓一缓')
    expect(await proposals()).toMatchObject([{ state, decisionReason: '先缓一缓' }])
    expect(await events()).toEqual([])
  })

  it('that came back is mended by who sent it, and goes along again', async () => {
    const { proposalId, approvalId } = await propose('transfer', { unitId: company.units.sales })
    const mended = { proposalId, unitId: company.units.rd, day: '2026-08-01' }
    await expect(propose('transfer', mended)).rejects.toMatchObject({ code: 'people.proposalClosed' })
    await decide(head.actor, approvalId, 'sendBack', '去研发部')
    await expect(propose('transfer', mended, hr)).rejects.toMatchObject({ code: 'proposal.notFound' })
    expect(await propose('transfer', mended)).toEqual({ proposalId, approvalId, state: 'waiting' })
    await approve(head.actor, approvalId)
    await approve(partner, approvalId)
    expect(await events()).toMatchObject([{ kind: 'transfer', day: '2026-08-01', body: { unitId: company.units.rd } }])
  })

  it('that came back is shown to who sent it as he sent it, and to nobody else', async () => {
    const asked = { unitId: company.units.sales, managerId: head.personId, level: null, monthlyWage: 2_300_000 }
    const { approvalId } = await propose('transfer', { ...asked, reason: '客户在那边' })
    expect((await proposals(lead.actor))[0]?.mend).toBeNull()
    await decide(head.actor, approvalId, 'sendBack', '去研发部')
    expect(await proposals(lead.actor)).toMatchObject([
      {
        pay: { hidden: true },
        mend: {
          ...{ ...asked, reason: '客户在那边' },
          names: { [company.units.sales]: '销售部', [head.personId]: '沈屿' },
        },
      },
    ])
    expect((await proposals(hr))[0]?.mend).toBeNull()
  })

  it('sent twice at the same moment is one', async () => {
    const send = () => propose('transfer', { unitId: company.units.sales, city: '杭州' })
    const sent = await Promise.allSettled([send(), send()])
    expect(sent.flatMap((each) => (each.status === 'rejected' ? each.reason.code : []))).toEqual([
      'people.alreadyAsked',
    ])
    expect(await proposals()).toHaveLength(1)
    await propose('transfer', { unitId: company.units.sales })
  })

  it('can be taken back as long as it is under way', async () => {
    const { approvalId: requestId } = await propose('transfer', { unitId: company.units.sales })
    await company.decide(lead.actor, 'withdraw', { requestId })
    expect(await proposals()).toMatchObject([{ state: 'withdrawn' }])
    await expect(approve(head.actor, requestId)).rejects.toThrow()
    expect(await events()).toEqual([])
  })

  it('approved twice at the same moment is done once', async () => {
    const { approvalId } = await propose('transfer', { unitId: company.units.sales })
    await approve(head.actor, approvalId)
    await Promise.allSettled([approve(partner, approvalId), approve(partner, approvalId)])
    expect(await events()).toHaveLength(1)
  })

  it('that the rules refuse by now stays open, and is told why', async () => {
    const [first, second] = [await propose('promote', { level: 'P5' }), await propose('promote', { level: 'P6' })]
    for (const { approvalId } of [first, second]) {
      await approve(head.actor, approvalId)
      await approve(partner, approvalId)
    }
    await approve(hr, first.approvalId)
    await expect(approve(hr, second.approvalId)).rejects.toMatchObject({ code: 'people.sameDay' })
    expect(await events()).toMatchObject([{ kind: 'promote', body: { level: 'P5' } }])
    const [still] = (await company.rows('approval_request')).filter(({ id }) => id === second.approvalId)
    expect(still).toMatchObject({ state: 'open' })
    await company.decide(hr, 'decide', { requestId: second.approvalId, decision: 'decline', comment: '已办' })
    expect((await proposals()).map(({ state }) => state).toSorted()).toEqual(['approved', 'declined'])
  })
})

describe('which way it goes', () => {
  const stepsOf = async (requestId: string) => {
    const { path } = (await company.decide(hr, 'request', { requestId })) as { path: { key: string; state: string }[] }
    return path.filter(({ state }) => state !== 'skipped').map(({ key }) => key)
  }

  it.each([
    ['pay', { monthlyWage: 2_199_000 }, ['unit', 'records']],
    ['pay', { monthlyWage: 2_200_000 }, ['unit', 'records', 'company']],
    ['pay', { monthlyWage: 1_900_000 }, ['unit', 'records']],
    ['promote', { level: 'P5' }, ['unit', 'records', 'company']],
    ['promote', { level: 'P5', monthlyWage: 2_000_000 }, ['unit', 'records', 'company']],
    ['transfer', { city: '杭州' }, ['unit', 'records']],
  ])('%s %j', async (kind, more, steps) => {
    expect(await stepsOf((await propose(kind, more)).approvalId)).toEqual(steps)
  })

  it('asks who decides on rises too where there was no wage at all', async () => {
    gu = await company.hire('新同事', { unitId: company.units.platform, managerId: lead.personId })
    const { approvalId } = await propose('pay', { monthlyWage: 2_000_000 })
    expect(await stepsOf(approvalId)).toEqual(['unit', 'records', 'company'])
  })

  it('shows before it is sent who would decide for him whom it is about', async () => {
    const values = { kind: 'transfer', unit: [] }
    const foreseen = (more: object) =>
      company.decide(head.actor, 'foresee', { kind: 'people.move', values, ...more }) as Promise<{
        path: { people: { name: string }[] }[]
      }>
    await sql`update unit_version set head_id = ${lead.employmentId} where unit_id = ${company.units.platform}`.execute(
      company.world.db,
    )
    const first = async (more: object) => (await foreseen(more)).path[0]?.people.map(({ name }) => name)
    expect(await first({ personId: gu.personId })).toEqual(['许念'])
    expect(await first({})).not.toEqual(['许念'])
  })

  it('asks the head above where the head himself proposes', async () => {
    const boss = await leader('总经理', { unitId: company.units.root })
    await sql`update unit_version set head_id = ${boss.employmentId} where unit_id = ${company.units.root}`.execute(
      company.world.db,
    )
    await propose('transfer', { city: '杭州' }, head.actor)
    expect(await proposals()).toMatchObject([{ waitingFor: ['总经理'] }])
  })
})

describe('a wage', () => {
  it('is seen only by who may see wages, whoever proposes or decides', async () => {
    const { approvalId: requestId } = await propose('pay', { monthlyWage: 2_300_000 })
    const facts = async (actor: Actor) =>
      ((await company.decide(actor, 'request', { requestId })) as { facts: { key: string; value: object }[] }).facts
    const shownTo = async (actor: Actor) => (await facts(actor)).filter(({ key }) => key === 'pay' || key === 'raise')
    expect(await shownTo(partner)).toMatchObject([
      { before: { zh: '¥20,000.00' }, value: { zh: '¥23,000.00' } },
      { value: { zh: '+15%' } },
    ])
    const hidden = { hidden: true }
    expect(await shownTo(head.actor)).toMatchObject([{ before: hidden, value: hidden }, { value: hidden }])
    expect(await shownTo(lead.actor)).toMatchObject([{ before: hidden, value: hidden }, { value: hidden }])
    expect(JSON.stringify(await company.rows('audit'))).not.toContain('2300000')
  })

  it('that stays as it is is not given away by a refusal', async () => {
    const same = { monthlyWage: 2_000_000 }
    await expect(propose('pay', same, hr)).rejects.toMatchObject({ code: 'people.nothingChanges' })
    const { approvalId } = await propose('pay', same)
    await approve(head.actor, approvalId)
    await expect(approve(partner, approvalId)).rejects.toMatchObject({ code: 'people.nothingChanges' })
  })
})

describe('nobody may propose', () => {
  it.each<[string, string, object, string]>([
    ['a day before the joining', 'transfer', { city: '杭州', day: '2020-01-01' }, 'people.beforeHire'],
    ['what changes nothing', 'promote', { level: 'P4' }, 'people.nothingChanges'],
    ['a confirmation without a probation', 'confirm', {}, 'people.noProbation'],
    ['half of it', 'promote', {}, 'people.proposalAmiss'],
    ['what does not belong to it', 'pay', { monthlyWage: 1, city: '杭州' }, 'people.proposalAmiss'],
    ['to report to himself', 'transfer', { managerId: 'himself' }, 'people.ownManager'],
  ])('%s', async (_, kind, more, code) => {
    const told = 'managerId' in more ? { managerId: gu.personId } : more
    await expect(propose(kind, told)).rejects.toMatchObject({ code })
    expect(await company.rows('move_proposal')).toEqual([])
  })

  it('anything for himself, or for whom he does not lead', async () => {
    const self = { ...head.actor, grants: partner.grants }
    const own = { personId: head.personId, kind: 'pay', day: '2026-07-01', monthlyWage: 9_000_000 }
    await expect(company.call('proposeMove', own, self)).rejects.toMatchObject({ code: 'people.ownProposal' })
    const other = await company.hire('别人', { unitId: company.units.sales })
    const foreign = { ...own, personId: other.personId }
    await expect(company.call('proposeMove', foreign, lead.actor)).rejects.toMatchObject({ code: 'permission.denied' })
  })
})

it('what is proposed for somebody ends when his joining is undone', async () => {
  const { approvalId } = await propose('transfer', { city: '杭州' })
  await company.call('undoEvent', { personId: gu.personId, eventId: gu.eventId })
  const [request] = (await company.rows('approval_request')).filter(({ id }) => id === approvalId)
  expect(request).toMatchObject({ state: 'withdrawn' })
})

it('a secondment and a confirmation are done like those that HR records', async () => {
  const { personId, employmentId } = await company.hire('新同事', {
    ...{ unitId: company.units.platform, managerId: lead.personId, hireDate: '2026-04-01', probationEnd: '2026-06-30' },
  })
  const asks = [
    { kind: 'second', day: '2026-06-10', unitId: company.units.sales, until: '2026-06-20' },
    { kind: 'confirm', day: '2026-06-25' },
  ]
  for (const more of asks) {
    const { approvalId } = await company.call('proposeMove', { personId, ...more }, lead.actor)
    await approve(head.actor, approvalId)
    await approve(partner, approvalId)
  }
  const kinds = (await company.rows('employment_event'))
    .filter((row) => row.employment_id === employmentId)
    .map(({ kind }) => kind)
  expect(kinds.toSorted()).toEqual(['confirm', 'hire', 'second'])
  expect((await company.call('show', { personId, asOf: '2026-06-15' })).orgUnit).toBe('销售部')
})
