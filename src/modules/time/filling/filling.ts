import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { seenOf } from '../closing/store/months.ts'
import type { DayEntry } from '../contract.ts'
import { totalsOf } from '../days/rules/totals.ts'
import { addAbsences } from '../days/store/absences.ts'
import { type Client, copyEntries, type Kept } from '../days/store/entries.ts'
import { noteReckoned } from '../days/store/stale.ts'
import type { FilledTime, FilledWord } from './filled.ts'
import { type Ground, reckonedOf, type Scheduled } from './ground.ts'
import {
  analyzeTime,
  copyAsked,
  copyProtections,
  copyPunches,
  copyWords,
  type Owned,
  readyMonths,
  type SeenWord,
  withinZone,
} from './store/copying.ts'

/** Makes room for the months that are about to be filled. */
export const prepareTime = (db: Db, { span }: Ground): Promise<void> => readyMonths(db, span)

export type Lived = { scheduled: Scheduled; time: FilledTime }

/**
 * Writes what happened to some people as sets, and what the engine makes of their days. Nothing is marked for reckoning: it has
 * been done. `client` and `db` are one connection, inside the caller's transaction.
 */
export async function fillTime(client: Client, db: Db, ground: Ground, lives: readonly Lived[]): Promise<void> {
  const owned: Owned[] = lives.map(({ scheduled: { one }, time }) => ({ ...time, employmentId: one.employmentId }))
  await addAbsences(
    db,
    owned.flatMap(({ absences }) => absences),
  )
  const words: SeenWord[] = []
  await withinZone(db, ground.zone, async () => {
    await copyAsked(client, owned)
    await copyPunches(client, owned)
    await copyEntries(client, reckoned(ground, lives, words))
    await copyWords(client, words)
  })
  await copyProtections(client, owned)
}

/** @param words is given what was said of months, with the sums that were seen */
function* reckoned(ground: Ground, lives: readonly Lived[], words: SeenWord[]): Generator<Kept> {
  for (const { scheduled, time } of lives) {
    const { employmentId } = scheduled.one
    const entries = reckonedOf(ground, scheduled, time)
    for (const word of time.words) words.push({ ...word, employmentId, seen: seenIn(entries, word) })
    for (const entry of entries) yield { employmentId, entry }
  }
}

const seenIn = (entries: readonly DayEntry[], { month, word }: FilledWord): string =>
  word === 'disputed' ? '' : seenOf(totalsOf(entries.filter(({ day }) => day.startsWith(month))))

/** All up to today is reckoned. */
export async function finishTime(db: Db, today: Day): Promise<void> {
  await noteReckoned(db, today)
  await analyzeTime(db)
}
