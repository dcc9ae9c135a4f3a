import { sendAgain } from '#modules/approvals/index.ts'
import { figureBook } from '#modules/law/index.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../../contract.ts'
import { assertOpen } from '../../days/stale.ts'
import { employedIn } from '../../store/employed.ts'
import type { OvertimeAsk } from '../contract.ts'
import { reckonAnew } from '../decided.ts'
import { type Found, limitsOn, overtimeFacts, rateOn } from '../overtime-facts.ts'
import { overtimeKind, overtimeValues } from '../overtime-kind.ts'
import { dayLimitOf, type Judged, judgeOvertime } from '../rules/overtime.ts'
import {
  aboutOwner,
  closedProblem,
  handOver,
  inWords,
  onlyThat,
  ownPerson,
  refuseIf,
  unitsOf,
  withWaiting,
} from '../sending.ts'
import { lockAsking } from '../store/deciding.ts'
import { minutesOfMonths } from '../store/month.ts'
import {
  addOvertimes,
  lockOvertimes,
  mendOvertime,
  type NewOvertime,
  overtimesById,
  overtimesOfPerson,
} from '../store/overtimes.ts'
import { withdraw } from './withdrawing.ts'

export const sending = { kind: overtimeKind.kind, table: 'overtime_request' } as const

/** One’s own that came back. */
async function assertReturned({ db, actor }: Call<unknown>, id: string): Promise<void> {
  const [row] = await lockOvertimes(db, [id])
  if (!row || row.personId !== actor.personId || row.askedBy !== actor.userId) return refuse('overtime.notFound')
  if (row.state !== 'returned') refuse('time.askClosed')
}

const absent = (personId: string): never => {
  throw new Error(`Nothing was found about ${personId}`)
}

async function foundOf(call: Call<OvertimeAsk>, personId: string, except: string | undefined): Promise<Found> {
  const { db, today, input } = call
  return (
    (await overtimeFacts(db, { today, day: input.day, personIds: [personId], except })).get(personId) ??
    absent(personId)
  )
}

type Saying = { reason: string; emergency: boolean; by: string }

/** What is kept of it. */
export const newOvertime = (
  { day, from, to }: OvertimeAsk,
  { employmentId, facts: { kind } }: Found,
  { counted, comp }: Judged,
  saying: Saying,
): NewOvertime => ({
  employmentId: employmentId ?? refuse('time.notEmployedThen', { day }),
  ...{ day, from, to, counted, comp, kind, ...saying },
})

const requestOvertime = implement(time.requestOvertime, {
  about: 'own',
  async run(call) {
    const { db, actor, input, today, record } = call
    const { reason, overtimeId: again } = input
    const personId = ownPerson(call)
    await lockAsking(db, [personId])
    if (again) await assertReturned(call, again)
    await assertOpen(db, onlyThat(input.day))
    const found = await foundOf(call, personId, again)
    const judged = judgeOvertime(input, found.facts)
    refuseIf(judged.problem)
    const asked = newOvertime(input, found, judged, { reason, emergency: false, by: actor.userId })
    const unit = (await unitsOf(db, [personId], today)).get(personId) ?? []
    const ask = { personId, values: overtimeValues(asked, found.facts.ofMonth, unit), reason }
    record({ about: { type: 'person', id: personId } })
    if (again) {
      await mendOvertime(db, again, asked)
      const { requestId } = await sendAgain(call, overtimeKind.kind, { recordId: again, ...ask })
      return sent(call, again, requestId)
    }
    const [overtimeId = ''] = await addOvertimes(db, [asked])
    const approvals = await handOver(call, sending, [{ recordId: overtimeId, ...ask }])
    return sent(call, overtimeId, approvals.get(overtimeId) ?? overtimeId)
  },
})

async function sent({ db }: Call<unknown>, overtimeId: string, approvalId: string) {
  const [row] = await overtimesById(db, [overtimeId])
  return { overtimeId, approvalId, state: row?.state ?? 'waiting' }
}

const previewOvertime = implement(time.previewOvertime, {
  about: 'own',
  async run(call) {
    const { db, input, today } = call
    const personId = ownPerson(call)
    const found = await foundOf(call, personId, input.overtimeId)
    const { facts } = found
    const { counted, holiday, comp, choice, problem: byRule } = judgeOvertime(input, facts)
    const problem = (await closedProblem(db, input.day)) ?? byRule
    const { kind, ofDay, ofMonth, limits } = facts
    const unit = (await unitsOf(db, [personId], today)).get(personId) ?? []
    return {
      ...{ kind, counted, holiday, comp, choice, ofDay, ofMonth },
      rate: kind && rateOn(await figureBook(db), input.day, kind),
      holidayRate: rateOn(await figureBook(db), input.day, 'holiday'),
      dayLimit: dayLimitOf(facts),
      monthLimit: limits.month * 60,
      problem: problem && inWords(call.world, problem),
      values: overtimeValues({ counted, kind, comp }, ofMonth, unit),
    }
  },
})

const aboutOvertime = aboutOwner('overtime_request', 'overtime.notFound')

const withdrawOvertime = implement(time.withdrawOvertime, {
  about: ({ overtimeId }, db) => aboutOvertime(overtimeId, db),
  async run(call) {
    const { db, input } = call
    const { overtimeId: id } = input
    return withdraw(call, {
      ...{ sending, id },
      find: async () => (await overtimesById(db, [id]))[0],
      lock: async () => (await lockOvertimes(db, [id]))[0],
      undo: (row) => reckonAnew(call, [row]),
    })
  },
})

const myOvertimes = implement(time.myOvertimes, {
  about: 'own',
  async run({ db, actor, today }) {
    const monthLimit = limitsOn(await figureBook(db), today).month * 60
    const { personId } = actor
    if (!personId) return { rows: [], ofMonth: 0, monthLimit }
    const employed = await employedIn(db, [personId], onlyThat(today))
    const days = employed.map(({ employmentId }) => ({ employmentId, day: today }))
    const [ofMonth = 0] = (await minutesOfMonths(db, today, days)).values()
    const rows = await overtimesOfPerson(db, personId)
    return { rows: await withWaiting(db, overtimeKind.kind, rows, ({ overtimeId }) => overtimeId), ofMonth, monthLimit }
  },
})

export const overtimeOperations = [requestOvertime, previewOvertime, withdrawOvertime, myOvertimes]
