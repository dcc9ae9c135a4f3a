import type { ComponentType } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import type { Person } from '../types.ts'
import { ContractForm } from './contract-form.tsx'
import { type DeedKind, isDeed, makesSense, operationOf } from './deed-kinds.ts'
import { LeaveForm } from './leave-form.tsx'
import { type DeedProps, PromoteForm, TransferForm } from './move-form.tsx'
import { ConfirmForm, PayForm } from './pay-form.tsx'
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

/** The deed that the address names (`?do=transfer`), if it makes sense for this person and the reader may do it. */
export function OpenDeed({ person }: { person: Person }) {
  const [query, setQuery] = useQueryState()
  const kind = isDeed(query.do) ? query.do : undefined
  const may = useMay(kind ? operationOf[kind] : '')
  if (!kind || kind === 'rehire' || !may || query.asOf || !makesSense(kind, person)) return null
  const Form = forms[kind]
  return <Form key={`${kind} ${person.personId}`} person={person} onClose={() => setQuery({ do: undefined })} />
}
