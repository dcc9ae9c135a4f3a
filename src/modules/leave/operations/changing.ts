import { addDays, type Day } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { recordLeave } from '../asking/decided.ts'
import { type Asked, leave } from '../contract.ts'
import { giveBackAgreed } from '../giving-back.ts'
import { planLeave } from '../planning.ts'
import { differencesOf } from '../recounting.ts'
import { clockOf, mayNow } from '../showing.ts'
import { postSettled } from '../store/ledger.ts'
import { employeesById, lockEmployments } from '../store/people.ts'
import { dropDays, recountedTo } from '../store/replanned.ts'
import { addDaysOf } from '../store/request-days.ts'
import { closeRequests, lockRequests, type RequestRow, requestsById, shortenTo } from '../store/requests.ts'
import { requestSubject } from '../subject.ts'

const by = ({ actor }: Call<unknown>): string | null => actor.userId || null

async function agreed({ db }: Call<unknown>, requestId: string): Promise<RequestRow> {
  const [seen] = await requestsById(db, [requestId])
  if (!seen) return refuse('request.notFound')
  await lockEmployments(db, [seen.employmentId])
  const [row] = await lockRequests(db, [requestId])
  return row?.state === 'approved' ? row : refuse('leave.notAgreed')
}

const isOwn = ({ actor }: Call<unknown>, { personId }: RequestRow): boolean => actor.personId === personId

const cancel = implement(leave.cancel, {
  about: requestSubject,
  async run(call) {
    const { db, input, today } = call
    const row = await agreed(call, input.requestId)
    if (!mayNow(row, today, isOwn(call, row)).cancel) refuse('leave.begun')
    const givenBack = await giveBackAgreed({ db, today, by: by(call) }, row.requestId)
    await closeRequests(db, [{ id: row.requestId, state: 'cancelled', reason: input.reason ?? null }])
    call.record({ details: { givenBack } })
    return { state: 'cancelled' as const, givenBack }
  },
})

const shorten = implement(leave.shorten, {
  about: requestSubject,
  async run(call) {
    const { db, input, today } = call
    const row = await agreed(call, input.requestId)
    const { toDay, toPart } = input
    assertShorter(call, row)
    const cut = toPart === 'day' ? addDays(toDay, 1) : toDay
    let givenBack = await giveBackAgreed({ db, today, by: by(call) }, row.requestId, cut)
    if (toPart === 'first') givenBack -= await takeHalf(call, row, toDay)
    const units = row.units - givenBack
    if (units <= 0) refuse('leave.nothingLeft')
    await shortenTo(db, row.requestId, toDay, toPart, units)
    call.record({ details: { givenBack, before: { toDay: row.toDay, units: row.units } } })
    return { units, givenBack }
  },
})

type Shorter = { toDay: RequestRow['toDay']; toPart: 'day' | 'first' }

function assertShorter(call: Call<Shorter>, row: RequestRow): void {
  const { toDay, toPart } = call.input
  const isWhole = row.toPart === 'day' && (row.fromDay < row.toDay || row.fromPart === 'day')
  const isLess = toDay < row.toDay || (toDay === row.toDay && isWhole && toPart === 'first')
  if (!isLess || toDay < row.fromDay || clockOf(row)) refuse('leave.notShorter', { from: row.fromDay, to: row.toDay })
  if (toDay === row.fromDay && row.fromPart === 'second' && toPart === 'first') refuse('leave.hole')
  if (isOwn(call, row) && toDay < addDays(call.today, -1)) refuse('leave.daysGone')
}

/** The last day ends at noon: its first half is taken again. */
const takeHalf = (call: Call<unknown>, row: RequestRow, day: Day): Promise<number> =>
  take(call, row, { typeId: row.typeId, fromDay: day, fromPart: 'first', toDay: day, toPart: 'first', clock: null })

/** From that day on it is taken as it was asked for. */
function takeFrom(call: Call<unknown>, row: RequestRow, day: Day): Promise<number> {
  const { typeId, fromDay, toDay, toPart } = row
  const fromPart = day === fromDay ? row.fromPart : 'day'
  return take(call, row, { typeId, fromDay: day, fromPart, toDay, toPart, clock: clockOf(row) })
}

/** Takes these days for a request that was agreed; how much that is, nothing where none of them counts. */
async function take(call: Call<unknown>, row: RequestRow, asked: Asked): Promise<number> {
  const { db, today } = call
  const { requestId, employmentId, typeId } = row
  const employee = (await employeesById(db, [employmentId])).get(employmentId) ?? refuse('person.notFound')
  const plan = await planLeave({ db, today, employee, asked, byHr: true })
  if (plan.problem?.code === 'leave.nothingCounts') return 0
  if (plan.problem) refuse(plan.problem.code, plan.problem.details ?? {})
  const entries = plan.taken.map(({ lotId, units, day }) => ({
    ...{ employmentId, typeId, lotId, day, units: -units, kind: 'use' as const },
    document: { type: 'request', id: requestId },
  }))
  await postSettled(db, entries, by(call), today)
  await addDaysOf(db, { requestId, employmentId }, plan.days)
  await recordLeave(db, today, [row], asked.fromDay)
  return plan.units
}

const countAnew = implement(leave.countAnew, {
  about: requestSubject,
  async run(call) {
    const { db, input, today, record } = call
    const row = await agreed(call, input.requestId)
    const { from } = (await differencesOf(db, [row])).get(row.requestId) ?? refuse('leave.nothingDiffers')
    const givenBack = await giveBackAgreed({ db, today, by: by(call) }, row.requestId, from)
    await dropDays(db, row.requestId, from)
    const units = row.units - givenBack + (await takeFrom(call, row, from))
    await recountedTo(db, row, units)
    if (units === 0) await closeRequests(db, [{ id: row.requestId, state: 'cancelled', reason: null }])
    record({ details: { from, before: row.units, units } })
    return { state: units === 0 ? ('cancelled' as const) : row.state, units }
  },
})

export const changingOperations = [cancel, shorten, countAnew]
