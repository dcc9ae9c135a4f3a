import type { Module } from '../house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { metricOperations } from './operations.ts'

export type { Ask, Counted, FactSource, Metric, Missing, Names, Parts, Period, Where } from './metric.ts'
export { firstOfMonth, type MonthPart, monthsOf } from './periods.ts'
export { hiddenGroups } from './suppress.ts'

export const metricModule: Module = { name: 'metric', operations: metricOperations, operationWords, refusalWords }
