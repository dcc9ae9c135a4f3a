import type { ComponentType } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { people } from '../../contract.ts'
import type { Person, Proposal } from '../types.ts'
import { ContractForm } from './contract-form.tsx'
import { type DeedKind, isDeed, makesSense } from './deed-kinds.ts'
import { LeaveForm } from './leave-form.tsx'
import { type DeedProps, PromoteForm, TransferForm } from './move-form.tsx'
import { ConfirmForm, PayForm } from './pay-form.tsx'
import { type Proposable, ProposingContext, useWays } from './proposing.ts'
import { ReturnForm, SecondForm } from './second-form.tsx'

const forms: Record<Exclude<DeedKind, 'rehire'>, ComponentType<DeedProps>> = {
  confirm: ConfirmForm,
  transfer: TransferForm,
  promote: PromoteForm,
  second: SecondForm,
  return: ReturnForm,
  pay: PayForm,
  renew: ContractForm,
  sign: ContractForm,
  leave: LeaveForm,
}

/** The form of a proposal that came back begins with what was asked: it waits until that is known. */
function useMended({ personId }: Person, proposalId: string | undefined): Proposal | undefined | 'awaited' {
  const asked = proposalId !== undefined
  const { data, isPending } = useRead(people.proposals, { personId }, { enabled: asked, keep: false })
  if (asked && isPending) return 'awaited'
  return data?.rows.find((each) => each.proposalId === proposalId)
}

/** The deed that the address names (`?do=transfer`), if it makes sense for this person and the reader may do or propose it. */
export function OpenDeed({ person }: { person: Person }) {
  const [query, setQuery] = useQueryState()
  const kind = isDeed(query.do) ? query.do : undefined
  const wayTo = useWays()
  const way = kind && wayTo(kind)
  const proposalId = way === 'proposes' ? query.proposal : undefined
  const mended = useMended(person, proposalId)
  if (mended === 'awaited') return null
  if (!kind || kind === 'rehire' || !way || query.asOf || !makesSense(kind, person)) return null
  const Form = forms[kind]
  const close = () => setQuery({ do: undefined, proposal: undefined })
  const proposing = way === 'proposes' ? { kind: kind as Proposable, person, proposalId, mended } : null
  return (
    <ProposingContext value={proposing}>
      <Form key={`${kind} ${person.personId}`} person={person} onClose={close} />
    </ProposingContext>
  )
}
