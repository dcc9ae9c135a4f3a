import { companyZone } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { transactionOn } from '#platform/database/on-client.ts'
import { systemActor } from '#platform/jobs/index.ts'
import { minutesOfDay } from '#platform/kernel/clock.ts'
import { addDays, addMonths, type Day, type Span } from '#platform/kernel/day.ts'
import { tell } from '#platform/perform.ts'
import type { World } from '#platform/world.ts'
import { type Accounts, entriesOf } from './entries.ts'
import { compEarned } from './events.ts'
import { accountsOf, reachingEnds, runsIn } from './periods.ts'
import { dayNumber, dayOfNumber } from './rules/clock.ts'
import type { Run } from './rules/period.ts'
import { type Planned, spanDays } from './rules/plan.ts'
import { type Happened, happenedTo } from './store/day-facts.ts'
import {
  type Client,
  type Comp,
  copyEntries,
  ensureMonth,
  everybodyIn,
  type Kept,
  takeEntries,
} from './store/entries.ts'
import { type Common, commonFacts, personalFacts } from './store/plan-facts.ts'
import {
  closedMonths,
  keepsTime,
  lockMonth,
  type Mark,
  markDays,
  markOpen,
  markSpans,
  noteReckoned,
  reckonedUntil,
  staleMonths,
  takeMarks,
} from './store/stale.ts'

/** Reckons what changed, month by month; and when the day has turned, the day before for everybody. */
export async function reckonStale(world: World): Promise<number> {
  await turnDay(world)
  const months = await staleMonths(world.db)
  for (const month of months) await reckonMonth(world, month)
  return months.length
}

/** Yesterday is over for most, today begins for all. Shifts over midnight are looked at until they are over. */
async function turnDay({ db, today }: World): Promise<void> {
  const [until, day] = [await reckonedUntil(db), today()]
  if (until !== null) await markOpen(db, day)
  if (until === day || !(await keepsTime(db))) return
  await db.transaction().execute(async (tx) => {
    await markDays(tx, null, turned(until ?? day, day))
    await noteReckoned(tx, day)
  })
}

/** The days between both, and both. It may turn back: a zone moved west, a clock put right; then what had begun too early goes. */
const turned = (before: Day, now: Day): Span =>
  before < now ? { from: before, to: addDays(now, 1) } : { from: now, to: addDays(before, 1) }

const atOnce = 2000

/** A month in one transaction: its marks go with the entries that they asked for. */
async function reckonMonth(world: World, month: Day): Promise<void> {
  await transactionOn(world.pool, async (client, db) => {
    await lockMonth(db, month)
    const marks = await takeMarks(db, month)
    const span = { from: month, to: addMonths(month, 1) }
    if (marks.length === 0 || (await closedMonths(db, span)).length > 0) return
    await ensureMonth(db, month)
    const common = await commonFacts(db, around(span))
    const zone = await companyZone(db)
    const work = { world, client, db, common, zone, span, now: minuteNow(world, zone) }
    await inTurn(
      await pieces(db, marks, span),
      (piece) => factsOf(work, piece),
      (facts) => keep(work, facts),
    )
  })
}

/** While one piece is worked on, the next is read: on a connection of its own, as of what was committed by then. */
async function inTurn<P, F>(
  pieces: readonly P[],
  read: (piece: P) => Promise<F>,
  work: (facts: F) => Promise<void>,
): Promise<void> {
  const [first] = pieces
  let next = first === undefined ? undefined : read(first)
  for (const following of [...pieces.slice(1), undefined]) {
    const facts = await next
    next = following === undefined ? undefined : read(following)
    next?.catch(() => undefined)
    if (facts !== undefined) await work(facts)
  }
}

/** The days beside the span tell which punches are theirs. */
const around = ({ from, to }: Span): Span => ({ from: addDays(from, -1), to: addDays(to, 1) })

type Marked = { employmentId: string; from: Day; to: Day }

