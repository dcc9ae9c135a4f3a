import type { Db } from '../database/database.ts'
import type { Secrets } from '../secrets.ts'
import { type Digest, keyedHash } from './keyed-hash.ts'
import { type Entry, entryIn, messageOf } from './message.ts'
import { addEntries } from './store.ts'
import type { StoredEntry } from './stored-entry.ts'

const hashes = new WeakMap<Secrets, (message: Uint8Array) => Digest>()

function hashWith(secrets: Secrets): (message: Uint8Array) => Digest {
  const known = hashes.get(secrets)
  if (known) return known
  const made = keyedHash(secrets.keyFor('audit entries'))
  hashes.set(secrets, made)
  return made
}

export const writeEntry = (db: Db, secrets: Secrets, entry: Entry): Promise<void> => writeEntries(db, secrets, [entry])

/** In one statement, however many. */
export async function writeEntries(db: Db, secrets: Secrets, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  const hashOf = hashWith(secrets)
  const hashed = entries.map((entry) => {
    const kept = asStored(entry)
    return { ...kept, hash: Buffer.from(hashOf(messageOf(kept)), 'latin1') }
  })
  await addEntries(db, hashed)
}

/** What will be read back: JSON knows neither dates nor undefined, and a moment is kept to the millisecond. */
const asStored = (entry: Entry): Entry => ({
  ...entry,
  at: new Date(entry.at).toISOString(),
  about: entry.about.map(({ type, id }) => ({ type, id })),
  body: JSON.parse(JSON.stringify(entry.body)),
})

/** The row's own keyed hash tells: who can write SQL but has not the key can't make a row that passes. */
export function ownEntries(secrets: Secrets): (row: StoredEntry) => boolean {
  const hashOf = hashWith(secrets)
  return ({ hash, message }) =>
    hash.toString('latin1') === hashOf(message) || formerHash(secrets, entryIn(message)).equals(hash)
}

/** How entries were hashed before migration 0010. */
export const formerHash = (secrets: Secrets, { at, actor, operation, about, door, ip, body }: Entry): Buffer =>
  secrets.sign(canonical({ at, actor, operation, about, door, ip, body }))

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
