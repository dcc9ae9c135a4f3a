import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '../access/grant.ts'
import type { Module } from '../house.ts'
import { actorById } from '../identity/index.ts'
import { addSomebody, identityWorld, roster } from '../identity/testing.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { newId } from '../kernel/id.ts'
import { act, type TestWorld } from '../testing/world.ts'
import { defineWords } from '../words.ts'
import { digestJob, sendDigests } from './digest.ts'
import { type Asking, calendarRoutes, type Due, noticeModule } from './index.ts'

const words = defineWords('test.notices', {
  feeding: ['喂猫', 'Feeding the cats'],
  feed: ['该喂{{name}}了', 'Time to feed {{name}}'],
  own: ['自己的事', 'My own'],
  mine: ['自己的一天', 'A day of mine'],
})

/** What the sources find, and how they were asked. */
let found: Due[] = []
let own: Due[] = []
let asked: Asking[] = []

const within = ({ until, limit }: Asking, dues: Due[]) => {
  const due = dues.filter(({ day }) => day === null || day <= until)
  return { count: due.length, dues: due.slice(0, limit) }
}

const cats: Module = {
  name: 'cats',
  operations: [],
  notices: [
    {
      kind: 'cats.feeding',
      operation: 'user.list',
      fieldClass: 'internal',
      ahead: 10,
      words,
      title: 'feeding',
      glyph: ['猫', 'star'],
      more: '/cats',
      ask: async (asking) => {
        asked.push(asking)
        return within(asking, found)
      },
    },
    {
      kind: 'cats.own',
      operation: 'session.list',
      ahead: 10,
      words,
      title: 'own',
      glyph: ['我', 'person'],
      ask: async (asking) => {
        asked.push(asking)
        return within(asking, own)
      },
    },
  ],
}

const today = '2026-06-01' as Day

const due = (key: string, day: Day | null = today): Due => ({
  key,
  day,
  says: 'feed',
  params: { name: key },
  href: `/cats/${key}`,
})

