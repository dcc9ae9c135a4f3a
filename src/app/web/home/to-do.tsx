import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { people } from '#modules/people/contract.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Glyph, ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'
import { useAlerts, useRequestsWaiting, useWaiting } from './use-waiting.ts'

type Alerts = z.output<typeof people.alerts.output>
type Alert = Alerts['contractsEnding']

/** 今天要办: what the law or somebody waits for. */
export function ToDo() {
  const t = useWords(words)
  const { data, error, refetch } = useAlerts()
  const waiting = useWaiting()
  return (
    <Section title={t('toDo')} {...(waiting && { note: waiting })}>
      {error && <ErrorNote happened={error.message} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={3} height={52} />}
      {waiting === 0 && (
        <Empty small title={t('nothingToDo')}>
          {t('nothingToDoWhy')}
        </Empty>
      )}
      {data && waiting !== 0 && <Rows alerts={data} />}
    </Section>
  )
}

function Rows({ alerts }: { alerts: Alerts }) {
  const t = useWords(words)
  const requests = useRequestsWaiting() ?? 0
  const { withoutContract, contractsEnding, probationEnding } = alerts
  return (
    <ListRows label={t('toDo')}>
      {withoutContract.count > 0 && (
        <Row
          title={t('withoutContract', { count: withoutContract.count })}
          detail={t('withoutContractWhy')}
          when={<span className="broken">{t('overdue')}</span>}
          deed={t('decide')}
          href={hrefFor(withoutContract, '/people?contractCount=0..0')}
        />
      )}
      {contractsEnding.count > 0 && <ContractsEnding ending={contractsEnding} />}
      {probationEnding.count > 0 && (
        <Row
          title={t('probationEnding', { count: probationEnding.count })}
          detail={<Names alert={probationEnding} />}
          when={<First alert={probationEnding} />}
          deed={t('decide')}
          href={hrefFor(probationEnding, '/people?probationEnd=.within.30')}
        />
      )}
      {requests > 0 && <Row title={t('requests', { count: requests })} deed={t('look')} href="/people/requests" />}
    </ListRows>
  )
}

/** Where it is about one person only, straight to the person. */
const hrefFor = ({ count, rows }: Alert, list: string): string =>
  count === 1 && rows[0] ? `/people/${rows[0].personId}` : list

function ContractsEnding({ ending }: { ending: Alert }) {
  const t = useWords(words)
  const openEnded = ending.rows.filter((row) => row.openEndedNext).length
  return (
    <Row
      title={t('contractsEnding', { count: ending.count })}
      detail={openEnded > 0 ? t('openEnded', { count: openEnded }) : <Names alert={ending} />}
      when={<First alert={ending} />}
      deed={t('decide')}
      href={hrefFor(ending, '/people?contractEnd=.within.30')}
    />
  )
}

function Names({ alert }: { alert: Alert }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const names = alert.rows
    .slice(0, 3)
    .map((row) => row.fullName)
    .join(language === 'zh' ? '、' : ', ')
  return <>{alert.count > 3 ? t('andOthers', { names, count: alert.count }) : names}</>
}

function First({ alert }: { alert: Alert }) {
  const t = useWords(words)
  const f = useFormat()
  const first = alert.rows[0]
  if (!first) return null
  if (first.daysLeft < 0) return <span className="broken">{t('over', { count: -first.daysLeft })}</span>
  return (
    <span className={first.daysLeft <= 7 ? 'waits' : undefined}>
      {t('earliest', { day: f.day(first.day, 'near') })}
    </span>
  )
}

type RowProps = { title: string; detail?: ReactNode; when?: ReactNode; deed: string; href: string }

function Row({ title, detail, when, deed, href }: RowProps) {
  const t = useWords(words)
  const go = useGo()
  return (
    <ListRow
      leading={<Glyph>{t('glyph') || <Icon name="person" size={16} />}</Glyph>}
      title={title}
      href={href}
      {...(detail !== undefined && { detail })}
      {...(when !== undefined && { trailing: when })}
      action={
        <Button size="small" onClick={() => go(href)}>
          {deed}
        </Button>
      }
    />
  )
}
