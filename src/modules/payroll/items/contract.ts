import { z } from 'zod'
import { type Day, Month } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import { type Category, type LawRule, PayItem, PayPolicy, Quantity } from '../contract/item.ts'
import { Names, type Verbs } from '../contract/terms.ts'

export type { Category, LawRule, PayItem, PayPolicy, Quantity } from '../contract/item.ts'
export type { Names } from '../contract/terms.ts'

/** Of a template; more nobody reads on a payslip. */
export const mostItems = 120
export const peoplePage = 50

const items = z.array(PayItem).min(1).max(mostItems)

/** Which part of an item a problem is about; `items`: all of them together. */
export const itemFields = ['items', 'code', 'names', 'category', 'unit', 'source', 'taxed', 'formula', 'when'] as const
export const ItemField = z.enum(itemFields)
export type ItemField = z.infer<typeof ItemField>

/** Why a template can't be used, with the item and, in a formula, the place to mark. */
export const ItemTrouble = z.object({
  item: z.string().nullable(),
  field: ItemField,
  code: z.string(),
  offset: z.int().optional(),
  length: z.int().optional(),
  says: Names,
})
export type ItemTrouble = z.infer<typeof ItemTrouble>

/** What an item’s formula and condition say in words; null where it has none, or they can't be read. */
export const ItemSaying = z.object({ code: z.string(), formula: Names.nullable(), when: Names.nullable() })
export type ItemSaying = z.infer<typeof ItemSaying>

const templateBody = { items, policy: PayPolicy }

export const TemplateRow = z.object({
  templateId: Id,
  name: z.string(),
  retired: z.boolean(),
  /** Groups that are paid by it. */
  groups: z.array(z.string()),
  /** From which months it has a version, newest first. */
  versions: z.array(Month),
  items: z.int(),
})
export type TemplateRow = z.infer<typeof TemplateRow>

const Version = z.object({
  from: Month,
  savedBy: z.string(),
  savedAt: z.string(),
  /** Payslips were closed by it: it stays as it is. */
  closed: z.boolean(),
})

export const GroupRow = z.object({
  groupId: Id,
  name: z.string(),
  templateId: Id,
  template: z.string(),
  legalEntityId: Id.nullable(),
  legalEntity: z.string().nullable(),
  city: z.string().nullable(),
  payDay: z.int(),
  nextMonth: z.boolean(),
  retired: z.boolean(),
  people: z.int(),
  /** Of them, put in by hand. */
  byHand: z.int(),
  /** The last month that was closed: from then on employer, city and template stay. */
  closed: Month.nullable(),
})
export type GroupRow = z.infer<typeof GroupRow>

export const GroupPerson = z.object({
  personId: Id,
  name: z.string(),
  employeeNo: z.string(),
  unit: z.string(),
  legalEntity: z.string().nullable(),
  city: z.string().nullable(),
  /** Put in by hand from that month on; null: by employer and city. */
  byHandFrom: Month.nullable(),
  /** The month after which he is paid elsewhere, where that is settled. */
  until: Month.nullable(),
})
export type GroupPerson = z.infer<typeof GroupPerson>

/** A line of a trial: what the item came to, or why it came to nothing. */
export const TrialLine = z.object({
  code: z.string(),
  names: Names,
  fen: z.int(),
  problem: Names.optional(),
})
export type TrialLine = z.infer<typeof TrialLine>

