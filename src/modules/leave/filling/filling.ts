import { figureBook } from '#modules/law/index.ts'
import { type Absence, withinZone } from '#modules/time/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { HandlerCall } from '#platform/event.ts'
import { addDays, type Day, longAgo } from '#platform/kernel/day.ts'
import { statesOf } from '../balances.ts'
import { knownCalendars } from '../due-days.ts'
import { everybodyIn, give, givingFor, settleBetween } from '../giving.ts'
import { leaveEnded } from '../leaving.ts'
import type { Entry } from '../rules/lot.ts'
import { setTurned } from '../store/giving.ts'
import { entriesOf, lotsOf, type StoredEntry, type StoredLot } from '../store/ledger.ts'
import { employeesById } from '../store/people.ts'
import { typesOn } from '../store/types.ts'
import type { FilledLeaves } from './filled.ts'
import { analyzeLeave, type Client, copyEvents, copyRequests } from './store/copying.ts'
import { type Held, type LeaveGround, takeAll } from './taking.ts'

/** Gives everybody what the rules give in these years, as the turns of the years would have. */
export async function grantYears(db: Db, today: Day, first: number): Promise<void> {
  for (let year = first; year <= Number(today.slice(0, 4)); year++) {
    // What ran out is settled once all is there that was taken.
    const giving = { ...(await givingFor(db, year, today, false)), today: longAgo }
    for await (const piece of everybodyIn(db, giving)) await give(db, giving, piece, null)
  }
}

export async function leaveGround(db: Db, today: Day): Promise<LeaveGround> {
  const types = await typesOn(db, today)
  return {
    types: new Map(types.map((type) => [type.code, type])),
    book: await figureBook(db),
    calendars: await knownCalendars(db),
  }
}

type Filling = { client: Client; db: Db; zone: string; ground: LeaveGround }

/**
 * Writes what some people took, as sets. Time is not told: the absences are handed back for whoever fills it.
 * `client` and `db` are one connection, inside the caller's transaction.
 * @returns absences by employment
 */
export async function fillLeave(
  { client, db, zone, ground }: Filling,
  people: readonly FilledLeaves[],
): Promise<Map<string, Absence[]>> {
  const ids = people.map(({ employmentId }) => employmentId)
  const [employees, held] = [await employeesById(db, ids), await heldBy(db, ids)]
  const took = people.flatMap((leaves) => {
    const employee = employees.get(leaves.employmentId)
    const own = held.get(leaves.employmentId) ?? new Map()
    return employee ? [{ ...takeAll(ground, employee, leaves, own), employmentId: leaves.employmentId }] : []
  })
  await withinZone(db, zone, async () => {
    await copyEvents(
      client,
      took.flatMap(({ events }) => events),
    )
    await copyRequests(
      client,
      took.flatMap(({ requests }) => requests),
    )
  })
  return new Map(took.map(({ employmentId, absences }) => [employmentId, absences]))
}

/** What these people have, by employment and type. */
async function heldBy(db: Db, ids: readonly string[]): Promise<Map<string, Held>> {
  const [lots, entries] = [groupedBy(await lotsOf(db, ids)), groupedBy(await entriesOf(db, ids))]
  return new Map(ids.map((id) => [id, holdings(lots.get(id) ?? [], entries.get(id) ?? [])]))
}

function holdings(lots: readonly StoredLot[], entries: readonly StoredEntry[]): Held {
  const typeIds = new Set([...lots, ...entries].map(({ typeId }) => typeId))
  const of = <T extends { typeId: string }>(rows: readonly T[], typeId: string) =>
    rows.filter((row) => row.typeId === typeId)
  return new Map(
    [...typeIds].map((typeId) => {
      const own = of(entries, typeId)
      const loose: Entry[] = own.filter(({ lotId }) => lotId === null)
      return [typeId, { lots: statesOf(of(lots, typeId), own), loose }]
    }),
  )
}

function groupedBy<T extends { employmentId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const known = groups.get(row.employmentId)
    if (known) known.push(row)
    else groups.set(row.employmentId, [row])
  }
  return groups
}

export type FilledEnd = { personId: string; to: Day }

/** What ran out until today, and what was owed to those who left, as if each day had been turned. */
export async function finishLeave(call: HandlerCall, ended: readonly FilledEnd[]): Promise<void> {
  const { db, today } = call
  await analyzeLeave(db)
  for (const { personId, to } of ended) await leaveEnded.handle({ personIds: [personId], day: to } as never, call)
  await settleBetween(db, addDays(longAgo, -1), today)
  await setTurned(db, today)
}
