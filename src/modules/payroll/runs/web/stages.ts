import type { RunState } from '../../contract/terms.ts'

/** What a run goes through, one after the other. */
export const stages = ['count', 'check', 'approve', 'lock', 'pay'] as const
export type Stage = (typeof stages)[number]

const done: Record<RunState, number> = {
  computing: 0,
  failed: 0,
  cancelled: 0,
  draft: 1,
  submitted: 2,
  approved: 3,
  locked: 4,
  paid: 4,
  published: 5,
}

/** How many stages are behind it. */
export const stagesDone = (state: RunState): number => done[state]

const waiting: Record<RunState, Stage> = {
  computing: 'count',
  failed: 'count',
  cancelled: 'count',
  draft: 'count',
  submitted: 'approve',
  approved: 'lock',
  locked: 'pay',
  paid: 'pay',
  published: 'pay',
}

/** The stage that the address asks for, else the one at which the run waits. */
export const stageShown = (asked: string | undefined, state: RunState): Stage =>
  stages.find((stage) => stage === asked) ?? waiting[state]
