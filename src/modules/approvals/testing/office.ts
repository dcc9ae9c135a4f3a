import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '#platform/access/grant.ts'
import { contract } from '#platform/contract.ts'
import { on } from '#platform/event.ts'
import type { Module } from '#platform/house.ts'
import { newId } from '#platform/kernel/id.ts'
import { Id } from '#platform/kernel/text.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import { FieldValues } from '../contract/flow.ts'
import type { approvals, Flow, Step, Who } from '../contract.ts'
import { approvalsModule, type Decided, decided, sendAgain, startRequests, withdrawFor } from '../index.ts'
import { approvalPorts, type Line } from '../ports.ts'

/** A module above that hands over notes, the simplest of records. */
const note = contract('note', {
  ask: {
    kind: 'write',
    input: z.object({
      recordIds: z.array(Id),
      values: FieldValues,
      again: z.boolean().default(false),
      reason: z.string().default(''),
    }),
    output: z.object({ requestIds: z.array(Id), states: z.array(z.string()) }),
  },
  drop: { kind: 'write', input: z.object({ recordId: Id }), output: z.object({}) },
})

type Contract = typeof approvals
type Verb = keyof Contract
type Output<V extends Verb> = Contract[V]['output']['_output']

export type Office = {
  world: TestWorld
  /** 小林 works for 组长 王, he for 总监 李, she for nobody; 赵 is in HR; 管 keeps the flows. */
  people: Record<'lin' | 'wang' | 'li' | 'zhao' | 'admin', Actor>
  /** The outcomes that were told, in order. */
  told: Decided[]
  /** Outcomes for these records are refused. */
  refusing: Set<string>
  missing: Set<string>
  superior: Map<string, string>
  as: <V extends Verb>(actor: Actor, verb: V, input?: object) => Promise<Output<V>>
  /** A new request; its id. */
  ask: (actor: Actor, values?: FieldValues, recordId?: string) => Promise<string>
  askMany: (actor: Actor, recordIds: string[], values?: FieldValues) => Promise<string[]>
  again: (actor: Actor, recordId: string, values?: FieldValues) => Promise<string>
  drop: (actor: Actor, recordId: string) => Promise<void>
  publish: (flow: Partial<Flow>) => Promise<void>
  join: (name: string, superiorOf?: string | null, roles?: string[]) => Promise<Actor>
  close: () => Promise<void>
}

export const relation = (key: string): Who => ({ by: 'relation', relation: key })
export const role = (roleId: string): Who => ({ by: 'role', roleId })
export const user = ({ userId }: Actor): Who => ({ by: 'user', userId })
export const step = (key: string, who: Who[], more: Partial<Step> = {}): Step => ({
  ...{ key, name: '', who, mode: 'any', when: null, timeOut: null },
  ...more,
})
export const flowOf = (more: Partial<Flow>): Flow => ({ steps: [], copies: [], nobody: 'hr', once: true, ...more })

export const kind = 'note.paper'

const own = (actor: Partial<Actor>): Actor =>
  testActor({
    ...actor,
    grants: [
      { pattern: 'approvals.*', scope: 'self', classes: ['public', 'internal', 'personal', 'sensitive'], unitIds: [] },
      { pattern: 'note.*', scope: 'company', classes: ['public', 'internal'], unitIds: [] },
    ],
  })

/** A handful of users on a fresh database, with the engine as it is. */
export async function testOffice(more: Module[] = []): Promise<Office> {
  const told: Decided[] = []
  const refusing = new Set<string>()
  const missing = new Set<string>()
  const superior = new Map<string, string>()
  const world = await testWorld(
    [approvalsModule, noteModule(told, refusing), ...more],
    new Date().toISOString().slice(0, 10),
  )
  fillPorts(superior, missing)
  const join = joining(world, superior)
  await sql`insert into access_role (id, names, built_in) values ('hr', '{"zh":"人事","en":"HR"}', false)`.execute(
    world.db,
  )
  const li = await join('李总监')
  const wang = await join('王组长', li.personId)
  const lin = await join('小林', wang.personId)
  const zhao = await join('赵人事', null, ['hr'])
  const admin = testActor({ name: '管理员' })
  const as = (actor: Actor, verb: string, input: object = {}) => act(world, actor, `approvals.${verb}`, input) as never
  const asking = async (actor: Actor, input: object) =>
    (await act(world, actor, 'note.ask', input)) as { requestIds: string[] }
  const ask: Office['ask'] = async (actor, values = {}, recordId = newId()) =>
    (await asking(actor, { recordIds: [recordId], values })).requestIds[0] ?? ''
  return {
    ...{ world, people: { lin, wang, li, zhao, admin }, told, refusing, missing, superior, as, ask, join },
    askMany: async (actor, recordIds, values = {}) => (await asking(actor, { recordIds, values })).requestIds,
    again: async (actor, recordId, values = {}) =>
      (await asking(actor, { recordIds: [recordId], values, again: true })).requestIds[0] ?? '',
    drop: async (actor, recordId) => void (await act(world, actor, 'note.drop', { recordId })),
    publish: async (flow) => {
      const { revision } = (await act(world, admin, 'approvals.saveFlow', {
        kind,
        flow: flowOf(flow),
        revision: 0,
      })) as { revision: number }
      await act(world, admin, 'approvals.publishFlow', { kind, revision })
    },
    close: () => world.close(),
  }
}

