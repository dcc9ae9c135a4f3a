import { z } from 'zod'
import type { Spec } from '#platform/contract.ts'

/** The verbs of one noun, before they are named `payroll.<verb>`. */
export type Verbs = Record<string, Spec>

export const Names = z.object({ zh: z.string(), en: z.string() })
export type Names = z.infer<typeof Names>

/** Fen; below zero it is kept or given back. At most a hundred million yuan. */
export const Amount = z.int().min(-10_000_000_000).max(10_000_000_000)

/** Through what a run goes. */
export const runStates = [
  ...(['computing', 'draft', 'failed', 'submitted', 'approved'] as const),
  ...(['locked', 'paid', 'published', 'cancelled'] as const),
] as const
export const RunState = z.enum(runStates)
export type RunState = z.infer<typeof RunState>

/** From here on a run is never changed. */
export const closedStates = ['locked', 'paid', 'published'] as const satisfies readonly RunState[]
export const isClosed = (state: RunState): boolean => (closedStates as readonly string[]).includes(state)

/** How the basic deduction of income tax is counted: 个人所得税扣缴申报管理办法; 公告2020年第13号、第19号. */
export const taxBases = ['normal', 'firstJobOfYear', 'flat60000'] as const
export const TaxBasis = z.enum(taxBases)
export type TaxBasis = z.infer<typeof TaxBasis>