let world: TestWorld
let actor: Actor
beforeAll(async () => {
  world = await identityWorld([noticeModule, cats])
})
beforeEach(async () => {
  world.setToday(today)
  actor = await newActor({ roles: ['admin'] })
  ;[found, own, asked] = [[due('mimi')], [], []]
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => world?.close())

async function newActor(somebody: Parameters<typeof addSomebody>[1]): Promise<Actor> {
  const { userId } = await addSomebody(world, somebody)
  const acting = await actorById(world, userId)
  if (!acting) throw new Error('may not act')
  return acting
}

type Listed = {
  notices: { key: string; group: string; day: Day | null; sentence: object; seen: boolean; putOffUntil: Day | null }[]
  kinds: { kind: string; count: number; left: number }[]
  counts: { open: number; putOff: number; done: number }
}
const list = (state = 'open', by = actor) => act(world, by, 'notice.list', { state }) as Promise<Listed>
const keys = async (state = 'open', by = actor) => (await list(state, by)).notices.map(({ key }) => key)
const count = (by = actor) => act(world, by, 'notice.count') as Promise<{ open: number; unseen: number }>
const item = (key: string) => ({ kind: 'cats.feeding', key })
const mark = (as: string, key: string, until?: string, by = actor) =>
  act(world, by, 'notice.mark', { as, items: [item(key)], ...(until && { until }) })

describe('notices', () => {
  it('are asked of their sources, the most urgent first, in both languages', async () => {
    found = [due('far', addDays(today, 9)), due('late', addDays(today, -1)), due('whenever', null), due('now')]
    const { notices, kinds, counts } = await list()
    expect(notices.map(({ key, group }) => [key, group])).toEqual([
      ['late', 'overdue'],
      ['whenever', 'today'],
      ['now', 'today'],
      ['far', 'later'],
    ])
    expect(notices[0]?.sentence).toEqual({ zh: '该喂late了', en: 'Time to feed late' })
    expect(kinds).toMatchObject([
      {
        kind: 'cats.feeding',
        title: { zh: '喂猫', en: 'Feeding the cats' },
        icon: 'star',
        count: 4,
        left: 0,
        more: '/cats',
      },
    ])
    expect(counts).toEqual({ open: 4, putOff: 0, done: 0 })
  })

  it.each<[string, Parameters<typeof addSomebody>[1], string[]]>([
    ['without a grant for the operation', {}, []],
    ['with a grant that does not open the class', { personId: newId() }, ['self']],
    ['with a grant', { roles: ['admin'] }, ['company']],
    ['with a grant, and a person', { roles: ['admin'], personId: newId() }, ['company', 'self']],
  ])('are asked as far as the actor reaches: %s', async (_, somebody, scopes) => {
    if (somebody?.personId && !somebody.roles) roster.leading.add(somebody.personId)
    await list('open', await newActor(somebody))
    expect(asked.map(({ reach }) => reach[0]?.scope)).toEqual(scopes)
  })

  it('never show more than 200 of a kind, and say how many there are', async () => {
    found = Array.from({ length: 250 }, (_, at) => due(`cat ${at}`))
    const { notices, kinds, counts } = await list()
    expect(notices).toHaveLength(200)
    expect(kinds).toMatchObject([{ count: 250, left: 50 }])
    expect(counts.open).toBe(250)
    await act(world, actor, 'notice.mark', { as: 'done', items: notices.map(({ key }) => item(key)) })
    // What is done with makes room for the others.
    expect(await keys()).toEqual(found.slice(200).map(({ key }) => key))
    expect((await list()).counts).toEqual({ open: 50, putOff: 0, done: 200 })
  })

  it('are gone as soon as their reason is', async () => {
    await mark('putOff', 'mimi', '2026-06-05')
    found = []
    expect((await list('putOff')).counts).toEqual({ open: 0, putOff: 0, done: 0 })
  })
})

describe('what a user does with a notice', () => {
  it('seeing them makes them no longer new, and new ones are', async () => {
    expect(await count()).toEqual({ open: 1, unseen: 1 })
    expect(await act(world, actor, 'notice.see')).toEqual({ seen: 1 })
    expect(await count()).toEqual({ open: 1, unseen: 0 })
    found = [due('mimi'), due('huahua')]
    expect((await list()).notices.map(({ key, seen }) => [key, seen])).toEqual([
      ['mimi', true],
      ['huahua', false],
    ])
  })

  it('are counted anew once a minute, and after whatever the user does', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      expect(await count()).toEqual({ open: 1, unseen: 1 })
      asked = []
      found = [due('mimi'), due('huahua')]
      expect([await count(), asked]).toEqual([{ open: 1, unseen: 1 }, []])
      vi.advanceTimersByTime(61_000)
      expect(await count()).toEqual({ open: 2, unseen: 2 })
      await mark('done', 'mimi')
      expect(await count()).toEqual({ open: 1, unseen: 1 })
    } finally {
      vi.useRealTimers()
    }
  })

  it('put off it comes back on its day, and as new', async () => {
    await act(world, actor, 'notice.see')
    await mark('putOff', 'mimi', '2026-06-03')
    expect([await keys('open'), await keys('putOff'), await keys('done')]).toEqual([[], ['mimi'], []])
    world.setToday('2026-06-02')
    expect(await keys('open')).toEqual([])
    world.setToday('2026-06-03')
    expect(await count()).toEqual({ open: 1, unseen: 1 })
  })

  it('done away with it stays away, until that is taken back', async () => {
    await mark('done', 'mimi')
    world.setToday('2026-06-09')
    expect([await keys('open'), await keys('done')]).toEqual([[], ['mimi']])
    await mark('open', 'mimi')
    expect([await keys('open'), await keys('done')]).toEqual([['mimi'], []])
  })

  it('is no other user’s business', async () => {
    const other = await newActor({ roles: ['admin'] })
    await mark('done', 'mimi', undefined, other)
    expect(await keys()).toEqual(['mimi'])
  })

  it.each([
    ['today', { as: 'putOff', items: [item('mimi')], until: today }, 'notice.putOffToLater'],
    ['nobody knows when', { as: 'putOff', items: [item('mimi')] }, 'notice.putOffToLater'],
    ['a kind that is none', { as: 'done', items: [{ kind: 'dogs', key: 'x' }] }, 'notice.kindUnknown'],
    ['nothing', { as: 'done', items: [] }, 'input.invalid'],
  ])('is refused for %s', async (_, input, code) => {
    await expect(act(world, actor, 'notice.mark', input)).rejects.toMatchObject({ code })
  })

  it('may name the same notice twice', async () => {
    await act(world, actor, 'notice.mark', { as: 'done', items: [item('mimi'), item('mimi')] })
    expect(await keys('done')).toEqual(['mimi'])
  })
})

