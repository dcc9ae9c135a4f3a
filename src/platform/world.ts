import type pg from 'pg'
import type { Logger } from 'pino'
import type { Db } from './database/database.ts'
import type { House } from './house.ts'
import type { Day } from './kernel/day.ts'
import type { Secrets } from './secrets.ts'

/** What a running process stands on: opened once at the start, closed at the end. */
export type World = {
  house: House
  pool: pg.Pool
  db: Db
  secrets: Secrets
  /** Where files are kept: the folder `RENHE_DATA`. */
  folder: string
  /** The address written into mails and links. */
  url: string
  log: Logger
  /** The server's clock: the moment it is. */
  now: () => Date
  /** The company's today. A function, because a server lives longer than a day. */
  today: () => Day
  /** The hour of the company's day, 0–23. */
  hour: () => number
}
