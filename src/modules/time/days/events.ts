import { within } from '#platform/event.ts'
import type { Day, Span } from '#platform/kernel/day.ts'

/** Somebody is to work on these days by another plan than before; null: everybody. */
export const planChanged = within<{ employmentIds: readonly string[] | null; span: Span }>('time.planChanged')

/** On these days so many minutes of overtime are made up for by rest; told again with the new sum when a day is reckoned anew. */
export const compEarned = within<{ employmentId: string; day: Day; minutes: number }[]>('time.compEarned')
