import type { Db } from '../database/database.ts'
import type { Subject } from '../operation.ts'
import type { Secrets } from '../secrets.ts'
import { addEntry } from './store.ts'

/** One line of the audit: who did what to whom, when, through which door. */
export type Entry = {
  at: string
  actor: string | null
  operation: string
  about: Subject[]
  door: string
  ip: string | null
  body: Record<string, unknown>
}

/** Keys in one order, so that the same content always gives the same text, also after a trip through jsonb. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}

/** The row's own keyed hash: who can write SQL but has not the key can't make a row that passes. */
export const hashOf = (secrets: Secrets, entry: Entry): Buffer => secrets.sign(canonical(entry))

export async function writeEntry(db: Db, secrets: Secrets, entry: Entry): Promise<void> {
  await addEntry(db, entry, hashOf(secrets, entry))
}
