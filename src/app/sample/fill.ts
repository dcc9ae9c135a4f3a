import type pg from 'pg'
import { fillOrganization, foundedOnly } from '#modules/organization/index.ts'
import { anybody, drawRoster, type FilledPerson, fillingPeople, fillPeople } from '#modules/people/index.ts'
import type { Db } from '#platform/database/database.ts'
import { transactionOn } from '#platform/database/on-client.ts'
import type { Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import type { World } from '#platform/world.ts'
import { filledBy, noteFilled } from '../start/store.ts'
import { fillRequests } from './asking.ts'
import { inventCompany, type SampleCompany } from './company.ts'
import type { Order } from './order.ts'
import type { Founded } from './structure.ts'

export type Filled = { people: number; left: number; joining: number; units: number }

type Tell = (done: number, total: number) => Promise<void>

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
  await fillRequests(world, db, company)
  const { here, left, joining } = company.counts
  return { people: here, left, joining, units: company.organization.units.length }
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
    await tell(ids.length, company.total)
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
