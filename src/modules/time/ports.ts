import type { Db } from '#platform/database/database.ts'
import type { Span } from '#platform/kernel/day.ts'
import { port } from '#platform/port.ts'

/** What time asks of those who record absences in it. */
export type TimePorts = {
  /** Employments with an absence in the span that somebody still has to decide: nobody closes a month over it unknowingly. */
  absencesWaiting: (db: Db, span: Span) => Promise<string[]>
}

export const timePorts = port<TimePorts>('time')
