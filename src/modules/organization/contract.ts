import { z } from 'zod'
import { contract } from '#platform/contract.ts'
import { Day } from '#platform/kernel/day.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import { checkUscc } from '#statute/cn/identity.ts'
import {
  Candidate,
  Chart,
  Company,
  Conflict,
  CostCentre,
  Count,
  HeadcountRow,
  LegalEntity,
  Position,
  ProposedHead,
  Reorganization,
  ReorganizationRow,
  ReorganizationState,
  Unit,
  UnitRow,
} from './nouns.ts'
import { Step } from './steps.ts'

export * from './nouns.ts'

const Done = z.object({ id: Id })
const AsOf = z.object({ asOf: Day.optional() })
const Search = text(100).default('')
const CreditCode = z
  .string()
  .toUpperCase()
  .refine((code) => checkUscc(code).valid, 'organization.creditCode')
const TimeZone = z
  .string()
  .max(60)
  .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'organization.timeZone')
const code = line(50).nullable().default(null)

export const organization = contract('organization', {
  chart: {
    kind: 'read',
    input: AsOf.extend({
      rootId: Id.optional(),
      /** Levels shown below the root. */
      depth: z.int().min(0).max(64).default(2),
      /** Units whose children are shown too, however deep. */
      open: z.array(Id).max(5000).default([]),
      search: Search,
      /** Marks what differs from today, and keeps what is gone. Days to come are always marked. */
      compare: z.boolean().default(false),
      reorganizationId: Id.optional(),
    }),
    output: Chart,
  },
  units: {
    kind: 'read',
    input: AsOf.extend({
      search: Search,
      ids: z.array(Id).max(1000).optional(),
      offset: Count.default(0),
      limit: z.int().min(1).max(500).default(50),
    }),
    output: z.object({ rows: z.array(UnitRow), total: Count }),
  },
  unit: { kind: 'read', input: AsOf.extend({ id: Id }), output: Unit },
  changeDays: {
    kind: 'read',
    input: z.object({}),
    output: z.object({ days: z.array(z.object({ day: Day, units: Count, planned: z.boolean() })) }),
  },
  createUnit: {
    kind: 'write',
    input: z.object({
      parentId: Id,
      name: line(100),
      code,
      headId: Id.nullable().default(null),
      day: Day,
      plan: Count.max(1_000_000).optional(),
    }),
    output: Done,
  },
  renameUnit: { kind: 'write', input: z.object({ id: Id, name: line(100), day: Day }), output: Done },
  moveUnit: { kind: 'write', input: z.object({ id: Id, parentId: Id, day: Day }), output: Done },
  /** One place up or down among those below `parentId`, on every day: how the chart is drawn, not what happened. */
  reorderUnit: {
    kind: 'write',
    input: z.object({ parentId: Id, id: Id, direction: z.enum(['up', 'down']) }),
    output: z.object({ id: Id, moved: z.boolean() }),
  },
  setHead: { kind: 'write', input: z.object({ id: Id, headId: Id.nullable(), day: Day }), output: Done },
  /** Units within reach that nobody leads today, and who seems to lead them by whom their people report to. */
  suggestHeads: {
    kind: 'read',
    input: z.object({}),
    output: z.object({ headless: Count, rows: z.array(ProposedHead) }),
  },
  /** Heads of many units at once. A unit that has a head on that day keeps it; `count` is of those that had none. */
  setHeads: {
    kind: 'write',
    input: z.object({
      day: Day,
      heads: z
        .array(z.object({ unitId: Id, headId: Id }))
        .min(1)
        .max(2000),
    }),
    output: z.object({ count: Count }),
  },
  setAccounts: {
    kind: 'write',
    input: z.object({ id: Id, legalEntityId: Id.nullable(), costCentreId: Id.nullable(), day: Day }),
    output: Done,
  },
  closeUnit: { kind: 'write', input: z.object({ id: Id, day: Day }), output: Done },
  undoUnitChange: { kind: 'write', input: z.object({ id: Id, day: Day }), output: Done },
  findPeople: {
    kind: 'read',
    input: AsOf.extend({ search: Search, unitId: Id.optional() }),
    output: z.object({ rows: z.array(Candidate) }),
  },
  positions: {
    kind: 'read',
    input: AsOf.extend({
      unitId: Id.optional(),
      search: Search,
      offset: Count.default(0),
      limit: z.int().min(1).max(500).default(50),
    }),
    output: z.object({ rows: z.array(Position.extend({ unitName: z.string() })), total: Count }),
  },
  savePosition: {
    kind: 'write',
    input: z.object({
      id: Id.optional(),
      unitId: Id,
      name: line(100),
      code,
      reportsToId: Id.nullable().default(null),
      day: Day,
    }),
    output: Done,
  },
  closePosition: { kind: 'write', input: z.object({ id: Id, day: Day }), output: Done },
  headcount: {
    kind: 'read',
    input: AsOf.extend({ rootId: Id.optional(), depth: z.int().min(0).max(64).default(64), search: Search }),
    output: z.object({ day: Day, rows: z.array(HeadcountRow) }),
  },
  setHeadcount: {
    kind: 'write',
    input: z.object({
      unitId: Id,
      positionId: Id.nullable().default(null),
      count: Count.max(1_000_000).nullable(),
      day: Day,
    }),
    output: z.object({ unitId: Id }),
  },
  legalEntities: { kind: 'read', input: AsOf, output: z.object({ rows: z.array(LegalEntity) }) },
  saveLegalEntity: {
    kind: 'write',
    input: z.object({
      id: Id.optional(),
      code,
      name: line(200),
      creditCode: CreditCode.nullable().default(null),
      city: line(50),
      day: Day,
    }),
    output: Done,
  },
  costCentres: { kind: 'read', input: AsOf, output: z.object({ rows: z.array(CostCentre) }) },
  saveCostCentre: {
    kind: 'write',
    input: z.object({ id: Id.optional(), code: line(50), name: line(200), day: Day }),
    output: Done,
  },
  company: { kind: 'read', input: z.object({}), output: z.object({ company: Company.nullable() }) },
  saveCompany: {
    kind: 'write',
    input: z.object({ name: line(200), city: line(50), timeZone: TimeZone.default('Asia/Shanghai') }),
    output: z.object({ rootId: Id }),
  },
  reorganizations: { kind: 'read', input: z.object({}), output: z.object({ rows: z.array(ReorganizationRow) }) },
  reorganization: { kind: 'read', input: z.object({ id: Id }), output: Reorganization },
  draftReorganization: {
    kind: 'write',
    input: z.object({ name: line(100), day: Day, reason: text(2000).default('') }),
    output: Done,
  },
  saveReorganizationSteps: {
    kind: 'write',
    input: z.object({
      id: Id,
      name: line(100).optional(),
      day: Day.optional(),
      reason: text(2000).optional(),
      steps: z.array(Step).max(500),
      /** Takes what has changed since the draft as the new ground; otherwise steps that stay keep theirs. */
      accept: z.boolean().default(false),
    }),
    output: Done,
  },
  scheduleReorganization: {
    kind: 'write',
    input: z.object({ id: Id }),
    output: z.object({ id: Id, state: ReorganizationState }),
  },
  discardReorganization: { kind: 'write', input: z.object({ id: Id }), output: Done },
  applyReorganization: {
    kind: 'write',
    input: z.object({ id: Id }),
    output: z.object({ id: Id, state: ReorganizationState, conflicts: z.array(Conflict) }),
  },
})
