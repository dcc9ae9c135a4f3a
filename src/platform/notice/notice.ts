import type { Actor, Reach } from '../access/grant.ts'
import type { Db } from '../database/database.ts'
import type { Day } from '../kernel/day.ts'
import type { FieldClass } from '../kernel/field-class.ts'
import type { WordParams, Words } from '../words.ts'

/** What a sentence is filled with; a name that differs by language stands in both. */
export type DueParams = Record<string, WordParams[string] | { zh: string; en: string }>

/** One matter to be reminded of. */
export type Due = {
  /** The same as long as it is the same matter, and no other's of its kind: what a user did with it is kept under this. */
  key: string
  /** The day that counts; null for what waits and has none. */
  day: Day | null
  /** Which of the source's sentences says it, and what that is filled with. */
  says: string
  params: DueParams
  /** Whom or what it concerns more closely, such as the name of a unit. */
  note?: string
  href: string
}

/** The earliest of them, and how many there are in all. */
export type Answer = { count: number; dues: Due[] }

export type Asking = {
  db: Db
  /** Whom the answer may tell of: joined in SQL. */
  reach: Reach[]
  actor: Actor
  today: Day
  /** The last day that still counts. */
  until: Day
  limit: number
}

/**
 * Where reminders of one kind come from. They are asked of the records each time and never stored, so that none can
 * be out of date.
 */
export type NoticeSource = {
  kind: string
  /** Whose grants decide of whom the actor hears. One that needs no grant tells him of himself. */
  operation: string
  /** Of one's own: it concerns the account, also that of a user who is not in the roster. */
  ofUser?: boolean
  /** Asked only for who may see this class on all that he reaches. */
  fieldClass?: FieldClass
  /** Days before its day that it shows, unless the user wants it otherwise. Null where nothing has a day. */
  ahead: number | null
  words: Words
  /** What the kind is called: a key of `words`. */
  title: string
  /** One character on a tile; in English an icon by its name. */
  glyph: readonly [zh: string, icon: string]
  /** The page where all of them stand. */
  more?: string
  ask: (asking: Asking) => Promise<Answer>
}
