import type pg from 'pg'
import {
  type FilledEnd,
  type FilledLeaves,
  fillLeave,
  finishLeave,
  grantYears,
  leaveGround,
} from '#modules/leave/index.ts'
import {
  closeMonths,
  compEarned,
  type FilledTime,
  fillFiles,
  fillSchedule,
  fillTime,
  finishTime,
  firstJudgedDay,
  type Ground,
  type Lived,
  openGround,
  prepareTime,
  reckonedOf,
  type Scheduled,
  scheduledOf,
} from '#modules/time/index.ts'
import type { Actor } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import { tell } from '#platform/perform.ts'
import type { World } from '#platform/world.ts'
import type { SampleCompany } from '../company.ts'
import type { Deed } from '../deed.ts'
import { diceFrom } from '../dice.ts'
import { historyFrom, monthBegin, type Order } from '../order.ts'
import { Clocks } from './clocks.ts'
import { type Extra, extraOf, extraPunches } from './extra.ts'
import { type Family, type Firsts, familyOf } from './family.ts'
import { type Habits, habitsOf } from './habits.ts'
import { minuteOf } from './moments.ts'
import { forgottenOn, type Open, openOf } from './open.ts'
import { presenceOf } from './presence.ts'
import { scheduleOf } from './shifts.ts'
import { compWishes, type Wishing, wishesOf } from './wishes.ts'
import { Voices } from './words.ts'
import { type Worker, workersOf } from './workers.ts'

export type Filling = {
  world: World
  client: pg.PoolClient
  db: Db
  company: SampleCompany
  founder: Actor
  deed: Deed
  tell: (done: number) => Promise<void>
}

/** So many days ahead leave has been agreed already. */
const ahead = 45
const atOnce = 200

/**
 * Time and leave of everybody, from as far back as the calendar of the law is known. Every day is what the engine makes of
 * shifts, punches, leave and overtime; every balance is the sum of its ledger.
 * @returns what is still to be asked for today
 */
export async function fillTimeAndLeave(filling: Filling): Promise<Open[]> {
  const { world, client, db, company, founder, deed } = filling
  const { order } = company.plan
  const { today } = order
  const from = await beginOf(db, order)
  await fillSchedule(db, scheduleOf(company, workersOf(company, from), from))
  await deed(founder, 'leave.startTypes', { from: `${from.slice(0, 4)}-01-01` })
  await grantYears(db, today, Number(from.slice(0, 4)))
  const ground = await openGround(world, db, from, daysAhead(today))
  await prepareTime(db, ground)
  const work: Work = {
    ...{ ...filling, order, ground, leave: await leaveGround(db, today), ended: [], open: [] },
    ...{ firsts: { mother: false, wedding: false }, clocks: new Clocks(from, today), voices: new Voices(order) },
  }
  let done = 0
  for (const workers of inPieces(workersOf(company, from))) {
    await fillPiece(work, workers)
    done += workers.length
    await filling.tell(done)
  }
  await fillFiles(client, db, ground, work.clocks.files(founder.userId, ground.now))
  await closeMonths(client, db, ground, closings(from, today, founder.userId))
  await finishTime(db, today)
  await finishLeave({ db, actor: founder, today, world }, work.ended)
  return work.open
}

/** From the first of a month, and not before the first year whose holidays are in law. */
async function beginOf(db: Db, order: Order): Promise<Day> {
  const [told, judged] = [monthBegin(historyFrom(order)), await firstJudgedDay(db, order.today)]
  return told > judged ? told : judged
}

/** Not into a year whose holidays may not be known yet. */
function daysAhead(today: Day): number {
  let days = ahead
  while (addDays(today, days).slice(0, 4) > today.slice(0, 4)) days -= 1
  return days
}

type Work = Filling & {
  order: Order
  ground: Ground
  leave: Awaited<ReturnType<typeof leaveGround>>
  firsts: Firsts
  clocks: Clocks
  voices: Voices
  ended: FilledEnd[]
  open: Open[]
}

/** Somebody's years before leave is counted against what he has. */
type Draft = {
  worker: Worker
  scheduled: Scheduled
  habits: Habits
  family: Family
  extra: Extra
  wishing: Wishing
  punched: ReturnType<Clocks['punchedBy']>
}

