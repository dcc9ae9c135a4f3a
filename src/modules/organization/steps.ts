import { z } from 'zod'
import { Id, line } from '#platform/kernel/text.ts'

/** A unit that a step makes; its id is given by whoever drafts, so that later steps can name it. */
const NewUnit = z.object({
  unitId: Id,
  name: line(100),
  code: line(50).nullable().default(null),
  headId: Id.nullable().default(null),
})

/** What a re-organisation does, one deed after another. People and sub-units of what ends go where the step says. */
export const Step = z.discriminatedUnion('kind', [
  NewUnit.extend({ kind: z.literal('create'), parentId: Id }),
  z.object({ kind: z.literal('move'), unitId: Id, parentId: Id }),
  z.object({ kind: z.literal('rename'), unitId: Id, name: line(100) }),
  z.object({ kind: z.literal('merge'), unitIds: z.array(Id).min(1).max(100), intoId: Id }),
  z.object({
    kind: z.literal('split'),
    unitId: Id,
    parts: z
      .array(
        NewUnit.extend({
          employmentIds: z.array(Id).max(20_000).default([]),
          childIds: z.array(Id).max(1000).default([]),
        }),
      )
      .min(1)
      .max(20),
    /** Ends the unit; who and what no part names goes to the first part. */
    close: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('close'), unitId: Id, peopleToId: Id.nullable().default(null) }),
  z.object({ kind: z.literal('changeHead'), unitId: Id, headId: Id.nullable() }),
  z.object({ kind: z.literal('setHeadcount'), unitId: Id, count: z.int().min(0).max(1_000_000) }),
])
export type Step = z.infer<typeof Step>

/** The units a step needs to find, those it makes itself left out. */
export function unitsNamedBy(step: Step): string[] {
  switch (step.kind) {
    case 'create':
      return [step.parentId]
    case 'move':
      return [step.unitId, step.parentId]
    case 'merge':
      return [...step.unitIds, step.intoId]
    case 'split':
      return [step.unitId, ...step.parts.flatMap((part) => part.childIds)]
    case 'close':
      return step.peopleToId ? [step.unitId, step.peopleToId] : [step.unitId]
    default:
      return [step.unitId]
  }
}
