import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#platform/kernel/id.ts'
import { tell } from '#platform/perform.ts'
import { lookAgain, replaceMissing } from '../engine/replace.ts'
import { kind, type Office, relation, role, step, testOffice, user } from '../testing/office.ts'

let office: Office
beforeEach(async () => {
  office = await testOffice()
})
afterEach(() => office.close())

const inboxOf = async (actor: Office['people']['lin'], box = 'toDecide') =>
  (await office.as(actor, 'inbox', { box })).rows.map(({ requestId }) => requestId)
const stateOf = async (requestId: string) => (await office.as(office.people.admin, 'request', { requestId })).state
const no = (code: string) => expect.objectContaining({ code })

describe('one request', () => {
  it('goes to the superior and, agreed, back to who keeps the record', async () => {
    const { lin, wang, li } = office.people
    const recordId = newId()
    const requestId = await office.ask(lin, {}, recordId)
    expect(await inboxOf(wang)).toEqual([requestId])
    expect(await inboxOf(li)).toEqual([])
    expect(await inboxOf(lin, 'asked')).toEqual([requestId])
    expect(await office.as(wang, 'decide', { requestId, decision: 'approve' })).toEqual({
      requestId,
      state: 'approved',
    })
    expect(office.told).toEqual([{ requestId, recordId, outcome: 'approved', by: wang.userId, comment: '' }])
    expect(await inboxOf(wang)).toEqual([])
    expect(await inboxOf(wang, 'done')).toEqual([requestId])
  })

  it('is refused only with a reason, which is told', async () => {
    const { lin, wang } = office.people
    const requestId = await office.ask(lin)
    await expect(office.as(wang, 'decide', { requestId, decision: 'decline' })).rejects.toEqual(
      no('approvals.reasonNeeded'),
    )
    await office.as(wang, 'decide', { requestId, decision: 'decline', comment: '人手不够' })
    expect(office.told).toMatchObject([{ outcome: 'declined', comment: '人手不够' }])
    const { history, reason } = await office.as(lin, 'request', { requestId })
    expect(history.map(({ deed, by }) => [deed, by])).toEqual([
      ['asked', '小林'],
      ['declined', '王组长'],
    ])
    expect(reason).toBeNull()
  })

  it('is nobody’s but his who is asked', async () => {
    const { lin, wang, li } = office.people
    const requestId = await office.ask(lin)
    for (const stranger of [li, await office.join('路人')]) {
      await expect(office.as(stranger, 'request', { requestId })).rejects.toEqual(no('permission.denied'))
      await expect(office.as(stranger, 'decide', { requestId, decision: 'approve' })).rejects.toEqual(
        no('permission.denied'),
      )
    }
    await expect(office.as(lin, 'decide', { requestId, decision: 'approve' })).rejects.toEqual(
      no('approvals.ownRequest'),
    )
    await expect(office.as(office.people.admin, 'decide', { requestId, decision: 'approve' })).rejects.toEqual(
      no('approvals.notAsked'),
    )
    expect((await office.as(wang, 'request', { requestId })).may).toEqual({
      ...{ decide: true, withdraw: false, askAgain: false, remind: false, repair: false },
    })
  })

  it('decided twice by a double click is decided once', async () => {
    const { lin, wang } = office.people
    const requestId = await office.ask(lin)
    const decide = () => office.as(wang, 'decide', { requestId, decision: 'approve' })
    expect(await Promise.all([decide(), decide()])).toEqual([
      { requestId, state: 'approved' },
      { requestId, state: 'approved' },
    ])
    expect(office.told).toHaveLength(1)
  })

  it('approved and withdrawn at the same moment has one outcome, and the other is told', async () => {
    const { lin, wang } = office.people
    for (let round = 0; round < 5; round++) {
      const requestId = await office.ask(lin)
      const results = await Promise.allSettled([
        office.as(wang, 'decide', { requestId, decision: 'approve' }),
        office.as(lin, 'withdraw', { requestId }),
      ])
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'approvals.closed' },
      })
      expect(office.told.filter((each) => each.requestId === requestId)).toHaveLength(1)
    }
  })

  it('stays open when the keeper of the record refuses, and nothing is half done', async () => {
    const { lin, wang } = office.people
    const recordId = newId()
    const requestId = await office.ask(lin, {}, recordId)
    office.refusing.add(recordId)
    await expect(office.as(wang, 'decide', { requestId, decision: 'approve' })).rejects.toEqual(no('note.impossible'))
    expect(await stateOf(requestId)).toBe('open')
    expect(await inboxOf(wang)).toEqual([requestId])
  })

  it('of one record is under way only once', async () => {
    const { lin } = office.people
    const recordId = newId()
    await office.ask(lin, {}, recordId)
    await expect(office.ask(lin, {}, recordId)).rejects.toEqual(no('approvals.alreadyAsked'))
  })

  it('comes back, is mended, and begins again; what happened stays', async () => {
    const { lin, wang } = office.people
    const recordId = newId()
    const requestId = await office.ask(lin, {}, recordId)
    await office.as(wang, 'sendBack', { requestId, comment: '写错了' })
    expect(await stateOf(requestId)).toBe('returned')
    expect(await inboxOf(wang)).toEqual([])
    expect(await office.again(lin, recordId)).toBe(requestId)
    expect(await inboxOf(wang)).toEqual([requestId])
    await office.as(wang, 'decide', { requestId, decision: 'approve' })
    const { history } = await office.as(lin, 'request', { requestId })
    expect(history.map(({ deed }) => deed)).toEqual(['asked', 'returned', 'askedAgain', 'approved'])
    await expect(office.again(lin, recordId)).rejects.toEqual(no('approvals.notReturned'))
  })

  it('ends with its record', async () => {
    const { lin, wang } = office.people
    const recordId = newId()
    const requestId = await office.ask(lin, {}, recordId)
    await office.drop(lin, recordId)
    expect(await stateOf(requestId)).toBe('withdrawn')
    expect(await inboxOf(wang)).toEqual([])
  })

  it('shows its own fields to all who decide, and what is kept closely only to those who may see it', async () => {
    const requestId = await office.ask(office.people.lin)
    const { facts } = await office.as(office.people.wang, 'request', { requestId })
    expect(facts.map(({ key, value }) => [key, value])).toEqual([
      ['open', { zh: '看得见', en: 'seen' }],
      ['closed', { hidden: true }],
    ])
  })
})

