import type { Module } from '#platform/house.ts'
import { asking } from './asking/index.ts'
import { closing } from './closing/index.ts'
import { days } from './days/index.ts'
import { punching } from './punching/index.ts'
import { schedule } from './schedule/index.ts'

export { correctionKind, overtimeKind } from './asking/index.ts'
export { type Absence, recordAbsences, withdrawAbsences } from './days/absences.ts'
export { compEarned } from './days/events.ts'
export { type PlannedDay, plansOf } from './days/plans.ts'
export { timePorts } from './ports.ts'

const parts = [days, schedule, punching, asking, closing]

export const timeModule: Module = {
  name: 'time',
  operations: parts.flatMap(({ operations }) => operations),
  subjects: parts.flatMap(({ subjects = [] }) => subjects),
  handlers: parts.flatMap(({ handlers = [] }) => handlers),
  jobs: parts.flatMap(({ jobs = [] }) => jobs),
  upkeep: parts.flatMap(({ upkeep = [] }) => upkeep),
  notices: parts.flatMap(({ notices = [] }) => notices),
  operationWords: Object.assign({}, ...parts.map(({ operationWords }) => operationWords ?? {})),
  refusalWords: Object.assign({}, ...parts.map(({ refusalWords }) => refusalWords ?? {})),
  constraints: Object.assign({}, ...parts.map(({ constraints }) => constraints ?? {})),
}
