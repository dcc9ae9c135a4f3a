import type { FieldValues, Mode, RequestState, Step } from '../contract.ts'
import { holds } from './conditions.ts'

/** Why a step was not taken. */
export type Skip = 'condition' | 'once' | 'nobody' | 'repaired'

/** A step as one request takes it. */
export type PathEntry = Step & {
  skip: Skip | null
  /** Who added it to this one request, by name. */
  addedBy: string | null
}

export type TaskState = 'queued' | 'waiting' | 'approved' | 'declined' | 'returned' | 'handed' | 'void'

/** Somebody asked at a step of a round. Moments are ISO instants. */
export type Task = {
  round: number
  /** Key of the step. */
  step: string
  ord: number
  /** The turn within the step. */
  place: number
  approver: string
  state: TaskState
  arrivedAt: string | null
  dueAt: string | null
  /** The time is over and the flow has had its say: it is not asked again. */
  timedOutAt: string | null
  decidedAt: string | null
  decidedBy: string | null
}

/** How far a request is. `at` is the current step, the length of the path once all are done. */
export type Progress = {
  state: RequestState
  at: number
  round: number
  path: PathEntry[]
  tasks: Task[]
  /** Open, and nobody there to decide. */
  stuck: boolean
}

/** Who acts, and whose place he may take. */
export type Acting = { userId: string; principals: ReadonlySet<string> }

export const live: ReadonlySet<TaskState> = new Set(['waiting', 'queued'])

export const isLive = (state: RequestState): boolean => state === 'open' || state === 'returned'

/** A request at its beginning, before anybody is asked. */
export function begin(steps: readonly Step[], values: FieldValues, round = 1, earlier: Task[] = []): Progress {
  const path = steps.map((step) => ({ ...step, skip: skipFor(step, values), addedBy: null }))
  return moveOn({ state: 'open', at: -1, round, path, tasks: earlier, stuck: false })
}

const skipFor = (step: Step, values: FieldValues): Skip | null => (holds(step.when, values) ? null : 'condition')

export const currentStep = ({ path, at }: Progress): PathEntry | undefined => path[at]

/** Those asked at a step in this round, in their turn. */
export const tasksOf = ({ tasks, round }: Progress, step: string): Task[] =>
  tasks.filter((task) => task.round === round && task.step === step).toSorted((a, b) => a.place - b.place)

export const tasksNow = (progress: Progress): Task[] => {
  const step = currentStep(progress)
  return step ? tasksOf(progress, step.key) : []
}

/** Those who are to decide now. */
export const waitingNow = (progress: Progress): Task[] =>
  progress.state === 'open' ? tasksNow(progress).filter(({ state }) => state === 'waiting') : []

/** The current step has begun and nobody has been asked yet: approvers must be found for it. */
export const asksForApprovers = (progress: Progress): boolean =>
  progress.state === 'open' && !progress.stuck && !tasksNow(progress).some(({ state }) => live.has(state))

export function moveOn(progress: Progress): Progress {
  const at = progress.path.findIndex((step, index) => index > progress.at && step.skip === null)
  if (at === -1) return { ...progress, state: 'approved', at: progress.path.length, stuck: false }
  return { ...progress, at, stuck: false }
}

export const replaceTasks = (progress: Progress, change: (task: Task) => Task): Progress => ({
  ...progress,
  tasks: progress.tasks.map((task) => (task.round === progress.round ? change(task) : task)),
})

/** Whoever is still asked is asked no more. */
export const releaseAll = (progress: Progress, step?: string): Progress =>
  replaceTasks(progress, (task) =>
    live.has(task.state) && (step === undefined || task.step === step) ? { ...task, state: 'void' } : task,
  )

/** `days` calendar days after `now`; null without a time-out. */
export const dueAfter = (now: string, timeOut: Step['timeOut']): string | null =>
  timeOut && new Date(Date.parse(now) + timeOut.days * 86_400_000).toISOString()

export const arriving = (task: Task, step: PathEntry, now: string): Task => ({
  ...task,
  state: 'waiting',
  arrivedAt: now,
  dueAt: dueAfter(now, step.timeOut),
  timedOutAt: null,
})

