import type { Parameter } from '../parameter.ts'
import * as contract from './contract/figures.ts'
import * as insurance from './insurance/figures.ts'
import * as family from './leave/family-figures.ts'
import * as leave from './leave/figures.ts'
import { openEndedRule } from './open-ended.ts'
import { partTimeProbation, probationSteps } from './probation.ts'
import * as retirement from './retirement/figures.ts'
import * as deductions from './tax/deduction-figures.ts'
import * as tax from './tax/figures.ts'
import { holidayCalendar } from './time/calendar-figures.ts'
import * as time from './time/figures.ts'

const isParameter = (value: unknown): value is Parameter<unknown> =>
  typeof value === 'object' && value !== null && 'code' in value && 'versions' in value

const all: readonly unknown[] = Object.values({
  ...tax,
  ...deductions,
  ...insurance,
  ...time,
  holidayCalendar,
  ...leave,
  ...family,
  ...contract,
  probationSteps,
  partTimeProbation,
  openEndedRule,
  ...retirement,
})

/** Every figure that is built in, by subject. */
export const catalogue: readonly Parameter<unknown>[] = all.filter(isParameter)

export const parameterByCode: ReadonlyMap<string, Parameter<unknown>> = new Map(
  catalogue.map((parameter) => [parameter.code, parameter]),
)