describe('who is asked', () => {
  it('is the next in line when one has left, and the named role at the end', async () => {
    const { lin, wang, li, zhao } = office.people
    office.missing.add(wang.personId ?? '')
    const first = await office.ask(lin)
    expect(await inboxOf(li)).toEqual([first])
    expect(await inboxOf(zhao)).toEqual([])
    const second = await office.ask(li)
    expect(await inboxOf(zhao)).toEqual([second])
  })

  it('is nobody when nobody is left: the request is stuck, seen, and can be repaired', async () => {
    const { li, zhao, wang, admin } = office.people
    office.missing.add(zhao.personId ?? '')
    const requestId = await office.ask(li)
    expect(await office.as(admin, 'requests', { stuck: true })).toMatchObject({
      count: 1,
      rows: [{ requestId, stuck: true }],
    })
    await expect(office.as(li, 'remind', { requestId })).rejects.toEqual(no('approvals.nobodyToRemind'))
    await expect(office.as(wang, 'repair', { requestId, deed: 'skip', reason: 'x' })).rejects.toEqual(
      no('permission.denied'),
    )
    await expect(office.as(admin, 'repair', { requestId, deed: 'assign', reason: '没人' })).rejects.toEqual(
      no('approvals.whoNeeded'),
    )
    await expect(
      office.as(admin, 'repair', { requestId, deed: 'assign', userIds: [li.userId], reason: '没人' }),
    ).rejects.toEqual(no('approvals.ownMatter'))
    await office.as(admin, 'repair', { requestId, deed: 'assign', userIds: [wang.userId], reason: '没人' })
    expect(await inboxOf(wang)).toEqual([requestId])
    office.missing.clear()
    await office.as(admin, 'repair', { requestId, deed: 'lookAgain', reason: '赵回来了' })
    expect(await inboxOf(wang)).toEqual([])
    expect(await inboxOf(zhao)).toEqual([requestId])
    await office.as(admin, 'repair', { requestId, deed: 'skip', reason: '不必' })
    expect(await stateOf(requestId)).toBe('approved')
  })

  it('follows conditions, and a later step isn’t asked of who has agreed already', async () => {
    const { lin, wang, li, zhao } = office.people
    await office.publish({
      steps: [
        step('one', [relation('above')]),
        step('two', [role('hr')], { when: { match: 'all', clauses: [{ field: 'days', is: 'moreThan', value: 3 }] } }),
        step('three', [user(wang)]),
      ],
    })
    const short = await office.ask(lin, { days: 3 })
    const long = await office.ask(lin, { days: 4 })
    expect(
      (await office.as(lin, 'request', { requestId: short })).path.map(({ key, state, skip }) => [key, state, skip]),
    ).toEqual([
      ['one', 'current', null],
      ['two', 'skipped', 'condition'],
      ['three', 'coming', null],
    ])
    await office.as(wang, 'decideMany', { requestIds: [short, long], decision: 'approve' })
    expect(await stateOf(short)).toBe('approved')
    expect(await inboxOf(zhao)).toEqual([long])
    await office.as(zhao, 'decide', { requestId: long, decision: 'approve' })
    expect(await stateOf(long)).toBe('approved')
    expect(await inboxOf(li)).toEqual([])
  })

  it('together means everybody, in turn one after the other', async () => {
    const { lin, wang, li, zhao } = office.people
    await office.publish({
      steps: [
        step('all', [user(wang), user(li)], { mode: 'all' }),
        step('turn', [user(zhao), user(li)], { mode: 'turn' }),
      ],
      once: false,
    })
    const requestId = await office.ask(lin)
    expect([await inboxOf(wang), await inboxOf(li)]).toEqual([[requestId], [requestId]])
    await office.as(li, 'decide', { requestId, decision: 'approve' })
    expect(await inboxOf(zhao)).toEqual([])
    await office.as(wang, 'decide', { requestId, decision: 'approve' })
    expect([await inboxOf(zhao), await inboxOf(li)]).toEqual([[requestId], []])
    await office.as(zhao, 'decide', { requestId, decision: 'approve' })
    expect(await inboxOf(li)).toEqual([requestId])
    await office.as(li, 'decide', { requestId, decision: 'approve' })
    expect(await stateOf(requestId)).toBe('approved')
  })

  it('goes on to the next in line when an account is disabled', async () => {
    const { lin, wang, li } = office.people
    const requestId = await office.ask(lin)
    office.missing.add(wang.personId ?? '')
    const { peopleGone } = await import('../index.ts')
    await office.world.db.transaction().execute((db) =>
      peopleGone([wang.personId ?? ''], {
        db,
        actor: office.people.admin,
        today: office.world.today(),
        world: office.world,
      }),
    )
    expect(await inboxOf(li)).toEqual([requestId])
    const { history } = await office.as(lin, 'request', { requestId })
    expect(history.map(({ deed }) => deed)).toEqual(['asked', 'replaced'])
  })
})

