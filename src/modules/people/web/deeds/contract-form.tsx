import { useState } from 'react'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { whenDone } from '#platform/client/when-done.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Dialog } from '#platform/ui/dialog.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { words as shared } from '../locale.ts'
import { useRuleSentence } from '../refusals.ts'
import { type Contract, known } from '../types.ts'
import { useNames } from '../use-names.ts'
import { type ContractDraft, draftProblem, nextDraft, partyOf } from './contract-draft.ts'
import { AgreedField, atStart, EndField, ProbationField, TermField } from './contract-fields.tsx'
import { type Change, DeedDialog } from './deed-dialog.tsx'
import { words } from './locale.ts'
import type { DeedProps } from './move-form.tsx'

/** 签订或续签合同, with the limits of the law while it is filled in. */
export function ContractForm({ person, onClose }: DeedProps) {
  const t = useWords(words)
  const contracts = useRead(people.contracts, { personId: person.personId }).data?.rows
  if (!contracts) {
    return (
      <Dialog open title={t('title.renew', { name: person.fullName })} onClose={onClose}>
        <LoadingRows rows={3} />
      </Dialog>
    )
  }
  return <Signing person={person} contracts={contracts} onClose={onClose} />
}

function Signing({ person, contracts, onClose }: DeedProps & { contracts: readonly Contract[] }) {
  const t = useWords(words)
  const f = useFormat()
  const tell = useUndoToast()
  const sentence = useRuleSentence()
  const today = useToday()
  const [draft, setDraft] = useState<ContractDraft>(() => nextDraft(person, contracts, today))
  const set = (change: Partial<ContractDraft>) => setDraft({ ...draft, ...change })
  const write = useWrite(people.signContract)
  const kind = contracts.length > 0 ? 'renew' : 'sign'
  const problem = draftProblem(draft, partyOf(person, contracts), contracts)
  const { from, lastDay, probationEnd, signedDate, agreed } = draft
  const day = from ? f.day(from, 'near') : ''
  const send = () =>
    from &&
    whenDone(
      write.mutateAsync({
        personId: person.personId,
        termType: draft.termType,
        contractStart: from,
        ...(lastDay && { contractEnd: lastDay }),
        ...(probationEnd && { probationEnd }),
        ...(signedDate && { signedDate }),
        ...(person.legalEntityId && { legalEntityId: person.legalEntityId }),
        ...(agreed && { agreedFixed: { reason: agreed } }),
      }),
      () => {
        tell({ said: t(`done.${kind}`, { name: person.fullName, day: f.day(from, 'sentence') }) })
        onClose()
      },
    )
  const part = { draft, set, problem }
  return (
    <DeedDialog
      title={t(`title.${kind}`, { name: person.fullName })}
      deed={t(`send.${kind}`, { day })}
      day={from}
      when={from && t('contractFrom', { day: f.day(from, 'sentence') })}
      changes={useContractChanges(draft, contracts)}
      refusal={write.error?.message}
      busy={write.isPending}
      ready={from !== undefined && problem === null && agreed !== ''}
      onSend={send}
      onClose={onClose}
    >
      <TermField {...part} agreeable />
      <Fields columns={2}>
        <DayField
          label={t('contractStart')}
          value={from}
          onChange={(next) => set({ from: next })}
          refusal={sentence(atStart(problem))}
        />
        <EndField {...part} />
        <DayField label={t('signedDate')} optional value={signedDate} onChange={(next) => set({ signedDate: next })} />
        {(contracts.length === 0 || probationEnd) && known(person.confirmedDate) === null && (
          <ProbationField {...part} employmentType={known(person.employmentType) ?? 'full_time'} />
        )}
      </Fields>
      <AgreedField draft={draft} set={set} />
    </DeedDialog>
  )
}

function useContractChanges({ termType, from, lastDay }: ContractDraft, contracts: readonly Contract[]): Change[] {
  const t = useWords(words)
  const s = useWords(shared)
  const { choice } = useNames()
  if (!from) return []
  const [latest] = contracts
  const end = (day: string | null | undefined) => (day ? s('until', { day }) : s('noEnd'))
  const before = latest && `${s('contractN', { n: latest.sequence })} ${end(latest.contractEnd)}`
  const term = termType === 'fixed' && lastDay ? end(lastDay) : choice('termType', termType)
  return [
    {
      key: 'contract',
      label: t('contract'),
      before: before ?? t('none'),
      after: `${s('contractN', { n: contracts.length + 1 })} ${term}`,
    },
  ]
}
