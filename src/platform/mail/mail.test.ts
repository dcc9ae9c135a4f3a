import { afterEach, beforeEach, expect, test } from 'vitest'
import { act, type TestWorld, testActor, testWorld } from '../testing/world.ts'
import { deliverMails, mailModule, queueMail } from './index.ts'

let world: TestWorld
beforeEach(async () => {
  world = await testWorld([mailModule])
})
afterEach(() => world.close())

const write = (subject: string) =>
  queueMail(world.db, { to: 'li@example.test', subject, body: 'https://example.test/reset/1' })

test('without a mail server mails wait in the outbox, whose links only some may see', async () => {
  await write('重设密码')
  expect(await deliverMails(world)).toBe(0)
  const mail = { subject: '重设密码', sentAt: null, to: 'li@example.test', body: 'https://example.test/reset/1' }
  expect(await act(world, testActor(), 'mail.outbox')).toMatchObject({ sending: false, mails: [mail], next: null })
  const reader = testActor({
    grants: [{ pattern: 'mail.*', scope: 'company', classes: ['public', 'internal', 'personal'], unitIds: [] }],
  })
  expect(await act(world, reader, 'mail.outbox')).toMatchObject({ mails: [{ ...mail, body: { hidden: true } }] })
  await expect(act(world, testActor({ grants: [] }), 'mail.outbox')).rejects.toMatchObject({
    code: 'permission.denied',
  })
})

test('a sent mail keeps no content; one that fails holds up no other and is tried again later', async () => {
  await write('bad')
  await write('good')
  const sent: string[] = []
  const send = async ({ subject }: { subject: string }) => {
    if (subject === 'bad') throw new Error('550 no such user')
    sent.push(subject)
  }
  expect(await deliverMails(world, send)).toBe(1)
  expect(await deliverMails(world, send)).toBe(0)
  // Two of one millisecond stand in the outbox in either order.
  const { mails } = (await act(world, testActor(), 'mail.outbox')) as { mails: { subject: string }[] }
  expect(mails.toSorted((a, b) => (a.subject < b.subject ? -1 : 1))).toMatchObject([
    { subject: 'bad', sentAt: null, tries: 1, problem: '550 no such user' },
    { subject: 'good', body: '', sentAt: expect.any(String) },
  ])
  await world.pool.query(`update mail set retry_at = now()`)
  expect(await deliverMails(world, async ({ subject }) => void sent.push(subject))).toBe(1)
  expect(sent).toEqual(['good', 'bad'])
})
