import { z } from 'zod'
import { Day, Month } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import { Category } from '../contract/item.ts'
import { Names, RunState, type Verbs } from '../contract/terms.ts'
import { SlipSource, SlipStep } from '../contract/told.ts'

const fen = z.int()
const money = classed('sensitive', fen)

export const RunTotals = z.object({
  gross: fen,
  contributions: fen,
  tax: fen,
  net: fen,
  /** What the company pays on top of gross. */
  company: fen,
  items: z.array(z.object({ code: z.string(), names: Names, category: Category, fen, people: z.int() })),
})
export type RunTotals = z.infer<typeof RunTotals>

/** A figure that keeps a run from being closed: not there, or not confirmed. */
export const FigureProblem = z.object({
  code: z.string(),
  names: Names,
  place: Names.nullable(),
  problem: z.enum(['missing', 'unverified']),
  people: z.int(),
})
export type FigureProblem = z.infer<typeof FigureProblem>

export const RunRow = z.object({
  runId: Id,
  groupId: Id,
  group: z.string(),
  month: Month,
  sequence: z.int(),
  state: RunState,
  people: z.int(),
  setAside: z.int(),
  payDay: Day,
  net: money.nullable(),
  cost: money.nullable(),
  jobId: Id.nullable(),
})

const deed = z.object({ by: z.string(), at: z.string() }).nullable()

export const changeKinds = [
  'joined',
  'left',
  'raise',
  'zero',
  'negative',
  'taxJump',
  'corrected',
  'up',
  'down',
] as const
export const ChangeKind = z.enum(changeKinds)
export type ChangeKind = z.infer<typeof ChangeKind>

/** What moved of a payslip against the month before, and by which of its facts. */
export const Movement = z.object({
  code: z.string(),
  names: Names,
  before: fen,
  after: fen,
  because: z.array(z.object({ names: Names, before: z.string(), after: z.string() })),
})

export type Movement = z.infer<typeof Movement>

export const RunPerson = z.object({
  personId: Id,
  employmentId: Id,
  name: z.string(),
  employeeNo: z.string(),
  unit: z.string(),
  gross: money,
  tax: money,
  net: money,
  /** Net of the month before; null where there was none. */
  before: classed('sensitive', fen.nullable()),
  kinds: z.array(ChangeKind),
  movements: classed('sensitive', z.array(Movement)),
})
export type RunPerson = z.infer<typeof RunPerson>

export const runPage = 50
const run = { runId: Id }

