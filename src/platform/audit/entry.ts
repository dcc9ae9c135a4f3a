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
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const record = value as Record<string, unknown>
  let fields = ''
  for (const key of Object.keys(record).sort()) {
    if (record[key] !== undefined) fields += `${fields && ','}${JSON.stringify(key)}:${canonical(record[key])}`
  }
  return `{${fields}}`
}

/** The row's own keyed hash: who can write SQL but has not the key can't make a row that passes. */
export const hashOf = (secrets: Secrets, { at, actor, operation, about, door, ip, body }: Entry): Buffer =>
  secrets.sign(canonical({ at, actor, operation, about, door, ip, body }))

export async function writeEntry(db: Db, secrets: Secrets, entry: Entry): Promise<void> {
  const kept = { ...entry, about: asStored(entry.about), body: asStored(entry.body) }
  await addEntry(db, kept, hashOf(secrets, kept))
}

/** What will be read back: JSON knows neither dates nor undefined. */
const asStored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
