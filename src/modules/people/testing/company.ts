import { sql } from 'kysely'
import { approvalPorts, approvalsModule, type RequestKind } from '#modules/approvals/index.ts'
import { organizationModule, organizationPorts, reorganizationKind } from '#modules/organization/index.ts'
import type { Actor, Grant } from '#platform/access/grant.ts'
import type { Module } from '#platform/house.ts'
import { newId } from '#platform/kernel/id.ts'
import { metricModule } from '#platform/metric/index.ts'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import type { people } from '../contract.ts'
import { approvalAnswers, changeKind, moveKind, organizationAnswers, peopleModule } from '../index.ts'

type Contract = typeof people
type Verb = keyof Contract
type Output<V extends Verb> = Contract[V]['output']['_output']

export type Company = {
  world: TestWorld
  hr: Actor
  /** 云岭 → 研发部 → 平台组, and 销售部. */
  units: { root: string; rd: string; platform: string; sales: string }
  /** Calls `people.<verb>` as HR, or as somebody else. */
  call: <V extends Verb>(verb: V, input?: object, actor?: Actor) => Promise<Output<V>>
  hire: (fullName: string, more?: object) => Promise<Output<'hire'>>
  /** The signed-in user of a person, with these grants. */
  userOf: (personId: string, ...grants: Partial<Grant>[]) => Actor
  rows: (table: string) => Promise<Record<string, unknown>[]>
  /** Gives the user an account, with these roles, so that he can be asked to decide. */
  account: (actor: Actor, roles?: readonly { roleId: string; unitIds?: string[] }[]) => Promise<Actor>
  /** Calls `approvals.<verb>`. */
  decide: (actor: Actor, verb: string, input: object) => Promise<Record<string, unknown>>
}

/** What a module above adds for its own tests. */
type Above = { modules?: Module[]; kinds?: RequestKind[] }

/** A small company on a fresh database, with its real modules. */
export async function testCompany(today = '2026-06-01', above: Above = {}): Promise<Company> {
  organizationPorts.fill(organizationAnswers)
  approvalPorts.fill({
    ...approvalAnswers,
    kinds: () => [changeKind, moveKind, reorganizationKind, ...(above.kinds ?? [])],
  })
  const modules = [approvalsModule, organizationModule, peopleModule, metricModule, ...(above.modules ?? [])]
  const world = await testWorld(modules, today)
  const hr = testActor()
  const units = await foundUnits(world)
  const call: Company['call'] = async (verb, input = {}, actor = hr) =>
    (await act(world, actor, `people.${verb}`, input)) as never
  return {
    world,
    hr,
    units,
    call,
    hire: (fullName, more = {}) => call('hire', { fullName, hireDate: '2025-01-06', unitId: units.rd, ...more }),
    userOf: (personId, ...grants) =>
      testActor({
        personId,
        grants: grants.map((grant) => ({
          pattern: 'people.*',
          scope: 'self',
          classes: ['public', 'internal'],
          unitIds: [],
          ...grant,
        })),
      }),
    rows: async (table) =>
      (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(world.db)).rows,
    account: (actor, roles = []) => openAccount(world, actor, roles),
    decide: async (actor, verb, input) => (await act(world, actor, `approvals.${verb}`, input)) as never,
  }
}

type Held = { roleId: string; unitIds?: string[] }

async function openAccount({ db }: TestWorld, actor: Actor, roles: readonly Held[]): Promise<Actor> {
  const { userId, personId, name } = actor
  await sql`insert into auth_user (id, name, email, person_id)
    values (${userId}, ${name}, ${`${userId}@example.test`}, ${personId}) on conflict do nothing`.execute(db)
  for (const { roleId, unitIds = [] } of roles) {
    await sql`insert into access_role (id, names, built_in) values (${roleId}, '{"zh":"","en":""}', true)
      on conflict do nothing`.execute(db)
    await sql`insert into access_assignment (user_id, role_id, unit_ids)
      values (${userId}, ${roleId}, ${unitIds}::uuid[]) on conflict do nothing`.execute(db)
  }
  return actor
}

const founded = '2000-01-01'

async function foundUnits({ db }: TestWorld): Promise<Company['units']> {
  const units = { root: newId(), rd: newId(), platform: newId(), sales: newId() }
  const tree = [
    { id: units.root, name: '云岭智造', above: [] },
    { id: units.rd, name: '研发部', above: [units.root] },
    { id: units.platform, name: '平台组', above: [units.rd, units.root] },
    { id: units.sales, name: '销售部', above: [units.root] },
  ]
  for (const { id, name, above } of tree) {
    await sql`insert into unit (id) values (${id})`.execute(db)
    await sql`insert into unit_version (id, unit_id, parent_id, name, from_day) values (${newId()}, ${id}, ${above[0] ?? null}, ${name}, ${founded})`.execute(
      db,
    )
    for (const [depth, ancestor] of [id, ...above].entries()) {
      await sql`insert into unit_closure (ancestor_id, unit_id, depth, from_day, to_day)
        values (${ancestor}, ${id}, ${depth}, ${founded}, 'infinity')`.execute(db)
    }
  }
  return units
}
