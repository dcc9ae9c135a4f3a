import { newId } from '#platform/kernel/id.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { leave } from '../contract.ts'
import { checkOpenings, type Good, writeOpenings } from '../openings.ts'
import { employmentsIn, lockGiving, openingsListed, openingUsed, reverseOpening, takeOpening } from '../store/giving.ts'
import { settleLots } from '../store/ledger.ts'

const importOpening = implement(leave.importOpening, {
  about: 'company',
  async run(call) {
    const { db, input, record, actor } = call
    if (!input.preview) await lockGiving(db)
    const checked = await checkOpenings(call, input.rows)
    const problems = checked.flatMap((row, at) => ('problem' in row ? [{ row: at + 1, problem: row.problem }] : []))
    const good = checked.filter((row): row is Good => !('problem' in row))
    record({ details: { rows: input.rows.length, problems: problems.length, preview: input.preview } })
    if (input.preview || problems.length > 0 || good.length === 0) return { openingId: null, written: 0, problems }
    const openingId = newId()
    await writeOpenings(call, good, { openingId, userId: actor.userId })
    return { openingId, written: good.length, problems }
  },
})

const undoOpening = implement(leave.undoOpening, {
  about: 'company',
  async run({ db, input, actor, today }) {
    const used = await openingUsed(db, input.openingId)
    if (used > 0) refuse('leave.openingUsed', { count: used })
    if (!(await takeOpening(db, input.openingId))) refuse('leave.openingGone')
    const touched = await employmentsIn(db, input.openingId)
    const undone = await reverseOpening(db, input.openingId, actor.userId)
    await settleLots(db, { employmentIds: touched }, today)
    return { undone }
  },
})

const openings = implement(leave.openings, {
  about: 'company',
  run: async ({ db }) => ({ rows: await openingsListed(db) }),
})

export const openingOperations = [importOpening, undoOpening, openings]
