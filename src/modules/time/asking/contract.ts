import { correctionVerbs } from './contract/correction.ts'
import { overtimeVerbs } from './contract/overtime.ts'

export type { Correction } from './contract/correction.ts'
export type { Overtime, OvertimeAsk } from './contract/overtime.ts'
export { type AskState, askStates, pageSize } from './contract/terms.ts'

export const askingVerbs = { ...correctionVerbs, ...overtimeVerbs }
