import { z } from 'zod'
import { line } from '#platform/kernel/text.ts'

export const Status = z.enum(['正式', '推算', '待核验', '企业确认'])

export const Unit = z.enum([
  'fen',
  'percent',
  'days',
  'months',
  'years',
  'hours',
  'people',
  'times',
  'day',
  'month',
  'table',
])

/** One line of a computation in the caller’s language. Money in fen; `unit` says what the value counts. */
export const Step = z.object({
  label: z.string(),
  formula: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: Unit,
})

/** The text of law that a figure rests on, and since when it holds. */
export const Reference = z.object({
  title: z.string(),
  article: z.string(),
  from: z.string(),
  status: Status,
  href: z.string().optional(),
})

/** A result with the way to it, what it rests on, and what to be warned of. */
export const explained = <S extends z.ZodRawShape>(shape: S) =>
  z.object({ ...shape, steps: z.array(Step), references: z.array(Reference), notes: z.array(z.string()) })

/** Money in fen. Its bounds are looked at by name, so that the refusal can say them. */
export const Amount = z.int()

/** A city or province: `beijing`, `北京`, or as the company calls it. */
export const City = line(40)

/** A day that came out of a computation: it may lie before or after all that can be entered. */
export const ComputedDay = z.iso.date()
