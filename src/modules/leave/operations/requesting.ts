import { type Ask, type Attached, attach, sendAgain, startRequests, withdrawFor } from '#modules/approvals/index.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { recordLeave } from '../asking/decided.ts'
import { leaveKindName } from '../asking/name.ts'
import type { Asked } from '../contract/request.ts'
import { leave } from '../contract.ts'
import { giveBack } from '../giving-back.ts'
import { type Plan, planLeave, valuesFor } from '../planning.ts'
import { daysOf } from '../rules/units.ts'
import { saidNo } from '../saying.ts'
import { namedFiles } from '../store/files.ts'
import { postSettled } from '../store/ledger.ts'
import { awayBeside, type Employee, employeesOn, lockEmployments, postOn } from '../store/people.ts'
import { linkRequest, lockRequests, putRequest, type RequestRow, requestsById } from '../store/requests.ts'
import { personSubjectOf, requestSubject } from '../subject.ts'

/** Whose leave it would be, by the employment that he has then. */
export async function employeeFor({ db }: Pick<Call<unknown>, 'db'>, personId: string, day: Day): Promise<Employee> {
  return (await employeesOn(db, [personId], day)).get(personId) ?? refuse('person.notFound')
}

const ownPerson = ({ actor }: Call<unknown>): string => actor.personId ?? refuse('leave.notInRoster')

// —— As it would be ——

async function shownPlan(call: Call<Asked>, plan: Plan) {
  const { db, today } = call
  const { balance, employee, wanted, units, days, missing, problem } = plan
  const post = problem && days.length === 0 ? undefined : await postOn(db, employee.employmentId, today)
  const span = { from: wanted.from, to: addDays(wanted.to, 1) }
  return {
    days: days.map(({ minutes: _, ...day }) => day),
    units,
    dayCount: daysOf(units),
    everyDay: balance.type.rule.counts === 'calendarDays',
    balance: balance.kept
      ? { before: balance.left, after: balance.left - units, missing, expected: balance.expected }
      : null,
    steps: balance.steps,
    needsProof: plan.needsProof,
    problem: problem && { code: problem.code, params: problem.details ?? {}, said: saidNo(call.world, problem) },
    beside: post ? await awayBeside(db, { employmentId: employee.employmentId, post, span }, today) : [],
    approval: { kind: leaveKindName, values: await valuesFor(db, today, plan) },
  }
}

/** What is still to be mended: his own, and it came back. */
async function returnedOf({ db, actor }: Call<unknown>, requestId: string, locked: boolean): Promise<RequestRow> {
  const [row] = locked ? await lockRequests(db, [requestId]) : await requestsById(db, [requestId])
  if (!row || row.personId !== actor.personId) return refuse('request.notFound')
  return row.state === 'returned' ? row : refuse('leave.notReturned')
}

const preview = implement(leave.preview, {
  about: 'own',
  async run(call) {
    const { db, input, today } = call
    const employee = await employeeFor(call, ownPerson(call), input.fromDay)
    const instead = input.requestId ? (await returnedOf(call, input.requestId, false)).requestId : undefined
    return shownPlan(call, await planLeave({ db, today, employee, asked: input, instead }))
  },
})

const previewFor = implement(leave.previewFor, {
  about: personSubjectOf,
  async run(call) {
    const { db, input, today } = call
    const employee = await employeeFor(call, input.personId, input.fromDay)
    return shownPlan(call, await planLeave({ db, today, employee, asked: input, byHr: true }))
  },
})

// —— Asked for ——

type Writing = Asked & { reason?: string | undefined; files: string[] }

async function writePlan(
  call: Call<Writing>,
  plan: Plan,
  { requestId, state }: { requestId: string; state: 'waiting' | 'approved' },
): Promise<void> {
  const { db, actor, input } = call
  const { fromDay, fromPart, toDay, toPart, clock, reason, files } = input
  const { employee, balance, units, days } = plan
  const { typeId } = balance.type
  const { employmentId } = employee
  const row = { ...{ requestId, employmentId, typeId, fromDay, fromPart, toDay, toPart, clock }, units, state, files }
  await putRequest(db, { ...row, reason: reason?.trim() ? reason : null, by: actor.userId }, days)
  const entries = plan.taken.map((taken) => ({
    ...{ employmentId, typeId, lotId: taken.lotId, day: taken.day, units: -taken.units },
    ...{ kind: 'use' as const, document: { type: 'request', id: requestId } },
  }))
  await postSettled(db, entries, actor.userId, call.today)
}

