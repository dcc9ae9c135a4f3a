import type { Module } from '#platform/house.ts'
import { asking } from './asking/index.ts'
import { closing } from './closing/index.ts'
import { days } from './days/index.ts'
import { figures } from './figures/index.ts'
import { punching } from './punching/index.ts'
import { schedule } from './schedule/index.ts'

export { correctionKind, overtimeKind } from './asking/index.ts'
export { type Absence, recordAbsences, withdrawAbsences } from './days/absences.ts'
export { compEarned, planChanged } from './days/events.ts'
export { type PlannedDay, plansOf } from './days/plans.ts'
export type { FilledCorrection, FilledFile, FilledOvertime, FilledPunch, FilledTime } from './filling/filled.ts'
export { fillTime, finishTime, type Lived, prepareTime } from './filling/filling.ts'
export { firstJudgedDay, type Ground, openGround, reckonedOf, type Scheduled, scheduledOf } from './filling/ground.ts'
export { closeMonths, fillFiles } from './filling/months.ts'
export { type FilledSchedule, fillSchedule } from './filling/schedule.ts'
export { momentText, withinZone } from './filling/store/copying.ts'
export { timePorts } from './ports.ts'

const parts = [days, schedule, punching, asking, closing, figures]

export const timeModule: Module = {
  name: 'time',
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