export const runsVerbs = {
  /** Groups with the month that is next, and the runs of a year. */
  runs: {
    kind: 'read',
    input: z.object({ year: z.int().min(1900).max(2199).optional() }),
    output: z.object({
      years: z.array(z.int()),
      groups: z.array(z.object({ groupId: Id, name: z.string(), nextMonth: Month, people: z.int() })),
      rows: z.array(RunRow),
    }),
  },
  /** `extra`: one more for a month that has its run; it pays what has come in since. */
  startRun: {
    kind: 'write',
    input: z.object({ groupId: Id, month: Month, extra: z.boolean().default(false) }),
    output: z.object({ runId: Id, jobId: Id }),
  },
  /** What more was kept than earned in a closed run goes among the one-offs of the next month, once. */
  carryNegative: { kind: 'write', input: z.object(run), output: z.object({ carried: z.int() }) },
  recomputeRun: { kind: 'write', input: z.object(run), output: z.object({ jobId: Id }) },
  run: {
    kind: 'read',
    input: z.object(run),
    output: RunRow.extend({
      totals: classed('sensitive', RunTotals.nullable()),
      before: classed('sensitive', RunTotals.nullable()),
      figures: z.array(FigureProblem),
      /** Payslips that rest on something changed since; the run must be computed anew. */
      stale: z.int(),
      /** The month of time is closed, or nobody keeps time. */
      timeClosed: z.boolean(),
      noAccount: z.int(),
      negative: z.int(),
      /** What they owe in all; how many stand among the one-offs of the next month; how many have left. */
      owing: z.object({ fen: money, carried: z.int(), gone: z.int() }),
      requestId: Id.nullable(),
      computed: deed,
      submitted: deed,
      approved: deed,
      locked: deed,
      paid: deed,
      published: deed,
      /** Payslips opened, confirmed, asked about. */
      seen: z.object({ opened: z.int(), confirmed: z.int(), asked: z.int() }),
    }),
  },
  /** Everybody in it against the month before, the largest differences first. */
  runPeople: {
    kind: 'read',
    input: z.object({
      ...run,
      kind: ChangeKind.optional(),
      item: z.string().max(40).optional(),
      unitId: Id.optional(),
      search: text(100).default(''),
      offset: z.int().min(0).max(1_000_000).default(0),
    }),
    output: z.object({ total: z.int(), counts: z.record(ChangeKind, z.int()), rows: z.array(RunPerson) }),
  },
  setAside: {
    kind: 'read',
    input: z.object({ ...run, offset: z.int().min(0).max(1_000_000).default(0) }),
    output: z.object({
      total: z.int(),
      rows: z.array(
        z.object({ personId: Id, name: z.string(), employeeNo: z.string(), code: z.string(), reason: Names }),
      ),
    }),
  },
  /** A bonus that waits, taxed alone and with the wages, as far as the year is known. */
  bonusTax: {
    kind: 'read',
    input: z.object({ oneOffId: Id }),
    output: z.object({
      /** May it be taxed alone? Once a year, while the law allows it. */
      open: z.enum(['yes', 'usedUp', 'ended']),
      chosen: z.enum(['separate', 'merged']).nullable(),
      /** The taxable wages of the year that both were reckoned with. */
      projected: money,
      /** The tax of the year in either way. */
      separate: classed('sensitive', fen.nullable()),
      merged: money,
      better: z.enum(['separate', 'merged', 'equal']),
      saved: money,
      /** Months before have not been closed: the year is only known in part. */
      provisional: z.boolean(),
      steps: classed('sensitive', z.array(SlipStep)),
      sources: classed('sensitive', z.array(SlipSource)),
      notes: classed('sensitive', z.array(Names)),
    }),
  },
  submitRun: {
    kind: 'write',
    input: z.object({ ...run, note: text(300).default('') }),
    output: z.object({ state: RunState }),
  },
  withdrawRun: { kind: 'write', input: z.object(run), output: z.object({ state: RunState }) },
  lockRun: { kind: 'write', input: z.object(run), output: z.object({ state: RunState }) },
  /** The money is on its way; from here on it can't be paid again. */
  payRun: { kind: 'write', input: z.object({ ...run, paidOn: Day }), output: z.object({ state: RunState }) },
  publishRun: { kind: 'write', input: z.object(run), output: z.object({ state: RunState }) },
  cancelRun: { kind: 'write', input: z.object(run), output: z.object({ state: RunState }) },
  /** What was paid or kept for closed months, and what waits for the next run. */
  corrections: {
    kind: 'read',
    input: z.object({
      groupId: Id.optional(),
      month: Month.optional(),
      search: text(100).default(''),
      offset: z.int().min(0).max(1_000_000).default(0),
    }),
    output: z.object({
      /** People whose closed months rest on something changed since. */
      waiting: z.int(),
      total: z.int(),
      rows: z.array(
        z.object({
          personId: Id,
          name: z.string(),
          employeeNo: z.string(),
          /** The month that was closed, and the run that pays the difference. */
          month: Month,
          runId: Id,
          runMonth: Month,
          state: RunState,
          lines: classed(
            'sensitive',
            z.array(z.object({ code: z.string(), names: Names, category: Category, old: fen, new: fen })),
          ),
        }),
      ),
    }),
  },
} satisfies Verbs
