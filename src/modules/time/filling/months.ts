import type { Db } from '#platform/database/database.ts'
import type { Client } from '../days/store/entries.ts'
import type { FilledFile } from './filled.ts'
import type { Ground } from './ground.ts'
import { copyClosings, copyFiles, type FilledClosing, withinZone } from './store/copying.ts'

export const fillFiles = (client: Client, db: Db, { zone }: Ground, files: readonly FilledFile[]): Promise<void> =>
  withinZone(db, zone, () => copyFiles(client, files))

/** Closes months whose days have been filled. */
export const closeMonths = (
  client: Client,
  db: Db,
  { zone }: Ground,
  months: readonly FilledClosing[],
): Promise<void> => withinZone(db, zone, () => copyClosings(client, months))