describe('asking others', () => {
  it('before oneself: they decide first, then it comes back', async () => {
    const { lin, wang, li, zhao } = office.people
    const requestId = await office.ask(lin)
    await office.as(wang, 'addApprovers', {
      requestId,
      userIds: [li.userId, zhao.userId],
      place: 'before',
      comment: '请先看',
    })
    expect(await inboxOf(wang)).toEqual([])
    await office.as(li, 'decide', { requestId, decision: 'approve' })
    await office.as(zhao, 'decide', { requestId, decision: 'approve' })
    expect(await inboxOf(wang)).toEqual([requestId])
    await office.as(wang, 'decide', { requestId, decision: 'approve' })
    expect(await stateOf(requestId)).toBe('approved')
  })

  it('after oneself: they decide when one has', async () => {
    const { lin, wang, li } = office.people
    const requestId = await office.ask(lin)
    await office.as(wang, 'addApprovers', { requestId, userIds: [li.userId], place: 'after' })
    await office.as(wang, 'decide', { requestId, decision: 'approve' })
    expect(await inboxOf(li)).toEqual([requestId])
    const { path } = await office.as(lin, 'request', { requestId })
    expect(path.map(({ label, addedBy, state }) => [label.zh, addedBy, state])).toEqual([
      ['上级', null, 'done'],
      ['李总监', '王组长', 'current'],
    ])
  })

  it('handing over gives the place away; nobody concerned can be asked', async () => {
    const { lin, wang, li } = office.people
    const requestId = await office.ask(lin)
    await expect(office.as(wang, 'handOver', { requestId, userId: lin.userId })).rejects.toEqual(
      no('approvals.ownMatter'),
    )
    await expect(office.as(wang, 'handOver', { requestId, userId: wang.userId })).rejects.toEqual(
      no('approvals.askedAlready'),
    )
    await expect(office.as(wang, 'handOver', { requestId, userId: newId() })).rejects.toEqual(
      no('approvals.nobodySuch'),
    )
    await office.as(wang, 'handOver', { requestId, userId: li.userId })
    await expect(office.as(wang, 'decide', { requestId, decision: 'approve' })).rejects.toEqual(
      no('approvals.notAsked'),
    )
    await office.as(li, 'decide', { requestId, decision: 'approve' })
    expect(await stateOf(requestId)).toBe('approved')
  })

  it('a reminder goes out once in a while; whoever is mentioned gets a copy', async () => {
    const { lin, wang, li } = office.people
    const requestId = await office.ask(lin)
    expect(await office.as(lin, 'remind', { requestId })).toEqual({ reminded: ['王组长'] })
    await expect(office.as(lin, 'remind', { requestId })).rejects.toEqual(no('approvals.remindedLately'))
    await expect(office.as(lin, 'comment', { requestId, comment: ' ' })).rejects.toEqual(no('approvals.nothingSaid'))
    await office.as(wang, 'comment', { requestId, comment: '@李总监 请看', mentions: [li.userId] })
    expect(await office.as(li, 'counts', {})).toMatchObject({ unread: 1 })
    expect((await office.as(li, 'request', { requestId })).history.at(-1)).toMatchObject({
      comment: '@李总监 请看',
      to: ['李总监'],
    })
    await office.as(li, 'seeCopies', {})
    expect(await office.as(li, 'counts', {})).toMatchObject({ unread: 0 })
  })
})