describe('settings', () => {
  const save = (change: object) =>
    act(world, actor, 'notice.saveSettings', {
      kinds: [{ kind: 'cats.feeding', shown: true, byMail: true, ahead: 10, ...change }],
    })

  it('stand as the sources suggest until somebody chooses', async () => {
    expect(await act(world, actor, 'notice.settings')).toMatchObject({
      digest: 'workdays',
      sending: false,
      feed: null,
      kinds: [{ kind: 'cats.feeding', shown: true, byMail: true, ahead: 10 }],
    })
  })

  it('say how long before', async () => {
    found = [due('soon', '2026-06-04' as Day), due('far', '2026-06-21' as Day)]
    expect(await keys()).toEqual(['soon'])
    await save({ ahead: 20 })
    expect(await keys()).toEqual(['soon', 'far'])
    await save({ ahead: 2 })
    expect(await keys()).toEqual([])
  })

  it('leave a kind out without asking it', async () => {
    await save({ shown: false })
    asked = []
    expect(await keys()).toEqual([])
    expect(asked).toEqual([])
    expect(await act(world, actor, 'notice.settings')).toMatchObject({ kinds: [{ shown: false }] })
  })
})

describe('the digest', () => {
  beforeEach(async () => {
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1')
    await world.pool.query('delete from mail')
    await world.pool.query(`update auth_user set disabled_at = now() where id <> $1`, [actor.userId])
  })

  const run = { progress: async () => undefined, setAside: () => undefined }
  const send = () => sendDigests(world, run)
  const mails = async () =>
    (await world.pool.query<{ recipient: string; subject: string; body: string }>('select * from mail order by id'))
      .rows

  it('tells once a day, whatever happens, and the next day only what is new', async () => {
    found = [due('mimi', '2026-06-04' as Day)]
    expect(await send()).toEqual({ mails: 1 })
    expect(await send()).toEqual({ mails: 0 })
    const [first] = await mails()
    expect(first).toMatchObject({ recipient: actor.email, subject: '1条提醒' })
    expect(first?.body).toContain('7天内\n- 2026-06-04  该喂mimi了\n  http://localhost:4600/cats/mimi')
    world.setToday('2026-06-02')
    expect(await send()).toEqual({ mails: 0 })
    world.setToday('2026-06-03')
    found = [due('mimi', '2026-06-04' as Day), due('huahua', '2026-06-05' as Day)]
    expect(await send()).toEqual({ mails: 1 })
    expect((await mails())[1]?.body).toMatch(/mimi[\s\S]+huahua/)
    world.setToday('2026-06-04')
    expect(await send(), 'on the day itself').toEqual({ mails: 1 })
  })

  it('waits for the work of the night that was queued before it', async () => {
    const { pool } = world
    const [earlier, own] = [newId(), newId()]
    for (const id of [earlier, own]) {
      await pool.query(`insert into job (id, kind, state) values ($1, 'any', 'running')`, [id])
    }
    const signal = new AbortController().signal
    const sending = digestJob.run({} as never, { ...run, id: own, world, actor, signal })
    await pause(700)
    expect(await mails()).toEqual([])
    await pool.query(`update job set state = 'done' where id = $1`, [earlier])
    expect(await sending).toEqual({ mails: 1 })
  })

  it('two processes at once send one letter', async () => {
    const sent = await Promise.all([send(), send(), send()])
    expect(sent.reduce((sum, { mails }) => sum + mails, 0)).toBe(1)
    expect(await mails()).toHaveLength(1)
  })

  it('is in the user’s own language', async () => {
    await world.pool.query(`update auth_user set language = 'en', name = 'Ada' where id = $1`, [actor.userId])
    await send()
    const { subject, body } = (await mails())[0]!
    expect(subject).toBe('1 notice')
    expect(body).toContain('Hello Ada,')
    expect(body).toContain('Time to feed mimi')
    expect(`${subject}${body}`).not.toMatch(/\p{Script=Han}/u)
  })

  it.each([
    ['nothing is due', () => (found = [])],
    ['what is due was put off', () => mark('putOff', 'mimi', '2026-06-05')],
    ['what is due was done away with', () => mark('done', 'mimi')],
    [
      'its kind is not for mails',
      () =>
        act(world, actor, 'notice.saveSettings', {
          kinds: [{ kind: 'cats.feeding', shown: true, byMail: false, ahead: 10 }],
        }),
    ],
    ['the user wants none', () => act(world, actor, 'notice.saveSettings', { digest: 'never' })],
    ['it is Saturday', () => world.setToday('2026-06-06')],
    ['the account is disabled', () => world.pool.query('update auth_user set disabled_at = now()')],
    ['there is no mail server', () => vi.stubEnv('SMTP_URL', '')],
  ])('says nothing when %s', async (_, arrange) => {
    await arrange()
    expect((await send()).mails).toBe(0)
    expect(await mails()).toEqual([])
  })

  it('once a week comes on Monday, or when the server is there again', async () => {
    await act(world, actor, 'notice.saveSettings', { digest: 'weekly' })
    const sentOn = async (day: string) => {
      world.setToday(day)
      found = [due(`of ${day}`, day as Day)]
      return (await send()).mails
    }
    expect(await sentOn('2026-06-01')).toBe(1)
    for (const day of ['2026-06-02', '2026-06-06', '2026-06-07']) expect(await sentOn(day)).toBe(0)
    expect(await sentOn('2026-06-09'), 'Monday was missed').toBe(1)
    expect(await sentOn('2026-06-10')).toBe(0)
  })

  it('names fifty at most', async () => {
    found = Array.from({ length: 60 }, (_, at) => due(`cat ${at}`))
    await send()
    const [first] = await mails()
    expect(first?.subject).toBe('60条提醒')
    expect(first?.body.match(/该喂/g)).toHaveLength(50)
    expect(first?.body).toContain('还有10条')
  })
})

