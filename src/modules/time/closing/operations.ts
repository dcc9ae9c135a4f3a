import { figureBook } from '#modules/law/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day, type Month, type Span } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../contract.ts'
import { personMonth } from '../days/reading.ts'
import { markStale } from '../days/stale.ts'
import { capIn } from '../overtime-cap.ts'
import { employedIn } from '../store/employed.ts'
import { closingPage, exceptionKinds, type SaidState, saidStates } from './contract.ts'
import {
  close,
  closedBy,
  isReckoning,
  lockClosing,
  monthCounts,
  monthRows,
  openBefore,
  type PersonRow,
  reopen,
  sayWord,
  seenOf,
  type Word,
  wordOf,
} from './store/months.ts'

const firstOf = (month: Month): Day => `${month}-01` as Day

const capMinutes = async (db: Db, month: Day): Promise<number> => capIn(await figureBook(db), month)

const monthState = implement(time.monthState, {
  about: 'reach',
  async run({ db, reach, today, input }) {
    const month = firstOf(input.month)
    const counted = await monthCounts(db, { reach, today, month }, await capMinutes(db, month))
    const closed = await closedBy(db, month)
    return {
      month: input.month,
      state: closed ? ('closed' as const) : addMonths(month, 1) > today ? ('running' as const) : ('over' as const),
      closed,
      people: counted.people,
      said: all(saidStates, counted.said),
      exceptions: all(exceptionKinds, counted.exceptions),
      reckoning: !closed && (await isReckoning(db, month)),
    }
  },
})

const all = <K extends string>(keys: readonly K[], counts: Record<string, number>): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, counts[key] ?? 0])) as Record<K, number>

const monthPeople = implement(time.monthPeople, {
  about: 'reach',
  async run({ db, reach, today, input: { month: asked, ...filter } }) {
    const month = firstOf(asked)
    const paged = { ...filter, search: filter.search.trim(), reach, today, month, limit: closingPage }
    const { total, rows } = await monthRows(db, paged, await capMinutes(db, month))
    return { total, rows: rows.map(shownPerson) }
  },
})

function shownPerson({ personId, name, employeeNo, unit, exceptions, said, note, ...totals }: PersonRow) {
  return { personId, name, employeeNo, unit, exceptions, said, note, totals }
}

/** One's own employment in a month that is over and not closed. */
async function ownMonth(
  { db, actor, today }: Call<unknown>,
  asked: Month,
): Promise<{ employmentId: string; month: Day }> {
  const month = firstOf(asked)
  if (addMonths(month, 1) > today) refuse('time.monthRunning', { month: asked })
  const span: Span = { from: month, to: addMonths(month, 1) }
  const employed = actor.personId ? (await employedIn(db, [actor.personId], span)).at(-1) : undefined
  if (!employed) return refuse('time.notEmployed', { month: asked })
  await lockClosing(db, month)
  if (await closedBy(db, month)) refuse('time.monthClosed', { month: asked })
  return { employmentId: employed.employmentId, month }
}

const confirmMonth = implement(time.confirmMonth, {
  about: 'own',
  async run(call) {
    const { db, actor, world, input } = call
    const own = await ownMonth(call, input.month)
    const { totals } = await personMonth({ db, world }, actor.personId ?? '', input.month)
    const seen = seenOf(totals)
    if (seen !== seenOf(input.seen)) refuse('time.monthChanged')
    await sayWord(db, { ...own, word: 'confirmed', note: null, seen, userId: actor.userId })
    return { said: 'confirmed' as const }
  },
})

const disputeMonth = implement(time.disputeMonth, {
  about: 'own',
  async run(call) {
    const { db, actor, input } = call
    const own = await ownMonth(call, input.month)
    await sayWord(db, { ...own, word: 'disputed', note: input.note, seen: '', userId: actor.userId })
    return { said: 'disputed' as const }
  },
})

const myWord = implement(time.myWord, {
  about: 'own',
  async run({ db, actor, world, today, input }) {
    const month = firstOf(input.month)
    const next = addMonths(month, 1)
    const employed = actor.personId
      ? (await employedIn(db, [actor.personId], { from: month, to: next })).at(-1)
      : undefined
    const word = employed ? await wordOf(db, employed.employmentId, month) : null
    const mayConfirm = employed !== undefined && next <= today && !(await closedBy(db, month))
    if (!word) return { said: 'unsaid' as const, note: null, mayConfirm }
    const { totals } = await personMonth({ db, world }, actor.personId ?? '', input.month)
    return { said: stateOf(word, seenOf(totals)), note: word.note, mayConfirm }
  },
})

function stateOf({ word, seen }: Word, now: string): SaidState {
  if (word === 'disputed') return 'disputed'
  return seen === now ? 'confirmed' : 'changed'
}

const closeMonth = implement(time.closeMonth, {
  about: 'company',
  async run({ db, actor, today, input, reach, record }) {
    const month = firstOf(input.month)
    if (addMonths(month, 1) > today) refuse('time.monthRunning', { month: input.month })
    await lockClosing(db, month)
    if (await closedBy(db, month)) refuse('time.monthClosed', { month: input.month })
    const earlier = await openBefore(db, month)
    if (earlier) refuse('time.closeEarlier', { month: earlier.slice(0, 7) })
    if (await isReckoning(db, month)) refuse('time.stillReckoning', { month: input.month })
    const counted = await monthCounts(db, { reach, today, month }, await capMinutes(db, month))
    const open = Object.values(counted.exceptions).reduce((sum, count) => sum + count, 0) + (counted.said.disputed ?? 0)
    if (open > 0 && !input.despite) refuse('time.exceptionsLeft', { count: open })
    await close(db, month, actor.userId)
    record({ details: { people: counted.people, exceptions: counted.exceptions, said: counted.said } })
    return { people: counted.people }
  },
})

const reopenMonth = implement(time.reopenMonth, {
  about: 'company',
  async run({ db, today, input }) {
    const month = firstOf(input.month)
    await lockClosing(db, month)
    if (!(await reopen(db, month))) refuse('time.monthNotClosed', { month: input.month })
    await markStale(db, today, null, { from: month, to: addMonths(month, 1) })
    return {}
  },
})

export const closingOperations = [monthState, monthPeople, confirmMonth, disputeMonth, myWord, closeMonth, reopenMonth]
