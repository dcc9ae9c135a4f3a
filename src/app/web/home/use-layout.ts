import type { insight, Layout } from '#modules/insight/contract.ts'
import { named } from '#platform/client/named.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { standardLayout, useReader } from './sections.ts'

const layout = named<typeof insight.layout>('insight.layout')

/** As the user arranged his cockpit, else as it comes. Undefined until it is known. */
export function useLayout(): Layout | undefined {
  const { data } = useRead(layout, {})
  const { may } = useReader()
  return data && (data.layout ?? standardLayout(may))
}
