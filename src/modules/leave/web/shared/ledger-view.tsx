import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { LeaveUnit } from '../../contract.ts'
import { leave } from '../../contract.ts'
import { words as leaveWords } from '../../locale.ts'
import { useAmount } from './amount.ts'
import { words } from './locale.ts'
import './ledger-view.css'

export type Ledger = (typeof leave.ledger)['output']['_output']
type Entry = Ledger['entries'][number]

type LedgerViewProps = {
  personId: string
  typeId: string
  /** As it is on that day; today without it. */
  day?: Day
}

/** One type of leave of one person: until when it can be taken, and every entry with what it rests on. */
export function LedgerView({ personId, typeId, day }: LedgerViewProps) {
  const found = useRead(leave.ledger, { personId, typeId, ...(day && { day }) }, { keep: false })
  if (found.error) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingRows rows={4} height={52} />
  return (
    <div className="stack">
      <Lots ledger={found.data} />
      <LedgerEntries ledger={found.data} />
    </div>
  )
}

/** What is open, and its last day. */
export function Lots({ ledger: { lots, type } }: { ledger: Ledger }) {
  const t = useWords(words)
  const amount = useAmount()
  const [language] = useLanguage()
  const some = lots.filter(({ units }) => units !== 0)
  if (some.length === 0) return null
  return (
    <ul className="ledger-lots small soft" aria-label={t('lots')}>
      {some.map(({ period, of, from, lastDay, units }) => (
        <li key={`${period} ${from}`}>
          {lastDay
            ? t('lotUntil', { of: of[language], amount: amount(units, type.unit), day: lastDay })
            : t('lotOpen', { of: of[language], amount: amount(units, type.unit) })}
        </li>
      ))}
    </ul>
  )
}

export function LedgerEntries({ ledger: { entries, type, amount: sums } }: { ledger: Ledger }) {
  const t = useWords(words)
  if (entries.length === 0) {
    return (
      <Empty small title={t('noEntries')}>
        {t('noEntriesWhy')}
      </Empty>
    )
  }
  return (
    <ListRows label={t('entries')}>
      {entries.map((entry) => (
        <EntryRow key={entry.entryId} entry={entry} unit={type.unit} kept={sums.kept} />
      ))}
    </ListRows>
  )
}

function EntryRow({ entry, unit, kept }: { entry: Entry; unit: LeaveUnit; kept: boolean }) {
  const t = useWords(words)
  const kindOf = useWords(leaveWords)
  const f = useFormat()
  const amount = useAmount()
  const [language] = useLanguage()
  const { kind, units, balance, document, day, by, note } = entry
  const said = kindOf(`entry.${kind}`)
  const rests = document[language] === said ? null : document[language]
  const detail = [rests, by && t('byOf', { name: by }), note].filter(Boolean).join(' · ')
  const moved = t(units > 0 ? 'more' : 'less', { amount: amount(Math.abs(units), unit) })
  return (
    <ListRow
      title={
        <>
          {said} <span className="quiet small">{f.day(day, 'table')}</span>
        </>
      }
      {...(detail && { detail })}
      trailing={
        <span className="ledger-moved">
          <span className={units > 0 ? 'good' : undefined}>{moved}</span>
          {kept && <span className="quiet small">{t('balanceAfter', { amount: amount(balance, unit) })}</span>}
        </span>
      }
    />
  )
}
