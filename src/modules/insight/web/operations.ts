import type { organization as organizationContract } from '#modules/organization/contract.ts'
import type { people as peopleContract } from '#modules/people/contract.ts'
import { named } from '#platform/client/named.ts'
import type { metric as contract } from '#platform/metric/contract.ts'

/* By name alone: the contracts themselves would bring zod into these screens. */
export const metric = {
  catalogue: named<typeof contract.catalogue>('metric.catalogue'),
  values: named<typeof contract.values>('metric.values'),
  setTarget: named<typeof contract.setTarget>('metric.setTarget'),
}
export const units = named<typeof organizationContract.units>('organization.units')
export const rosterCount = named<typeof peopleContract.rosterCount>('people.rosterCount')
