import type { RequestKind } from '#modules/approvals/index.ts'
import { type Company, testCompany } from '#modules/people/testing/company.ts'
import type { Actor } from '#platform/access/grant.ts'
import type { Module } from '#platform/house.ts'
import { act } from '#platform/testing/world.ts'
import type { time } from '../contract.ts'
import { timeModule, timePorts } from '../index.ts'

type Contract = typeof time
type Verb = keyof Contract

export type Office = Company & {
  /** Calls `time.<verb>` as HR, or as somebody else. */
  time: <V extends Verb>(verb: V, input?: object, actor?: Actor) => Promise<Contract[V]['output']['_output']>
  /** Hires somebody who works by a pattern of his own afterwards; gives both ids. */
  worker: (fullName: string, more?: object) => Promise<{ personId: string; employmentId: string }>
}

/** A small company that keeps time, on a fresh database. */
export async function timeOffice(
  today = '2026-06-15',
  kinds: RequestKind[] = [],
  more: Module[] = [],
): Promise<Office> {
  timePorts.fill({ absencesWaiting: async () => [] })
  const company = await testCompany(today, { modules: [...more, timeModule], kinds })
  return {
    ...company,
    time: async (verb, input = {}, actor = company.hr) =>
      (await act(company.world, actor, `time.${verb}`, input)) as never,
    worker: async (fullName, more) => {
      const { personId } = await company.hire(fullName, more)
      const employments = await company.rows('employment')
      const employmentId = String(employments.find((row) => row.person_id === personId)?.id)
      return { personId, employmentId }
    },
  }
}
