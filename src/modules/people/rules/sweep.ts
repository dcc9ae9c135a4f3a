import type { Day } from '#platform/kernel/day.ts'
import { type AssignmentSpan, type EmploymentEvent, fold } from './employment.ts'

/**
 * The events that end something from a day on, in spans to come too: a unit that is dissolved, a manager who leaves.
 * One event does for all spans that follow from it.
 */
export function sweep(
  events: readonly EmploymentEvent[],
  day: Day,
  holds: (span: AssignmentSpan) => boolean,
  eventOn: (day: Day) => EmploymentEvent,
): EmploymentEvent[] {
  const added: EmploymentEvent[] = []
  for (;;) {
    const span = fold([...events, ...added]).assignments.find((each) => each.to > day && holds(each))
    const on = span && (span.from > day ? span.from : day)
    if (!on || added.some((event) => event.day === on)) return added
    added.push(eventOn(on))
  }
}
