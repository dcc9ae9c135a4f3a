import { z } from 'zod'
import { classed, confidential } from '#platform/kernel/field-class.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import { Fact, Kind, Names, Party, page, RequestState, request, type Verbs } from './terms.ts'

/**
 * `waiting`: asked now. `queued`: comes later in this step. `coming`: would be asked if the step began today.
 * `void`: no longer needed, because another decided.
 */
const PathPerson = z.object({
  userId: Id.nullable(),
  name: z.string(),
  state: z.enum(['waiting', 'queued', 'coming', 'approved', 'declined', 'returned', 'handed', 'void']),
  at: z.string().nullable(),
  dueAt: z.string().nullable(),
  /** Whose place he took: by delegation. */
  onBehalfOf: z.string().nullable(),
})

/** Why a step was not taken: its condition doesn't hold, all had agreed before, nobody was found, an administrator skipped it. */
export const skips = ['condition', 'once', 'nobody', 'repaired'] as const

export const PathStep = z.object({
  key: z.string(),
  label: Names,
  mode: z.enum(['any', 'all', 'turn']),
  state: z.enum(['done', 'current', 'coming', 'skipped', 'dropped']),
  skip: z.enum(skips).nullable(),
  /** The condition in words, where there is one. */
  when: Names.nullable(),
  people: z.array(PathPerson),
  /** Who added it to this one request 加签. */
  addedBy: z.string().nullable(),
  /** A step to come that finds nobody as things stand. */
  nobody: z.boolean(),
})
export type PathStep = z.infer<typeof PathStep>

export const deeds = [
  'asked',
  'askedAgain',
  'approved',
  'declined',
  'returned',
  'withdrawn',
  'handedOver',
  'added',
  'reminded',
  'commented',
  'passed',
  'timedOut',
  'replaced',
  'stuck',
  'repaired',
] as const
export const Deed = z.enum(deeds)
export type Deed = z.infer<typeof Deed>

const Attached = z.object({ fileId: Id, name: classed('personal', z.string()), size: z.int() })

const Entry = z.object({
  entryId: Id,
  at: z.string(),
  /** Null: the system did it. */
  by: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  deed: Deed,
  /** The step at which it happened. */
  step: Names.nullable(),
  /** To whom: handed over, added, mentioned, reminded. */
  to: z.array(z.string()),
  comment: classed('personal', z.string()),
  files: z.array(Attached),
})

const Row = z.object({
  requestId: Id,
  kind: Kind,
  title: Names,
  glyph: z.string(),
  icon: z.string(),
  /** The matter in a few words: `改3项`, `年假2天`. */
  summary: Names,
  /** At most three facts that decide. */
  facts: z.array(Fact),
  reason: classed('personal', z.string().nullable()),
  state: RequestState,
  asker: Party,
  /** Whom it is about; null where it concerns nobody in particular. */
  concerns: z.string().nullable(),
  askedAt: z.string(),
  closedAt: z.string().nullable(),
  /** Where it is now; null once it is closed. */
  step: Names.nullable(),
  /** Who is to decide now. */
  waitingFor: z.array(z.string()),
  /** When it came to the reader, and until when he is to decide. */
  arrivedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  overdue: z.boolean(),
  quick: z.boolean(),
  /** At which turn it waits for the reader: said again with the decision, so that nobody decides what he has not seen. */
  turn: z.string().nullable(),
  /** The one in whose place the reader decides. */
  onBehalfOf: z.string().nullable(),
  unread: z.boolean(),
  stuck: z.boolean(),
})
export type Row = z.infer<typeof Row>

export const boxes = ['toDecide', 'asked', 'copies', 'done'] as const
export const Box = z.enum(boxes)
export type Box = z.infer<typeof Box>

const found = z.object({ rows: z.array(Row), count: z.int() })

const Comment = confidential('personal', text(1000))
const files = z.array(Id).max(5).default([])
const decision = z.enum(['approve', 'decline'])
/** The turn as it was shown. Another one meanwhile is refused; without it what waits now is meant. */
const turn = text(80).optional()
const several = z.array(Id).min(1).max(10)
const done = z.object({ requestId: Id, state: RequestState })

