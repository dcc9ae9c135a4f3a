import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Secrets } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import type { PersonalChanges } from './contract.ts'
import { forgetCounts } from './operations/counts.ts'
import { type EmploymentEvent, fold } from './rules/employment.ts'
import type { NewContract } from './store/contracts.ts'
import {
  analyzePeople,
  type Client,
  copyEmployments,
  copyHistory,
  copyPersons,
  type Folded,
  finishFilling,
  prepareFilling,
} from './store/filling.ts'
import { refreshRoster } from './store/roster-rows.ts'

export type FilledContract = Omit<NewContract, 'employmentId' | 'sequence'>
/** Its contracts stand in the order of their days. */
export type FilledEmployment = { id: string; events: EmploymentEvent[]; contracts: FilledContract[] }
export type FilledPerson = {
  id: string
  personal: PersonalChanges & { fullName: string }
  employment: FilledEmployment
}

/**
 * Lets a large number be filled in pieces, in the caller's transaction: references, indexes and overlaps are looked
 * after once at the end.
 * Nobody else reads people until it ends.
 */
export async function fillingPeople(client: Client, fill: () => Promise<void>): Promise<void> {
  const taken = await prepareFilling(client)
  await fill()
  await finishFilling(client, taken)
}

/**
 * Writes people who are new as sets, with the dated rows that their events fold to. A manager must stand in an earlier call or
 * in this one. `client` is inside the caller's transaction.
 */
export async function fillPeople(client: Client, secrets: Secrets, people: FilledPerson[]): Promise<void> {
  const folded: Folded[] = people.map(({ id, employment }) => ({
    personId: id,
    employment,
    employed: fold(employment.events),
  }))
  await copyPersons(client, secrets, people)
  await copyEmployments(client, folded)
  await copyHistory(client, folded)
}

const atOnce = 5000

/** Draws today's roster of people just filled, in the same transaction; then counts are taken anew. */
export async function drawRoster(world: World, db: Db, personIds: readonly string[], today: Day): Promise<void> {
  await analyzePeople(db)
  for (let at = 0; at < personIds.length; at += atOnce) await refreshRoster(db, personIds.slice(at, at + atOnce), today)
  forgetCounts(world)
}
