import type { Module } from '#platform/house.ts'
import { costs } from './costs/index.ts'
import { facts } from './facts/index.ts'
import { items } from './items/index.ts'
import { leaving } from './leaving/index.ts'
import { outputs } from './outputs/index.ts'
import { runs } from './runs/index.ts'
import { slips } from './slips/index.ts'

const parts: Omit<Module, 'name'>[] = [items, facts, runs, slips, outputs, leaving, costs]

export const payrollModule: Module = {
  name: 'payroll',
  operations: parts.flatMap(({ operations }) => operations),
  subjects: parts.flatMap(({ subjects = [] }) => subjects),
  handlers: parts.flatMap(({ handlers = [] }) => handlers),
  jobs: parts.flatMap(({ jobs = [] }) => jobs),
  metrics: parts.flatMap(({ metrics = [] }) => metrics),
  upkeep: parts.flatMap(({ upkeep = [] }) => upkeep),
  notices: parts.flatMap(({ notices = [] }) => notices),
  operationWords: Object.assign({}, ...parts.map(({ operationWords }) => operationWords ?? {})),
  refusalWords: Object.assign({}, ...parts.map(({ refusalWords }) => refusalWords ?? {})),
  constraints: Object.assign({}, ...parts.map(({ constraints }) => constraints ?? {})),
}

export type { FilledDeduction, FilledFacts, Payers } from './filling/filled.ts'
export { closePay, countFirstMonth, countMonth, fillPayFacts, type PayFilling, seeSlips } from './filling/filling.ts'
export { payableMonths, unconfirmedFigures } from './filling/ground.ts'
export { publishedSlip } from './filling/store/filled.ts'
export { trialPort } from './items/index.ts'
export { dryRunOf } from './runs/dry-run.ts'
export { runKind } from './runs/run-kind.ts'
