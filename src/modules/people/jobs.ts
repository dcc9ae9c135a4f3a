import type { z } from 'zod'
import { classesOverall, grantsFor, reachesOf } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import { storeTable } from '#platform/files/index.ts'
import { systemActor } from '#platform/jobs/index.ts'
import { type JobRun, job } from '#platform/jobs/job.ts'
import type { Day } from '#platform/kernel/day.ts'
import { addToOutbox } from '#platform/outbox/store.ts'
import type { Cell } from '#platform/sheet/write.ts'
import { say } from '#platform/words.ts'
import type { World } from '#platform/world.ts'
import { type ColumnKey, columnOf } from './columns.ts'
import type { people } from './contract.ts'
import { employmentEnded, peopleLeft } from './events.ts'
import { words } from './locale.ts'
import { forgetCounts } from './operations/counts.ts'
import { askedOf } from './operations/roster.ts'
import { turnFigures } from './store/figures/refresh.ts'
import type { Row } from './store/roster-columns.ts'
import { rosterCountOf, rosterPageOf } from './store/roster-list.ts'
import { readCursor } from './store/roster-query.ts'
import {
  everybody,
  lastTurnedDay,
  peopleTurning,
  peopleWhoLeft,
  refreshRoster,
  setTurnedDay,
} from './store/roster-rows.ts'

// —— The day turns ——

const atOnce = 5000

type Turned = { changed: number; left: number }

/** Brings today's roster to today: what begins or ends since the last turn, however long the server was away. */
async function turnDay(world: World): Promise<Turned> {
  const turned = await world.db.transaction().execute((db) => turnWithin(db, world))
  forgetCounts(world)
  return turned
}

async function turnWithin(db: Db, world: World): Promise<Turned> {
  const today = world.today()
  const last = await lastTurnedDay(db)
  if (last && last >= today) return { changed: 0, left: 0 }
  const ids = last ? await peopleTurning(db, last, today) : await everybody(db)
  for (let at = 0; at < ids.length; at += atOnce) await refreshRoster(db, ids.slice(at, at + atOnce), today)
  const left = last ? await peopleWhoLeft(db, last, today) : []
  if (left.length > 0) await tellLeft(world, db, { personIds: left, day: today })
  await turnFigures(db, today)
  await setTurnedDay(db, today)
  return { changed: ids.length, left: left.length }
}

async function tellLeft(world: World, db: Db, payload: { personIds: string[]; day: Day }): Promise<void> {
  for (const { handle } of world.house.handlers.get(employmentEnded.name) ?? []) {
    await handle(payload as never, { db, actor: systemActor, today: payload.day, world })
  }
  await addToOutbox(db, peopleLeft.name, payload)
}

export const turnDayJob = job('people.turnDay', (_input, { world }) => turnDay(world))

// —— The roster as a file ——

export type Export = Omit<z.output<typeof people.exportRoster.input>, 'asOf'> & { asOf: Day }

const sheetKinds = { day: 'day', money: 'money', number: 'number' } as const
const piece = 1000

/** Reads with the rights its user has now, page by page behind a cursor, and writes as it reads. */
async function exportRoster(input: Export, run: JobRun): Promise<{ fileId: string; rows: number }> {
  const { world, actor, signal } = run
  const { language } = actor
  const table = {
    sheet: say(words, language, 'roster'),
    columns: input.columns.map((key) => ({ header: say(words, language, `column.${key}`), kind: sheetKind(key) })),
    rows: exportedRows(input, run),
    signal,
  }
  return storeTable(world, {
    name: `${say(words, language, 'roster')}-${input.asOf}.${input.format}`,
    ...{ format: input.format, table, userId: actor.userId || null, hours: 72 },
  })
}

function sheetKind(key: ColumnKey): 'text' | 'day' | 'money' | 'number' {
  const { kind } = columnOf(key)
  return kind in sheetKinds ? sheetKinds[kind as keyof typeof sheetKinds] : 'text'
}

async function* exportedRows(input: Export, { world, actor, progress }: JobRun): AsyncGenerator<Cell[]> {
  const grants = grantsFor(actor, 'people.exportRoster')
  const classes = classesOverall(grants, actor)
  const call = { world, today: world.today(), reach: reachesOf(grants, actor), sees: classes.has.bind(classes) }
  const asked = { ...askedOf(call, input), sort: input.sort, limit: piece }
  const total = await rosterCountOf(world.db, asked)
  let [done, cursor]: [number, string | null] = [0, null]
  do {
    const page = await rosterPageOf(world.db, { ...asked, cursor: cursor ? readCursor(cursor) : undefined })
    for (const row of page.rows) yield input.columns.map((key) => cellOf(row, key, actor.language))
    done += page.rows.length
    cursor = page.next
    await progress(done, total)
  } while (cursor)
}

function cellOf(row: Row, key: ColumnKey, language: 'zh' | 'en'): Cell {
  const value = row[key]
  const { choices } = columnOf(key)
  return choices && typeof value === 'string'
    ? say(words, language, `choice.${key}.${value}` as 'choice.status.left')
    : value
}

export const exportRosterJob = job('people.exportRoster', exportRoster)
