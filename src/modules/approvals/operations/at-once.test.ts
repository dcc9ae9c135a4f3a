import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import { newId } from '#platform/kernel/id.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Office, relation, role, step, testOffice, user } from '../testing/office.ts'

let office: Office
beforeAll(async () => {
  office = await testOffice()
  const { wang, li } = office.people
  await office.publish({
    steps: [
      step('one', [relation('above')]),
      step('two', [user(li), role('hr')], { mode: 'all' }),
      step('three', [user(li), user(wang)], { mode: 'turn' }),
    ],
  })
})
afterAll(() => office.close())

type Doing = { what: string; who: number }

const deeds = [
  'approve',
  'approve',
  'approve',
  'decline',
  'sendBack',
  'withdraw',
  'again',
  'handOver',
  'add',
  'repair',
  'comment',
] as const
const doing = fc.record({ what: fc.constantFrom<string>(...deeds), who: fc.nat(3) })

/** One deed of one person; a "no" is an answer, anything else is a bug. */
async function attempt({ what, who }: Doing, requestId: string, recordId: string): Promise<void> {
  const { lin, wang, li, zhao, admin } = office.people
  const actor = [lin, wang, li, zhao][who] as Actor
  const other = [wang, li, zhao, lin][who] as Actor
  const does: Record<string, () => Promise<unknown>> = {
    approve: () => office.as(actor, 'decide', { requestId, decision: 'approve' }),
    decline: () => office.as(actor, 'decide', { requestId, decision: 'decline', comment: '不行' }),
    sendBack: () => office.as(actor, 'sendBack', { requestId, comment: '改' }),
    withdraw: () => office.as(lin, 'withdraw', { requestId }),
    again: () => office.again(lin, recordId),
    handOver: () => office.as(actor, 'handOver', { requestId, userId: other.userId }),
    add: () =>
      office.as(actor, 'addApprovers', { requestId, userIds: [other.userId], place: who % 2 ? 'before' : 'after' }),
    repair: () => office.as(admin, 'repair', { requestId, deed: who % 2 ? 'skip' : 'lookAgain', reason: '处理' }),
    comment: () => office.as(actor, 'comment', { requestId, comment: '看看' }),
  }
  try {
    await does[what]?.()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

const closing = new Set(['approved', 'declined', 'withdrawn'])

/** What is written agrees with itself and with what was told. */
async function expectSound(requestId: string): Promise<void> {
  const { state, path, history, stuck, waitingFor } = await office.as(office.people.admin, 'request', { requestId })
  const told = office.told.filter((each) => each.requestId === requestId).map(({ outcome }) => outcome)
  expect(told.filter((outcome) => closing.has(outcome))).toEqual(closing.has(state) ? [state] : [])
  expect(history.filter(({ deed }) => deed === 'returned')).toHaveLength(
    told.filter((each) => each === 'returned').length,
  )
  expect(history.filter(({ deed }) => deed === 'askedAgain').length).toBeLessThanOrEqual(
    told.filter((each) => each === 'returned').length,
  )
  expect(state === 'open').toBe(waitingFor.length > 0 || stuck)
  expect(path.filter((each) => each.state === 'current')).toHaveLength(state === 'open' ? 1 : 0)
  expect(history[0]?.deed).toBe('asked')
  const agreeing = history.filter(({ deed }) => deed === 'approved').map(({ by }) => by)
  expect(agreeing).not.toContain('小林')
}

it('whatever everybody does at the same moment: one outcome, told once, the history complete', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(doing, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      async (rounds) => {
        const recordId = newId()
        const requestId = await office.ask(office.people.lin, {}, recordId)
        for (const round of rounds) {
          await Promise.all(round.map((each) => attempt(each, requestId, recordId)))
        }
        await expectSound(requestId)
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)
