import { bilingual } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addMonths } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { isClosed } from '../../contract/terms.ts'
import { payroll } from '../../contract.ts'
import { addOneOffs } from '../../facts/index.ts'
import { words } from '../locale.ts'
import { afterTaxItem } from '../rules/owed.ts'
import { carriedBy, owedIn } from '../store/owed.ts'
import { rulesById } from '../store/rule-sets.ts'
import { lockRunRow, type RunRow } from '../store/runs.ts'
import { monthOf } from './deeds.ts'

const both = bilingual(words)

/** What a run has told of those of whom more is kept than earned. */
export async function owingOf(db: Db, run: RunRow) {
  const all = await owedIn(db, run)
  const sum = (of: typeof all) => of.reduce((total, { fen }) => total + fen, 0)
  const carried = all.filter((each) => each.carried)
  const gone = all.filter((each) => each.gone && !each.carried)
  return { fen: sum(all), carried: carried.length, gone: gone.length }
}

/** Nothing is lost: what was not kept this month stands among the one-offs of the next, where HR can still take it back. */
const carryNegative = implement(payroll.carryNegative, {
  about: 'company',
  async run(call) {
    const { db, input, record } = call
    const run = (await lockRunRow(db, input.runId)) ?? refuse('payroll.runNotFound')
    if (!isClosed(run.state)) refuse('payroll.outputNotLocked')
    const open = (await owedIn(db, run)).filter(({ gone, carried }) => !gone && !carried)
    const rules = await rulesById(
      db,
      open.map(({ ruleSet }) => ruleSet),
    )
    const { zh: note } = both((t) => t('carriedNote', { month: monthOf(run.month) }))
    const rows = open.map(({ employmentId, fen, ruleSet }) => {
      const item = afterTaxItem(rules.get(ruleSet)?.items ?? []) ?? refuse('payroll.noAfterTaxItem')
      const month = addMonths(run.month, 1)
      return { employmentId, item, month, fen: -fen, source: carriedBy, reference: run.runId, note }
    })
    const { added } = await addOneOffs(call, rows)
    record({ details: { month: monthOf(run.month), carried: added } })
    return { carried: added }
  },
})

export const carryingOperations = [carryNegative]
