import { z } from 'zod'
import { Day, Month } from '#platform/kernel/day.ts'
import { Id } from '#platform/kernel/text.ts'
import { Stretch } from '../../contract/shift.ts'
import { Clock, type Verbs } from '../../contract/terms.ts'
import { Asked, AskState, Names, page, Sent, total, Whose, why } from './terms.ts'

const own = { correctionId: Id, day: Day, clock: z.int(), ...Asked }

const Correction = z.object({ ...own, ...Whose })
export type Correction = z.infer<typeof Correction>

const rules = { corrections: z.int().min(0).max(31) }

/** A forgotten punch: once approved it becomes one. */
export const correctionVerbs = {
  requestCorrection: {
    kind: 'write',
    /** `correctionId`: one’s own that came back. */
    input: z.object({ day: Day, clock: Clock, reason: why, correctionId: Id.optional() }),
    output: Sent.extend({ correctionId: Id }),
  },
  /** What stands on that day, and why it could not be asked for. */
  previewCorrection: {
    kind: 'read',
    input: z.object({ day: Day, clock: Clock.optional(), correctionId: Id.optional() }),
    output: z.object({
      shift: z.object({ name: z.string(), segments: z.array(Stretch) }).nullable(),
      /** Clocks of that day that stand. */
      punches: z.array(z.int()),
      /** How many of the month are asked for already, of so many. */
      used: z.int(),
      limit: z.int(),
      problem: Names.nullable(),
      /** What conditions of the flow compare. */
      values: z.record(z.string(), z.union([z.number(), z.array(z.string())])),
    }),
  },
  /** Also one that was approved: its punch goes too. */
  withdrawCorrection: {
    kind: 'write',
    input: z.object({ correctionId: Id }),
    output: z.object({ state: AskState }),
  },
  /** The newest fifty. */
  myCorrections: {
    kind: 'read',
    input: z.object({}),
    output: z.object({ rows: z.array(z.object(own)) }),
  },
  corrections: {
    kind: 'read',
    /** `month`: of the days that are asked for. */
    input: z.object({ state: AskState.optional(), month: Month.optional(), unitId: Id.optional(), page }),
    output: z.object({ rows: z.array(Correction), count: total }),
  },
  askingRules: { kind: 'read', input: z.object({}), output: z.object(rules) },
  saveAskingRules: { kind: 'write', input: z.object(rules), output: z.object(rules) },
} satisfies Verbs
