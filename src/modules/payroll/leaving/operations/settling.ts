import { newId } from '#platform/kernel/id.ts'
import { formatFen } from '#platform/kernel/money.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { payroll } from '../../contract.ts'
import { addOneOffs } from '../../facts/index.ts'
import { oneOffFrom } from '../../facts/operations/checking.ts'
import { firstDay, monthOf } from '../../facts/rules/months.ts'
import { lockEmployments } from '../../facts/store/people.ts'
import { personSubjectOf } from '../../facts/subject.ts'
import { proposalFor } from '../proposing.ts'
import { type SettlingProblem, settledLines } from '../rules/settling.ts'
import { addSettlement, holdOneOffs, itemOf, reopen, settlementOf } from '../store/settlements.ts'
import { leaverFor } from './leavers.ts'

function refuseLines(problem: SettlingProblem): never {
  if (problem.code === 'payroll.leaving.lineMissing') return refuse(problem.code)
  const { names, fen } = problem.line
  return refuse(problem.code, { line: names.zh, lineEn: names.en, proposed: formatFen(fen) })
}

const settleLeaving = implement(payroll.settleLeaving, {
  about: personSubjectOf,
  async run(call) {
    const { db, input, today, actor, record } = call
    const { personId, ground, wages, lines } = input
    const leaver = await leaverFor(db, personId, today)
    const { employmentId, lastDay } = leaver
    await lockEmployments(db, [employmentId])
    if (await settlementOf(db, employmentId)) refuse('payroll.leaving.settled')
    const proposal = await proposalFor(db, leaver, { ground, wages }, null)
    if (proposal.compensated && proposal.ground === null) refuse('payroll.leaving.groundMissing')
    const settled = settledLines(proposal.lines, lines)
    if (!settled.ok) return refuseLines(settled.problem)
    const paid = settled.lines.filter(({ fen }) => fen > 0)
    for (const { kind } of paid) await oneOffFrom(db, itemOf[kind])
    const id = newId()
    const kept = { ground: proposal.ground, wages: proposal.wages, lines: settled.lines }
    await addSettlement(db, { id, employmentId, lastDay, ...kept }, actor.userId)
    const common = { employmentId, month: firstDay(monthOf(lastDay)), reference: id }
    await addOneOffs(
      call,
      paid.map(({ kind, fen, reason }) => ({
        ...{ ...common, item: itemOf[kind], fen, source: `leaving.${kind}`, note: reason || null },
      })),
    )
    record({
      details: { lastDay, ground: proposal.ground, changed: settled.lines.some(({ reason }) => reason !== '') },
    })
    return { total: paid.reduce((sum, { fen }) => sum + fen, 0) }
  },
})

const reopenLeaving = implement(payroll.reopenLeaving, {
  about: personSubjectOf,
  async run({ db, input: { personId }, today, record }) {
    const { employmentId, lastDay } = await leaverFor(db, personId, today)
    await lockEmployments(db, [employmentId])
    const found = (await settlementOf(db, employmentId)) ?? refuse('payroll.leaving.notSettled')
    await holdOneOffs(db, [found.id])
    const standing = await settlementOf(db, employmentId)
    if (standing?.paid) refuse('payroll.leaving.paid')
    await reopen(db, [found.id])
    record({ details: { lastDay } })
    return {}
  },
})

export const settlingOperations = [settleLeaving, reopenLeaving]
