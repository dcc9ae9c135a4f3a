import type { Month } from '#platform/kernel/day.ts'
import type { Call } from '#platform/operation.ts'
import { port } from '#platform/port.ts'
import type { PayItem, PayPolicy } from '../contract/item.ts'
import type { TrialLine } from './contract.ts'

export type Trial = { items: readonly PayItem[]; policy: PayPolicy; personId: string; month: Month }

/** Whoever runs payroll counts a month of one person by rules that may not be stored yet. */
export type TrialAnswers = { dryRunOf: (call: Call<unknown>, trial: Trial) => Promise<TrialLine[]> }

export const trialPort = port<TrialAnswers>('payroll.trial')
