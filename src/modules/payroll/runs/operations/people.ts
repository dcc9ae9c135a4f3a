import { bilingual } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { payroll } from '../../contract.ts'
import { runPage } from '../contract.ts'
import { words } from '../locale.ts'
import { engineOf } from '../rules/engine.ts'
import { movementsOf, type Told } from '../rules/movements.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { rulesById } from '../store/rule-sets.ts'
import { runById } from '../store/runs.ts'
import { kindCounts, ruleSetsOf, type SlipRow, slipsIn, varianceRows } from '../store/variance.ts'

const both = bilingual(words)

/** Tells payslips with the rate of their tax, each set of rules made ready once. */
export function tellerOf(rules: ReadonlyMap<number, RuleSet>): (slip: SlipRow) => Told | null {
  const engines = new Map([...rules].map(([id, set]) => [id, engineOf(set)]))
  return ({ ruleSet, amounts, inputs, labels }) => {
    const engine = engines.get(ruleSet)
    if (!engine) return null
    engine.count(inputs, labels)
    return { rules: engine.rules, amounts, inputs, labels, taxRate: engine.tax.wage(labels).row.rate }
  }
}

/** Where an item stands in the amounts of each set of rules. */
async function placesOf(db: Db, item: string, months: readonly Day[]) {
  const rules = await rulesById(db, await ruleSetsOf(db, months))
  return [...rules].flatMap(([ruleSet, { items }]) => {
    const at = items.findIndex(({ code }) => code === item)
    return at < 0 ? [] : [{ ruleSet, at }]
  })
}

const runPeople = implement(payroll.runPeople, {
  about: 'company',
  async run({ db, today, input: { runId, item, ...filter } }) {
    const run = (await runById(db, runId)) ?? refuse('payroll.runNotFound')
    const before = addMonths(run.month, -1)
    const places = item ? await placesOf(db, item, [run.month, before]) : undefined
    const { total, rows } = await varianceRows(db, {
      ...filter,
      runId,
      month: run.month,
      today,
      item: places,
      limit: runPage,
    })
    const earlier = await slipsIn(
      db,
      before,
      rows.map(({ employmentId }) => employmentId),
    )
    const tell = tellerOf(
      await rulesById(
        db,
        [...rows, ...earlier.values()].map(({ ruleSet }) => ruleSet),
      ),
    )
    const rate = both((t) => t('taxRate'))
    return {
      total,
      counts: await kindCounts(db, run.month, runId),
      rows: rows.map(({ beforeNet, ruleSet, amounts, inputs, labels, ...row }) => {
        const { employmentId } = row
        const now = tell({ employmentId, personId: row.personId, ruleSet, amounts, inputs, labels })
        const then = earlier.get(employmentId)
        const movements = now ? movementsOf(now, then ? tell(then) : null, rate) : []
        return { ...row, before: beforeNet, movements }
      }),
    }
  },
})

export const peopleOperations = [runPeople]