export const itemsVerbs = {
  /** `begun` false: payroll has not been set up; `begin` does so. */
  templates: {
    kind: 'read',
    input: z.object({}),
    output: z.object({ begun: z.boolean(), rows: z.array(TemplateRow) }),
  },
  /** The version that stands in a month, the newest unless said. */
  template: {
    kind: 'read',
    input: z.object({ templateId: Id, month: Month.optional() }),
    output: z.object({
      templateId: Id,
      name: z.string(),
      retired: z.boolean(),
      from: Month,
      ...templateBody,
      sayings: z.array(ItemSaying),
      versions: z.array(Version),
      groups: z.array(z.object({ groupId: Id, name: z.string() })),
      /** A version can begin in this month or later. */
      earliest: Month.nullable(),
    }),
  },
  /** The usual set for China, to begin another template with. */
  usualItems: {
    kind: 'read',
    input: z.object({}),
    output: z.object({ ...templateBody, sayings: z.array(ItemSaying) }),
  },
  /** What formulas can name beside the items themselves. */
  formulaNames: {
    kind: 'read',
    input: z.object({}),
    output: z.object({
      /** `afterTax`: only in items after tax and in those of the company. */
      rows: z.array(Quantity.extend({ afterTax: z.boolean() })),
      functions: z.array(Names),
    }),
  },
  /** Says what is wrong with items that are being written. */
  checkTemplate: {
    kind: 'read',
    input: z.object(templateBody),
    output: z.object({ problems: z.array(ItemTrouble), sayings: z.array(ItemSaying) }),
  },
  /** A new one, or a version of one from a month on that has not been closed. */
  saveTemplate: {
    kind: 'write',
    input: z.object({ templateId: Id.optional(), name: line(40), fromMonth: Month, ...templateBody }),
    output: z.object({ templateId: Id }),
  },
  retireTemplate: {
    kind: 'write',
    input: z.object({ templateId: Id, retired: z.boolean().default(true) }),
    output: z.object({ templateId: Id }),
  },
  /** With how many belong to each today, and how many to none. */
  groups: {
    kind: 'read',
    input: z.object({}),
    output: z.object({ rows: z.array(GroupRow), nowhere: z.int(), cities: z.array(z.string()) }),
  },
  saveGroup: {
    kind: 'write',
    input: z.object({
      groupId: Id.optional(),
      name: line(40),
      templateId: Id,
      legalEntityId: Id.nullable().default(null),
      city: line(40).nullable().default(null),
      payDay: z.int().min(1).max(31),
      nextMonth: z.boolean().default(true),
    }),
    output: z.object({ groupId: Id }),
  },
  retireGroup: {
    kind: 'write',
    input: z.object({ groupId: Id, retired: z.boolean().default(true) }),
    output: z.object({ groupId: Id }),
  },
  /** Who belongs to it today; null: who belongs to none. */
  groupPeople: {
    kind: 'read',
    input: z.object({
      groupId: Id.nullable(),
      search: text(100).default(''),
      offset: z.int().min(0).max(1_000_000).default(0),
    }),
    output: z.object({ total: z.int(), rows: z.array(GroupPerson) }),
  },
  /** From a month on that he has no closed payslip of. */
  putIntoGroup: {
    kind: 'write',
    input: z.object({ personId: Id, groupId: Id, from: Month }),
    output: z.object({}),
  },
  /** From then on he belongs by employer and city again. */
  takeOutOfGroup: { kind: 'write', input: z.object({ personId: Id, from: Month }), output: z.object({}) },
  /** What somebody would be paid by a template as it is stored, or by items as they are being written. Nothing is kept. */
  dryRun: {
    kind: 'read',
    audited: true,
    input: z.object({
      rules: z.union([z.object({ templateId: Id }), z.object(templateBody)]),
      personId: Id,
      month: Month,
    }),
    output: z.object({ lines: classed('sensitive', z.array(TrialLine)) }),
  },
  /** The usual template from that month on, and a group for everybody: one for each legal entity where there are several. */
  begin: {
    kind: 'write',
    input: z.object({ month: Month }),
    output: z.object({ templateId: Id, groups: z.int() }),
  },
} satisfies Verbs

export const firstDayOf = (month: Month): Day => `${month}-01` as Day
export const monthOf = (day: Day): Month => day.slice(0, 7) as Month

/** What each rule of law is on a payslip. */
export const categoryOf = (rule: LawRule): Category => {
  const [kind = '', what = ''] = rule.split('.')
  if (kind === 'employee') return 'contribution'
  if (kind === 'employer') return 'company'
  if (kind === 'tax') return 'tax'
  if (kind === 'back') return backs[what] ?? 'earning'
  return 'earning'
}

const backs: Readonly<Record<string, Category>> = {
  earning: 'earning',
  contribution: 'contribution',
  afterTax: 'afterTax',
  company: 'company',
}
