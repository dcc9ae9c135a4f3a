import { named } from '#platform/client/named.ts'
import type { Operation } from '#platform/contract.ts'
import type { organization as contract } from '../contract.ts'

/** The operations of the organization by their names alone: the contract itself would bring zod into every screen. */
export const organization = new Proxy({} as typeof contract, {
  get: (_, verb): Operation => named(`organization.${String(verb)}`),
})