async function fillPiece(work: Work, workers: readonly Worker[]): Promise<void> {
  const { client, db, ground, leave } = work
  const ids = workers.map(({ employmentId }) => employmentId)
  const scheduled = new Map((await scheduledOf(db, ground, ids)).map((each) => [each.one.employmentId, each]))
  const drafts = workers.flatMap((worker) => {
    const own = scheduled.get(worker.employmentId)
    return own ? [draftOf(work, worker, own)] : []
  })
  const leaves = await wishedFor(work, drafts)
  const absences = await fillLeave({ client, db, zone: ground.zone, ground: leave }, leaves)
  const lives = drafts.map((draft) => lifeOf(work, draft, absences.get(draft.worker.employmentId) ?? []))
  await fillTime(client, db, ground, lives)
}

function draftOf({ order, ground, firsts, clocks, ended }: Work, worker: Worker, scheduled: Scheduled): Draft {
  const { plan, one } = scheduled
  const { today, seed } = order
  const dice = (of: number) => diceFrom(seed, worker.at, one.from === plan[0]?.day ? of : of + 50)
  const family = familyOf({ worker, plan, today, dice: dice(41) }, firsts)
  const habits = habitsOf(order, worker, dice(42))
  if (one.to <= today) ended.push({ personId: worker.personId, to: one.to })
  return {
    ...{ worker, scheduled, habits, family },
    extra: extraOf(worker, habits, { plan, until: addDays(today, -1), isAway: family.isAway }, dice(43)),
    wishing: { worker, plan, working: plan.filter(({ shift }) => shift), now: ground.now, dice: dice(44) },
    punched: clocks.punchedBy(habits),
  }
}

/** Rest that was earned is told to leave, and wished for with the rest. */
async function wishedFor(
  { world, db, founder, order, ground }: Work,
  drafts: readonly Draft[],
): Promise<FilledLeaves[]> {
  const earned = drafts.map((draft) => earnedBy(ground, draft))
  const told = drafts.flatMap(({ worker: { employmentId } }, at) =>
    (earned[at] ?? []).map((each) => ({ employmentId, ...each })),
  )
  if (told.length > 0) await tell({ db, actor: founder, today: order.today, world }, compEarned, told)
  return drafts.map(({ worker, scheduled, family, wishing }, at) => ({
    ...{ employmentId: worker.employmentId, city: worker.city, plan: scheduled.plan, events: family.events },
    wants: [...wishesOf(wishing), ...compWishes(wishing, earned[at] ?? [])].toSorted((a, b) => a.askedAt - b.askedAt),
  }))
}

function earnedBy(ground: Ground, { scheduled, extra, family, punched }: Draft): { day: Day; minutes: number }[] {
  if (extra.comes.size === 0) return []
  const { protections } = family
  const past = { punches: extraPunches(extra, punched), absences: [], overtimes: extra.asked, protections }
  return reckonedOf(ground, scheduled, past).flatMap(({ day, comp }) => (comp > 0 ? [{ day, minutes: comp }] : []))
}

function lifeOf(work: Work, draft: Draft, absences: FilledTime['absences']): Lived {
  const { order, ground, voices, open, clocks } = work
  const { worker, scheduled, habits, family, extra, punched } = draft
  const away = new Map(absences.map(({ day, part }) => [day, part]))
  const dice = diceFrom(order.seed, worker.at, 45)
  const seen = { worker, habits, plan: scheduled.plan, away, today: order.today, already: open }
  const living = { ...seen, extra, now: ground.now, dice, punched, forgetsOn: forgottenOn(seen) }
  const presence = presenceOf(living)
  const punches = onceEach([...presence.punches, ...extraPunches(extra, punched)])
  clocks.count(worker.employmentId, punches)
  const found = openOf({ ...seen, presence })
  if (found) open.push(found)
  return {
    scheduled,
    time: {
      ...{ punches, absences, protections: family.protections },
      overtimes: extra.asked.filter(({ day }) => !away.has(day) || extra.comes.has(day)),
      corrections: presence.corrections,
      words: voices.of(worker, scheduled, presence),
    },
  }
}

function onceEach(punches: readonly FilledTime['punches'][number][]): FilledTime['punches'][number][] {
  const known = new Map(punches.map((punch) => [punch.minute, punch]))
  return [...known.values()]
}

/** All months but the last and the one that runs, each on the fifth of the next. */
function closings(from: Day, today: Day, by: string): { month: Day; by: string; at: number }[] {
  const last = addMonths(monthBegin(today), -1)
  const months: { month: Day; by: string; at: number }[] = []
  for (let month = from; month < last; month = addMonths(month, 1))
    months.push({ month, by, at: minuteOf(addDays(addMonths(month, 1), 4), 1010) })
  return months
}

function* inPieces(workers: Iterable<Worker>): Generator<Worker[]> {
  let piece: Worker[] = []
  for (const worker of workers) {
    piece.push(worker)
    if (piece.length < atOnce) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}
