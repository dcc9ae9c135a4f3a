import { sql } from 'kysely'
import { type Company, testCompany } from '#modules/people/testing/company.ts'
import { timeModule, timePorts } from '#modules/time/index.ts'
import type { Actor } from '#platform/access/grant.ts'
import { jobPort, jobsModule } from '#platform/jobs/index.ts'
import { noticeModule } from '#platform/notice/index.ts'
import { act } from '#platform/testing/world.ts'
import type { leave } from '../contract.ts'
import { absencesWaiting, leaveKind, leaveModule } from '../index.ts'

type Contract = typeof leave
type Verb = keyof Contract
type Output<V extends Verb> = Contract[V]['output']['_output']

export type LeaveOffice = Company & {
  /** Calls `leave.<verb>` as HR, or as somebody else. */
  leave: <V extends Verb>(verb: V, input?: object, actor?: Actor) => Promise<Output<V>>
  /** The id of a type by its code. */
  type: (code: string) => Promise<string>
  /** Hires somebody with an account of his own, who may do with his leave what everybody may. */
  worker: (fullName: string, more?: object) => Promise<{ personId: string; employmentId: string; actor: Actor }>
}

const classes = ['public', 'internal', 'personal'] as const
const own = (...patterns: string[]) =>
  patterns.map((pattern) => ({ pattern, scope: 'self' as const, classes: [...classes] }))

/** A small company with the usual types of leave, on a fresh database. */
export async function leaveOffice(today = '2026-06-15', city = '上海'): Promise<LeaveOffice> {
  const company = await testCompany(today, {
    modules: [timeModule, leaveModule, jobsModule, noticeModule],
    kinds: [leaveKind],
  })
  timePorts.fill({ absencesWaiting })
  const { world, hr } = company
  await sql`insert into company (name, city) values ('云岭智造', ${city}) on conflict do nothing`.execute(world.db)
  jobPort.fill({ actorOf: async () => hr })
  await company.account(hr, [{ roleId: 'hr_manager' }])
  const call: LeaveOffice['leave'] = async (verb, input = {}, actor = hr) =>
    (await act(world, actor, `leave.${verb}`, input)) as never
  await call('startTypes', { from: '2020-01-01' })
  return {
    ...company,
    leave: call,
    type: async (code) => {
      const { types } = await call('types')
      return types.find((type) => type.code === code)?.typeId ?? ''
    },
    worker: async (fullName, more = {}) => {
      const { personId } = await company.hire(fullName, more)
      const { rows } = await sql<{ id: string }>`select id from employment where person_id = ${personId}`.execute(
        world.db,
      )
      const grants = own('leave.*', 'approvals.*', 'people.show', 'notice.*')
      const actor = await company.account(company.userOf(personId, ...grants))
      return { personId, employmentId: rows[0]?.id ?? '', actor }
    },
  }
}
