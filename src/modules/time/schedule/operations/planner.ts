import { figureBook } from '#modules/law/index.ts'
import { unitNames } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day, daysBetween, type Span } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { type HolidayYear, holidayCalendar } from '#statute/cn/time/calendar-figures.ts'
import { type Shift, time } from '../../contract.ts'
import { type PlannedDay, plansOf } from '../../days/plans.ts'
import { spanDays } from '../../days/rules/plan.ts'
import { closedMonths, keepsTime } from '../../days/store/stale.ts'
import { type BoardShift, boardPage, countedPeople } from '../contract.ts'
import { calendarOf } from '../rules/calendar.ts'
import { endsOf } from '../rules/clock.ts'
import { type BoardAsked, type BoardPerson, boardPeople, countBoard } from '../store/board.ts'
import { type AwayDay, awayDays } from '../store/planned.ts'
import { type Protection, protectionsIn } from '../store/protections.ts'
import { allShifts } from '../store/shifts.ts'
import { checkDay, standingOn } from './checks.ts'

const planner = implement(time.planner, {
  about: 'reach',
  async run({ db, input, reach, today }) {
    checkDay(input.from, today)
    const span = { from: input.from, to: addDays(input.from, input.days) }
    const { unitId = null, personId = null, search = '' } = input
    const board: BoardAsked = { reach, today, span, unitId, personId, search }
    const total = await countBoard(db, board)
    const { people, everybody } = await askedFor(db, board, { total, offset: input.offset })
    const plans = await plansOf(
      db,
      (everybody ?? people).map(({ employmentId }) => employmentId),
      span,
    )
    const shifts = await allShifts(db)
    return {
      rows: await rowsOf(db, people, { plans, span, today }),
      total,
      days: await boardDays(db, span),
      shifts: shifts.flatMap((shift) => shiftShown(shift, input.from)),
      counts: everybody && countsOf(plans, span),
      started: await keepsTime(db),
    }
  },
})

type Board = { people: BoardPerson[]; everybody: BoardPerson[] | null }

/** The people of the page, and all of them as long as they can be counted at once. */
async function askedFor(
  db: Db,
  board: BoardAsked,
  { total, offset }: { total: number; offset: number },
): Promise<Board> {
  if (total > countedPeople)
    return { people: await boardPeople(db, board, { limit: boardPage, offset }), everybody: null }
  const everybody = await boardPeople(db, board, { limit: countedPeople, offset: 0 })
  return { people: everybody.slice(offset, offset + boardPage), everybody }
}

type Plans = ReadonlyMap<string, PlannedDay[]>

async function rowsOf(
  db: Db,
  people: readonly BoardPerson[],
  { plans, span, today }: { plans: Plans; span: Span; today: Day },
) {
  const ids = people.map(({ employmentId }) => employmentId)
  const names = await unitNames(db, [...new Set(people.map(({ unitId }) => unitId))], today)
  const away = new Map((await awayDays(db, ids, span)).map((each) => [`${each.employmentId} ${each.day}`, each]))
  const protections = await protectionsIn(db, ids, span)
  return people.map(({ employmentId, personId, name, unitId }) => ({
    ...{ personId, name, unit: names.get(unitId) ?? '' },
    days: (plans.get(employmentId) ?? []).map((plan) => dayShown(plan, away.get(`${employmentId} ${plan.day}`))),
    protection: protections.filter((each) => each.employmentId === employmentId).map(protectionShown),
  }))
}

const dayShown = ({ day, shift, kind, from }: PlannedDay, away: AwayDay | undefined) => ({
  ...{ day, shiftId: shift?.shiftId ?? null, kind, from },
  away: away ? { part: away.part, title: away.title } : null,
})

const protectionShown = ({ kind, from, to }: Protection) => ({ kind, from, lastDay: addDays(to, -1) })

function shiftShown({ versions, ...look }: Shift, day: Day): BoardShift[] {
  const body = standingOn(versions, day)
  return body ? [{ ...look, ...endsOf(body) }] : []
}

async function boardDays(db: Db, span: Span) {
  const book = await figureBook(db)
  const calendars = new Map<number, HolidayYear>()
  for (const year of new Set([span.from, addDays(span.to, -1)].map((day) => Number(day.slice(0, 4))))) {
    const known = book.find(holidayCalendar, `${year}-01-01` as Day)
    if (known) calendars.set(year, known.value)
  }
  const closed = new Set((await closedMonths(db, span)).map((month) => month.slice(0, 7)))
  return spanDays(span, calendars).map(({ day, calendar }) => ({
    ...{ day, calendar: calendarOf(day, calendar), closed: closed.has(day.slice(0, 7)) },
  }))
}

/** How many work each shift on each day of the span. */
function countsOf(plans: Plans, span: Span): { shiftId: string; people: number[] }[] {
  const counts = new Map<string, number[]>()
  const length = daysBetween(span.from, span.to)
  for (const { day, shift } of [...plans.values()].flat()) {
    if (!shift) continue
    const people = counts.get(shift.shiftId) ?? Array.from({ length }, () => 0)
    const at = daysBetween(span.from, day)
    people[at] = (people[at] ?? 0) + 1
    counts.set(shift.shiftId, people)
  }
  return [...counts].map(([shiftId, people]) => ({ shiftId, people }))
}

export const plannerOperations = [planner]