describe('many at once', () => {
  it('are decided together; what can’t be is left and told', async () => {
    const { lin, wang, li } = office.people
    const records = [newId(), newId(), newId()]
    const ids = await office.askMany(lin, records)
    const own = await office.ask(wang)
    office.refusing.add(records[1] ?? '')
    const result = await office.as(wang, 'decideMany', { requestIds: [...ids, own], decision: 'approve' })
    expect(result.done).toEqual([ids[0], ids[2]])
    expect(result.refused.map(({ requestId, code }) => [requestId, code])).toEqual([
      [own, 'approvals.ownRequest'],
      [ids[1], 'note.impossible'],
    ])
    expect(await inboxOf(wang)).toEqual([ids[1]])
    expect(await inboxOf(li)).toEqual([own])
    expect(office.told).toHaveLength(2)
  })

  const decisionOf = async (size: number) => {
    const ids = await office.askMany(office.people.lin, Array.from({ length: size }, newId))
    office.world.queries.length = 0
    await office.as(office.people.wang, 'decideMany', { requestIds: ids, decision: 'approve' })
    return office.world.queries.length
  }

  it('take as many statements as two, and so do a page of the inbox and the start', async () => {
    expect(await decisionOf(100)).toBe(await decisionOf(2))
    const startOf = async (size: number) => {
      office.world.queries.length = 0
      await office.askMany(office.people.lin, Array.from({ length: size }, newId))
      const started = office.world.queries.length
      await office.as(office.people.wang, 'inbox')
      return [started, office.world.queries.length - started]
    }
    expect(await startOf(40)).toEqual(await startOf(2))
  })

  it('a decision that leads to the next step takes ten statements at most', async () => {
    const { lin, wang, li } = office.people
    await office.publish({
      steps: [step('one', [relation('above')]), step('two', [relation('above'), user(li)], { mode: 'all' })],
      once: false,
    })
    const requestId = await office.ask(lin)
    office.world.queries.length = 0
    await office.as(wang, 'decide', { requestId, decision: 'approve' })
    expect(await inboxOf(li)).toEqual([requestId])
    expect(office.world.queries.findIndex((each) => each.includes('insert into "audit"')) + 1).toBeLessThanOrEqual(10)
  })
})

