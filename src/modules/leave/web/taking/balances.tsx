import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Dialog } from '#platform/ui/dialog.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { leave } from '../../contract.ts'
import { useAmount } from '../shared/amount.ts'
import { LedgerView } from '../shared/ledger-view.tsx'
import { LeftExplained } from '../shared/left-explained.tsx'
import { TypeMark } from '../shared/type-mark.tsx'
import type { MyType } from './form/types.ts'
import { words } from './locale.ts'

type Balance = Pick<MyType, 'type' | 'kept' | 'units' | 'left' | 'planned' | 'used' | 'expected'> &
  Partial<Pick<MyType, 'steps' | 'runsOut' | 'rare'>>

type BalancesProps = {
  types: readonly Balance[]
  /** There are types of which this reader may not know. */
  hidden?: boolean
  personId: string
}

/** What somebody has of each type; each opens to its ledger. */
export function Balances({ types, hidden = false, personId }: BalancesProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [{ ledger }, setQuery] = useQueryState()
  const shown = types.filter(({ rare, used }) => !rare || used > 0)
  const open = types.find(({ type }) => type.typeId === ledger)
  return (
    <Section title={t('balances')}>
      <ListRows label={t('balances')}>
        {shown.map((each) => (
          <BalanceRow key={each.type.typeId} balance={each} />
        ))}
        {hidden && <ListRow title={t('otherTypes')} trailing={<Locked />} />}
      </ListRows>
      {open && (
        <Dialog
          open
          title={t('ledgerOf', { type: open.type.names[language] })}
          onClose={() => setQuery({ ledger: undefined })}
        >
          <LedgerView personId={personId} typeId={open.type.typeId} />
        </Dialog>
      )}
    </Section>
  )
}

function BalanceRow({ balance }: { balance: Balance }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [, setQuery] = useQueryState()
  const mayLedger = useMay(leave.ledger.name)
  const detail = useDetail(balance)
  const { type, kept, used } = balance
  const amount = useAmount()
  const name = type.names[language]
  return (
    <ListRow
      leading={<TypeMark type={type} />}
      title={
        mayLedger ? (
          <button
            className="bare link"
            type="button"
            aria-label={t('ledgerOf', { type: name })}
            onClick={() => setQuery({ ledger: type.typeId }, true)}
          >
            {name}
          </button>
        ) : (
          name
        )
      }
      {...(detail && { detail })}
      trailing={
        kept ? (
          <LeftExplained type={type} amount={balance} {...(balance.steps && { steps: balance.steps })} />
        ) : (
          <span className="quiet">{t('taken', { amount: amount(used, type.unit) })}</span>
        )
      }
    />
  )
}

function useDetail({ type, kept, planned, used, runsOut }: Balance): string {
  const t = useWords(words)
  const f = useFormat()
  const amount = useAmount()
  if (!kept) return ''
  return [
    runsOut && t('runsOut', { amount: amount(runsOut.units, type.unit), day: f.day(runsOut.day, 'table') }),
    planned > 0 && t('planned', { amount: amount(planned, type.unit) }),
    used > 0 && t('usedThisYear', { amount: amount(used, type.unit) }),
  ]
    .filter(Boolean)
    .join(' · ')
}
