import { figureBook } from '#modules/law/index.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import type { Call } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import type { TrialLine } from '../items/contract.ts'
import type { Trial } from '../items/trial.ts'
import { countingOf, countOne, factsOf } from './counting.ts'
import { groupOf } from './rules/groups.ts'
import { employmentIn, groupsOf, postsOf } from './store/people.ts'

/** A month of one person by rules that may not be stored yet. Nothing is kept. */
export async function dryRunOf({ db }: Call<unknown>, { items, policy, personId, month }: Trial): Promise<TrialLine[]> {
  const from = `${month}-01` as Day
  const span = { from, to: addMonths(from, 1) }
  const employmentId = (await employmentIn(db, personId, span)) ?? refuse('payroll.notEmployedIn', { month })
  const groups = await groupsOf(db)
  const post = (await postsOf(db, [employmentId], span, groups)).get(employmentId)?.at(-1)
  const groupId = (post && groupOf(groups, post)) ?? 'none'
  const fits = groups.length > 0 ? groups : [{ groupId: 'none', legalEntityId: null, city: null }]
  const ask = { groupId, groups: fits, runId: null, closed: false, extra: false, month, book: await figureBook(db) }
  const counting = await countingOf(db, { ...ask, template: { items: [...items], policy } })
  const [facts] = await factsOf(db, [employmentId], counting)
  const counted = facts && countOne(facts, counting)
  if (!counted || 'code' in counted) return refuse('payroll.noWageThen', { month })
  return items.map(({ code, names }, index) => ({ code, names, fen: counted.amounts[index] ?? 0 }))
}
