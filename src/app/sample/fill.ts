import type pg from 'pg'
import { fillOrganization, foundedOnly } from '#modules/organization/index.ts'
import { anybody, drawRoster, type FilledPerson, fillingPeople, fillPeople } from '#modules/people/index.ts'
import type { Db } from '#platform/database/database.ts'
import { transactionOn } from '#platform/database/on-client.ts'
import { firstAdministrator } from '#platform/identity/index.ts'
import type { Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import type { World } from '#platform/world.ts'
import { filledBy, noteFilled } from '../start/store.ts'
import { fillRequests } from './asking.ts'
import { castOf } from './cast.ts'
import { inventCompany, type SampleCompany } from './company.ts'
import { deedsIn } from './deed.ts'
import type { Order } from './order.ts'
import { fillPay } from './pay/fill.ts'
import { type Place, placesOf } from './staffing.ts'
import type { Founded, SampleUnit } from './structure.ts'
import { askForTime } from './time/asking.ts'
import { fillTimeAndLeave } from './time/fill.ts'

export type Filled = { people: number; left: number; joining: number; units: number }

type Tell = (done: number, total: number) => Promise<void>

/** Writing people is the first tenth of the work; their years of time and leave are the rest. */
const tenth = (people: number): number => Math.floor(people / 10)

/** Is there nothing but what the guided start makes? Nobody changes the organization until the transaction ends. */
export async function emptyGround(db: Db, today: Day): Promise<Founded> {
  const founded = await foundedOnly(db, today)
  if (!founded || (await anybody(db))) return refuse('start.notEmpty')
  return founded
}

/**
 * The whole sample company in one transaction: it stands altogether or not at all.
 * @returns what was written, by this call or by an earlier one for the same job
 */
export const fillSample = (world: World, jobId: string, order: Order, tell: Tell): Promise<Filled> =>
  transactionOn(world.pool, async (client, db) => {
    const filled = (await filledBy<Filled>(db, jobId)) ?? (await fill(world, client, db, order, tell))
    await noteFilled(db, jobId, filled)
    return filled
  })

async function fill(world: World, client: pg.PoolClient, db: Db, order: Order, tell: Tell): Promise<Filled> {
  const company = inventCompany(order, await emptyGround(db, order.today))
  await tell(0, company.total)
  await fillOrganization(db, client, company.organization)
  const ids: string[] = []
  await fillingPeople(client, () => writePeople(world, client, company, ids, tell))
  await drawRoster(world, db, ids, order.today)
  await fillLife(world, client, db, company, tell)
  const { here, left, joining } = company.counts
  return { people: here, left, joining, units: company.organization.units.length }
}

/** What is done by or in the name of whoever set up the company. */
async function fillLife(
  world: World,
  client: pg.PoolClient,
  db: Db,
  company: SampleCompany,
  tell: Tell,
): Promise<void> {
  const founder = await firstAdministrator(world)
  if (!founder) return
  const { order, structure, staffing } = company.plan
  const deed = deedsIn(world, db, order.today)
  const { total } = company
  const told = (done: number) => tell(Math.min(total, tenth(total) + done - tenth(done)), total)
  const open = await fillTimeAndLeave({ world, client, db, company, founder, deed, tell: told })
  const cast = await castOf(world, db, company, founder)
  await fillRequests(deed, cast, order.today)
  const heads = new Map<SampleUnit, Place>()
  for (const place of placesOf(order, structure, staffing)) if (place.kind === 'head') heads.set(place.unit, place)
  await askForTime(deed, cast, open, (unit) => heads.get(unit) as Place)
  await fillPay({ filling: { client, db, secrets: world.secrets }, company, cast, deed })
}

const atOnce = 5000

async function writePeople(
  world: World,
  client: pg.PoolClient,
  company: SampleCompany,
  ids: string[],
  tell: Tell,
): Promise<void> {
  for (const people of inPieces(company.people())) {
    await fillPeople(client, world.secrets, people)
    for (const { id } of people) ids.push(id)
    await tell(tenth(ids.length), company.total)
  }
}

function* inPieces(people: Iterable<FilledPerson>): Generator<FilledPerson[]> {
  let piece: FilledPerson[] = []
  for (const person of people) {
    piece.push(person)
    if (piece.length < atOnce) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}