it('a flow that changes leaves requests under way as they are', async () => {
  const { lin, wang, zhao } = office.people
  const requestId = await office.ask(lin)
  await office.publish({ steps: [step('hr', [role('hr')])] })
  expect(await inboxOf(wang)).toEqual([requestId])
  const later = await office.ask(lin)
  expect(await inboxOf(zhao)).toEqual([later])
  expect((await office.as(lin, 'request', { requestId })).version).toBe(1)
  expect((await office.as(lin, 'request', { requestId: later })).version).toBe(2)
})

it('history can’t be changed', async () => {
  await office.ask(office.people.lin)
  await expect(sql`delete from approval_entry`.execute(office.world.db)).rejects.toThrow()
  await expect(
    sql`update approval_flow_version set number = 9 where kind = ${kind}`.execute(office.world.db),
  ).rejects.toThrow()
})

const daily = () => {
  const engine = { actor: office.people.admin, today: office.world.today(), tell: async () => undefined }
  return office.world.db.transaction().execute((db) => lookAgain({ ...engine, db }))
}

describe('what must not slip through', () => {
  it('a second click doesn’t decide the next step, nor a stale screen what has been mended since', async () => {
    const { lin, wang } = office.people
    await office.publish({ steps: [step('one', [user(wang)]), step('two', [user(wang)])], once: false })
    const recordId = newId()
    const requestId = await office.ask(lin, {}, recordId)
    const { turn } = await office.as(wang, 'request', { requestId })
    expect(turn).toBe('1 one')
    const click = () => office.as(wang, 'decide', { requestId, turn, decision: 'approve' })
    expect(await Promise.all([click(), click()])).toEqual([
      { requestId, state: 'open' },
      { requestId, state: 'open' },
    ])
    expect(await inboxOf(wang)).toEqual([requestId])
    await office.as(wang, 'sendBack', { requestId, comment: '改' })
    await office.again(lin, recordId)
    const stale = { requestId, turn: '1 two', decision: 'approve' }
    await expect(office.as(wang, 'decide', stale)).rejects.toEqual(no('approvals.movedOn'))
    const many = await office.as(wang, 'decideMany', {
      ...{ requestIds: [requestId], turns: { [requestId]: '1 one' }, decision: 'approve' },
    })
    // That turn he has decided; the one that waits now he hasn’t.
    expect(many.refused.map(({ code }) => code)).toEqual(['approvals.movedOn'])
  })

  it('who keeps the flows repairs others’ requests, never his own', async () => {
    const { admin } = office.people
    const own = { ...admin, userId: office.people.lin.userId, personId: office.people.lin.personId }
    const requestId = await office.ask(office.people.lin)
    for (const deed of ['skip', 'lookAgain', 'end']) {
      await expect(office.as(own, 'repair', { requestId, deed, reason: '快' })).rejects.toEqual(
        no('approvals.ownRequest'),
      )
    }
    expect((await office.as(own, 'request', { requestId })).may.repair).toBe(false)
  })

  it('who sends a record again asks for it, and doesn’t decide on it', async () => {
    const { lin, wang, li } = office.people
    await office.publish({ steps: [step('one', [user(wang), user(li)])] })
    const recordId = newId()
    const requestId = await office.ask(lin, {}, recordId)
    await office.as(wang, 'sendBack', { requestId, comment: '改' })
    await office.again(wang, recordId)
    await expect(office.as(wang, 'decide', { requestId, decision: 'approve' })).rejects.toEqual(
      no('approvals.ownRequest'),
    )
    expect(await inboxOf(li)).toEqual([requestId])
    expect(await inboxOf(wang, 'asked')).toEqual([requestId])
  })

  it('a stand-in sees what waits, of his kinds, and not his own matter', async () => {
    const { lin, wang, zhao } = office.people
    const decided = await office.ask(lin)
    await office.as(wang, 'decide', { requestId: decided, decision: 'approve' })
    const waiting = await office.ask(lin)
    const today = office.world.today()
    await office.as(wang, 'delegate', { toUserId: zhao.userId, fromDay: today, lastDay: today })
    await expect(office.as(zhao, 'request', { requestId: decided })).rejects.toEqual(no('permission.denied'))
    expect((await office.as(zhao, 'request', { requestId: waiting })).may.decide).toBe(true)
  })

  it('a condition on what somebody may not see tells him nothing, neither its words nor that it doesn’t hold', async () => {
    const { lin, wang, admin } = office.people
    const secret = { match: 'all' as const, clauses: [{ field: 'pay', is: 'moreThan' as const, value: 100 }] }
    await office.publish({ steps: [step('one', [user(wang)]), step('two', [role('hr')], { when: secret })] })
    const [little, much] = [await office.ask(lin, { pay: 50 }), await office.ask(lin, { pay: 200 })]
    const path = async (actor: Office['people']['lin'], requestId: string) =>
      (await office.as(actor, 'request', { requestId })).path.map(({ key, when }) => [key, when?.en ?? null])
    expect(await path(wang, little)).toEqual([['one', null]])
    expect(await path(wang, much)).toEqual([
      ['one', null],
      ['two', null],
    ])
    expect(await path(admin, little)).toEqual([
      ['one', null],
      ['two', 'Pay over ¥1'],
    ])
  })

  it('a request that was sent back can be ended when its asker is gone', async () => {
    const { lin, wang, admin } = office.people
    const requestId = await office.ask(lin)
    await office.as(wang, 'sendBack', { requestId, comment: '改' })
    await expect(office.as(admin, 'repair', { requestId, deed: 'skip', reason: '走了' })).rejects.toEqual(
      no('approvals.closed'),
    )
    expect(await office.as(admin, 'repair', { requestId, deed: 'end', reason: '走了' })).toMatchObject({
      state: 'withdrawn',
    })
  })

  it('a step that would find only who asks is no reason to let it pass', async () => {
    const { li, zhao } = office.people
    await office.publish({ steps: [step('one', [role('hr')])], nobody: null })
    const own = await office.ask(zhao)
    expect(await office.as(office.people.admin, 'request', { requestId: own })).toMatchObject({
      state: 'open',
      stuck: true,
    })
    await office.publish({ steps: [step('one', [relation('above')])], nobody: null })
    expect(await stateOf(await office.ask(li))).toBe('approved')
  })

  it('what is stuck is looked at again each day, and told to who can mend it', async () => {
    const { li, zhao } = office.people
    office.missing.add(zhao.personId ?? '')
    const requestId = await office.ask(li)
    office.missing.clear()
    expect(await daily()).toBe(1)
    expect(await inboxOf(zhao)).toEqual([requestId])
    expect(await daily()).toBe(0)
  })

  it('one record that can’t be changed doesn’t keep the others from going on when somebody leaves', async () => {
    const { lin, wang, li, zhao } = office.people
    await office.publish({ steps: [step('one', [user(wang), user(zhao)], { mode: 'all' })], nobody: null })
    const records = [newId(), newId()]
    const ids = await office.askMany(lin, records)
    for (const requestId of ids) await office.as(wang, 'decide', { requestId, decision: 'approve' })
    office.refusing.add(records[0] ?? '')
    office.missing.add(zhao.personId ?? '')
    const engine = { db: office.world.db, actor: office.people.admin, today: office.world.today() }
    const { world } = office
    await world.db
      .transaction()
      .execute((db) =>
        replaceMissing({ ...engine, db, tell: (event, payload) => tell({ ...engine, db, world }, event, payload) }, [
          zhao.userId,
        ]),
      )
    expect(await stateOf(ids[1] ?? '')).toBe('approved')
    expect(await office.as(office.people.admin, 'request', { requestId: ids[0] })).toMatchObject({
      state: 'open',
      stuck: true,
    })
    expect(await inboxOf(li)).toEqual([])
  })
})
