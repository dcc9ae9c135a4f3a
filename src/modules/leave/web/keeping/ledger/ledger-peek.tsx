import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { leave } from '../../../contract.ts'
import { useAmount } from '../../shared/amount.ts'
import { LedgerEntries, Lots } from '../../shared/ledger-view.tsx'
import { LeftExplained } from '../../shared/left-explained.tsx'
import { words } from '../locale.ts'
import type { Balances, Ledger } from '../types.ts'
import { AdjustDialog } from './adjust-dialog.tsx'
import { EventDialog } from './event-dialog.tsx'
import { LeavingNote } from './leaving-note.tsx'
import { TypeChips } from './type-chips.tsx'

/** One person's leave beside the list: what he has of each type, and the ledger of one. */
export function LedgerPeek({ personId, balances }: { personId: string; balances: Balances }) {
  const [query, setQuery] = useQueryState()
  const go = useGo()
  const { day, isToday } = useAsOf()
  const mayShow = useMay('people.show')
  const { row, previous, next } = useNeighbours(personId, balances)
  const type = balances.types.find(({ typeId }) => typeId === query.type) ?? balances.types[0]
  const asked = { personId, typeId: type?.typeId ?? '', ...(!isToday && { day }) }
  const found = useRead(leave.ledger, asked, { enabled: type !== undefined, keep: false })
  const { name = '', employeeNo } = row ?? found.data?.person ?? {}
  const close = () => setQuery({ peek: undefined, type: undefined, do: undefined })
  return (
    <Peek
      leading={<Avatar name={name} size={48} />}
      title={name}
      detail={[employeeNo, row?.unit].filter(Boolean).join(' · ')}
      actions={isToday && found.data && <Deeds ledger={found.data} />}
      onClose={close}
      {...(mayShow && { onOpen: () => go(`/people/${personId}/overview`) })}
      onPrevious={previous}
      onNext={next}
    >
      <TypeChips
        row={row}
        types={balances.types}
        chosen={type?.typeId}
        onChoose={(typeId) => setQuery({ type: typeId })}
      />
      {found.error && <Problem error={found.error} onRetry={() => void found.refetch()} />}
      {found.isLoading && <LoadingRows rows={6} height={37} />}
      {found.data && <Shown ledger={found.data} />}
    </Peek>
  )
}

/** The row of the list, and the ways to those beside it. */
function useNeighbours(personId: string, { rows }: Balances) {
  const [, setQuery] = useQueryState()
  const at = rows.findIndex((row) => row.personId === personId)
  const step = (to: number) => {
    const beside = at === -1 ? undefined : rows[to]
    return beside && (() => setQuery({ peek: beside.personId }))
  }
  return { row: rows[at], previous: step(at - 1), next: step(at + 1) }
}

function DeedDialog({ ledger }: { ledger: Ledger }) {
  const [query, setQuery] = useQueryState()
  const close = () => setQuery({ do: undefined })
  if (query.do === 'adjust') return <AdjustDialog ledger={ledger} onClose={close} />
  return query.do === 'event' ? <EventDialog ledger={ledger} onClose={close} /> : null
}

/** What can be done with the type that is open. */
function Deeds({ ledger: { byEvent, amount } }: { ledger: Ledger }) {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const may = { adjust: useMay(leave.adjust.name), event: useMay(leave.grantEvent.name) }
  return (
    <>
      {may.event && byEvent && (
        <Button size="small" type="primary" onClick={() => setQuery({ do: 'event' }, true)}>
          {t('grantEvent')}
        </Button>
      )}
      {may.adjust && amount.kept && (
        <Button size="small" type={byEvent ? 'default' : 'primary'} onClick={() => setQuery({ do: 'adjust' }, true)}>
          {t('adjust')}
        </Button>
      )}
    </>
  )
}

function Shown({ ledger }: { ledger: Ledger }) {
  const t = useWords(words)
  const { amount, type, steps, person, law } = ledger
  const said = useAmount()
  const left = { key: 'left', label: t('left'), value: <LeftExplained type={type} amount={amount} steps={steps} /> }
  const more = [
    { key: 'planned', label: t('planned'), units: amount.planned },
    { key: 'expected', label: t('expected'), units: amount.expected },
    { key: 'used', label: t('used'), units: amount.used },
  ].filter(({ key, units }) => units !== 0 || key === 'used')
  const shown = more.map(({ key, label, units }) => ({ key, label, value: said(units, type.unit) }))
  return (
    <div className="stack apart">
      <KeyValues form="ledger" items={amount.kept ? [left, ...shown] : shown} />
      {person.lastDay && law === 'annual' && <LeavingNote personId={person.personId} lastDay={person.lastDay} />}
      <Lots ledger={ledger} />
      <LedgerEntries ledger={ledger} />
      <DeedDialog ledger={ledger} />
    </div>
  )
}
