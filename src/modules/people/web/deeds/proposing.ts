import { createContext, useContext } from 'react'
import { useSession } from '#platform/client/use-session.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Person, Proposal } from '../types.ts'
import { type DeedKind, operationOf } from './deed-kinds.ts'
import { askedPost } from './post-draft.ts'

const proposable = ['confirm', 'transfer', 'promote', 'second', 'pay'] as const
export type Proposable = (typeof proposable)[number]

const isProposable = (kind: DeedKind): kind is Proposable => proposable.some((each) => each === kind)

/** How the reader comes to such a deed: he does it, or proposes it to those who decide. */
export function useWays(): (kind: DeedKind) => 'does' | 'proposes' | null {
  const may = useSession()?.may ?? []
  return (kind) => {
    if (may.includes(operationOf[kind])) return 'does'
    return isProposable(kind) && may.includes('people.proposeMove') ? 'proposes' : null
  }
}

/** A deed that is only proposed: of what kind, about whom, and which proposal it mends, as it stands. */
export type Proposing = {
  kind: Proposable
  person: Person
  proposalId: string | undefined
  mended: Proposal | undefined
}

export const ProposingContext = createContext<Proposing | null>(null)

export const useProposing = (): Proposing | null => useContext(ProposingContext)

/** What a form begins with: what came back as it was asked, else the usual day and nothing more. */
export function useFirst(usual: Day | undefined) {
  const mended = useProposing()?.mended
  const asked = mended?.mend
  return {
    day: asked ? mended.day : usual,
    post: asked ? askedPost(asked) : {},
    wage: asked?.monthlyWage,
    until: asked?.until,
    reason: asked?.reason ?? '',
  }
}
