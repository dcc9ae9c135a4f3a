import type { CockpitSection, Layout } from '#modules/insight/contract.ts'
import { useSession } from '#platform/client/use-session.ts'
import { useApprovalCounts } from './use-approvals.ts'

/** `decides`: requests wait for him, whatever his roles. */
export type Reader = { may: readonly string[]; isPerson: boolean; decides?: boolean }

/** What each section is made of. Of oneself has who is in the roster. */
const needs: Record<CockpitSection, (reader: Reader) => boolean> = {
  toDo: ({ may, decides = false }) => decides || may.includes('people.alerts'),
  stuck: ({ may }) => may.includes('people.stuck'),
  team: ({ may }) => may.includes('people.roster') && !may.includes('people.hire'),
  own: ({ isPerson }) => isPerson,
  post: ({ isPerson }) => isPerson,
  coming: ({ may }) => may.includes('people.moves'),
  colleagues: ({ may, isPerson }) => isPerson && may.includes('people.colleagues'),
  ways: () => true,
}

/** The sections that a reader may have, in their order; what he may not use is absent. */
export const sectionsFor = (reader: Reader): CockpitSection[] =>
  (Object.keys(needs) as CockpitSection[]).filter((section) => needs[section](reader))

const inPeople = (...names: string[]): string[] => names.map((name) => `people.${name}`)

/**
 * Who takes people on, who leads them, and who looks from above each begin with figures of their own. What is one's own
 * stands on the page of those who have nobody else's to look after; whoever leads still hears of his own days.
 */
const standard = {
  hr: {
    figures: inPeople('turnover', 'headcount', 'fill', 'joiners', 'contractsEnding', 'probationsEnding'),
    hidden: ['own', 'post', 'colleagues', 'ways'],
  },
  leader: {
    figures: inPeople('headcount', 'turnover', 'contractsEnding', 'probationsEnding'),
    hidden: ['post', 'colleagues', 'ways'],
  },
  others: { figures: inPeople('headcount', 'turnover', 'fill', 'span', 'tenure', 'women'), hidden: [] },
} satisfies Record<string, Layout>

/** As it comes, before the reader arranged anything. */
export function standardLayout(may: readonly string[]): Layout {
  if (may.includes('people.hire')) return standard.hr
  return may.includes('people.roster') ? standard.leader : standard.others
}

export const wantedOf = (reader: Reader, { hidden }: Layout): CockpitSection[] =>
  sectionsFor(reader).filter((section) => !hidden.includes(section))

export function useReader(): Reader {
  const session = useSession()
  const toDecide = useApprovalCounts()?.toDecide ?? 0
  return { may: session?.may ?? [], isPerson: Boolean(session?.personId), decides: toDecide > 0 }
}