function checked({ input }: Call<Writing>, plan: Plan): Plan {
  if (plan.problem) refuse(plan.problem.code, plan.problem.details ?? {})
  if (plan.needsProof && input.files.length === 0) {
    refuse('leave.proofNeeded', { days: plan.balance.type.rule.proofAfterDays })
  }
  return plan
}

/** What came with it before, and what he has just sent himself: kept, and nobody else's. */
async function filesWith({ db, input, actor }: Call<Writing>, again: RequestRow | undefined): Promise<Attached[]> {
  const before = await namedFiles(
    db,
    input.files.filter((id) => again?.files.includes(id)),
  )
  const fresh = input.files.filter((id) => !again?.files.includes(id))
  return [...before, ...(await attach(db, fresh, actor.userId))]
}

async function askFor(call: Call<Writing>, plan: Plan, requestId: string, files: readonly Attached[]): Promise<Ask> {
  const values = await valuesFor(call.db, call.today, plan)
  const reason = call.input.reason?.trim() ? call.input.reason : null
  return { recordId: requestId, personId: plan.employee.personId, values, reason, files }
}

async function send(call: Call<Writing>, plan: Plan, again: RequestRow | undefined) {
  const requestId = again?.requestId ?? newId()
  const files = await filesWith(call, again)
  await writePlan(call, plan, { requestId, state: 'waiting' })
  const asking = await askFor(call, plan, requestId, files)
  const started = again
    ? await sendAgain(call, leaveKindName, asking)
    : ((await startRequests(call, leaveKindName, [asking])).get(requestId) ?? refuse('request.notFound'))
  await linkRequest(call.db, requestId, started.requestId)
  const state = started.state === 'approved' ? ('approved' as const) : ('waiting' as const)
  call.record({ about: { type: 'person', id: plan.employee.personId }, details: { requestId, units: plan.units } })
  return { requestId, approvalId: started.requestId, state, units: plan.units }
}

const request = implement(leave.request, {
  about: 'own',
  async run(call) {
    const { db, input, today, actor } = call
    const employee = await employeeFor(call, ownPerson(call), input.fromDay)
    await lockEmployments(db, [employee.employmentId])
    const again = input.requestId ? await returnedOf(call, input.requestId, true) : undefined
    if (again && again.employmentId !== employee.employmentId) refuse('leave.notEmployed')
    if (again) await giveBack({ db, today, by: actor.userId }, [again.requestId])
    const plan = checked(call, await planLeave({ db, today, employee, asked: input, instead: again?.requestId }))
    return send(call, plan, again)
  },
})

const requestFor = implement(leave.requestFor, {
  about: personSubjectOf,
  async run(call) {
    const { db, input, today, actor } = call
    if (input.personId === actor.personId) refuse('leave.askYourself')
    const employee = await employeeFor(call, input.personId, input.fromDay)
    await lockEmployments(db, [employee.employmentId])
    const plan = checked(call, await planLeave({ db, today, employee, asked: input, byHr: true }))
    if (!input.agreed) return send(call, plan, undefined)
    const requestId = newId()
    await attach(db, input.files, actor.userId)
    await writePlan(call, plan, { requestId, state: 'approved' })
    await recordLeave(db, today, await requestsById(db, [requestId]))
    call.record({ details: { requestId, units: plan.units } })
    return { requestId, approvalId: null, state: 'approved' as const, units: plan.units }
  },
})

const withdraw = implement(leave.withdraw, {
  about: requestSubject,
  async run(call) {
    const { db, input } = call
    const [row] = await requestsById(db, [input.requestId])
    if (row?.state !== 'waiting' && row?.state !== 'returned') refuse('leave.notUnderWay')
    await withdrawFor(call, leaveKindName, input.requestId)
    const [after] = await requestsById(db, [input.requestId])
    if (after?.state !== 'withdrawn') refuse('leave.notUnderWay')
    return { state: 'withdrawn' as const }
  },
})

export const requestingOperations = [preview, previewFor, request, requestFor, withdraw]
