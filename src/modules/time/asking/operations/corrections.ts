import { sendAgain } from '#modules/approvals/index.ts'
import { companyZone } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { minutesOfDay } from '#platform/kernel/clock.ts'
import type { Day } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../../contract.ts'
import { minuteNow } from '../../days/reckoning.ts'
import { assertOpen } from '../../days/stale.ts'
import { employedIn } from '../../store/employed.ts'
import { correctionKind, correctionValues, shiftsOn } from '../correction-kind.ts'
import { reckonAnew } from '../decided.ts'
import { type CorrectionFacts, correctionProblem } from '../rules/correction.ts'
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
import { askingRules } from '../store/company-rules.ts'
import {
  addCorrection,
  askedInMonths,
  clocksOf,
  correctionsById,
  correctionsOfPerson,
  lockCorrections,
  mendCorrection,
  unpunch,
} from '../store/corrections.ts'
import { lockAsking } from '../store/deciding.ts'
import { withdraw } from './withdrawing.ts'

const sending = { kind: correctionKind.kind, table: 'punch_correction' } as const

type Found = { employmentId: string | null; facts: CorrectionFacts }

type Asking = { personId: string; day: Day; except: string | undefined; zone: string }

async function factsFor({ db, today, world }: Call<unknown>, { personId, day, except, zone }: Asking): Promise<Found> {
  const [employed] = await employedIn(db, [personId], onlyThat(day))
  const employmentId = employed?.employmentId ?? null
  const { corrections: limit } = await askingRules(db)
  const facts = { today, now: minuteNow(world, zone) % minutesOfDay, limit }
  if (!employmentId) return { employmentId, facts: { ...facts, employed: false, used: 0, punches: [], asked: [] } }
  const used = await askedInMonths(db, [{ employmentId, day }], except)
  const clocks = await clocksOf(db, { employmentId, day }, except, zone)
  return {
    employmentId,
    facts: { ...facts, employed: true, used: used.get(`${employmentId} ${day.slice(0, 7)}`) ?? 0, ...clocks },
  }
}

type Input = Call<ReturnType<(typeof time.requestCorrection)['input']['parse']>>

/** One’s own that came back. */
async function assertReturned({ db, actor }: Call<unknown>, id: string, zone: string): Promise<void> {
  const [row] = await lockCorrections(db, [id], zone)
  if (!row || row.personId !== actor.personId) return refuse('correction.notFound')
  if (row.state !== 'returned') refuse('time.askClosed')
}

/** By the rules, or not at all. @returns the employment that the punch belongs to */
async function accepted(call: Input, asking: Asking): Promise<{ employmentId: string; used: number }> {
  const { day, clock } = call.input
  await assertOpen(call.db, onlyThat(day))
  const { employmentId, facts } = await factsFor(call, asking)
  refuseIf(correctionProblem({ day, clock }, facts))
  return { employmentId: employmentId ?? refuse('time.notEmployedThen', { day }), used: facts.used }
}

const requestCorrection = implement(time.requestCorrection, {
  about: 'own',
  async run(call) {
    const { db, actor, input, today, record } = call
    const { day, clock, reason, correctionId: again } = input
    const personId = ownPerson(call)
    const zone = await companyZone(db)
    await lockAsking(db, [personId])
    if (again) await assertReturned(call, again, zone)
    const { employmentId, used } = await accepted(call, { personId, day, except: again, zone })
    const unit = (await unitsOf(db, [personId], today)).get(personId) ?? []
    const asked = { employmentId, day, clock, reason, by: actor.userId }
    const ask = { personId, values: correctionValues(used + 1, unit), reason }
    record({ about: { type: 'person', id: personId } })
    if (again) {
      await mendCorrection(db, again, asked, zone)
      const { requestId } = await sendAgain(call, correctionKind.kind, { recordId: again, ...ask })
      return sent(db, again, requestId, zone)
    }
    const correctionId = await addCorrection(db, asked, zone)
    const approvals = await handOver(call, sending, [{ recordId: correctionId, ...ask }])
    return sent(db, correctionId, approvals.get(correctionId) ?? correctionId, zone)
  },
})

async function sent(db: Db, correctionId: string, approvalId: string, zone: string) {
  const [row] = await correctionsById(db, [correctionId], zone)
  return { correctionId, approvalId, state: row?.state ?? 'waiting' }
}

const previewCorrection = implement(time.previewCorrection, {
  about: 'own',
  async run(call) {
    const { db, input, today } = call
    const { day, clock, correctionId } = input
    const personId = ownPerson(call)
    const zone = await companyZone(db)
    const { employmentId, facts } = await factsFor(call, { personId, day, except: correctionId, zone })
    const shift = employmentId ? (await shiftsOn(db, [{ employmentId, day }]))({ employmentId, day }) : null
    const problem =
      clock === undefined ? null : ((await closedProblem(db, day)) ?? correctionProblem({ day, clock }, facts))
    const { used, limit, punches } = facts
    return {
      shift: shift && { ...shift, segments: [...shift.segments] },
      ...{ punches: [...punches], used, limit, problem: problem && inWords(call.world, problem) },
      values: correctionValues(used + 1, (await unitsOf(db, [personId], today)).get(personId) ?? []),
    }
  },
})

const aboutCorrection = aboutOwner('punch_correction', 'correction.notFound')

const withdrawCorrection = implement(time.withdrawCorrection, {
  about: ({ correctionId }, db) => aboutCorrection(correctionId, db),
  async run(call) {
    const { db, input } = call
    const { correctionId: id } = input
    const zone = await companyZone(db)
    return withdraw(call, {
      ...{ sending, id },
      find: async () => (await correctionsById(db, [id], zone))[0],
      lock: async () => (await lockCorrections(db, [id], zone))[0],
      async undo(row) {
        await unpunch(db, id)
        await reckonAnew(call, [row])
      },
    })
  },
})

const myCorrections = implement(time.myCorrections, {
  about: 'own',
  async run({ db, actor }) {
    if (!actor.personId) return { rows: [] }
    const rows = await correctionsOfPerson(db, actor.personId, await companyZone(db))
    return { rows: await withWaiting(db, correctionKind.kind, rows, ({ correctionId }) => correctionId) }
  },
})

export const correctionOperations = [requestCorrection, previewCorrection, withdrawCorrection, myCorrections]
