import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'

const mark = '/* prepared */'

/**
 * At the head of a statement that is run over and over: each connection parses and plans it once. Only for statements whose text
 * never changes and whose best plan does not hang on the values.
 */
export const prepared = sql.raw(mark)

const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const made = createHash('sha256').update(text).digest('base64url').slice(0, 24)
  names.set(text, made)
  return made
}

type Query = (...given: unknown[]) => unknown

/** Gives marked statements a name, by which the database knows them again. */
export function keepPlans(client: pg.ClientBase): void {
  const query = client.query.bind(client) as Query
  client.query = ((...given: unknown[]) => {
    const [text, values, ...more] = given
    if (typeof text !== 'string' || !text.startsWith(mark)) return query(...given)
    return query({ name: nameOf(text), text, values }, ...more)
  }) as typeof client.query
}
