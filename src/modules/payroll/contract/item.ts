import { z } from 'zod'
import { line, text } from '#platform/kernel/text.ts'
import { Names } from './terms.ts'

/**
 * What an item does to the payslip. `info` is only counted with; `earning` makes up gross (an absence is one below zero);
 * `contribution` is the employee's own insurance and fund, before tax; `company` is paid on top and never kept from anybody.
 */
export const categories = ['info', 'earning', 'contribution', 'tax', 'afterTax', 'company'] as const
export const Category = z.enum(categories)
export type Category = z.infer<typeof Category>

/** How an earning is taxed: with the wages of the year, not at all, as an annual bonus, as compensation for leaving. */
export const taxKinds = ['wage', 'exempt', 'bonus', 'severance'] as const
export const TaxKind = z.enum(taxKinds)
export type TaxKind = z.infer<typeof TaxKind>

/** What is reckoned by law, with the figures in force for the month and the city. */
export const lawRules = [
  ...(['overtime.workday', 'overtime.restDay', 'overtime.holiday', 'sick.deducted'] as const),
  ...(['employee.pension', 'employee.medical', 'employee.unemployment', 'employee.fund'] as const),
  ...(['employer.pension', 'employer.medical', 'employer.unemployment', 'employer.workInjury'] as const),
  ...(['employer.fund', 'tax.wage', 'tax.bonus', 'tax.severance'] as const),
  ...(['back.earning', 'back.contribution', 'back.afterTax', 'back.company'] as const),
] as const
export const LawRule = z.enum(lawRules)
export type LawRule = z.infer<typeof LawRule>

export const roundings = ['fen', 'jiao', 'yuan', 'yuanUp', 'yuanDown'] as const
export const Rounding = z.enum(roundings)
export type Rounding = z.infer<typeof Rounding>

const formula = text(1_000)

export const ItemSource = z.discriminatedUnion('by', [
  /** `when` false: nothing. */
  z.object({ by: z.literal('formula'), formula, when: formula.optional(), rounding: Rounding.default('fen') }),
  /** What each has of his own, dated; for a part of a month in proportion, if so said. */
  z.object({ by: z.literal('amount'), prorated: z.boolean().default(true) }),
  /** The sum of what came in for the month, each with its source. */
  z.object({ by: z.literal('oneOff') }),
  z.object({ by: z.literal('law'), rule: LawRule }),
])
export type ItemSource = z.infer<typeof ItemSource>

export const itemUnits = ['fen', 'number', 'days', 'hours', 'percent'] as const

/** One line of a payslip, and how it comes about. Its Chinese name is what formulas call it. */
export const PayItem = z.object({
  code: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  names: z.object({ zh: line(20), en: line(40) }),
  category: Category,
  unit: z.enum(itemUnits).default('fen'),
  source: ItemSource,
  taxed: TaxKind.default('wage'),
  /** 计入加班基数: what somebody has of it counts in the hourly wage of overtime. */
  overtimeBase: z.boolean().default(false),
  /** On the payslip also where it came to nothing. */
  alwaysShown: z.boolean().default(false),
  retired: z.boolean().default(false),
})
export type PayItem = z.infer<typeof PayItem>

/** What the law leaves to the company. */
export const PayPolicy = z.object({
  /** A part of a month: by its paid days, by 21.75 counted up, or by 21.75 counted down. */
  proration: z.enum(['paidDays', 'forward', 'backward']).default('paidDays'),
  /** What a day of absence costs: the month divided by 21.75, or by its paid days. */
  dayWage: z.enum(['average', 'paidDays']).default('average'),
  /** Percent of the wage paid when ill, where the city has no rate of its own or a lower one. */
  sickRate: z.number().min(0).max(100).default(80),
})
export type PayPolicy = z.infer<typeof PayPolicy>

/** A named quantity that formulas may use, with what it is for this person and month. */
export const Quantity = z.object({
  code: z.string(),
  names: Names,
  type: z.enum(['money', 'number', 'text', 'truth']),
  unit: z.enum([...itemUnits, 'text', 'truth']),
})
export type Quantity = z.infer<typeof Quantity>
