import { z } from 'zod'
import { classed } from '#platform/kernel/field-class.ts'
import { Id } from '#platform/kernel/text.ts'
import type { Verbs } from '../contract/terms.ts'
import { bankFormatIds } from './rules/formats.ts'

/** 代发文件, 个税申报表, 全年一次性奖金申报表, 社保公积金明细, 成本, 记账凭证, 工资条. */
export const outputKinds = ['bank', 'tax', 'bonusTax', 'insurance', 'costs', 'ledger', 'payslips'] as const
export const OutputKind = z.enum(outputKinds)
export type OutputKind = z.infer<typeof OutputKind>

const money = classed('sensitive', z.int())

export const gapReasons = ['noAccount', 'nothingToPay', 'owes', 'noResidentId'] as const
export const GapReason = z.enum(gapReasons)
export type GapReason = z.infer<typeof GapReason>

const run = { runId: Id }

export const gapPage = 50

export const outputsVerbs = {
  /**
   * Writes a file of a closed run in the background. It never marks the run as paid. `format`: of a bank file. `again`: those too who stand in a
   * bank file of the run already. `personIds`: only these, for bank files and payslips.
   */
  makeOutput: {
    kind: 'write',
    input: z.object({
      ...run,
      kind: OutputKind,
      format: z.enum(bankFormatIds).default('xlsx'),
      again: z.boolean().default(false),
      personIds: z.array(Id).min(1).max(1_000).optional(),
    }),
    output: z.object({ jobId: Id }),
  },
  /** What was handed out, the newest first; and of those who can be paid, how many stand in a bank file and how many in none, with how much. */
  outputs: {
    kind: 'read',
    input: z.object(run),
    output: z.object({
      bank: z.object({
        inFiles: z.int(),
        open: z.int(),
        inFilesFen: money,
        openFen: money,
        last: z.string().nullable(),
      }),
      rows: z.array(
        z.object({
          outputId: Id,
          kind: OutputKind,
          name: z.string(),
          bytes: z.int(),
          by: z.string(),
          at: z.string(),
          /** Of a bank file and of payslips: how many people stand in it, and with how much. */
          people: z.int().nullable(),
          fen: money.nullable(),
          /** When it is thrown away; null: it is kept. */
          until: z.string().nullable(),
        }),
      ),
    }),
  },
  /** Who stands in a bank file or among payslips. */
  outputPeople: {
    kind: 'read',
    input: z.object({ outputId: Id, offset: z.int().min(0).max(1_000_000).default(0) }),
    output: z.object({
      total: z.int(),
      rows: z.array(z.object({ personId: Id, employmentId: Id, name: z.string(), employeeNo: z.string(), fen: money })),
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
          employmentId: Id,
          name: z.string(),
          employeeNo: z.string(),
          reason: classed('sensitive', GapReason),
        }),
      ),
    }),
  },
} satisfies Verbs
