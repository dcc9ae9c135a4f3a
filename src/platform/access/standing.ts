import type { RawBuilder } from 'kysely'
import type { Day } from '../kernel/day.ts'
import { port } from '../port.ts'

/**
 * What access must know of people in the roster, and only the keeper of the roster can say: conditions on a person's id, so that
 * any number of callers is looked up in one statement.
 */
export type Standing = {
  /** Employed that day. Who is not may not act, whatever his roles. */
  isEmployed: (personId: RawBuilder<unknown>, today: Day) => RawBuilder<boolean>
  /** Has people who report to him, or heads a unit, that day. */
  leads: (personId: RawBuilder<unknown>, today: Day) => RawBuilder<boolean>
}

export const standing = port<Standing>('standing')
