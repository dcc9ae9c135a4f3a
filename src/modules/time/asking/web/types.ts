import type { time } from '../../contract.ts'

export type OwnOvertime = (typeof time.myOvertimes)['output']['_output']['rows'][number]
export type OwnCorrection = (typeof time.myCorrections)['output']['_output']['rows'][number]
export type ListedOvertime = (typeof time.overtimes)['output']['_output']['rows'][number]
export type ListedCorrection = (typeof time.corrections)['output']['_output']['rows'][number]
export type MonthOf = (typeof time.overtimeOfMonth)['output']['_output']['rows'][number]
export type OvertimePreview = (typeof time.previewOvertime)['output']['_output']
export type CorrectionPreview = (typeof time.previewCorrection)['output']['_output']
