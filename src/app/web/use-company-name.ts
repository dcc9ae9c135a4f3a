import { named } from '#platform/client/named.ts'
import { useRead } from '#platform/client/use-operation.ts'
import type { start } from '../start/contract.ts'

const state = named<typeof start.state>('start.state')

/** The company's name; empty while it is asked for. */
export const useCompanyName = (): string => useRead(state, {}).data?.company ?? ''
