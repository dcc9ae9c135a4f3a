import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Id } from '#platform/kernel/text.ts'
import { unitChanges } from './rules/compare.ts'
import { historyKinds } from './rules/history.ts'
import { Step } from './steps.ts'

export type { Step }

export const Count = z.int().min(0)
export const Named = z.object({ id: Id, name: z.string() })
export type Named = z.infer<typeof Named>
/** The day after the last; null while there is none. */
const End = Day.nullable()
export const UnitChange = z.enum(unitChanges)
export type UnitChange = z.infer<typeof UnitChange>

export const ChartNode = z.object({
  id: Id,
  /** Null where the chart begins for this reader. */
  parentId: Id.nullable(),
  name: z.string(),
  code: z.string().nullable(),
  head: Named.nullable(),
  /** All below included. */
  people: classed('internal', Count),
  plan: classed('internal', Count.nullable()),
  childCount: Count,
  depth: Count,
  /** Does not stand today yet. */
  planned: z.boolean(),
  changes: z.array(UnitChange),
})
export type ChartNode = z.infer<typeof ChartNode>

const Pending = Named.extend({ day: Day })
const Tally = z.partialRecord(UnitChange, Count)

export const Chart = z.object({
  day: Day,
  today: Day,
  nodes: z.array(ChartNode),
  units: Count,
  /** Units whose name, code or head the search found. */
  matches: z.array(Id),
  /** Re-organisations that wait for their day and are drawn in. */
  pending: z.array(Pending),
  tally: Tally,
  /** Headcount of today and of the day shown. */
  plans: classed('internal', z.object({ today: Count.nullable(), day: Count.nullable() })),
})
export type Chart = z.infer<typeof Chart>

export const UnitRow = z.object({
  id: Id,
  name: z.string(),
  code: z.string().nullable(),
  parentId: Id.nullable(),
  /** Names from the top down, the unit itself last. */
  path: z.array(z.string()),
})
export type UnitRow = z.infer<typeof UnitRow>

export const UnitEvent = z.object({
  day: Day,
  kinds: z.array(z.enum(historyKinds)),
  planned: z.boolean(),
  mayUndo: z.boolean(),
  name: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  parent: z.object({ before: Named.nullable(), after: Named.nullable() }),
  head: z.object({ before: Named.nullable(), after: Named.nullable() }),
  reorganization: Named.nullable(),
})
export type UnitEvent = z.infer<typeof UnitEvent>

export const Position = z.object({
  id: Id,
  code: z.string().nullable(),
  name: z.string(),
  unitId: Id,
  reportsTo: Named.nullable(),
  people: classed('internal', Count),
  plan: classed('internal', Count.nullable()),
  from: Day,
  to: End,
})
export type Position = z.infer<typeof Position>

export const Headcount = z.object({ position: Named.nullable(), count: Count, from: Day, to: End })
export type Headcount = z.infer<typeof Headcount>

export const Unit = z.object({
  id: Id,
  code: z.string().nullable(),
  name: z.string(),
  path: z.array(Named),
  head: Named.nullable(),
  legalEntity: Named.nullable(),
  costCentre: Named.nullable(),
  from: Day,
  to: End,
  childCount: Count,
  people: classed('internal', z.object({ own: Count, all: Count })),
  plan: classed('internal', Count.nullable()),
  positions: z.array(Position),
  headcounts: classed('internal', z.array(Headcount)),
  history: z.array(UnitEvent),
})
export type Unit = z.infer<typeof Unit>

export const HeadcountRow = z.object({
  id: Id,
  parentId: Id.nullable(),
  name: z.string(),
  depth: Count,
  path: z.array(z.string()),
  people: Count,
  plan: Count.nullable(),
  /** Set for the unit in all; null where the plan is only the sum of what is below. */
  set: Count.nullable(),
  /** The plans of positions and units below together. */
  below: Count.nullable(),
})
export type HeadcountRow = z.infer<typeof HeadcountRow>

export const LegalEntity = z.object({
  id: Id,
  code: z.string().nullable(),
  name: z.string(),
  creditCode: z.string().nullable(),
  city: z.string(),
  from: Day,
  to: End,
})
export type LegalEntity = z.infer<typeof LegalEntity>

export const CostCentre = z.object({ id: Id, code: z.string(), name: z.string(), from: Day, to: End })
export type CostCentre = z.infer<typeof CostCentre>

/** Somebody who may lead a unit or go to another. */
export const Candidate = z.object({ employmentId: Id, name: z.string(), number: z.string(), unitName: z.string() })
export type Candidate = z.infer<typeof Candidate>

export const ProposedHead = z.object({
  unitId: Id,
  /** Names from the top of the reach down, the unit itself last. */
  path: z.array(z.string()),
  /** By his employment. */
  head: Named,
  /** How many of the unit and of all below it report to him, some through others. */
  reports: classed('internal', Count),
})
export type ProposedHead = z.infer<typeof ProposedHead>

export const Company = z.object({ name: z.string(), city: z.string(), timeZone: z.string() })
export type Company = z.infer<typeof Company>

/** `asking`: handed over for approval, and locked. `scheduled`: approved, and waiting for its day. */
export const ReorganizationState = z.enum(['draft', 'asking', 'scheduled', 'applied', 'blocked', 'discarded'])
export type ReorganizationState = z.infer<typeof ReorganizationState>

export const Conflict = z.object({ step: Count, code: z.string(), unitId: Id, unitName: z.string() })
export type Conflict = z.infer<typeof Conflict>

export const ReorganizationRow = Named.extend({
  day: Day,
  state: ReorganizationState,
  reason: z.string(),
  steps: Count,
  createdAt: z.string(),
  appliedAt: z.string().nullable(),
})
export type ReorganizationRow = z.infer<typeof ReorganizationRow>

export const ComparedUnit = z.object({
  unitId: Id,
  changes: z.array(UnitChange),
  name: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  parent: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  head: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  /** Where its people go, when it is merged or split. */
  into: z.array(z.string()),
})
export type ComparedUnit = z.infer<typeof ComparedUnit>

const AffectedPerson = z.object({
  employmentId: Id,
  name: z.string(),
  number: z.string(),
  from: z.string(),
  to: z.string(),
})

export const Reorganization = ReorganizationRow.omit({ steps: true }).extend({
  steps: z.array(Step),
  /** Its newest request in approvals. */
  approvalId: Id.nullable(),
  /** How that ended last, with what was said. */
  answer: z.enum(['approved', 'declined', 'withdrawn', 'returned']).nullable(),
  answerComment: z.string().nullable(),
  compared: z.array(ComparedUnit),
  /** The units that change or are named, with all that lie above them. */
  touched: z.array(Id),
  tally: Tally,
  plans: z.object({ before: Count.nullable(), after: Count.nullable() }),
  affected: z.object({
    /** People whose own unit changes. */
    changeUnit: Count,
    /** People whose unit moves with them to another superior. */
    moveAlong: Count,
    /** The first of those who change unit. */
    people: z.array(AffectedPerson),
  }),
  conflicts: z.array(Conflict),
})
export type Reorganization = z.infer<typeof Reorganization>
