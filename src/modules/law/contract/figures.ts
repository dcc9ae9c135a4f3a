import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import { City, Status, Unit } from './shared.ts'

/** Why a figure should be looked at. */
export const DueReason = z.enum(['unverified', 'renewal', 'ending', 'ended', 'notChecked'])

/** One value that a figure has had, with the text that set it. `until` is the day after its last one; `value` looks as its kind does. */
export const FigureVersion = z.object({
  from: z.string(),
  until: z.string().nullable(),
  value: z.unknown(),
  title: z.string(),
  article: z.string(),
  href: z.string().optional(),
  status: Status,
  origin: z.enum(['builtIn', 'company']),
  /** Does it count today? */
  inForce: z.boolean(),
  reason: z.string().optional(),
  recordedAt: z.string().optional(),
  recordedBy: z.string().optional(),
})

/** A figure at one place; `place` is null for the whole country. */
export const FigureRow = z.object({
  code: z.string(),
  label: z.string(),
  unit: Unit,
  place: z.string().nullable(),
  placeName: z.string(),
  due: z.array(DueReason),
  versions: z.array(FigureVersion),
})
export type FigureRow = z.infer<typeof FigureRow>

/** A kind of figure that can be added, with a value to go by. */
export const FigureKind = z.object({
  code: z.string(),
  label: z.string(),
  unit: Unit,
  byPlace: z.boolean(),
  oneYear: z.boolean(),
  example: z.unknown(),
})

const document = line(200)

/** What the company knows better or newer than what is built in. Nothing that was recorded is ever changed. */
export const figureOperations = {
  figures: {
    kind: 'read',
    input: z.object({ code: line(60).optional(), city: City.optional(), onlyDue: z.boolean().default(false) }),
    output: z.object({ rows: z.array(FigureRow), kinds: z.array(FigureKind) }),
  },
  addFigure: {
    kind: 'write',
    input: z.object({
      code: line(60),
      city: City.optional(),
      from: Day,
      /** The day after the last one on which it holds; open without it. */
      until: Day.optional(),
      value: z.unknown(),
      document,
      article: text(100).default(''),
      href: z
        .url({ protocol: /^https?$/ })
        .max(500)
        .optional(),
      reason: line(500),
    }),
    output: z.object({ id: Id }),
  },
  confirmFigure: {
    kind: 'write',
    input: z.object({
      code: line(60),
      city: City.optional(),
      /** The first day of the version that is confirmed. */
      from: Day,
      document,
      article: text(100).default(''),
      href: z
        .url({ protocol: /^https?$/ })
        .max(500)
        .optional(),
      reason: line(500),
    }),
    output: z.object({ id: Id }),
  },
  cities: {
    kind: 'read',
    input: z.object({}),
    output: z.object({
      rows: z.array(z.object({ code: z.string(), name: z.string(), figures: z.array(z.string()) })),
    }),
  },
} as const