function noteModule(told: Decided[], refusing: ReadonlySet<string>): Module {
  return {
    name: 'note',
    operations: [
      implement(note.ask, {
        about: 'company',
        async run(call) {
          const { recordIds, values, again, reason } = call.input
          const asks = recordIds.map((recordId) => ({
            recordId,
            personId: call.actor.personId,
            values,
            reason: reason || null,
          }))
          const [first] = asks
          const started =
            again && first
              ? [await sendAgain(call, kind, first)]
              : [...(await startRequests(call, kind, asks)).values()]
          return { requestIds: started.map(({ requestId }) => requestId), states: started.map(({ state }) => state) }
        },
      }),
      implement(note.drop, {
        about: 'company',
        async run(call) {
          await withdrawFor(call, kind, call.input.recordId)
          return {}
        },
      }),
    ],
    handlers: [
      on(decided, async ({ decisions }) => {
        if (decisions.some(({ recordId }) => refusing.has(recordId))) refuse('note.impossible')
        told.push(...decisions)
      }),
    ],
    operationWords: {},
    refusalWords: { 'note.impossible': ['办不了', 'Can’t be done'] },
  }
}

function fillPorts(superior: ReadonlyMap<string, string>, missing: ReadonlySet<string>): void {
  const lineAbove = (personId: string): Line => {
    const above = superior.get(personId)
    return above ? [[{ personId: above }], ...lineAbove(above)] : []
  }
  const lines = async (personIds: readonly string[]) => new Map(personIds.map((id) => [id, lineAbove(id)]))
  approvalPorts.fill({
    kinds: () => [
      {
        ...{ kind, title: { zh: '便条', en: 'Note' }, glyph: ['条', 'page'] as const, quick: true, mendAt: null },
        fields: [
          { key: 'days', label: { zh: '天数', en: 'Days' }, type: 'number', unit: { zh: '天', en: 'days' } },
          {
            ...{ key: 'sort', label: { zh: '类别', en: 'Sort' }, type: 'choice' as const },
            choices: [
              { value: 'a', label: { zh: '甲', en: 'A' } },
              { value: 'b', label: { zh: '乙', en: 'B' } },
            ],
          },
          { key: 'pay', label: { zh: '薪', en: 'Pay' }, type: 'money', fieldClass: 'sensitive' },
        ],
        ...{ readBy: 'note.ask', subjectType: 'approval' },
        describe: async (_call, recordIds) =>
          new Map(
            recordIds.map((id) => [
              id,
              {
                summary: { zh: '一张便条', en: 'A note' },
                href: null,
                facts: [
                  {
                    key: 'open',
                    label: { zh: '公开', en: 'Open' },
                    value: { zh: '看得见', en: 'seen' },
                    fieldClass: 'internal',
                    decides: true,
                  },
                  {
                    key: 'closed',
                    label: { zh: '保密', en: 'Closed' },
                    value: { zh: '秘密', en: 'secret' },
                    fieldClass: 'sensitive',
                  },
                ],
              },
            ]),
          ),
        flow: flowOf({ steps: [step('manager', [relation('above')])] }),
      },
    ],
    relations: () => [
      { key: 'above', label: { zh: '上级', en: 'Superior' }, lineOf: (_db, personIds) => lines(personIds) },
    ],
    usualFlows: () => [
      ...[[], ['days'], ['amount']].map((needs) => ({
        ...{ key: `by ${needs}`, title: { zh: '', en: '' }, note: { zh: '', en: '' }, needs, flow: flowOf({}) },
      })),
    ],
    superiorsOf: (_db, personIds) => lines(personIds),
    missing: async (_db, personIds) => new Set(personIds.filter((id) => missing.has(id))),
    findPeople: async () => [],
    searchedBy: async () => new Map(),
    covered: async () => new Set(),
  })
}

const joining =
  (world: TestWorld, superior: Map<string, string>): Office['join'] =>
  async (name, above = null, roles = []) => {
    const [userId, personId] = [newId(), newId()]
    if (above) superior.set(personId, above)
    await sql`insert into auth_user (id, name, email, person_id) values (${userId}, ${name}, ${`${userId}@example.test`}, ${personId})`.execute(
      world.db,
    )
    for (const roleId of roles) {
      await sql`insert into access_assignment (user_id, role_id, unit_ids) values (${userId}, ${roleId}, '{}')`.execute(
        world.db,
      )
    }
    return own({ userId, personId, name })
  }
