import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { type Company, testCompany } from '#modules/people/testing/company.ts'
import type { Actor } from '#platform/access/grant.ts'
import { receiveFile } from '#platform/files/index.ts'
import { newId } from '#platform/kernel/id.ts'
import { act } from '#platform/testing/world.ts'
import type { payroll } from '../../contract.ts'
import { facts } from '../index.ts'

type Contract = typeof payroll
type Verb = keyof Contract
type Output<V extends Verb> = Contract[V]['output']['_output']

type Worker = { personId: string; employmentId: string; actor: Actor }

export type PayOffice = Company & {
  /** Calls `payroll.<verb>` as HR, or as somebody else. */
  pay: <V extends Verb>(verb: V, input?: object, actor?: Actor) => Promise<Output<V>>
  /** Hires somebody who may look at and declare what is his own. */
  worker: (fullName: string, more?: object) => Promise<Worker>
  /** What a closed run paid in a month. */
  paid: (worker: Pick<Worker, 'personId' | 'employmentId'>, month: string, fen: number) => Promise<string>
  /** A table that HR, or somebody, has sent. */
  sent: (name: string, text: string, actor?: Actor) => Promise<string>
}

const item = (code: string, zh: string, by: string) => ({
  ...{ code, names: { zh, en: `${code} item` }, category: 'earning', source: { by } },
})

const items = [
  ...[item('post', '岗位工资', 'amount'), item('allowance', '津贴', 'amount')],
  ...[
    item('bonus', '奖金', 'oneOff'),
    item('deduction', '税后扣款', 'oneOff'),
    item('annualBonus', '年终奖', 'oneOff'),
  ],
  { ...item('old', '旧奖金', 'oneOff'), retired: true },
]

/** A small company with a template of pay and one pay group, on a fresh database. */
export async function payOffice(today = '2026-08-15', city = '上海'): Promise<PayOffice> {
  const company = await testCompany(today, { modules: [{ name: 'payroll', ...facts }] })
  const { world, hr, units } = company
  const { db } = world
  const [templateId, groupId] = [newId(), newId()]
  await sql`insert into company (name, city) values ('云岭智造', ${city})`.execute(db)
  await sql`insert into pay_template (id, name) values (${templateId}, '通用')`.execute(db)
  await sql`insert into pay_template_version (template_id, from_month, items, policy, saved_by)
    values (${templateId}, '2020-01-01', ${JSON.stringify(items)}::jsonb, '{}', ${hr.userId})`.execute(db)
  await sql`insert into pay_group (id, name, template_id, pay_day) values (${groupId}, '全员', ${templateId}, 10)`.execute(
    db,
  )
  await sql`insert into rule_set (sha256, engine, body) values ('\\x00', 1, '{}')`.execute(db)

  async function runOf(month: string): Promise<string> {
    const known = await sql<{ id: string }>`select id from pay_run where month = ${month}`.execute(db)
    if (known.rows[0]) return known.rows[0].id
    const runId = newId()
    await sql`select ensure_payslip_month(${month}::date)`.execute(db)
    await sql`insert into pay_run (id, group_id, month, state, pay_day, created_by)
      values (${runId}, ${groupId}, ${month}, 'locked', ${month}, ${hr.userId})`.execute(db)
    return runId
  }

  return {
    ...company,
    pay: async (verb, input = {}, actor = hr) => (await act(world, actor, `payroll.${verb}`, input)) as never,
    worker: async (fullName, more = {}) => {
      const { personId } = await company.hire(fullName, more)
      const { rows } = await sql<{ id: string }>`select id from employment where person_id = ${personId}`.execute(db)
      const grants = (['payroll.*', 'people.show'] as const).map((pattern) => ({
        ...{ pattern, scope: 'self' as const, classes: ['public', 'internal', 'personal', 'sensitive'] as const },
      }))
      const actor = company.userOf(personId, ...grants.map((grant) => ({ ...grant, classes: [...grant.classes] })))
      return { personId, employmentId: rows[0]?.id ?? '', actor }
    },
    paid: async ({ personId, employmentId }, month, fen) => {
      const runId = await runOf(month)
      await sql`insert into payslip (month, run_id, employment_id, person_id, unit_id, city, rule_set, gross_fen, contributions_fen,
          tax_fen, net_fen, company_fen, tax_income_fen, tax_social_fen, tax_additional_fen, tax_other_fen, tax_wage_fen,
          bonus_taxed, amounts, inputs, labels)
        values (${month}, ${runId}, ${employmentId}, ${personId}, ${units.rd}, '上海', 1, ${fen}, 0, 0, ${fen}, 0, ${fen}, 0, 0, 0, 0,
          false, '{}', '{}', '{}')`.execute(db)
      return runId
    },
    sent: async (name, text, actor = hr) =>
      (
        await receiveFile(world, {
          ...{ name, stream: Readable.from([Buffer.from(text)]), purpose: 'upload' },
          ...{ userId: actor.userId, maxBytes: 10_000_000, hours: 1 },
        })
      ).id,
  }
}
