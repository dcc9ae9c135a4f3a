import { createHash, randomBytes } from 'node:crypto'

/** A key is long and random, so a plain hash keeps it as well as a slow one would. */
export const hashOfKey = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Begins with a word, so that scanners find keys left lying in code. */
export const newKey = (): string => `renhe_${randomBytes(32).toString('base64url')}`

/** What `Authorization: Bearer …` holds, if it looks like one of our keys. */
export function keyIn(headers: Headers): string | null {
  const [scheme, key] = (headers.get('authorization') ?? '').split(' ')
  return scheme?.toLowerCase() === 'bearer' && key?.startsWith('renhe_') ? key : null
}
