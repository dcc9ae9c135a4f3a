import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../../contract.ts'
import { assertOpen } from '../../days/stale.ts'
import { type Found, overtimeFacts } from '../overtime-facts.ts'
import { overtimeValues } from '../overtime-kind.ts'
import { type No, no } from '../rules/no.ts'
import { type Judged, judgeOvertime } from '../rules/overtime.ts'
import { handOver, inWords, onlyThat, refuseIf, unitsOf } from '../sending.ts'
import { lockAsking } from '../store/deciding.ts'
import { placesOf } from '../store/facts.ts'
import { addOvertimes, overtimesById } from '../store/overtimes.ts'
import { newOvertime, sending } from './overtime.ts'

type Assigning = Call<ReturnType<(typeof time.assignOvertime)['input']['parse']>>

/** Who reaches the company or units with this, and not only his own people, is HR. */
const isHr = ({ reach }: Assigning): boolean => reach.some(({ scope }) => scope === 'company' || scope === 'units')

function assertMay(call: Assigning, personIds: readonly string[]): void {
  const { actor, input } = call
  if (actor.personId && personIds.includes(actor.personId)) refuse('time.ownAssignment')
  if (input.emergency && !isHr(call)) refuse('time.emergencyByHr')
}

type Fit = { personId: string; found: Found; judged: Judged }
type Unfit = { personId: string; problem: No }

/** That somebody is pregnant or nursing is told only to who may know it. */
const told = ({ sees }: Assigning, problem: No): No =>
  problem.code.startsWith('time.protected.') && !sees('sensitive') ? no('overtimeBarred') : problem

async function judgeAll(call: Assigning, personIds: readonly string[]) {
  const { db, today, input } = call
  const all = await overtimeFacts(db, { today, day: input.day, personIds })
  const fit: Fit[] = []
  const unfit: Unfit[] = []
  for (const [personId, found] of all) {
    const judged = judgeOvertime(input, found.facts, { emergency: input.emergency, byHr: isHr(call) })
    if (judged.problem) unfit.push({ personId, problem: told(call, judged.problem) })
    else fit.push({ personId, found, judged })
  }
  return { fit, unfit }
}

/** All at once; @returns by person */
async function assign(call: Assigning, fit: readonly Fit[]) {
  const { db, actor, input, today } = call
  const saying = { reason: input.reason, emergency: input.emergency, by: actor.userId }
  const asked = fit.map(({ found, judged }) => newOvertime(input, found, judged, saying))
  const ids = await addOvertimes(db, asked)
  const units = await unitsOf(
    db,
    fit.map(({ personId }) => personId),
    today,
  )
  const asks = fit.map(({ personId, found, judged }, at) => {
    const { kind, ofMonth } = found.facts
    const values = overtimeValues({ ...judged, kind }, ofMonth, units.get(personId) ?? [])
    return { recordId: ids[at] ?? '', personId, values, reason: input.reason }
  })
  const approvals = await handOver(call, sending, asks)
  const states = new Map((await overtimesById(db, ids)).map(({ overtimeId, state }) => [overtimeId, state]))
  return asks.map(({ recordId: overtimeId, personId }) => {
    const approvalId = approvals.get(overtimeId) ?? overtimeId
    return { personId, overtimeId, approvalId, state: states.get(overtimeId) ?? ('waiting' as const) }
  })
}

const assignOvertime = implement(time.assignOvertime, {
  about: ({ personIds }) => [...new Set(personIds)].map((id) => ({ type: 'person', id })),
  async run(call) {
    const { db, input, record } = call
    const personIds = [...new Set(input.personIds)]
    assertMay(call, personIds)
    await lockAsking(db, personIds)
    await assertOpen(db, onlyThat(input.day))
    const { fit, unfit } = await judgeAll(call, personIds)
    if (fit.length === 0) refuseIf(unfit[0]?.problem ?? null)
    const names = await placesOf(
      db,
      unfit.map(({ personId }) => personId),
    )
    record({ details: { assigned: fit.length, left: unfit.length, emergency: input.emergency } })
    return {
      assigned: await assign(call, fit),
      refused: unfit.map(({ personId, problem }) => ({
        ...{ personId, name: names.get(personId)?.name ?? '', reason: inWords(call.world, problem) },
      })),
    }
  },
})

export const assigningOperations = [assignOvertime]
