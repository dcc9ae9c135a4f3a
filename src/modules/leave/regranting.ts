import type { HandlerCall } from '#platform/event.ts'
import { type Due, dueTo, givingFor, postDue } from './giving.ts'
import { lockGiving, yearsGiven } from './store/giving.ts'
import { type Employee, employeesById } from './store/people.ts'

/** What depends on the days of the employment alone; what the rules say otherwise by now is the turn of the year's. */
function followsEmployment({ employee, type: { rule }, given, lot }: Due): boolean {
  if (!lot) return false
  const isByJoining = rule.grant.by === 'service' && (employee.firstWorkDay === null || rule.grant.more.length > 0)
  return given.units === 0 || lot.given === 0 || given.from !== lot.from || isByJoining
}

/**
 * Days of employments have changed: what was given by the old ones is made to be what the new ones give. What has been
 * taken already stays given, and what is not due any more is taken back as far as nobody has taken it.
 */
export async function regrant({ db, today, actor }: HandlerCall, employmentIds: readonly string[]): Promise<void> {
  const years = await yearsGiven(db, employmentIds, Number(today.slice(0, 4)) - 1)
  if (years.length === 0) return
  await lockGiving(db)
  const employees = [...(await employeesById(db, employmentIds)).values()]
  const isHere = ({ to }: Employee): boolean => to > today
  for (const year of years) {
    const giving = await givingFor(db, year, today, true)
    const due = (await dueTo(db, giving, employees)).filter(followsEmployment)
    // Whoever has left is closed: only what would begin after he left goes.
    const kept = due.filter(({ employee, given }) => isHere(employee) || given.units === 0)
    await postDue(db, giving, kept, actor.userId || null)
  }
}
