import { createHash, randomBytes } from 'node:crypto'
import { canSend } from '../mail/deliver.ts'
import { type Call, implement } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { say } from '../words.ts'
import {
  type AskedKind,
  askAll,
  kindsFor,
  type Notice,
  ofState,
  sentenceOfNotice,
  sentencesOf,
  titleOf,
  type Who,
} from './ask.ts'
import { type CalendarEvent, writeCalendar } from './calendar.ts'
import { type NoticeState, notice } from './contract.ts'
import { calendarWords } from './locale.ts'
import type { NoticeSource } from './notice.ts'
import { forgetCount, type NoticeCount, recentCount } from './recent-count.ts'
import { markItems, noteSeen, saveChoices, saveDigest, setFeed, settingOf } from './store.ts'

const whoOf = ({ db, world, actor, today }: Call<unknown>): Who => ({ db, house: world.house, actor, today })

const shownKind = (source: NoticeSource) => ({
  kind: source.kind,
  title: titleOf(source),
  glyph: source.glyph[0],
  icon: source.glyph[1],
})

const shownNotice = (each: Notice) => {
  const { kind, key, day, group, seen, putOffUntil, due } = each
  const { note = null, href } = due
  return { kind, key, day, group, seen, putOffUntil, note, href, sentence: sentencesOf(each) }
}

const countOf = (asked: readonly AskedKind[], state: NoticeState): number =>
  asked.reduce(
    (sum, { notices, left }) =>
      sum + notices.filter((each) => each.state === state).length + (state === 'open' ? left : 0),
    0,
  )

/** Of each kind that has any in this state: how many, and how many of them are not shown. */
const kindsIn = (asked: readonly AskedKind[], state: NoticeState, shown: readonly Notice[]) =>
  asked.flatMap((each) => {
    const count = countOf([each], state)
    const { source } = each
    const left = count - shown.filter(({ kind }) => kind === source.kind).length
    return count > 0 ? [{ ...shownKind(source), count, left, more: source.more ?? null }] : []
  })

const list = implement(notice.list, {
  about: 'own',
  async run(call) {
    const asked = await askAll(whoOf(call))
    const { state } = call.input
    const notices = ofState(asked, state)
    const counts = { open: countOf(asked, 'open'), putOff: countOf(asked, 'putOff'), done: countOf(asked, 'done') }
    return { notices: notices.map(shownNotice), kinds: kindsIn(asked, state, notices), counts }
  },
})

const count = implement(notice.count, {
  about: 'own',
  run: (call) => recentCount(call.world, call.actor.userId, call.today, () => counted(whoOf(call))),
})

async function counted(who: Who): Promise<NoticeCount> {
  const asked = await askAll(who)
  return { open: countOf(asked, 'open'), unseen: ofState(asked, 'open').filter(({ seen }) => !seen).length }
}

const see = implement(notice.see, {
  about: 'own',
  async run(call) {
    const unseen = ofState(await askAll(whoOf(call)), 'open').filter(({ seen }) => !seen)
    await noteSeen(call.db, call.actor.userId, unseen)
    forgetCount(call.world, call.actor.userId)
    return { seen: unseen.length }
  },
})

const mark = implement(notice.mark, {
  about: 'own',
  async run({ db, actor, input, today, world }) {
    const { items, as, until } = input
    assertKnown(world.house.notices, items)
    if (as === 'putOff' && (!until || until <= today)) refuse('notice.putOffToLater')
    await markItems(db, actor.userId, items, as, as === 'putOff' ? (until ?? null) : null)
    forgetCount(world, actor.userId)
    return {}
  },
})

function assertKnown(sources: ReadonlyMap<string, NoticeSource>, named: readonly { kind: string }[]): void {
  const unknown = named.find(({ kind }) => !sources.has(kind))
  if (unknown) refuse('notice.kindUnknown', { kind: unknown.kind })
}

const settings = implement(notice.settings, {
  about: 'own',
  async run(call) {
    const { digest, feedMadeAt } = await settingOf(call.db, call.actor.userId)
    const kinds = (await kindsFor(whoOf(call))).map(({ source, choice }) => ({
      ...choice,
      ...shownKind(source),
      dated: source.ahead !== null,
    }))
    return { digest, kinds, sending: canSend(), feed: feedMadeAt ? { madeAt: feedMadeAt } : null }
  },
})

const saveSettings = implement(notice.saveSettings, {
  about: 'own',
  async run({ db, actor, input, world }) {
    const kinds = [...new Map((input.kinds ?? []).map((choice) => [choice.kind, choice])).values()]
    assertKnown(world.house.notices, kinds)
    if (input.digest) await saveDigest(db, actor.userId, input.digest)
    await saveChoices(db, actor.userId, kinds)
    forgetCount(world, actor.userId)
    return {}
  },
})

/** The secret is long and random, so a plain hash keeps it well. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

const feed = implement(notice.feed, {
  about: 'own',
  async run({ db, actor, input, world }) {
    if (input.deed === 'withdraw') {
      await setFeed(db, actor.userId, null)
      return { address: null }
    }
    const token = randomBytes(32).toString('base64url')
    await setFeed(db, actor.userId, hashOfToken(token))
    return { address: new URL(`/calendar/${token}.ics`, world.url).href }
  },
})

const halfAYear = 183

const calendar = implement(notice.calendar, {
  about: 'own',
  async run(call) {
    const { world, actor, today } = call
    const asked = await askAll(whoOf(call), { ahead: halfAYear })
    const name = say(calendarWords, actor.language, 'name')
    const events = asked.flatMap(({ notices }) => notices.flatMap((each) => eventOf(each, call)))
    return { text: writeCalendar({ name, host: new URL(world.url).hostname, stamp: today, events }) }
  },
})

/** What has no day has no place in a calendar. */
function eventOf(each: Notice, { actor, world }: Call<unknown>): CalendarEvent[] {
  if (each.day === null) return []
  const { language } = actor
  return [
    {
      id: `${each.kind} ${each.key}`,
      day: each.day,
      summary: sentenceOfNotice(each, language),
      description: each.due.note ?? '',
      category: titleOf(each.source)[language],
      url: new URL(each.due.href, world.url).href,
    },
  ]
}

export const noticeOperations = [list, count, see, mark, settings, saveSettings, feed, calendar]
