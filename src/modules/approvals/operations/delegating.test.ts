import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addDays } from '#platform/kernel/day.ts'
import { keepTime } from '../background.ts'
import { kind, type Office, relation, step, testOffice } from '../testing/office.ts'

let office: Office
beforeEach(async () => {
  office = await testOffice()
})
afterEach(() => office.close())

const no = (code: string) => expect.objectContaining({ code })
const days = (from: number, to: number) => {
  const today = office.world.today()
  return { fromDay: addDays(today, from), lastDay: addDays(today, to) }
}
const inboxOf = async (actor: Office['people']['lin']) =>
  (await office.as(actor, 'inbox')).rows.map(({ requestId, onBehalfOf }) => [requestId, onBehalfOf])

it('a stand-in decides in one’s place, also on what waits already, and both may', async () => {
  const { lin, wang, zhao } = office.people
  const earlier = await office.ask(lin)
  await office.as(wang, 'delegate', { toUserId: zhao.userId, ...days(0, 3), reason: '休假' })
  const later = await office.ask(lin)
  expect(await inboxOf(zhao)).toEqual([
    [earlier, '王组长'],
    [later, '王组长'],
  ])
  expect(await inboxOf(wang)).toEqual([
    [earlier, null],
    [later, null],
  ])
  await office.as(zhao, 'decide', { requestId: earlier, decision: 'approve' })
  await office.as(wang, 'decide', { requestId: later, decision: 'approve' })
  const { history, path } = await office.as(lin, 'request', { requestId: earlier })
  expect(history.at(-1)).toMatchObject({ by: '赵人事', onBehalfOf: '王组长', deed: 'approved' })
  expect(path[0]?.people).toMatchObject([{ name: '赵人事', onBehalfOf: '王组长', state: 'approved' }])
})

it('counts in its days and for its kinds alone, and ends when its giver says so', async () => {
  const { lin, wang, zhao, li } = office.people
  await office.ask(lin)
  await office.as(wang, 'delegate', { toUserId: zhao.userId, ...days(2, 3) })
  expect(await inboxOf(zhao)).toEqual([])
  const { delegationId } = await office.as(wang, 'delegate', { toUserId: zhao.userId, ...days(0, 0), kinds: [kind] })
  expect(await inboxOf(zhao)).toHaveLength(1)
  await expect(office.as(zhao, 'endDelegation', { delegationId })).rejects.toEqual(no('approvals.delegationNotFound'))
  await office.as(wang, 'endDelegation', { delegationId })
  expect(await inboxOf(zhao)).toEqual([])
  expect((await office.as(wang, 'delegations')).given.map(({ state }) => state)).toEqual(['planned', 'ended'])
  expect((await office.as(zhao, 'delegations')).taken.map(({ from }) => from.name)).toEqual(['王组长', '王组长'])
  await expect(office.as(wang, 'delegate', { toUserId: li.userId, ...days(0, 1), kinds: ['x.y'] })).rejects.toEqual(
    no('approvals.kindUnknown'),
  )
})

it('never lets somebody decide on his own request', async () => {
  const { lin, wang } = office.people
  const requestId = await office.ask(lin)
  await office.as(wang, 'delegate', { toUserId: lin.userId, ...days(0, 1) })
  expect(await inboxOf(lin)).toEqual([])
  await expect(office.as(lin, 'decide', { requestId, decision: 'approve' })).rejects.toEqual(no('approvals.ownRequest'))
})

it('without a stand-in goes to the next in line, at once', async () => {
  const { lin, wang, li } = office.people
  const earlier = await office.ask(lin)
  await office.as(wang, 'delegate', { toUserId: null, ...days(0, 1) })
  const later = await office.ask(lin)
  expect((await inboxOf(li)).map(([id]) => id).toSorted()).toEqual([earlier, later].toSorted())
  expect(await inboxOf(wang)).toEqual([])
})

it.each<[string, (office: Office) => object, string]>([
  ['to oneself', ({ people }) => ({ toUserId: people.wang.userId, ...days(0, 1) }), 'approvals.delegateSelf'],
  ['backwards', ({ people }) => ({ toUserId: people.li.userId, ...days(3, 1) }), 'approvals.daysReversed'],
  ['in the past', ({ people }) => ({ toUserId: people.li.userId, ...days(-3, -1) }), 'approvals.dayPast'],
  ['for two years', ({ people }) => ({ toUserId: people.li.userId, ...days(0, 730) }), 'approvals.tooLong'],
  [
    'to nobody there is',
    ({ world }) => ({
      toUserId: '018f0000-0000-7000-8000-000000000000',
      fromDay: world.today(),
      lastDay: world.today(),
    }),
    'approvals.nobodySuch',
  ],
])('is refused %s', async (_, inputOf, code) => {
  await expect(office.as(office.people.wang, 'delegate', inputOf(office))).rejects.toEqual(no(code))
})

it('is refused in a circle, also when both are made at the same moment', async () => {
  const { lin, wang, li } = office.people
  await office.as(wang, 'delegate', { toUserId: li.userId, ...days(0, 5) })
  await office.as(li, 'delegate', { toUserId: lin.userId, ...days(3, 9) })
  await expect(office.as(lin, 'delegate', { toUserId: wang.userId, ...days(5, 6) })).rejects.toEqual(
    no('approvals.circle'),
  )
  await office.as(lin, 'delegate', { toUserId: wang.userId, ...days(6, 7) })
  const results = await Promise.allSettled([
    office.as(wang, 'delegate', { toUserId: li.userId, ...days(20, 21) }),
    office.as(li, 'delegate', { toUserId: wang.userId, ...days(20, 21) }),
  ])
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

const timePasses = () =>
  sql`update approval_task set due_at = now() - interval '1 minute' where due_at is not null`.execute(office.world.db)

it.each<['remind' | 'next' | 'approve' | 'decline', string, string[]]>([
  ['remind', 'open', ['王组长']],
  ['next', 'open', ['李总监']],
  ['approve', 'approved', []],
  ['decline', 'declined', []],
])('when the time runs out: %s', async (action, state, waitingFor) => {
  const { lin, li } = office.people
  await office.publish({ steps: [step('one', [relation('above')], { timeOut: { days: 1, action } })] })
  const requestId = await office.ask(lin)
  expect(await keepTime(office.world)).toBe(0)
  await timePasses()
  expect(await keepTime(office.world)).toBe(1)
  expect(await keepTime(office.world)).toBe(0)
  const shown = await office.as(lin, 'request', { requestId })
  expect([shown.state, shown.waitingFor]).toEqual([state, waitingFor])
  expect(shown.history.map(({ deed, by }) => [deed, by])).toContainEqual(['timedOut', null])
  expect((await office.as(office.people.wang, 'counts')).overdue).toBe(action === 'remind' ? 1 : 0)
  expect((await inboxOf(li)).length).toBe(action === 'next' ? 1 : 0)
})

it('what the keeper of the record refuses when the time runs out waits on for a person', async () => {
  const { lin, wang } = office.people
  await office.publish({ steps: [step('one', [relation('above')], { timeOut: { days: 1, action: 'approve' } })] })
  const recordId = crypto.randomUUID()
  const requestId = await office.ask(lin, {}, recordId)
  office.refusing.add(recordId)
  await timePasses()
  expect(await keepTime(office.world)).toBe(1)
  expect(await keepTime(office.world)).toBe(0)
  expect(await inboxOf(wang)).toEqual([[requestId, null]])
  expect((await office.as(lin, 'request', { requestId })).state).toBe('open')
})