export const requestVerbs = {
  /** One of the reader's own boxes. To decide: what is due first; the others: the newest first. */
  inbox: {
    kind: 'read',
    input: z.object({
      box: Box.default('toDecide'),
      kinds: z.array(Kind).max(50).default([]),
      overdue: z.boolean().default(false),
      search: text(60).default(''),
      page,
    }),
    output: z.object({ ...found.shape, kinds: z.array(z.object({ kind: Kind, title: Names, count: z.int() })) }),
  },
  counts: {
    kind: 'read',
    input: z.object({}),
    output: z.object({ toDecide: z.int(), overdue: z.int(), returned: z.int(), open: z.int(), unread: z.int() }),
  },
  /** All of the company, for who keeps the flows. `stuck`: nobody is there to decide. */
  requests: {
    kind: 'read',
    input: z.object({
      state: RequestState.optional(),
      stuck: z.boolean().default(false),
      overdue: z.boolean().default(false),
      kinds: z.array(Kind).max(50).default([]),
      search: text(60).default(''),
      page,
    }),
    output: found,
  },
  request: {
    kind: 'read',
    input: request,
    output: z.object({
      ...Row.shape,
      facts: z.array(Fact),
      path: z.array(PathStep),
      history: z.array(Entry),
      copies: z.array(z.string()),
      version: z.int(),
      /** Where the record itself stands, and where the asker mends it. */
      href: z.string().nullable(),
      may: z.object({
        decide: z.boolean(),
        withdraw: z.boolean(),
        askAgain: z.boolean(),
        remind: z.boolean(),
        repair: z.boolean(),
      }),
    }),
  },
  attachment: {
    kind: 'read',
    input: z.object({ requestId: Id, fileId: Id }),
    output: z.object({ ticket: z.string() }),
  },
  /** Who can be asked, mentioned or stand in: at most twenty who can sign in, by name or pinyin. */
  findPeople: {
    kind: 'read',
    input: z.object({ search: text(60) }),
    output: z.object({ rows: z.array(z.object({ userId: Id, name: z.string(), detail: z.string().nullable() })) }),
  },
  /** A refusal needs its reason. The same decision twice is one. */
  decide: {
    kind: 'write',
    input: z.object({ requestId: Id, turn, decision, comment: Comment.default(''), files }),
    output: done,
  },
  /** Each by itself: what can't be decided is told, the others are. */
  decideMany: {
    kind: 'write',
    input: z.object({
      requestIds: z.array(Id).min(1).max(200),
      turns: z.record(Id, text(80)).default({}),
      decision,
      comment: Comment.default(''),
    }),
    output: z.object({
      done: z.array(Id),
      refused: z.array(z.object({ requestId: Id, code: z.string(), message: Names })),
    }),
  },
  /** Back to the asker, to be mended and sent again. */
  sendBack: { kind: 'write', input: z.object({ requestId: Id, turn, comment: Comment, files }), output: done },
  withdraw: { kind: 'write', input: z.object({ requestId: Id, comment: Comment.default('') }), output: done },
  /** 加签: others decide before me, or after me. */
  addApprovers: {
    kind: 'write',
    input: z.object({
      requestId: Id,
      userIds: several,
      place: z.enum(['before', 'after']),
      comment: Comment.default(''),
    }),
    output: done,
  },
  /** 转交 */
  handOver: {
    kind: 'write',
    input: z.object({ requestId: Id, userId: Id, comment: Comment.default('') }),
    output: done,
  },
  remind: { kind: 'write', input: request, output: z.object({ reminded: z.array(z.string()) }) },
  /** Whoever is mentioned gets a copy. */
  comment: {
    kind: 'write',
    input: z.object({
      requestId: Id,
      comment: Comment,
      mentions: z.array(Id).max(10).default([]),
      files,
    }),
    output: z.object({ entryId: Id }),
  },
  /** The reader has seen his copies; without ids all of them. */
  seeCopies: {
    kind: 'write',
    input: z.object({ requestIds: z.array(Id).max(200).optional() }),
    output: z.object({ seen: z.int() }),
  },
  /** For a request that is stuck, or waits for the wrong one: asks others, skips the step, looks again who is to decide, or ends it. */
  repair: {
    kind: 'write',
    input: z.object({
      requestId: Id,
      deed: z.enum(['assign', 'skip', 'lookAgain', 'end']),
      userIds: z.array(Id).max(10).default([]),
      reason: confidential('personal', line(300)),
    }),
    output: done,
  },
} satisfies Verbs
