import type { Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import {
  type DayKind,
  firstDay,
  type WorkCalendar,
  workCalendar,
  type YearCalendar,
} from '#statute/cn/time/calendar.ts'
import { hoursOfDay, overtimeLimits, overtimeRates, paidDaysOfMonth } from '#statute/cn/time/figures.ts'
import { type OvertimeKind, overtimePay } from '#statute/cn/time/overtime.ts'
import { paidDaysOf, prorateWage } from '#statute/cn/time/proration.ts'
import { calculator, type Figures } from '../calculator.ts'
import { law } from '../contract.ts'
import { checkOrder, checkWithin } from '../limits.ts'

type DatedEntry = { kind: OvertimeKind; day?: Day | undefined; hours: number }

const kindOfOvertime: Record<DayKind, OvertimeKind> = {
  workday: 'workday',
  makeUpDay: 'workday',
  restDay: 'restDay',
  holiday: 'holiday',
}

/** A day named with an entry must be of the kind that it is paid for, and has 24 hours. */
function checkEntry({ kind, day, hours }: DatedEntry, { calendar }: Figures): void {
  if (!day) return
  checkWithin('hours', hours, 0, 24)
  const found = kindOfOvertime[calendar(day.slice(0, 4)).calendar.kindOf(day)]
  if (found !== kind) refuse('law.otherKindOfDay', { day, kind: found })
}

const lists = new WeakMap<YearCalendar, WorkCalendar>()

/** The lists of a year are made once. */
function listsOf(calendar: YearCalendar): WorkCalendar {
  const made = lists.get(calendar) ?? workCalendar(calendar)
  lists.set(calendar, made)
  return made
}

export const timeCalculators = [
  calculator(law.overtimePay, ({ monthlyWage, entries }, figures) => {
    for (const entry of entries) checkEntry(entry, figures)
    const day = entries.find((entry) => entry.day)?.day ?? figures.today
    const { need } = figures
    return overtimePay(
      monthlyWage,
      entries.map(({ kind, hours }) => ({ kind, hours })),
      {
        paidDays: need(paidDaysOfMonth, day),
        hoursOfDay: need(hoursOfDay, day),
        rates: need(overtimeRates, day),
        limits: need(overtimeLimits, day),
      },
    )
  }),

  calculator(law.prorateWage, (ask, { need, calendar: calendarOf }) => {
    checkOrder(ask.employedFrom, ask.employedTo)
    const { calendar, holidays } = calendarOf(ask.month.slice(0, 4))
    checkWithin('absentDays', ask.absentDays, 0, paidDaysOf(ask, calendar).employed)
    return prorateWage(ask, { calendar, holidays, paidDays: need(paidDaysOfMonth, firstDay(ask.month)) })
  }),

  calculator(law.workCalendar, ({ year }, { calendar: calendarOf }) => {
    const { calendar, holidays } = calendarOf(String(year))
    return { value: listsOf(calendar), steps: [], references: [holidays] }
  }),
]
