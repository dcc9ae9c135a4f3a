import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { organizationModule, organizationPorts } from '#modules/organization/index.ts'
import type { Actor } from '#platform/access/grant.ts'
import { receiveFile } from '#platform/files/index.ts'
import { jobPort, jobsModule, runJobNow } from '#platform/jobs/index.ts'
import { newId } from '#platform/kernel/id.ts'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import { organizationAnswers, peopleModule } from '../index.ts'
import type { peopleImport } from './contract.ts'

type Contract = typeof peopleImport
type Verb = keyof Contract
type Output<V extends Verb> = Contract[V]['output']['_output']

export type Importing = {
  world: TestWorld
  hr: Actor
  root: string
  call: <V extends Verb>(verb: V, input?: object, actor?: Actor) => Promise<Output<V>>
  people: (verb: string, input?: object, actor?: Actor) => Promise<Record<string, unknown>>
  send: (content: string | Uint8Array, name?: string, actor?: Actor) => Promise<string>
  /** Sends, checks, and answers with the import as it then stands. */
  check: (content: string | Uint8Array, more?: object, actor?: Actor) => Promise<Output<'import'>>
  write: (importId: string, actor?: Actor) => Promise<Output<'import'>>
  /** All of it at once: the rejected rows left out. */
  bring: (content: string, more?: object) => Promise<Output<'import'>>
  rows: (table: string) => Promise<Record<string, unknown>[]>
  actor: (change: Partial<Actor>) => Actor
}

/** An empty company on a fresh database. */
export async function testImporting(today = '2026-06-01'): Promise<Importing> {
  organizationPorts.fill(organizationAnswers)
  const world = await testWorld([jobsModule, organizationModule, peopleModule], today)
  const actors = new Map<string, Actor>()
  const actor = (change: Partial<Actor> = {}) => {
    const made = testActor(change)
    actors.set(made.userId, made)
    return made
  }
  jobPort.fill({ actorOf: async (_, id) => actors.get(id) ?? null })
  const hr = actor()
  const root = await foundCompany(world)
  const call: Importing['call'] = async (verb, input = {}, by = hr) =>
    (await act(world, by, `people.${verb}`, input)) as never
  const send: Importing['send'] = async (content, name = 'roster.csv', by = hr) => {
    const stream = Readable.from([Buffer.from(content)])
    return (await receiveFile(world, { name, stream, purpose: 'upload', userId: by.userId, maxBytes: 2 ** 30 })).id
  }
  const check: Importing['check'] = async (content, more = {}, by = hr) => {
    const { name, ...input } = more as { name?: string }
    const { importId, jobId } = await call('startImport', { fileId: await send(content, name, by), ...input }, by)
    await ran(world, jobId)
    return call('import', { importId }, by)
  }
  const write: Importing['write'] = async (importId, by = hr) => {
    const { jobId } = await call('writeImport', { importId, skipRejected: true }, by)
    await ran(world, jobId)
    return call('import', { importId }, by)
  }
  return {
    world,
    hr,
    root,
    call,
    people: async (verb, input = {}, by = hr) =>
      (await act(world, by, `people.${verb}`, input)) as Record<string, unknown>,
    send,
    check,
    write,
    bring: async (content, more) => write((await check(content, more)).importId),
    rows: async (table) =>
      (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(world.db)).rows,
    actor,
  }
}

/** A bug in a job is a failed test, not a state. */
async function ran(world: TestWorld, jobId: string): Promise<void> {
  const errors: unknown[] = []
  const log = { ...world.log, error: (what: unknown) => errors.push(what) } as unknown as TestWorld['log']
  const job = await runJobNow({ ...world, log }, jobId)
  if (job.error?.code === 'bug') throw (errors[0] as { error?: unknown })?.error ?? new Error('the job failed')
}

async function foundCompany({ db }: TestWorld): Promise<string> {
  const root = newId()
  await sql`insert into company (name, city) values ('云岭智造', '杭州')`.execute(db)
  await sql`insert into unit (id) values (${root})`.execute(db)
  await sql`insert into unit_version (id, unit_id, name, from_day) values (${newId()}, ${root}, '云岭智造', '2015-01-01')`.execute(
    db,
  )
  await sql`insert into unit_closure (ancestor_id, unit_id, depth, from_day, to_day) values (${root}, ${root}, 0, '2015-01-01', 'infinity')`.execute(
    db,
  )
  const entity = newId()
  await sql`insert into legal_entity (id) values (${entity})`.execute(db)
  await sql`insert into legal_entity_version (id, legal_entity_id, name, city, from_day) values (${newId()}, ${entity}, '云岭智造科技有限公司', '杭州', '2015-01-01')`.execute(
    db,
  )
  return root
}
