import { AskedRow } from '#modules/approvals/web/shared/asked-row.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Operation } from '#platform/contract.ts'
import { hoursOf } from '#platform/kernel/clock.ts'
import { Day } from '#platform/kernel/day.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { time } from '../../contract.ts'
import { useClock } from '../../web/use-clock.ts'
import type { AskState } from '../contract.ts'
import { AskStateTag } from './ask-state.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { words } from './locale.ts'
import { MonthMeter } from './month-meter.tsx'
import { OvertimeForm } from './overtime-form.tsx'
import type { OwnCorrection, OwnOvertime } from './types.ts'
import { type What, WithdrawLink } from './withdraw-link.tsx'

type Shown = {
  id: string
  what: What
  title: string
  detail: string
  state: AskState
  askedAt: string
  approvalId: string | null
  waitingFor: readonly string[]
  decisionReason: string | null
}

const isOpen = ({ state }: Shown): boolean => state === 'waiting' || state === 'returned'

function useShown() {
  const t = useWords(words)
  const f = useFormat()
  const clock = useClock()
  const overtime = (row: OwnOvertime): Shown => ({
    ...{ ...row, id: row.overtimeId, what: 'overtime' },
    title: t('overtimeLine', { when: `${f.day(row.day, 'sentence')} ${clock(row.from)}–${clock(row.to)}` }),
    detail: [t('hours', { hours: hoursOf(row.counted) }), row.comp ? t('rest') : t('pay'), row.reason].join(' · '),
  })
  const correction = (row: OwnCorrection): Shown => ({
    ...{ ...row, id: row.correctionId, what: 'correction' },
    title: t('correctionLine', { when: `${f.day(row.day, 'sentence')} ${clock(row.clock)}` }),
    detail: row.reason,
  })
  return { overtime, correction }
}

/** One's own requests, what is under way first, with the forms to ask. */
export function MyAsking() {
  const t = useWords(words)
  const shown = useShown()
  const overtimes = useRead(time.myOvertimes, {})
  const corrections = useRead(time.myCorrections, {})
  const error = overtimes.error ?? corrections.error
  if (error) return <Problem error={error} onRetry={() => void [overtimes.refetch(), corrections.refetch()]} />
  if (!overtimes.data || !corrections.data) return <LoadingRows rows={4} height={52} />
  const { ofMonth, monthLimit } = overtimes.data
  const rows = [...overtimes.data.rows.map(shown.overtime), ...corrections.data.rows.map(shown.correction)].sort(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.askedAt.localeCompare(a.askedAt),
  )
  return (
    <div className="stack apart">
      <MonthMeter minutes={ofMonth} limit={monthLimit} said={t('monthSoFar', { hours: hoursOf(ofMonth) })} />
      {rows.length === 0 && <Empty title={t('noneYet')}>{t('noneYetWhy')}</Empty>}
      {rows.length > 0 && (
        <ListRows label={t('mine')}>
          {rows.map((row) => (
            <OwnRow key={row.id} row={row} />
          ))}
        </ListRows>
      )}
      <OpenForm overtimes={overtimes.data.rows} corrections={corrections.data.rows} />
    </div>
  )
}

/** `?do=overtime`, `?do=correction`, with `request` where one has come back. */
function OpenForm({ overtimes, corrections }: { overtimes: OwnOvertime[]; corrections: OwnCorrection[] }) {
  const [query, setQuery] = useQueryState()
  const onClose = () => setQuery({ do: undefined, request: undefined, day: undefined })
  if (query.do === 'overtime') {
    const again = overtimes.find(({ overtimeId, state }) => overtimeId === query.request && state === 'returned')
    return <OvertimeForm key={query.request} again={again} onClose={onClose} />
  }
  if (query.do !== 'correction') return null
  const again = corrections.find(({ correctionId, state }) => correctionId === query.request && state === 'returned')
  return <CorrectionForm key={query.request} again={again} day={Day.safeParse(query.day).data} onClose={onClose} />
}

function OwnRow({ row }: { row: Shown }) {
  const { state, waitingFor } = row
  return (
    <AskedRow
      {...row}
      waitingFor={state === 'waiting' ? waitingFor : []}
      deeds={<RowDeeds row={row} />}
      state={<AskStateTag state={state} />}
    />
  )
}

const asking: Record<What, Operation> = { overtime: time.requestOvertime, correction: time.requestCorrection }

function RowDeeds({ row }: { row: Shown }) {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const { what, id, title, state } = row
  const mayAsk = useMay(asking[what].name)
  return (
    <>
      {state === 'returned' && mayAsk && (
        <button className="bare link" type="button" onClick={() => setQuery({ do: what, request: id }, true)}>
          {t('mend')}
        </button>
      )}
      <WithdrawLink what={what} id={id} title={title} state={state} />
    </>
  )
}
