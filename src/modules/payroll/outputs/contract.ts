import { z } from 'zod'
import { classed } from '#platform/kernel/field-class.ts'
import { Id } from '#platform/kernel/text.ts'
import type { Verbs } from '../contract/terms.ts'
import { bankFormatIds } from './rules/formats.ts'

/** 代发文件, 个税申报表, 全年一次性奖金申报表, 社保公积金明细, 成本, 记账凭证. */
export const outputKinds = ['bank', 'tax', 'bonusTax', 'insurance', 'costs', 'ledger'] as const
export const OutputKind = z.enum(outputKinds)
export type OutputKind = z.infer<typeof OutputKind>

export const gapReasons = ['noAccount', 'nothingToPay', 'noResidentId'] as const
export const GapReason = z.enum(gapReasons)
export type GapReason = z.infer<typeof GapReason>

const run = { runId: Id }

export const gapPage = 50

export const outputsVerbs = {
  /** Writes a file of a closed run in the background. `format`: of a bank file. It never marks the run as paid. */
  makeOutput: {
    kind: 'write',
    input: z.object({ ...run, kind: OutputKind, format: z.enum(bankFormatIds).default('xlsx') }),
    output: z.object({ jobId: Id }),
  },
  /** What was handed out, the newest first. */
  outputs: {
    kind: 'read',
    input: z.object(run),
    output: z.object({
      rows: z.array(
        z.object({
          outputId: Id,
          kind: OutputKind,
          name: z.string(),
          bytes: z.int(),
          by: z.string(),
          at: z.string(),
        }),
      ),
    }),
  },
  /** Leave to fetch it. */
  downloadOutput: {
    kind: 'read',
    audited: true,
    input: z.object({ outputId: Id }),
    output: z.object({ ticket: z.string() }),
  },
  /** Whom a bank file made now would leave out, and whose row in the tax sheet is not complete. */
  outputGaps: {
    kind: 'read',
    input: z.object({
      ...run,
      kind: z.enum(['bank', 'tax']),
      offset: z.int().min(0).max(1_000_000).default(0),
    }),
    output: z.object({
      total: z.int(),
      rows: z.array(
        z.object({
          personId: Id,
          name: z.string(),
          employeeNo: z.string(),
          reason: classed('sensitive', GapReason),
        }),
      ),
    }),
  },
} satisfies Verbs
