import { type Company, testCompany } from '#modules/people/testing/company.ts'
import { act } from '#platform/testing/world.ts'
import type { payroll } from '../../contract.ts'
import { items } from '../index.ts'

type Contract = typeof payroll
type Output<V extends keyof Contract> = Contract[V]['output']['_output']

export type ItemsOffice = Company & {
  /** Calls `payroll.<verb>` as HR. */
  pay: <V extends keyof Contract>(verb: V, input?: object) => Promise<Output<V>>
}

/** A small company that has pay items and groups to set up, on a fresh database. */
export async function itemsOffice(today = '2026-06-15'): Promise<ItemsOffice> {
  const company = await testCompany(today, { modules: [{ name: 'payroll', ...items }] })
  return {
    ...company,
    pay: async (verb, input = {}) => (await act(company.world, company.hr, `payroll.${verb}`, input)) as never,
  }
}
