import { startRequests, withdrawFor } from '#modules/approvals/index.ts'
import { bilingual } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { startJob } from '#platform/jobs/index.ts'
import { addDays, addMonths, type Day, type Month } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { isClosed, type RunState } from '../../contract/terms.ts'
import { payroll } from '../../contract.ts'
import { words } from '../locale.ts'
import { runKind, runValues } from '../run-kind.ts'
import {
  addRun,
  backToDraft,
  cancelRunRow,
  type GroupRow,
  groupRows,
  holdTemplate,
  isTimeClosed,
  keepUnitSums,
  lockRunRow,
  moveRun,
  type RunRow,
  runsSince,
  setJob,
  settle,
  staleCount,
} from '../store/runs.ts'
import { ensureMonth } from '../store/slips.ts'

const both = bilingual(words)

export const monthOf = (day: Day): Month => day.slice(0, 7) as Month

/** The run, held; refused unless it is in one of these states. */
async function heldIn(db: Db, runId: string, states: readonly RunState[]): Promise<RunRow> {
  const run = (await lockRunRow(db, runId)) ?? refuse('payroll.runNotFound')
  if (!states.includes(run.state)) {
    const { zh, en } = both((t) => t(`state.${run.state}`))
    refuse('payroll.stateIsNot', { state: zh, stateEn: en })
  }
  return run
}

async function groupFor(db: Db, groupId: string): Promise<GroupRow> {
  return (await groupRows(db)).find((group) => group.groupId === groupId) ?? refuse('payroll.groupNotFound')
}

/** The day in its month, or the last one of a shorter month. */
export function payDayOf({ payDay, nextMonth }: Pick<GroupRow, 'payDay' | 'nextMonth'>, month: Day): Day {
  const first = addMonths(month, nextMonth ? 1 : 0)
  const last = addDays(addMonths(first, 1), -1)
  const day = addDays(first, payDay - 1)
  return day < last ? day : last
}

/** The month that is to be paid next: after the last one, or the one just over. */
export const nextMonthOf = ({ lastMonth }: Pick<GroupRow, 'lastMonth'>, today: Day): Day =>
  lastMonth ? addMonths(lastMonth, 1) : (`${addMonths(`${today.slice(0, 7)}-01` as Day, -1).slice(0, 7)}-01` as Day)

async function sequenceFor({ db, today }: Call<unknown>, group: GroupRow, month: Day, extra: boolean): Promise<number> {
  if (month > today) refuse('payroll.monthToCome', { month: monthOf(month) })
  const [last] = await runsSince(db, group.groupId, group.lastMonth ?? month)
  if (last && !isClosed(last.state)) refuse('payroll.runUnderWay', { month: monthOf(last.month) })
  if (extra)
    return last && last.month === month ? last.sequence + 1 : refuse('payroll.noExtra', { month: monthOf(month) })
  const next = nextMonthOf(group, today)
  if (group.lastMonth && month !== next) refuse('payroll.monthNotNext', { month: monthOf(next) })
  return 1
}

async function compute(call: Call<unknown>, run: { runId: string; month: Day; group: string }): Promise<string> {
  const title = both((t) => t('job.compute', { month: monthOf(run.month), group: run.group }))
  const jobId = await startJob(call, 'payroll.compute', { runId: run.runId }, title)
  await setJob(call.db, run.runId, jobId)
  return jobId
}

const startRun = implement(payroll.startRun, {
  about: 'company',
  async run(call) {
    const { db, input, actor, record } = call
    const group = await groupFor(db, input.groupId)
    const month = `${input.month}-01` as Day
    const sequence = await sequenceFor(call, group, month, input.extra)
    const run = { runId: newId(), groupId: group.groupId, month, sequence }
    await ensureMonth(db, month)
    await addRun(db, { ...run, payDay: payDayOf(group, month), userId: actor.userId })
    record({ details: { group: group.name, month: input.month, sequence } })
    return { runId: run.runId, jobId: await compute(call, { ...run, group: group.name }) }
  },
})

const recomputeRun = implement(payroll.recomputeRun, {
  about: 'company',
  async run(call) {
    const run = await heldIn(call.db, call.input.runId, ['draft', 'failed', 'approved'])
    return { jobId: await compute(call, run) }
  },
})

async function assertFresh(db: Db, run: RunRow): Promise<void> {
  const stale = await staleCount(db, run)
  if (stale > 0) refuse('payroll.runStale', { count: stale })
}

const submitRun = implement(payroll.submitRun, {
  about: 'company',
  async run(call) {
    const { db, input, actor } = call
    const run = await heldIn(db, input.runId, ['draft'])
    if (run.people === 0) refuse('payroll.nobodyInRun')
    await assertFresh(db, run)
    await moveRun(db, run.runId, 'submitted', actor.userId)
    const ask = { recordId: run.runId, personId: null, values: runValues(run), reason: input.note || null }
    await startRequests(call, runKind.kind, [ask])
    return { state: 'submitted' as const }
  },
})

const withdrawRun = implement(payroll.withdrawRun, {
  about: 'company',
  async run(call) {
    const run = await heldIn(call.db, call.input.runId, ['submitted', 'approved'])
    if (run.state === 'submitted') await withdrawFor(call, runKind.kind, run.runId)
    await backToDraft(call.db, run.runId)
    return { state: 'draft' as const }
  },
})

const lockRun = implement(payroll.lockRun, {
  about: 'company',
  async run({ db, input, actor, record }) {
    const run = await heldIn(db, input.runId, ['approved'])
    await holdTemplate(db, run)
    await assertFresh(db, run)
    if (run.figures.length > 0) refuse('payroll.figuresOpen', { count: run.figures.length })
    if (run.sequence === 1 && !(await isTimeClosed(db, run.month)))
      refuse('payroll.timeOpen', { month: monthOf(run.month) })
    await settle(db, run)
    await keepUnitSums(db, run)
    await moveRun(db, run.runId, 'locked', actor.userId)
    record({ details: { month: monthOf(run.month), people: run.people, setAside: run.setAside } })
    return { state: 'locked' as const }
  },
})

const payRun = implement(payroll.payRun, {
  about: 'company',
  async run({ db, input, actor, record }) {
    const run = await heldIn(db, input.runId, ['locked'])
    if (input.paidOn < run.month) refuse('payroll.paidTooEarly', { month: monthOf(run.month) })
    await moveRun(db, run.runId, 'paid', actor.userId)
    record({ details: { paidOn: input.paidOn } })
    return { state: 'paid' as const }
  },
})

const publishRun = implement(payroll.publishRun, {
  about: 'company',
  async run({ db, input, actor }) {
    const run = await heldIn(db, input.runId, ['locked', 'paid'])
    if (run.state === 'locked') refuse('payroll.payFirst')
    await moveRun(db, run.runId, 'published', actor.userId)
    return { state: 'published' as const }
  },
})

const cancelRun = implement(payroll.cancelRun, {
  about: 'company',
  async run(call) {
    const run = await heldIn(call.db, call.input.runId, ['draft', 'failed', 'submitted', 'approved', 'computing'])
    if (run.state === 'submitted') await withdrawFor(call, runKind.kind, run.runId)
    await cancelRunRow(call.db, run.runId)
    return { state: 'cancelled' as const }
  },
})

export const deedOperations = [startRun, recomputeRun, submitRun, withdrawRun, lockRun, payRun, publishRun, cancelRun]
