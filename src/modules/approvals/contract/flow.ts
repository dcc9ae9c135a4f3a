import { z } from 'zod'
import { Id, line, text } from '#platform/kernel/text.ts'
import { PathStep } from './request.ts'
import { Kind, Names, type Verbs } from './terms.ts'

/**
 * Who is to decide. A relation (its key, such as `manager`) is seen from whom the request concerns; a role means
 * everybody who holds it.
 */
export const Who = z.discriminatedUnion('by', [
  z.object({ by: z.literal('relation'), relation: line(60) }),
  z.object({ by: z.literal('role'), roleId: line(80) }),
  z.object({ by: z.literal('user'), userId: Id }),
])
export type Who = z.infer<typeof Who>

/** `any`: the first decides 或签. `all`: everybody must agree 会签. `turn`: one after the other 依次. */
export const Mode = z.enum(['any', 'all', 'turn'])
export type Mode = z.infer<typeof Mode>

/** One comparison of a field of the request. Numbers are compared; `oneOf` and `noneOf` take values of a choice or a tree. */
export const Clause = z.discriminatedUnion('is', [
  z.object({ field: line(60), is: z.enum(['atLeast', 'moreThan', 'atMost', 'lessThan']), value: z.number() }),
  z.object({ field: line(60), is: z.enum(['oneOf', 'noneOf']), value: z.array(line(80)).min(1).max(100) }),
])
export type Clause = z.infer<typeof Clause>

export const When = z.object({ match: z.enum(['all', 'any']), clauses: z.array(Clause).min(1).max(10) })
export type When = z.infer<typeof When>

/** After so many calendar days without a decision. `next`: to whoever comes next in line. */
export const TimeOut = z.object({
  days: z.int().min(1).max(60),
  action: z.enum(['remind', 'next', 'approve', 'decline']),
})
export type TimeOut = z.infer<typeof TimeOut>

export const Step = z.object({
  /** Stays with the step when others are put before it. */
  key: line(40),
  /** Empty: the step is called after who decides. */
  name: text(40),
  who: z.array(Who).min(1).max(10),
  mode: Mode,
  /** Null: always. */
  when: When.nullable(),
  timeOut: TimeOut.nullable(),
})
export type Step = z.infer<typeof Step>

export const Flow = z.object({
  steps: z.array(Step).max(20),
  /** Told when it has been approved. */
  copies: z.array(Who).max(10),
  /** The role that decides where a step finds nobody; null: such a step is passed over. */
  nobody: line(80).nullable(),
  /** Who has agreed in one step isn't asked again in a later one. */
  once: z.boolean(),
})
export type Flow = z.infer<typeof Flow>

/** Why a flow can't be published, and at which step. */
const FlowProblem = z.object({ code: z.string(), step: z.string().nullable(), sentence: Names })

const Version = z.object({
  number: z.int(),
  flow: Flow,
  note: z.string(),
  publishedAt: z.string(),
  /** Null for the one that comes with the product. */
  publishedBy: z.string().nullable(),
  /** Requests under way that keep it. */
  open: z.int(),
})

/** `number` in the unit named; `money` integer fen; `choice` one of a few; `tree` an id with all that lie above it. */
const Field = z.object({
  key: z.string(),
  label: Names,
  type: z.enum(['number', 'money', 'choice', 'tree']),
  unit: Names.nullable(),
  /** Empty for a tree: those are looked for. */
  choices: z.array(z.object({ value: z.string(), label: Names })),
})

const Choice = z.object({ value: z.string(), label: z.string(), detail: z.string().nullable() })

export const FieldValues = z.record(line(60), z.union([z.number(), line(80), z.array(line(80)).max(100)]))
export type FieldValues = z.infer<typeof FieldValues>

const KindShown = z.object({
  kind: Kind,
  title: Names,
  glyph: z.string(),
  icon: z.string(),
  /** May be decided from the list, without opening it. */
  quick: z.boolean(),
})

export const flowVerbs = {
  /** Every kind of request, with its flow in short. */
  flows: {
    kind: 'read',
    input: z.object({}),
    output: z.object({
      rows: z.array(
        z.object({
          ...KindShown.shape,
          version: z.int(),
          publishedAt: z.string(),
          publishedBy: z.string().nullable(),
          steps: z.array(z.object({ label: Names, conditional: z.boolean() })),
          draft: z.boolean(),
          open: z.int(),
        }),
      ),
    }),
  },
  /** One kind: its fields, the draft if there is one, all published versions, the newest first. */
  flow: {
    kind: 'read',
    input: z.object({ kind: Kind }),
    output: z.object({
      ...KindShown.shape,
      fields: z.array(Field),
      draft: z
        .object({
          flow: Flow,
          revision: z.int(),
          savedAt: z.string(),
          savedBy: z.string(),
          problems: z.array(FlowProblem),
        })
        .nullable(),
      versions: z.array(Version).min(1),
      /** What a step can name. Roles that follow from what somebody is can't be asked. */
      relations: z.array(z.object({ key: z.string(), label: Names })),
      roles: z.array(z.object({ roleId: z.string(), label: Names, holders: z.int() })),
      /** Names of the users, units and other values that the draft and the current version mention. */
      named: z.record(z.string(), z.string()),
    }),
  },
  /** Flows as companies usually have them, as far as they fit this kind: to begin with. */
  usualFlows: {
    kind: 'read',
    input: z.object({ kind: Kind }),
    output: z.object({ rows: z.array(z.object({ key: z.string(), title: Names, note: Names, flow: Flow })) }),
  },
  /** Keeps the draft. `revision` is the one that was read, 0 for none: somebody else's saving in between is refused. */
  saveFlow: {
    kind: 'write',
    input: z.object({ kind: Kind, flow: Flow, revision: z.int().min(0) }),
    output: z.object({ revision: z.int(), problems: z.array(FlowProblem) }),
  },
  publishFlow: {
    kind: 'write',
    input: z.object({ kind: Kind, revision: z.int().min(1), note: text(200).default('') }),
    output: z.object({ number: z.int() }),
  },
  discardFlow: { kind: 'write', input: z.object({ kind: Kind }), output: z.object({ kind: Kind }) },
  /** Who would decide a request of this person with these values, by that flow (the draft, else the published one). */
  dryRun: {
    kind: 'read',
    input: z.object({ kind: Kind, flow: Flow.optional(), userId: Id, values: FieldValues }),
    output: z.object({ path: z.array(PathStep), copies: z.array(z.string()), stuck: z.boolean() }),
  },
  /** Values of a field that are looked for, such as units. */
  fieldChoices: {
    kind: 'read',
    input: z.object({ kind: Kind, field: line(60), search: text(60) }),
    output: z.object({ rows: z.array(Choice) }),
  },
} satisfies Verbs
