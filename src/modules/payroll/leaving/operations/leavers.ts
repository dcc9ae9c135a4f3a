import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { payroll } from '../../contract.ts'
import { pageSize } from '../../facts/contract/terms.ts'
import { firstDay, monthOf } from '../../facts/rules/months.ts'
import { personSubjectOf } from '../../facts/subject.ts'
import { payDayOf } from '../../runs/operations/deeds.ts'
import { monthSpan } from '../../runs/rules/month-days.ts'
import { groupsOf, membersOf, postsOf } from '../../runs/store/people.ts'
import { groupRows } from '../../runs/store/runs.ts'
import { type Proposal, proposalFor } from '../proposing.ts'
import { type Leaver, latestRun, leaverOf, leaversListed, leaversWaiting } from '../store/leavers.ts'
import { type Settlement, settlementOf } from '../store/settlements.ts'

const leavers = implement(payroll.leavers, {
  about: 'reach',
  async run({ db, input, reach, today }) {
    const { page, month = monthOf(today), ...asked } = input
    const filter = { ...asked, month: firstDay(month), reach, today }
    const found = await leaversListed(db, filter, { limit: pageSize, offset: (page - 1) * pageSize })
    return { month, ...found, waiting: await leaversWaiting(db, filter) }
  },
})

/** @throws payroll.leaving.stays */
export async function leaverFor(db: Db, personId: string, today: Day): Promise<Leaver> {
  return (await leaverOf(db, personId, today)) ?? refuse('payroll.leaving.stays')
}

/** The runs that pay him: those of the group to which his last day belongs. */
async function paymentOf(db: Db, { employmentId, lastDay }: Leaver) {
  const month = monthOf(lastDay)
  const span = monthSpan(month)
  const posts = (await postsOf(db, [employmentId], span, await groupsOf(db))).get(employmentId) ?? []
  const byHand = (await membersOf(db, [employmentId], span)).get(employmentId) ?? []
  const holds = ({ from, to }: { from: Day; to: Day }) => from <= lastDay && lastDay < to
  const groupId = byHand.find(holds)?.groupId ?? posts.find(holds)?.groupId ?? null
  const group = (await groupRows(db)).find((each) => each.groupId === groupId)
  if (!group) return { groupId: null, month, payDay: null, runId: null, state: null }
  const run = await latestRun(db, group.groupId, span.from)
  return run
    ? { groupId: group.groupId, ...run }
    : { groupId: group.groupId, month, payDay: payDayOf(group, span.from), runId: null, state: null }
}

/** As it was settled: what was asked for then, and the lines as they stood. */
function asSettled({ lines, wages, ground }: Settlement, proposal: Proposal): Proposal {
  const kept = lines.map(({ proposed, reason: _, ...line }) => ({
    ...line,
    ...{ fen: proposed, already: proposal.lines.find(({ kind }) => kind === line.kind)?.already ?? 0 },
  }))
  return { ...proposal, ground, wages, lines: kept }
}

const leavingPay = implement(payroll.leavingPay, {
  about: personSubjectOf,
  async run({ db, input: { personId, ...asked }, today }) {
    const leaver = await leaverFor(db, personId, today)
    const settled = await settlementOf(db, leaver.employmentId)
    const wanted = settled ? { ground: settled.ground ?? undefined, wages: settled.wages } : asked
    const proposal = await proposalFor(db, leaver, wanted, settled?.id ?? null)
    const { name, employeeNo, unit, from, lastDay, leaveKind } = leaver
    return {
      ...{ personId, name, employeeNo, unit, from, lastDay, leaveKind },
      ...(settled ? asSettled(settled, proposal) : proposal),
      payment: await paymentOf(db, leaver),
      state: settled ? (settled.paid ? ('paid' as const) : ('settled' as const)) : ('open' as const),
      settled: settled ? { at: settled.at, by: settled.by, lines: settled.lines } : null,
    }
  },
})

export const leaverOperations = [leavers, leavingPay]
