import { within } from '#platform/event.ts'
import type { Day } from '#platform/kernel/day.ts'

/** On these days so many minutes of overtime are made up for by rest; told again with the new sum when a day is reckoned anew. */
export const compEarned = within<{ employmentId: string; day: Day; minutes: number }[]>('time.compEarned')
