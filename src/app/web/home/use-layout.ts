import type { insight, Layout } from '#modules/insight/contract.ts'
import { named } from '#platform/client/named.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useSession } from '#platform/client/use-session.ts'

const layout = named<typeof insight.layout>('insight.layout')

const inPeople = (...names: string[]): string[] => names.map((name) => `people.${name}`)

/** Who takes people on, who leads them, and who looks from above each begin with figures of their own. */
const standard = {
  hr: inPeople('turnover', 'headcount', 'fill', 'joiners', 'contractsEnding', 'probationsEnding'),
  leader: inPeople('headcount', 'turnover', 'contractsEnding', 'probationsEnding'),
  executive: inPeople('headcount', 'turnover', 'fill', 'span', 'tenure', 'women'),
}

export function useStandardLayout(): Layout {
  const may = useSession()?.may ?? []
  if (may.includes('people.hire')) return { figures: standard.hr, hidden: [] }
  return { figures: may.includes('people.roster') ? standard.leader : standard.executive, hidden: [] }
}

/** As the user arranged his cockpit, else as it comes. Undefined until it is known. */
export function useLayout(): Layout | undefined {
  const { data } = useRead(layout, {})
  const asItComes = useStandardLayout()
  return data && (data.layout ?? asItComes)
}
