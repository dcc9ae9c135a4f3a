import type { FieldValues, RequestState, Step } from '../contract.ts'
import {
  arriving,
  askNow,
  begin,
  currentStep,
  live,
  moveOn,
  type PathEntry,
  type Progress,
  releaseAll,
  replaceTasks,
  resume,
  skipping,
  type Task,
  type TaskState,
  tasksOf,
  waitingNow,
} from './progress.ts'

/* What is done to a request: by who is asked, by who asks, and by an administrator. */

const deciding = (progress: Progress, tasks: readonly Task[], state: TaskState, by: string | null, now: string) => {
  const chosen = new Set(tasks)
  return replaceTasks(progress, (task) => (chosen.has(task) ? { ...task, state, decidedAt: now, decidedBy: by } : task))
}

/** `by` null: the time ran out. */
export function approve(progress: Progress, tasks: readonly Task[], by: string | null, now: string): Progress {
  const step = currentStep(progress)
  if (!step) return progress
  const decided = deciding(progress, tasks, 'approved', by, now)
  const left = tasksOf(decided, step.key).some(({ state }) => live.has(state))
  if (step.mode !== 'any' && left) return resume(decided, now)
  return resume(moveOn(releaseAll(decided, step.key)), now)
}

const closing = (progress: Progress, state: RequestState): Progress => ({
  ...releaseAll(progress),
  state,
  stuck: false,
})

/** One who declines declines for all, however many are asked. */
export const decline = (progress: Progress, tasks: readonly Task[], by: string | null, now: string): Progress =>
  closing(deciding(progress, tasks, 'declined', by, now), 'declined')

export const sendBack = (progress: Progress, tasks: readonly Task[], by: string, now: string): Progress =>
  closing(deciding(progress, tasks, 'returned', by, now), 'returned')

export const withdraw = (progress: Progress): Progress => closing(progress, 'withdrawn')

/** Sent again after it came back: from the first step, by the values it has now. */
export const again = (progress: Progress, steps: readonly Step[], values: FieldValues): Progress =>
  begin(steps, values, progress.round + 1, progress.tasks)

/** Another takes that place, and its turn. */
export function handOver(progress: Progress, task: Task, to: string, by: string | null, now: string): Progress {
  const step = currentStep(progress)
  if (!step) return progress
  const handed = deciding(progress, [task], 'handed', by, now)
  const ord = tasksOf(handed, step.key).length
  const taking = { ...task, ord, approver: to, decidedAt: null, decidedBy: null }
  return { ...handed, stuck: false, tasks: [...handed.tasks, arriving(taking, step, now)] }
}

type Adding = { place: 'before' | 'after'; userIds: readonly string[]; key: string; by: string }

/** 加签: a step of its own for this one request, in which all who are named must agree. */
export function addApprovers(progress: Progress, { place, userIds, key, by }: Adding, now: string): Progress {
  const step = currentStep(progress)
  if (!step) return progress
  const who = userIds.map((userId) => ({ by: 'user' as const, userId }))
  const added: PathEntry = { key, name: '', who, mode: 'all', when: null, timeOut: null, skip: null, addedBy: by }
  const index = place === 'before' ? progress.at : progress.at + 1
  const path = progress.path.toSpliced(index, 0, added)
  if (place === 'after') return { ...progress, path }
  const suspended = replaceTasks(progress, (task) =>
    task.step === step.key && task.state === 'waiting'
      ? { ...task, state: 'queued', arrivedAt: null, dueAt: null }
      : task,
  )
  return askNow({ ...suspended, path }, added, userIds, now)
}

/** Those who can't decide any more make room for those found in their place; who is asked already stays. */
export function replace(
  progress: Progress,
  gone: ReadonlySet<string>,
  found: readonly string[],
  now: string,
): Progress {
  const step = currentStep(progress)
  if (!step) return progress
  const left = replaceTasks(progress, (task) =>
    live.has(task.state) && gone.has(task.approver) ? { ...task, state: 'void' } : task,
  )
  const known = new Set(
    tasksOf(left, step.key)
      .filter((task) => isTaken(left, task))
      .map(({ approver }) => approver),
  )
  const fresh = found.filter((userId) => !known.has(userId))
  const asked = fresh.length > 0 ? askAlso(left, step, fresh, now) : left
  return resume(asked, now)
}

/** He is asked or has agreed; or he gave his place to somebody of whom that is true. */
function isTaken(progress: Progress, task: Task): boolean {
  const counts = ({ state }: Task) => live.has(state) || state === 'approved'
  if (task.state !== 'handed') return counts(task)
  return tasksOf(progress, task.step).some((each) => each.place === task.place && counts(each))
}

/** In turn the new ones come after those who are asked already. */
function askAlso(progress: Progress, step: PathEntry, fresh: readonly string[], now: string): Progress {
  const isAsked = waitingNow(progress).length > 0
  if (step.mode === 'turn' && isAsked) {
    const known = progress.tasks.length
    const asked = askNow(progress, step, fresh, now)
    const tasks = asked.tasks.map((task, index) =>
      index >= known ? { ...task, state: 'queued' as const, arrivedAt: null, dueAt: null } : task,
    )
    return { ...asked, tasks }
  }
  return askNow(progress, step, fresh, now)
}

/** An administrator passes the current step over. */
export const skipStep = (progress: Progress, now: string): Progress => {
  const step = currentStep(progress)
  return step ? skipping(releaseAll(progress, step.key), 'repaired', now) : progress
}

/** An administrator names who is to decide the current step; whoever was asked is asked no more. */
export function assign(progress: Progress, userIds: readonly string[], now: string): Progress {
  const step = currentStep(progress)
  if (!step) return progress
  const released = releaseAll(progress, step.key)
  if (userIds.length === 0) return { ...released, stuck: false }
  const named = { ...step, who: userIds.map((userId) => ({ by: 'user' as const, userId })) }
  const path = progress.path.map((each) => (each === step ? named : each))
  return askNow({ ...released, path }, named, userIds, now)
}
