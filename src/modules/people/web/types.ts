import type { z } from 'zod'
import { type Hidden, isHidden } from '#platform/kernel/field-class.ts'
import type { people } from '../contract.ts'

export type Person = z.output<typeof people.show.output>
export type Entry = z.output<typeof people.timeline.output>['entries'][number]
export type Contract = z.output<typeof people.contracts.output>['rows'][number]
export type Proposal = z.output<typeof people.proposals.output>['rows'][number]
export type ChangeRequest = z.output<typeof people.me.output>['requests'][number]
export type Task = z.output<typeof people.leavingTasks.output>['tasks'][number]
export type Paper = z.output<typeof people.documents.output>['documents'][number]

/** What is hidden is, for a decision of the screen, as if it were not known. */
export const known = <T>(value: T | Hidden): T | null => (isHidden(value) ? null : value)
