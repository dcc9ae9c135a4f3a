import type { Db } from '../database/database.ts'
import { refuse } from '../refusal.ts'
import { administratorIds, lockAdministration } from './store.ts'

/** Makes a change that may take rights away, and refuses it when nobody would be left who can give them back. */
export async function keepingAnAdministrator<T>(db: Db, change: () => Promise<T>): Promise<T> {
  await lockAdministration(db)
  const before = await administratorIds(db)
  const result = await change()
  if (before.length > 0 && (await administratorIds(db)).length === 0) refuse('access.lastAdministrator')
  return result
}
