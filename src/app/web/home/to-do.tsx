import type { z } from 'zod'
import type { people } from '#modules/people/contract.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Glyph, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { daysAfter, lastHireDay } from './days.ts'
import { words } from './locale.ts'
import { MatterRow, Names } from './matter-row.tsx'
import { useApprovalCounts } from './use-approvals.ts'
import { useAlerts, useWaiting } from './use-waiting.ts'

type Alerts = z.output<typeof people.alerts.output>
type Alert = Alerts['contractsEnding']

const daysAhead = 30

/** 今天要办: what the law or somebody waits for, today and soon. */
export function ToDo() {
  const t = useWords(words)
  const { data, error, refetch } = useAlerts()
  const waiting = useWaiting()
  return (
    <Section title={t('toDo')} {...(waiting && { note: waiting })}>
      {error && <ErrorNote happened={error.message} onRetry={() => void refetch()} />}
      {data === undefined && !error && <LoadingRows rows={3} height={52} />}
      {waiting === 0 && (
        <Empty small title={t('nothingToDo')}>
          {t('nothingToDoWhy')}
        </Empty>
      )}
      {data !== undefined && waiting !== 0 && (
        <ListRows label={t('toDo')}>
          <RequestsRow />
          {data && <AlertRows alerts={data} />}
        </ListRows>
      )}
    </Section>
  )
}

/** What others asked for and this reader decides. */
function RequestsRow() {
  const t = useWords(words)
  const { toDecide, overdue } = useApprovalCounts() ?? { toDecide: 0, overdue: 0 }
  if (toDecide === 0) return null
  return (
    <MatterRow
      icon="inbox"
      leading={<Glyph>{t('approvalGlyph') || <Icon name="inbox" size={16} />}</Glyph>}
      title={t('requests', { count: toDecide })}
      when={overdue > 0 && <span className="broken">{t('requestsLate', { count: overdue })}</span>}
      deed={t('decide')}
      href="/approvals"
    />
  )
}

function AlertRows({ alerts }: { alerts: Alerts }) {
  const t = useWords(words)
  const { withoutContract, contractsEnding, probationEnding } = alerts
  return (
    <>
      {withoutContract.count > 0 && <ContractsToSign missing={withoutContract} />}
      {contractsEnding.count > 0 && <ContractsEnding ending={contractsEnding} />}
      {probationEnding.count > 0 && (
        <MatterRow
          title={t('probationEnding', { count: probationEnding.count })}
          detail={<NamesOf alert={probationEnding} />}
          when={<First alert={probationEnding} />}
          deed={t('decide')}
          href={hrefFor(probationEnding, '/people?status=probation&probationEnd=.within.30')}
        />
      )}
    </>
  )
}

/** Where it is about one person only, straight to the person. */
const hrefFor = ({ count, rows }: Alert, list: string): string =>
  count === 1 && rows[0] ? `/people/${rows[0].personId}` : list

/** Whoever joined in these days has not been here for a month, and will have been in thirty days. */
function ContractsToSign({ missing }: { missing: Alert }) {
  const t = useWords(words)
  const today = useToday()
  const hired = `${daysAfter(lastHireDay(today), 1)}..${lastHireDay(daysAfter(today, daysAhead))}`
  const atWork = 'status=probation,regular,leaving&employmentType=full_time'
  return (
    <MatterRow
      title={t('toSign', { count: missing.count })}
      detail={<NamesOf alert={missing} />}
      when={<First alert={missing} />}
      deed={t('decide')}
      href={hrefFor(missing, `/people?${atWork}&contractStart=.empty&hireDate=${hired}`)}
    />
  )
}

function ContractsEnding({ ending }: { ending: Alert }) {
  const t = useWords(words)
  const openEnded = ending.rows.filter((row) => row.openEndedNext).length
  return (
    <MatterRow
      title={t('contractsEnding', { count: ending.count })}
      detail={openEnded > 0 ? t('openEnded', { count: openEnded }) : <NamesOf alert={ending} />}
      when={<First alert={ending} />}
      deed={t('decide')}
      href={hrefFor(ending, '/people?status=probation,regular&contractEnd=.within.30')}
    />
  )
}

const NamesOf = ({ alert }: { alert: Alert }) => (
  <Names names={alert.rows.map((row) => row.fullName)} count={alert.count} />
)

function First({ alert }: { alert: Alert }) {
  const t = useWords(words)
  const f = useFormat()
  const first = alert.rows[0]
  if (!first) return null
  return (
    <span className={first.daysLeft <= 7 ? 'waits' : undefined}>
      {t('earliest', { day: f.day(first.day, 'near') })}
    </span>
  )
}
