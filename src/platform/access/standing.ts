import type { Db } from '../database/database.ts'
import type { Day } from '../kernel/day.ts'
import { port } from '../port.ts'

/** What access must know of somebody in the roster, and only the keeper of the roster can say. */
export type Standing = {
  /** Employed that day. Who is not may not act, whatever his roles. */
  isEmployed: (db: Db, personId: string, today: Day) => Promise<boolean>
  /** Has people who report to him, or heads a unit, that day. */
  leads: (db: Db, personId: string, today: Day) => Promise<boolean>
}

export const standing = port<Standing>('standing')
