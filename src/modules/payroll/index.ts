import type { Module } from '#platform/house.ts'
import { runs } from './runs/index.ts'

const parts: Omit<Module, 'name'>[] = [runs]

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

export { runKind } from './runs/run-kind.ts'
