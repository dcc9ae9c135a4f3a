import { type Actor, classesOverall, grantsFor, type Reach, reachesOf } from '../access/grant.ts'
import { freeOf } from '../access/matrix.ts'
import type { Db } from '../database/database.ts'
import type { House } from '../house.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { type Language, sentenceOf, type WordParams } from '../words.ts'
import type { NoticeState } from './contract.ts'
import { type Group, groupOf } from './group.ts'
import type { Due, DueParams, NoticeSource } from './notice.ts'
import { type Choice, choicesOf, type Mark, marksOf } from './store.ts'

/** At most so many of a kind are shown; of the rest it is said how many there are. */
const atMost = 200

type Names = { zh: string; en: string }

/** What is due, and how it stands with this user. It is put into words by `sentenceOfNotice`, where somebody reads it. */
export type Notice = {
  source: NoticeSource
  kind: string
  key: string
  day: Day | null
  due: Due
  group: Group
  state: NoticeState
  seen: boolean
  mailed: boolean
  putOffUntil: Day | null
}

export type AskedKind = { source: NoticeSource; choice: Choice; notices: Notice[]; left: number }

export type Who = { db: Db; house: House; actor: Actor; today: Day }

/** How far a source's answer may reach for this actor; empty when he is not to hear of it at all. */
function reachFor({ house, actor }: Who, { operation, fieldClass, ofUser }: NoticeSource): Reach[] {
  const implemented = house.operations.get(operation)
  if (implemented && freeOf(implemented) === 'own') {
    const { personId, userId } = actor
    return personId || ofUser ? [{ scope: 'self', personId, userId }] : []
  }
  const grants = grantsFor(actor, operation)
  if (fieldClass && !classesOverall(grants, actor).has(fieldClass)) return []
  return reachesOf(grants, actor)
}

/** What a user is reminded of while he has chosen nothing. */
const unchosen = ({ kind, ahead }: NoticeSource): Choice => ({ kind, shown: true, byMail: true, ahead: ahead ?? 0 })

/** The kinds this actor can hear of, each with what he chose for it. */
export async function kindsFor(who: Who): Promise<{ source: NoticeSource; choice: Choice; reach: Reach[] }[]> {
  const chosen = new Map((await choicesOf(who.db, who.actor.userId)).map((choice) => [choice.kind, choice]))
  return [...who.house.notices.values()]
    .map((source) => ({
      source,
      choice: chosen.get(source.kind) ?? unchosen(source),
      reach: reachFor(who, source),
    }))
    .filter(({ reach }) => reach.length > 0)
}

/** Everything this user is to be reminded of, asked of the records now. `ahead` looks further than he chose. */
export async function askAll(who: Who, { ahead }: { ahead?: number } = {}): Promise<AskedKind[]> {
  const marks = await marksOf(who.db, who.actor.userId)
  const kinds = (await kindsFor(who)).filter(({ choice }) => choice.shown)
  const asked: AskedKind[] = []
  for (const { source, choice, reach } of kinds) {
    const known = new Map(marks.filter(({ kind }) => kind === source.kind).map((mark) => [mark.key, mark]))
    const until = addDays(who.today, ahead ?? choice.ahead)
    // What was put aside must not take the place of what waits.
    const limit = atMost + known.size
    const { count, dues } = await source.ask({ ...who, reach, until, limit })
    const notices = dues.map((due) => noticeOf(source, due, known.get(due.key), who.today))
    asked.push({ source, choice, notices, left: Math.max(0, count - dues.length) })
  }
  return asked
}

function noticeOf(source: NoticeSource, due: Due, mark: Mark | undefined, today: Day): Notice {
  return {
    source,
    due,
    kind: source.kind,
    key: due.key,
    day: due.day,
    group: groupOf(due.day, today),
    state: stateOf(mark, today),
    seen: mark?.seen ?? false,
    mailed: mark?.mailed ?? false,
    putOffUntil: mark?.putOffUntil ?? null,
  }
}

function stateOf(mark: Mark | undefined, today: Day): NoticeState {
  if (mark?.dismissed) return 'done'
  return mark?.putOffUntil && mark.putOffUntil > today ? 'putOff' : 'open'
}

const inBoth = (say: (language: Language) => string): Names => ({ zh: say('zh'), en: say('en') })

export const titleOf = ({ words, title }: NoticeSource): Names =>
  inBoth((language) => sentenceOf(title, {}, language, [words]))

export const sentenceOfNotice = ({ source, due }: Notice, language: Language): string =>
  sentenceOf(due.says, paramsIn(due.params, language), language, [source.words])

const paramsIn = (params: DueParams, language: Language): WordParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  )

export const sentencesOf = (notice: Notice): Names => inBoth((language) => sentenceOfNotice(notice, language))

/** Of one state, the most urgent first; of a kind no more than are shown. */
export function ofState(asked: readonly AskedKind[], state: NoticeState): Notice[] {
  return asked.flatMap(({ notices }) => notices.filter((each) => each.state === state).slice(0, atMost)).toSorted(byDay)
}

/** What has no day waits today. */
const byDay = (a: Notice, b: Notice): number => {
  const [first, second] = [a.day ?? '', b.day ?? '']
  if (a.group !== b.group) return order.indexOf(a.group) - order.indexOf(b.group)
  return first < second ? -1 : first > second ? 1 : 0
}

const order: readonly Group[] = ['overdue', 'today', 'week', 'later']
