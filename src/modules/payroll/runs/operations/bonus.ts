import { figureBook } from '#modules/law/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { isClosed } from '../../contract/terms.ts'
import { payroll } from '../../contract.ts'
import { told } from '../../explaining.ts'
import { monthOf } from '../../facts/rules/months.ts'
import { oneOffById } from '../../facts/store/one-offs.ts'
import { oneOffSubject } from '../../facts/subject.ts'
import { type CountedSlip, type Counting, countingOf, countOne, factsOf } from '../counting.ts'
import { groupOf } from '../rules/groups.ts'
import { monthSpan } from '../rules/month-days.ts'
import { at } from '../rules/quantities.ts'
import { bonusOn } from '../rules/tax.ts'
import { groupsOf, membersOf, postsOf } from '../store/people.ts'
import { templateRules } from '../store/rule-sets.ts'
import { firstRun, previousRun } from '../store/runs.ts'

/** The month of a one-off, made ready to count whoever it is for: by the group that pays him then. */
async function monthFor(db: Db, employmentId: string, first: Day): Promise<Counting> {
  const month = monthOf(first)
  const span = monthSpan(month)
  const groups = await groupsOf(db)
  const post = (await postsOf(db, [employmentId], span, groups)).get(employmentId)?.at(-1)
  const byHand = (await membersOf(db, [employmentId], span)).get(employmentId)?.at(-1)
  const groupId = byHand?.groupId ?? (post && groupOf(groups, post)) ?? refuse('payroll.bonusNoGroup', { month })
  const template = (await templateRules(db, groupId, first)) ?? refuse('payroll.noTemplate', { month })
  const run = await firstRun(db, groupId, first)
  const extra = run !== undefined && isClosed(run.state)
  return countingOf(db, {
    groupId,
    groups,
    runId: null,
    closed: false,
    extra,
    month,
    book: await figureBook(db),
    template,
  })
}

/** Is the year only known in part: a month before has not been closed? */
async function isProvisional(db: Db, { groupId, days }: Counting, months: number, income: number): Promise<boolean> {
  if (days.month.endsWith('-01') || months <= 1) return false
  const before = await previousRun(db, { groupId, month: days.span.from })
  return before ? !isClosed(before.state) : income === 0
}

/** The one-off while it waits. */
async function waitingOneOff(db: Db, oneOffId: string) {
  const standing = (await oneOffById(db, oneOffId)) ?? refuse('payroll.oneOff.notFound')
  if (standing.taken) refuse('payroll.oneOff.taken', { month: monthOf(standing.month) })
  if (standing.cancelled) refuse('payroll.oneOff.cancelled')
  return standing
}

/** Both ways by the figures of the month; only with the wages where it was taxed alone this year already. */
function bothWays({ engine, rules }: Counting, { inputs, labels }: CountedSlip) {
  const { bonus, projected } = engine.tax.bonus(labels)
  if (bonus <= 0) refuse('payroll.oneOff.noBonus')
  const isUsedUp = inputs[at.bonusTaxed] === 1
  const figures = isUsedUp ? { ...rules.figures, separateBonus: null } : rules.figures
  const computed = bonusOn(bonus, projected, { rules: { ...rules, figures } })
  const { separateTotal, merged, better = 'merged' as const } = computed.value
  const { steps, sources, notes } = told(computed.steps, computed.references, isUsedUp ? [] : computed.notes)
  const together = merged?.tax ?? 0
  const whyNot = isUsedUp ? ('usedUp' as const) : ('ended' as const)
  return {
    open: figures.separateBonus ? ('yes' as const) : whyNot,
    ...{ projected, separate: separateTotal ?? null, merged: together, better },
    saved: separateTotal === undefined ? 0 : Math.abs(separateTotal - together),
    ...{ steps, sources, notes },
  }
}

const bonusTax = implement(payroll.bonusTax, {
  about: oneOffSubject,
  async run({ db, input: { oneOffId } }) {
    const { employmentId, month, taxed } = await waitingOneOff(db, oneOffId)
    const counting = await monthFor(db, employmentId, month)
    const [facts] = await factsOf(db, [employmentId], counting)
    const counted = facts && countOne(facts, counting)
    if (!counted || 'code' in counted) return refuse('payroll.noWageThen', { month: monthOf(month) })
    const provisional = await isProvisional(db, counting, facts.yearMonths, facts.year.income)
    return { ...bothWays(counting, counted), chosen: taxed, provisional }
  },
})

export const bonusOperations = [bonusTax]
