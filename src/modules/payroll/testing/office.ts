import { sql } from 'kysely'
import { lawModule } from '#modules/law/index.ts'
import { leaveModule } from '#modules/leave/index.ts'
import { type Office, timeOffice } from '#modules/time/testing/office.ts'
import type { Actor } from '#platform/access/grant.ts'
import { jobPort, runJobNow } from '#platform/jobs/index.ts'
import { newId } from '#platform/kernel/id.ts'
import { noticeModule } from '#platform/notice/index.ts'
import { act } from '#platform/testing/world.ts'
import { PayPolicy } from '../contract/item.ts'
import type { payroll } from '../contract.ts'
import { payrollModule, runKind } from '../index.ts'
import { usualItems } from '../items/usual.ts'

type Contract = typeof payroll
type Verb = keyof Contract

export type PayOffice = Office & {
  groupId: string
  templateId: string
  /** Calls `payroll.<verb>` as HR, or as somebody else. */
  pay: <V extends Verb>(verb: V, input?: object, actor?: Actor) => Promise<Contract[V]['output']['_output']>
  /** Hires somebody with a wage, insured in Beijing with 12 % of housing fund. */
  paid: (fullName: string, yuan: number, more?: object) => Promise<{ personId: string; employmentId: string }>
  /** A run of the month, counted. */
  counted: (month: string, extra?: boolean) => Promise<string>
  /** Counted, approved by another, locked. */
  locked: (month: string, extra?: boolean) => Promise<string>
  /** Who approves. */
  boss: Actor
  sql: (statement: string) => Promise<Record<string, unknown>[]>
}

/** Figures that come unconfirmed and are needed to close a month here. */
const toConfirm = [
  ['insurance.housingFund', '北京', '2025-07-01'],
  ['insurance.housingFund', '北京', '2026-07-01'],
] as const

/** A small company that pays by the usual rules, in one group of everybody. */
export async function payOffice(today = '2026-09-02'): Promise<PayOffice> {
  const office = await timeOffice(today, [runKind], [lawModule, leaveModule, payrollModule, noticeModule])
  const { world, hr } = office
  jobPort.fill({ actorOf: async () => hr })
  const [templateId, groupId] = [newId(), newId()]
  await sql`insert into pay_template (id, name) values (${templateId}, '通用')`.execute(world.db)
  await sql`insert into pay_template_version (template_id, from_month, items, policy, saved_by)
    values (${templateId}, '2020-01-01', ${JSON.stringify(usualItems)}::jsonb, ${JSON.stringify(PayPolicy.parse({}))}::jsonb, ${hr.userId})`.execute(
    world.db,
  )
  await sql`insert into pay_group (id, name, template_id, pay_day) values (${groupId}, '全公司', ${templateId}, 15)`.execute(
    world.db,
  )
  await office.account(hr, [{ roleId: 'hr_manager' }])
  for (const [code, city, from] of toConfirm) {
    await act(world, hr, 'law.confirmFigure', { code, city, from, document: '示例通知', reason: '已核对' })
  }
  const boss = await office.account({ ...hr, userId: newId(), name: '林若溪' }, [{ roleId: 'executive' }])
  const pay: PayOffice['pay'] = async (verb, input = {}, actor = hr) =>
    (await act(world, actor, `payroll.${verb}`, input)) as never
  const counted = async (month: string, extra = false) => {
    const { runId, jobId } = await pay('startRun', { groupId, month, extra })
    await runJobNow(world, jobId)
    return runId
  }
  return {
    ...office,
    ...{ groupId, templateId, pay, boss, counted },
    async paid(fullName, yuan, more = {}) {
      const hired = await office.worker(fullName, { monthlyWage: yuan * 100, city: '北京', ...more })
      await sql`insert into insurance_term (id, employment_id, city, fund_rate, from_month)
        values (${newId()}, ${hired.employmentId}, '北京', 12, '2020-01-01')`.execute(world.db)
      return hired
    },
    async locked(month, extra = false) {
      const runId = await counted(month, extra)
      await pay('submitRun', { runId })
      const { requestId } = await pay('run', { runId })
      await office.decide(boss, 'decide', { requestId, decision: 'approve', comment: '' })
      await pay('lockRun', { runId })
      return runId
    },
    sql: async (statement) => (await sql<Record<string, unknown>>`${sql.raw(statement)}`.execute(world.db)).rows,
  }
}
