import type { z } from 'zod'
import type { time } from '../../contract.ts'

type Verbs = typeof time
export type Output<V extends keyof Verbs> = z.output<Verbs[V]['output']>

export type Planner = Output<'planner'>
export type Row = Planner['rows'][number]
export type HeadDay = Planner['days'][number]
export type BoardShift = Planner['shifts'][number]
export type Shift = Output<'shifts'>['rows'][number]
export type Pattern = Output<'patterns'>['rows'][number]
export type Uses = Output<'patternUses'>
export type Warning = Output<'planDays'>['warnings'][number]
/** A shift's id, null for rest, or `pattern`. */
export type Plan = string | null
