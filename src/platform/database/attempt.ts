import { sql } from 'kysely'
import type { Db } from './database.ts'

/**
 * Runs a part of a transaction that may fail by itself: what it wrote is taken back and the transaction goes on.
 * @throws what the part threw
 */
export async function attempt<T>(db: Db, run: () => Promise<T>): Promise<T> {
  await sql`savepoint attempt`.execute(db)
  try {
    const result = await run()
    await sql`release savepoint attempt`.execute(db)
    return result
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(db)
    throw error
  }
}
