import { z } from 'zod'
import type { Spec } from '#platform/contract.ts'
import { Day } from '#platform/kernel/day.ts'
import { Id, line, text } from '#platform/kernel/text.ts'

/** The verbs of one noun, before they are named `leave.<verb>`. */
export type Verbs = Record<string, Spec>

export const Names = z.object({ zh: z.string(), en: z.string() })
export type Names = z.infer<typeof Names>

/** Minutes of a standard day: 480 are a day. */
export const units = z.int()
export const person = z.object({ personId: Id })
export const request = z.object({ requestId: Id })
export const reason = text(500)
export const needed = line(300)
export const page = z.int().min(1).max(10_000).default(1)
export const pageSize = 50

/** A word that stays when names change: what pay reads. */
export const Code = z
  .string()
  .min(2)
  .max(30)
  .regex(/^[a-z][a-zA-Z0-9]*$/)

export const lawKinds = [
  'annual',
  'sick',
  'marriage',
  'maternity',
  'paternity',
  'childcare',
  'bereavement',
  'home',
] as const
export const LawKind = z.enum(lawKinds)
export type LawKind = z.infer<typeof LawKind>

export const leaveUnits = ['day', 'half', 'hour'] as const
export const LeaveUnit = z.enum(leaveUnits)
export type LeaveUnit = z.infer<typeof LeaveUnit>

export const parts = ['day', 'first', 'second'] as const
/** The whole day, or a half of its shift. */
export const Part = z.enum(parts)
export type Part = z.infer<typeof Part>

export const requestStates = ['waiting', 'returned', 'approved', 'declined', 'withdrawn', 'cancelled'] as const
export const RequestState = z.enum(requestStates)
export type RequestState = z.infer<typeof RequestState>

export const entryKinds = ['grant', 'use', 'giveBack', 'expire', 'adjust', 'opening', 'payout', 'comp'] as const

export const TypeRef = z.object({ typeId: Id, code: z.string(), names: Names, unit: LeaveUnit })

/** One line of how a figure came about, in both languages. */
export const Step = z.object({ label: Names, formula: Names, value: z.union([z.number(), z.string()]) })
export type Step = z.infer<typeof Step>

export const Source = z.object({ title: Names, article: Names, status: z.string(), href: z.string().nullable() })

export const day = Day.nullable()
