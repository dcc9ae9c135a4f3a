import type { Operation } from '../contract.ts'

/**
 * An operation by its name alone, for pages that open first: the contract itself would bring zod with it.
 * @example const count = named<typeof people.rosterCount>('people.rosterCount') // with `import type { people }`
 */
export const named = <O extends Operation>(name: string): O => ({ name }) as O