describe('the calendar', () => {
  const fetch = (address: string) => calendarRoutes(world).request(new URL(address).pathname)
  const feed = async (deed: 'make' | 'withdraw', by = actor) =>
    ((await act(world, by, 'notice.feed', { deed })) as { address: string | null }).address ?? ''

  it('is to be had at a secret address, which is nowhere kept', async () => {
    const address = await feed('make')
    expect(address).toMatch(/^http:\/\/localhost:4600\/calendar\/[\w-]{43}\.ics$/)
    const answer = await fetch(address)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(await answer.text()).toContain('SUMMARY:该喂mimi了')
    const secret = /calendar\/(.+)\.ics/.exec(address)?.[1] ?? ''
    const { rows } = await world.pool.query(
      `select 1 from audit where body::text like '%' || $1 || '%'
       union all select 1 from notice_setting s where s::text like '%' || $1 || '%'`,
      [secret],
    )
    expect(rows).toEqual([])
  })

  it('tells of half a year, also of what the user knows, and never of what has no day', async () => {
    found = [due('mimi'), due('far', addDays(today, 180)), due('whenever', null)]
    await mark('done', 'mimi')
    const text = await (await fetch(await feed('make'))).text()
    expect(text.match(/SUMMARY:.+/g)).toEqual(['SUMMARY:该喂mimi了', 'SUMMARY:该喂far了'])
  })

  it.each<[string, (address: string) => unknown]>([
    ['renewed', () => feed('make')],
    ['withdrawn', () => feed('withdraw')],
    ['of a disabled account', () => world.pool.query('update auth_user set disabled_at = now()')],
  ])('is not there under an address that is %s', async (_, arrange) => {
    const address = await feed('make')
    expect((await fetch(address)).status).toBe(200)
    await arrange(address)
    expect((await fetch(address)).status).toBe(404)
  })

  it('is not there for who has left', async () => {
    const personId = newId()
    const leaver = await newActor({ personId, roles: ['admin'] })
    const address = await feed('make', leaver)
    expect((await fetch(address)).status).toBe(200)
    roster.employed.delete(personId)
    expect((await fetch(address)).status).toBe(404)
  })

  it('asks for the permissions at each reading', async () => {
    const address = await feed('make')
    await world.pool.query('delete from access_assignment where user_id = $1', [actor.userId])
    expect(await (await fetch(address)).text()).not.toContain('VEVENT')
  })

  it.each([
    'http://x/calendar/.ics',
    'http://x/calendar/abc.ics',
    `http://x/calendar/${'a'.repeat(43)}.ics`,
    `http://x/calendar/${'a'.repeat(43)}`,
  ])('is not there under %s', async (address) => {
    expect((await fetch(address)).status).toBe(404)
  })

  it('takes hostile words for words', async () => {
    found = [{ ...due('evil\r\nEND:VEVENT\r\nBEGIN:VALARM'), href: '/cats/1' }]
    const text = await (await fetch(await feed('make'))).text()
    expect(text.split('\r\n').filter((line) => /^(BEGIN|END):/.test(line))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ])
  })
})