async function pieces(db: Db, marks: readonly Mark[], span: Span): Promise<Marked[][]> {
  const all = marks.find(({ employmentId }) => employmentId === null)
  const single = marks.flatMap(({ employmentId, ...days }) =>
    employmentId === null ? [] : [{ employmentId, ...days }],
  )
  const own = new Map(single.map((mark) => [mark.employmentId, mark]))
  const everybody = all ? new Set([...(await everybodyIn(db, span)), ...own.keys()]) : []
  const marked = all
    ? [...everybody].map((employmentId) => widest(employmentId, all, own.get(employmentId)))
    : single.sort((a, b) => (a.employmentId < b.employmentId ? -1 : 1))
  const cut: Marked[][] = []
  for (let at = 0; at < marked.length; at += atOnce) cut.push(marked.slice(at, at + atOnce))
  return cut
}

function widest(employmentId: string, all: Mark, own: Mark | undefined): Marked {
  const from = own && own.from < all.from ? own.from : all.from
  const to = own && own.to > all.to ? own.to : all.to
  return { employmentId, from, to }
}

type Piece = { world: World; client: Client; db: Db; common: Common; zone: string; span: Span; now: number }

type PieceFacts = {
  marks: readonly Marked[]
  people: Planned[]
  happened: Happened
  runs: ReadonlyMap<string, readonly Run[]>
  /** Last days of periods that have to be settled anew, in other months. */
  later: readonly Mark[]
}

async function factsOf(
  { world: { db }, common, zone, span, now }: Piece,
  marked: readonly Marked[],
): Promise<PieceFacts> {
  const ids = marked.map(({ employmentId }) => employmentId)
  const [people, happened] = await Promise.all([
    personalFacts(db, ids, around(span), common.company),
    happenedTo(db, zone, ids, span),
  ])
  const runs = await runsIn(db, { common, people }, span)
  const { parts: marks, later } = reachingEnds(marked, runs, span, dayOfNumber(Math.floor(now / minutesOfDay)))
  return { marks, people, happened, runs, later }
}

/** What stood before goes, what is reckoned comes; while one block is on its way, the next is reckoned. */
async function keep(work: Piece, facts: PieceFacts): Promise<void> {
  const accounts = await accountsOf(work.db, work.common, facts.runs, facts.marks)
  const before = await takeEntries(work.db, facts.marks)
  const earned: Comp[] = []
  await copyEntries(work.client, reckoned(work, { ...facts, accounts }, earned))
  await markSpans(work.db, facts.later)
  await tellComp(work, before, earned)
}

/** @param earned is given the rest that was earned, for who is told of it afterwards */
function* reckoned(
  { common, span, now }: Piece,
  { marks, people, happened, accounts }: PieceFacts & { accounts: Accounts },
  earned: Comp[],
): Generator<Kept> {
  const marksOf = new Map(marks.map((mark) => [mark.employmentId, mark]))
  const shared = {
    facts: { ...common, people },
    days: spanDays(around(span), common.calendars),
    happened,
    accounts,
    now,
  }
  for (const one of people) {
    const { employmentId } = one
    const mark = marksOf.get(employmentId)
    if (!mark) continue
    for (const entry of entriesOf({ ...shared, one }, mark)) {
      if (entry.comp > 0) earned.push({ employmentId, day: entry.day, minutes: entry.comp })
      yield { employmentId, entry }
    }
  }
}

/** Tells what rest was earned, where it is another than before. */
async function tellComp({ db, world }: Piece, before: readonly Comp[], earned: readonly Comp[]): Promise<void> {
  const keyOf = ({ employmentId, day }: Comp) => `${employmentId} ${day}`
  const stood = new Map(before.map((each) => [keyOf(each), each.minutes]))
  const now = new Set(earned.map(keyOf))
  const gone = before.filter((each) => !now.has(keyOf(each))).map((each) => ({ ...each, minutes: 0 }))
  const changed = [...earned.filter((each) => stood.get(keyOf(each)) !== each.minutes), ...gone]
  if (changed.length > 0) await tell({ db, actor: systemActor, today: world.today(), world }, compEarned, changed)
}

/** The company's present minute, since 2000. */
export function minuteNow(world: World, zone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const [day = '', clock = ''] = parts.format(world.now()).split(' ')
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return dayNumber(day as Day) * minutesOfDay + hours * 60 + minutes
}
