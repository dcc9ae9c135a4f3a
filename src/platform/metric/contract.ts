import { z } from 'zod'
import { contract, type Operation } from '../contract.ts'
import { Day } from '../kernel/day.ts'
import { Id, line } from '../kernel/text.ts'

export const periodKinds = ['month', 'quarter', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

const Names = z.object({ zh: z.string(), en: z.string() })

export const MetricKey = z
  .string()
  .regex(/^[a-z]+\.[a-zA-Z]+$/)
  .max(80)

export const Definition = z.object({
  key: z.string(),
  name: Names,
  formula: Names,
  /** Whom it leaves out unless everybody is asked for. */
  leavesOut: Names.nullable(),
  source: Names,
  unit: z.enum(['people', 'share', 'years', 'ratio', 'hours', 'times', 'score', 'yuan', 'yuanEach']),
  good: z.enum(['up', 'down', 'near', 'none']),
  kind: z.enum(['moment', 'span']),
  smallestGroup: z.int(),
  /** A trend of it costs as little as one value; others are counted anew for each point. */
  trend: z.boolean(),
  parts: z.array(z.object({ key: z.string(), name: Names })),
  breakdowns: z.array(z.object({ key: z.string(), name: Names })),
  target: z.number().nullable(),
  /** Its figures end with the last period that is closed, which may lie before the day asked for. */
  lags: z.boolean(),
  /** The operation that shows the people behind it. */
  behind: z.string(),
  /** It takes `BehindAsked` and tells `BehindTold`. */
  lists: z.boolean(),
})
export type Definition = z.infer<typeof Definition>

/**
 * One value with what it is made of. Shares are fractions (0.0293), years and ratios plain numbers.
 * `hidden`: about so few people that this reader may not know.
 */
export const Figure = z.object({
  from: Day,
  /** The last day counted. */
  to: Day,
  /** The period goes on after that day. */
  toDate: z.boolean(),
  value: z.number().nullable(),
  parts: z.record(z.string(), z.number()),
  /** 95 % interval, of shares. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** About so few people that chance alone may move it. */
  small: z.boolean(),
  hidden: z.boolean(),
  /** Why it is not known, and where what is missing can be entered. */
  missing: z.array(z.object({ why: Names, href: z.string().nullable() })),
})
export type Figure = z.infer<typeof Figure>

/** What an operation takes that lists the people behind a figure, those with the most first. */
export const BehindAsked = z
  .object({
    metric: MetricKey,
    from: Day,
    /** The last day counted. */
    to: Day,
    unitId: Id.optional(),
    everybody: z.boolean().default(false),
    offset: z.int().min(0).max(1_000_000).default(0),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'] })

export const BehindTold = z.object({
  total: z.int(),
  /** So many at once. */
  perPage: z.int(),
  /** The caller may not know what it is made of for single people. */
  hidden: z.boolean(),
  rows: z.array(
    z.object({
      id: Id,
      name: z.string(),
      place: z.string(),
      /** His part of the figure, in its unit or in that of what it counts, in words. */
      value: Names,
      /** Where more is told of him. */
      href: z.string(),
    }),
  ),
})

/** An operation that lists the people behind figures. */
export type PeopleBehind = Operation<typeof BehindAsked, typeof BehindTold>

export const metric = contract('metric', {
  /** Every figure there is, defined once. */
  catalogue: { kind: 'read', input: z.object({}), output: z.object({ metrics: z.array(Definition) }) },
  /**
   * Figures of everybody within reach, or of one subject with all below it, as of a day: a trend, and the last period by groups.
   * Figures of one kind of facts are read together, so ask for all that one screen shows.
   */
  values: {
    kind: 'read',
    input: z.object({
      metrics: z.array(MetricKey).min(1).max(24),
      scope: z.object({ type: line(40), id: Id }).optional(),
      asOf: Day.optional(),
      /** `quarter` and `year`: the last three or twelve whole months at the end of each month. */
      period: z.enum(periodKinds).default('month'),
      points: z.int().min(1).max(60).default(13),
      by: line(40).optional(),
      /** Also interns, dispatched and outsourced people. */
      everybody: z.boolean().default(false),
    }),
    output: z.object({
      asOf: Day,
      /** Figures of all the company, which alone its targets of counts are meant for. */
      whole: z.boolean(),
      values: z.array(
        z.object({
          key: z.string(),
          points: z.array(Figure),
          groups: z.array(z.object({ key: z.string(), name: Names, figure: Figure })).optional(),
        }),
      ),
    }),
  },
  /** What the company wants a figure to be; none with null. */
  setTarget: {
    kind: 'write',
    input: z.object({ key: MetricKey, target: z.number().min(-1e9).max(1e9).nullable() }),
    output: z.object({ key: z.string() }),
  },
})
