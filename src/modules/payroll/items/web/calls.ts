import type { z } from 'zod'
import type { payroll } from '../../contract.ts'

type Contract = typeof payroll
type Output<V extends keyof Contract> = z.output<Contract[V]['output']>

export type Template = Output<'template'>
export type Groups = Output<'groups'>
