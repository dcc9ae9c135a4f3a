import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Secrets } from '#platform/secrets.ts'
import { say } from '#platform/words.ts'
import type { World } from '#platform/world.ts'
import type { PersonalChanges } from './contract.ts'
import { words } from './locale.ts'
import { forgetCounts } from './operations/counts.ts'
import { leavingTasks } from './operations/leaving.ts'
import { type EmploymentEvent, fold } from './rules/employment.ts'
import type { NewContract } from './store/contracts.ts'
import {
  analyzePeople,
  type Client,
  copyEmployments,
  copyHistory,
  copyPersons,
  copyTasks,
  type FilledTask,
  type Folded,
  finishFilling,
  prepareFilling,
} from './store/filling.ts'
import { refreshRoster } from './store/roster-rows.ts'

export type FilledContract = Omit<NewContract, 'employmentId' | 'sequence'>
/** Its contracts stand in the order of their days. */
export type FilledEmployment = {
  id: string
  events: EmploymentEvent[]
  contracts: FilledContract[]
  /** Of somebody about to leave: so many of the standard tasks of a leaving are done, since that day. */
  tasksDone?: { count: number; on: Day }
}
export type FilledPerson = {
  id: string
  personal: PersonalChanges & { fullName: string }
  /** His last one. */
  employment: FilledEmployment
  /** Of who came back: those before it. */
  earlier?: FilledEmployment[]
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
  const folded = people.flatMap(({ id, employment, earlier = [] }) =>
    [...earlier, employment].map((each) => foldedOf(id, each)),
  )
  await copyPersons(client, secrets, people)
  await copyEmployments(client, folded)
  await copyHistory(client, folded)
  await copyTasks(client, tasksOf(folded))
}

const foldedOf = (personId: string, employment: FilledEmployment): Folded => ({
  personId,
  employment,
  employed: fold(employment.events),
})

const tasksOf = (folded: readonly Folded[]): FilledTask[] =>
  folded.flatMap(({ employment: { id, tasksDone } }) =>
    tasksDone
      ? leavingTasks.map((code, at) => ({
          ...{ employmentId: id, code, title: say(words, 'zh', `leavingTask.${code}`) },
          doneOn: at < tasksDone.count ? tasksDone.on : null,
        }))
      : [],
  )

const atOnce = 5000

/** Draws today's roster of people just filled, in the same transaction; then counts are taken anew. */
export async function drawRoster(world: World, db: Db, personIds: readonly string[], today: Day): Promise<void> {
  await analyzePeople(db)
  for (let at = 0; at < personIds.length; at += atOnce) await refreshRoster(db, personIds.slice(at, at + atOnce), today)
  forgetCounts(world)
}
