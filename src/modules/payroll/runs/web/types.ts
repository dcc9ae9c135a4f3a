import type { z } from 'zod'
import type { payroll } from '../../contract.ts'

export type Run = z.output<typeof payroll.run.output>
export type Runs = z.output<typeof payroll.runs.output>
