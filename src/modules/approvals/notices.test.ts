import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { jobsModule } from '#platform/jobs/index.ts'
import { mailModule } from '#platform/mail/index.ts'
import { noticeModule } from '#platform/notice/index.ts'
import { deliverEvents } from '#platform/outbox/deliver.ts'
import { act } from '#platform/testing/world.ts'
import { type Office, testOffice } from './testing/office.ts'

let office: Office
beforeEach(async () => {
  office = await testOffice([noticeModule, mailModule, jobsModule])
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await office.close()
})

type Listed = { notices: { kind: string; sentence: { zh: string; en: string }; href: string }[] }
const noticesOf = async (actor: Office['people']['lin']) =>
  ((await act(office.world, actor, 'notice.list')) as Listed).notices.map(({ kind, sentence, href }) => [
    kind,
    sentence.zh,
    sentence.en,
    href,
  ])

it('reminds who is asked, also a user who is not in the roster, and tells who asked what became of it', async () => {
  const { lin, wang } = office.people
  const requestId = await office.ask(lin)
  const href = `/approvals/${requestId}`
  expect(await noticesOf(wang)).toEqual([
    ['approvals.waiting', '小林的便条等你审批', 'Note of 小林 waits for you', href],
  ])
  const unlisted = { ...wang, personId: null }
  expect(await noticesOf(unlisted)).toHaveLength(1)
  expect(await noticesOf(lin)).toEqual([])
  await office.as(wang, 'sendBack', { requestId, comment: '补一下' })
  expect(await noticesOf(wang)).toEqual([])
  expect(await noticesOf(lin)).toEqual([
    [
      'approvals.mine',
      '你的便条被退回，请修改后再提交',
      'Your request “Note” came back: mend it and send it again',
      href,
    ],
  ])
})

const letters = async () =>
  (await office.world.pool.query('select recipient, subject, body from mail order by id')).rows as {
    recipient: string
    subject: string
    body: string
  }[]

it('writes one letter however many have come, to the stand-in too, and one with the outcome', async () => {
  vi.stubEnv('SMTP_URL', 'smtp://localhost:1025')
  const { lin, wang, zhao } = office.people
  const today = office.world.today()
  await office.as(wang, 'delegate', { toUserId: zhao.userId, fromDay: today, lastDay: today })
  const [first = ''] = await office.askMany(lin, [crypto.randomUUID(), crypto.randomUUID()])
  await deliverEvents(office.world)
  const arrived = await letters()
  expect(arrived.map(({ subject }) => subject)).toEqual(['有2件待你审批', '有2件待你审批'])
  expect(new Set(arrived.map(({ recipient }) => recipient)).size).toBe(2)
  expect(arrived[0]?.body).toContain('http://localhost:4600/approvals')
  await office.as(wang, 'decide', { requestId: first, decision: 'decline', comment: '不行' })
  await deliverEvents(office.world)
  const last = (await letters()).at(-1)
  expect(last?.subject).toBe('被驳回：小林 · 便条')
  expect(last?.body).toContain(`http://localhost:4600/approvals/${first}`)
})

it('writes no letter where there is no mail server', async () => {
  vi.stubEnv('SMTP_URL', '')
  await office.ask(office.people.lin)
  await deliverEvents(office.world)
  expect(await letters()).toEqual([])
})
