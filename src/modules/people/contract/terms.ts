import { z } from 'zod'
import type { Spec } from '#platform/contract.ts'
import { Day } from '#platform/kernel/day.ts'
import { Id, text } from '#platform/kernel/text.ts'
import {
  columnKeys,
  documentKinds,
  employmentTypes,
  eventKinds,
  leaveKinds,
  sexes,
  statuses,
  termTypes,
} from '../columns.ts'

/** The verbs of one noun, before they are named `people.<verb>`. */
export type Verbs = Record<string, Spec>

export const Status = z.enum(statuses)
export type Status = z.infer<typeof Status>
export const Sex = z.enum(sexes)
export const EmploymentType = z.enum(employmentTypes)
export type EmploymentType = z.infer<typeof EmploymentType>
export const LeaveKind = z.enum(leaveKinds)
export type LeaveKind = z.infer<typeof LeaveKind>
export const TermType = z.enum(termTypes)
export type TermType = z.infer<typeof TermType>
export const ColumnName = z.enum(columnKeys)

export const EventKind = z.enum(eventKinds)
export type EventKind = z.infer<typeof EventKind>

export const DocumentKind = z.enum(documentKinds)

/** Fen a month. */
export const Wage = z.int().min(0).max(10_000_000_000)
export const person = z.object({ personId: Id })
export const happening = { personId: Id, day: Day, reason: text(300).optional() }

export const day = Day.nullable()
export const string = z.string().nullable()
