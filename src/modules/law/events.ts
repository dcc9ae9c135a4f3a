import { within } from '#platform/event.ts'
import type { Day } from '#platform/kernel/day.ts'

/** A figure was entered or confirmed by the company: from that day to the day after its last. */
export const figureRecorded = within<{ code: string; from: Day; until: Day }>('law.figureRecorded')
