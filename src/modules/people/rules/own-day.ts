import { addDays, addMonths, type Day, daysBetween } from '#platform/kernel/day.ts'
import type { OwnDueKind } from '../contract.ts'

export type OwnDue = {
  kind: OwnDueKind
  day: Day | null
  daysLeft: number | null
  of: string | null
  years: number | null
}

export type OwnDates = {
  hireDate: Day
  leaveDate: Day | null
  probationEnd: Day | null
  contractEnd: Day | null
}

/** How long before its day one hears of a contract or probation that ends, and of one's years. */
const noticeDays = 60
const festiveDays = 30

export const due = (kind: OwnDueKind, today: Day, day: Day | null, more: Partial<OwnDue> = {}): OwnDue => ({
  ...{ kind, day, daysLeft: day && daysBetween(today, day), of: null, years: null },
  ...more,
})

/** The days of one's own that are near. Whoever leaves before a day does not come to it. */
export function ownDates(today: Day, dates: OwnDates): OwnDue[] {
  const { leaveDate, probationEnd, contractEnd } = dates
  const near = addDays(today, noticeDays)
  const comesTo = (day: Day) => leaveDate === null || day < leaveDate
  const found: OwnDue[] = []
  if (contractEnd && contractEnd <= near && comesTo(contractEnd)) found.push(due('contract', today, contractEnd))
  if (probationEnd && today <= probationEnd && probationEnd <= near && comesTo(probationEnd))
    found.push(due('probation', today, probationEnd))
  return [...found, ...anniversary(today, dates).filter(({ day }) => day !== null && comesTo(day))]
}

/** 29 February is kept on the 28th of a year that has no other. */
function anniversary(today: Day, { hireDate }: OwnDates): OwnDue[] {
  const year = Number(today.slice(0, 4)) - Number(hireDate.slice(0, 4))
  const next = [year, year + 1]
    .filter((years) => years > 0)
    .map((years) => ({ years, day: addMonths(hireDate, years * 12) }))
    .find(({ day }) => day >= today)
  if (!next || daysBetween(today, next.day) > festiveDays) return []
  return [due('anniversary', today, next.day, { years: next.years })]
}

/** By their day; what has none comes last. */
export const inOrder = (dues: readonly OwnDue[]): OwnDue[] =>
  dues.toSorted((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))
