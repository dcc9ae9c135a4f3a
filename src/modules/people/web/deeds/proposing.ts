import { createContext, useContext } from 'react'
import { useSession } from '#platform/client/use-session.ts'
import type { Person } from '../types.ts'
import { type DeedKind, operationOf } from './deed-kinds.ts'

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

/** A deed that is only proposed: of what kind, about whom, and which proposal it mends. */
export type Proposing = { kind: Proposable; person: Person; proposalId: string | undefined }

export const ProposingContext = createContext<Proposing | null>(null)

export const useProposing = (): Proposing | null => useContext(ProposingContext)
