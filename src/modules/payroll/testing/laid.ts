import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day, Month } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { bookOf } from '#statute/book.ts'
import type { RunState } from '../contract/terms.ts'
import { usualItems } from '../items/usual.ts'
import { figuresOf } from '../runs/figures.ts'
import { textCodes } from '../runs/rules/quantities.ts'
import { inputCodes } from '../runs/rules/rule-set.ts'
import { keepRules } from '../runs/store/rule-sets.ts'
import { ensureMonth } from '../runs/store/slips.ts'

export type Laid = { runId: string; groupId: string }

/** A run in this state, of a group of its own; nobody is counted in it. */
export async function layRun(db: Db, userId: string, month: Day, state: RunState, sequence = 1): Promise<Laid> {
  const [templateId, groupId, runId] = [newId(), newId(), newId()]
  const items = JSON.stringify(usualItems)
  await sql`insert into pay_template (id, name) values (${templateId}, ${`试验 ${templateId}`})`.execute(db)
  await sql`insert into pay_template_version (template_id, from_month, items, policy, saved_by)
    values (${templateId}, '2020-01-01', ${items}::jsonb, '{}', ${userId})`.execute(db)
  await sql`insert into pay_group (id, name, template_id, city, pay_day) values (${groupId}, ${`试验 ${groupId}`}, ${templateId}, ${groupId}, 15)`.execute(
    db,
  )
  await ensureMonth(db, month)
  await sql`insert into pay_run (id, group_id, month, sequence, state, people, totals, pay_day, created_by, computed_at, submitted_by)
    values (${runId}, ${groupId}, ${month}, ${sequence}, ${state}, 1, ${JSON.stringify(nothing)}::jsonb, ${month}, ${userId}, now(), ${newId()})`.execute(
    db,
  )
  return { runId, groupId }
}

const nothing = { gross: 0, contributions: 0, tax: 0, net: 0, company: 0, items: [] }

/** A payslip of nothing, in a run of its own. */
export async function laySlip(
  db: Db,
  userId: string,
  employmentId: string,
  month: Day,
  state: RunState,
): Promise<Laid> {
  const laid = await layRun(db, userId, month, 'draft')
  const figures = figuresOf(bookOf([]), month, [])
  const rules = { month: month.slice(0, 7) as Month, items: usualItems, policy: policyOf, figures }
  const ruleSet = await keepRules(db, rules)
  const zeros = (count: number) => `{${Array(count).fill(0).join(',')}}`
  await sql`insert into payslip (month, run_id, employment_id, person_id, unit_id, rule_set, gross_fen, contributions_fen, tax_fen, net_fen, company_fen,
      tax_income_fen, tax_social_fen, tax_additional_fen, tax_other_fen, tax_wage_fen, bonus_taxed, amounts, inputs, labels)
    select ${month}::date, ${laid.runId}, e.id, e.person_id, a.unit_id, ${ruleSet}, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false,
      ${zeros(usualItems.length)}::bigint[], ${zeros(inputCodes(usualItems).length)}::float8[], ${textCodes.map(() => '')}::text[]
    from employment e join assignment a on a.employment_id = e.id where e.id = ${employmentId} order by a.from_day desc limit 1`.execute(
    db,
  )
  await sql`update pay_run set state = ${state} where id = ${laid.runId}`.execute(db)
  return laid
}

const policyOf = { proration: 'paidDays', dayWage: 'average', sickRate: 80 } as const

/** A question about it that waits. */
export async function layQuestion(db: Db, userId: string, employmentId: string, month: Day): Promise<string> {
  const { runId } = await laySlip(db, userId, employmentId, month, 'published')
  const questionId = newId()
  await sql`insert into payslip_question (id, run_id, employment_id, question, asked_by)
    values (${questionId}, ${runId}, ${employmentId}, '怎么算的？', ${userId})`.execute(db)
  return questionId
}
