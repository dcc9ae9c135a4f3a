import { figureBook } from '#modules/law/index.ts'
import { type PlannedDay, plansOf } from '#modules/time/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day, daysBetween, type Span } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import type { Book } from '#statute/book.ts'
import { isDue, type YearCalendar, yearCalendar } from '#statute/cn/time/calendar.ts'
import { holidayCalendar } from '#statute/cn/time/calendar-figures.ts'
import type { DueDay } from './rules/count.ts'
import { dayUnits } from './rules/units.ts'

type Shift = NonNullable<PlannedDay['shift']>['body']

/** When a shift is worked: its segments without the breaks. */
function piecesOf({ segments, breaks }: Shift): { from: number; to: number }[] {
  return segments.flatMap((segment) => {
    const inside = breaks
      .filter((rest) => rest.from < segment.to && rest.to > segment.from)
      .sort((a, b) => a.from - b.from)
    const cuts = [segment.from, ...inside.flatMap(({ from, to }) => [from, to]), segment.to]
    return Array.from({ length: cuts.length / 2 }, (_, at) => ({ from: cuts[at * 2] ?? 0, to: cuts[at * 2 + 1] ?? 0 }))
  })
}

const minutesOf = (shift: Shift): number =>
  shift.flexible?.minutes ?? piecesOf(shift).reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0)

export type Calendars = (day: Day) => YearCalendar

function calendarsOf(book: Book): Calendars {
  const known = new Map<string, YearCalendar>()
  return (day) => {
    const year = day.slice(0, 4)
    const found = known.get(year)
    if (found) return found
    const holidays = book.find(holidayCalendar, day) ?? refuse('law.calendarNotPublished', { year })
    const calendar = yearCalendar(Number(year), holidays.value)
    known.set(year, calendar)
    return calendar
  }
}

type Kind = ReturnType<YearCalendar['kindOf']>

/** What the days are by the calendar of the country; null where it isn't known. */
export async function kindsOf(db: Db, { from, to }: Span): Promise<(Kind | null)[]> {
  const book = await figureBook(db)
  const calendars = calendarsOf(book)
  return Array.from({ length: daysBetween(from, to) }, (_, at) => addDays(from, at)).map((day) =>
    book.find(holidayCalendar, day) ? calendars(day).kindOf(day) : null,
  )
}

/** Where nobody keeps time for him, the calendar of the country says when work is due. */
function byCalendar(day: Day, calendars: Calendars): DueDay {
  const kind = calendars(day).kindOf(day)
  return { day, due: isDue(kind), minutes: dayUnits, pieces: [], why: kind }
}

function byPlan({ day, kind, shift, from }: PlannedDay, calendars: Calendars): DueDay {
  if (from === null) return byCalendar(day, calendars)
  if (shift) return { day, due: true, minutes: minutesOf(shift.body), pieces: piecesOf(shift.body), why: 'shift' }
  if (kind === null) refuse('law.calendarNotPublished', { year: day.slice(0, 4) })
  return { day, due: false, minutes: 0, pieces: [], why: kind === 'holiday' ? 'holiday' : 'restDay' }
}

/**
 * What each day is to him: by his own plan, else by the calendar.
 * @throws law.calendarNotPublished for a year whose holidays are not known, unless every day counts anyway
 */
export async function dueDays(db: Db, employmentId: string, span: Span, everyDay: boolean): Promise<DueDay[]> {
  const plans = (await plansOf(db, [employmentId], span)).get(employmentId) ?? []
  return dueIn(new Map(plans.map((plan) => [plan.day, plan])), await knownCalendars(db), span, everyDay)
}

export const knownCalendars = async (db: Db): Promise<Calendars> => calendarsOf(await figureBook(db))

/** The same of plans that are known already: they may reach beyond the span. */
export function dueIn(
  planned: ReadonlyMap<Day, PlannedDay>,
  calendars: Calendars,
  span: Span,
  everyDay: boolean,
): DueDay[] {
  return Array.from({ length: daysBetween(span.from, span.to) }, (_, at) => {
    const day = addDays(span.from, at)
    const plan = planned.get(day)
    const known = () => (plan ? byPlan(plan, calendars) : byCalendar(day, calendars))
    if (!everyDay) return known()
    return {
      day,
      due: true,
      minutes: plan?.shift ? minutesOf(plan.shift.body) : dayUnits,
      pieces: [],
      why: 'workday' as const,
    }
  })
}