/** In turn only the first is asked at once. */
const firstTurns = (mode: Mode, tasks: readonly Task[]): readonly Task[] =>
  mode === 'turn' ? tasks.slice(0, 1) : tasks

const agreedBefore = ({ tasks, round }: Progress): ReadonlySet<string> =>
  new Set(
    tasks
      // Whose time ran out has agreed to nothing.
      .filter((task) => task.round === round && task.state === 'approved' && task.decidedBy !== null)
      .flatMap(({ approver, decidedBy }) => [approver, decidedBy ?? approver]),
  )

export function skipping(progress: Progress, skip: Skip, now: string): Progress {
  const path = progress.path.map((step, index) => (index === progress.at ? { ...step, skip } : step))
  return resume(moveOn({ ...progress, path }), now)
}

export type Rule = { once: boolean; passWhereNobody: boolean }

/** Asks those found for the current step; without anybody it is passed over, or the request is stuck. */
export function seat(progress: Progress, found: readonly string[], rule: Rule, now: string): Progress {
  const step = currentStep(progress)
  if (!step) return progress
  const agreed = tasksNow(progress).flatMap((task) => (task.state === 'approved' ? task.approver : []))
  if (agreed.length > 0) return seatTheRest(progress, step, without(found, agreed), now)
  if (found.length === 0) return rule.passWhereNobody ? skipping(progress, 'nobody', now) : { ...progress, stuck: true }
  const asked = rule.once && !step.addedBy ? stillToAsk(progress, step.mode, found) : [...found]
  if (asked.length === 0) return skipping(progress, 'once', now)
  return askNow(progress, step, asked, now)
}

const without = (userIds: readonly string[], others: readonly string[]) => userIds.filter((id) => !others.includes(id))

/** Some have agreed and the others are gone: who took their place is asked, or those who agreed were enough. */
const seatTheRest = (progress: Progress, step: PathEntry, rest: readonly string[], now: string): Progress =>
  rest.length === 0 ? resume(moveOn(progress), now) : askNow(progress, step, rest, now)

/** Of one who may decide alone and has agreed already, nothing more is asked; together, only the others are. */
function stillToAsk(progress: Progress, mode: Mode, found: readonly string[]): string[] {
  const agreed = agreedBefore(progress)
  if (mode === 'any') return found.some((userId) => agreed.has(userId)) ? [] : [...found]
  return found.filter((userId) => !agreed.has(userId))
}

export function askNow(progress: Progress, step: PathEntry, userIds: readonly string[], now: string): Progress {
  const known = tasksOf(progress, step.key).length
  const queued = userIds.map(
    (approver, index): Task => ({
      ...{ round: progress.round, step: step.key, ord: known + index, place: known + index, approver, state: 'queued' },
      ...{ arrivedAt: null, dueAt: null, timedOutAt: null, decidedAt: null, decidedBy: null },
    }),
  )
  const first = new Set(firstTurns(step.mode, queued))
  const tasks = queued.map((task) => (first.has(task) ? arriving(task, step, now) : task))
  return { ...progress, stuck: false, tasks: [...progress.tasks, ...tasks] }
}

/** Who was suspended while others were asked first is asked again. */
export function resume(progress: Progress, now: string): Progress {
  const step = currentStep(progress)
  if (progress.state !== 'open' || !step) return progress
  const queued = tasksOf(progress, step.key).filter(({ state }) => state === 'queued')
  const isAsked = waitingNow(progress).length > 0
  if (isAsked || queued.length === 0) return progress
  const first = new Set(firstTurns(step.mode, queued))
  return replaceTasks(progress, (task) => (first.has(task) ? arriving(task, step, now) : task))
}

/** Where a request stands, in one word: another turn is another question. */
export const turnOf = (progress: Progress): string | null => {
  const step = currentStep(progress)
  return progress.state === 'open' && step ? `${progress.round} ${step.key}` : null
}

/** Those of the waiting whom the actor is, or stands in for; his own first. */
export function tasksFor(progress: Progress, { userId, principals }: Acting): Task[] {
  const waiting = waitingNow(progress)
  const own = waiting.filter(({ approver }) => approver === userId)
  return [...own, ...waiting.filter(({ approver }) => approver !== userId && principals.has(approver))]
}
