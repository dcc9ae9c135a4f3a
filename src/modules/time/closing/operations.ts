import { figureBook } from '#modules/law/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day, type Month } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../contract.ts'
import { personMonth } from '../days/reading.ts'
import { markStale } from '../days/stale.ts'
import { capIn } from '../overtime-cap.ts'
import { timePorts } from '../ports.ts'
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
  seenByEmployment,
  seenOf,
  type Word,
  wordsOf,
} from './store/months.ts'

/** Nothing before it is kept from being changed while a month is closed. */
const firstMonth = '2000-01-01' as Day

const firstOf = (month: Month): Day => `${month}-01` as Day

const capMinutes = async (db: Db, month: Day): Promise<number> => capIn(await figureBook(db), month)

const waitingIn = (db: Db, month: Day) => timePorts.ask.absencesWaiting(db, { from: month, to: addMonths(month, 1) })

const monthState = implement(time.monthState, {
  about: 'reach',
  async run({ db, reach, today, input }) {
    const month = firstOf(input.month)
    const counted = await monthCounts(
      db,
      { reach, today, month, waiting: await waitingIn(db, month) },
      await capMinutes(db, month),
    )
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
    const paged = {
      ...filter,
      search: filter.search.trim(),
      reach,
      today,
      month,
      limit: closingPage,
      waiting: await waitingIn(db, month),
    }
    const { total, rows } = await monthRows(db, paged, await capMinutes(db, month))
    return { total, rows: rows.map(shownPerson) }
  },
})

function shownPerson({ personId, name, employeeNo, unit, exceptions, said, note, ...totals }: PersonRow) {
  return { personId, name, employeeNo, unit, exceptions, said, note, totals }
}

/** One's own employments in a month that is over and not closed: whoever left and came back has two. */
async function ownMonth({ db, actor, today }: Call<unknown>, asked: Month): Promise<{ ids: string[]; month: Day }> {
  const month = firstOf(asked)
  if (addMonths(month, 1) > today) refuse('time.monthRunning', { month: asked })
  const ids = await ownEmployments(db, actor.personId, month)
  if (ids.length === 0) return refuse('time.notEmployed', { month: asked })
  await lockClosing(db, month)
  if (await closedBy(db, month)) refuse('time.monthClosed', { month: asked })
  return { ids, month }
}

async function ownEmployments(db: Db, personId: string | null, month: Day): Promise<string[]> {
  if (!personId) return []
  const employed = await employedIn(db, [personId], { from: month, to: addMonths(month, 1) })
  return employed.map(({ employmentId }) => employmentId)
}

const confirmMonth = implement(time.confirmMonth, {
  about: 'own',
  async run(call) {
    const { db, actor, world, input } = call
    const { ids, month } = await ownMonth(call, input.month)
    const { totals } = await personMonth({ db, world }, actor.personId ?? '', input.month)
    const whole = seenOf(totals)
    if (whole !== seenOf(input.seen)) refuse('time.monthChanged')
    const each = ids.length > 1 ? await seenByEmployment(db, ids, month) : new Map<string, string>()
    for (const employmentId of ids) {
      const seen = each.get(employmentId) ?? whole
      await sayWord(db, { employmentId, month, word: 'confirmed', note: null, seen, userId: actor.userId })
    }
    return { said: 'confirmed' as const }
  },
})

const disputeMonth = implement(time.disputeMonth, {
  about: 'own',
  async run(call) {
    const { db, actor, input } = call
    const { ids, month } = await ownMonth(call, input.month)
    for (const employmentId of ids) {
      await sayWord(db, { employmentId, month, word: 'disputed', note: input.note, seen: '', userId: actor.userId })
    }
    return { said: 'disputed' as const }
  },
})

const myWord = implement(time.myWord, {
  about: 'own',
  async run({ db, actor, world, today, input }) {
    const month = firstOf(input.month)
    const ids = await ownEmployments(db, actor.personId, month)
    const words = await wordsOf(db, ids, month)
    const mayConfirm = ids.length > 0 && addMonths(month, 1) <= today && !(await closedBy(db, month))
    const [first] = words.values()
    if (!first || words.size < ids.length) return { said: 'unsaid' as const, note: null, mayConfirm }
    const { totals } = await personMonth({ db, world }, actor.personId ?? '', input.month)
    const each = ids.length > 1 ? await seenByEmployment(db, ids, month) : new Map<string, string>()
    const said = [...words].map(([id, word]) => stateOf(word, each.get(id) ?? seenOf(totals)))
    return { said: said.find((state) => state !== 'confirmed') ?? ('confirmed' as const), note: first.note, mayConfirm }
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
    if (month < firstMonth) refuse('time.monthTooEarly', { month: input.month })
    const earlier = await openBefore(db, month)
    if (earlier) refuse('time.closeEarlier', { month: earlier.slice(0, 7) })
    if (await isReckoning(db, month)) refuse('time.stillReckoning', { month: input.month })
    const counted = await monthCounts(
      db,
      { reach, today, month, waiting: await waitingIn(db, month) },
      await capMinutes(db, month),
    )
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
