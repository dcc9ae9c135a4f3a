import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { backups, type Health as Standing } from '#platform/backup/contract.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { words } from './locale.ts'
import { useSize } from './use-size.ts'

const askVersion = async (): Promise<string> => (await (await fetch('/openapi.json')).json()).info.version
const askHealth = async (): Promise<boolean> => (await fetch('/health')).ok

type Fact = { key: string; label: string; value: ReactNode }

const [often, seldom] = [10_000, 30_000]

/** How the system stands: it answers, what it holds, and what waits or failed. */
export function Health() {
  const t = useWords(words)
  const alive = useQuery({ queryKey: ['health'], queryFn: askHealth, refetchInterval: often, retry: false })
  const version = useQuery({ queryKey: ['version'], queryFn: askVersion, staleTime: Number.POSITIVE_INFINITY })
  const { data } = useRead(backups.health, {}, { enabled: useMay('backup.health'), every: seldom })
  const held = useHeld(data)
  const waiting = useWaiting(data)
  const runs = alive.data === true
  const tag = (
    <StatusTag tone={runs ? 'good' : 'broken'} live>
      {runs ? t('running') : t('notRunning')}
    </StatusTag>
  )
  const facts: Fact[] = [
    { key: 'state', label: t('state'), value: alive.isPending ? '' : tag },
    { key: 'version', label: t('version'), value: version.data ?? '' },
    { key: 'address', label: t('address'), value: location.origin },
  ]
  const measures: Fact = { key: 'measures', label: t('measures'), value: <MeasuresLink /> }
  return (
    <>
      <Section title={t('thisSystem')}>
        <KeyValues form="ledger" items={[...facts, ...held, measures]} />
      </Section>
      {waiting.length > 0 && (
        <Section title={t('work')}>
          <KeyValues form="ledger" items={waiting} />
        </Section>
      )}
    </>
  )
}

const MeasuresLink = () => (
  <a className="link" href="/metrics">
    /metrics
  </a>
)

function useHeld(data: Standing | undefined): Fact[] {
  const t = useWords(words)
  const size = useSize()
  if (!data) return []
  const { database, files, disk } = data
  const isTight = disk.freeBytes < 2 * (database.bytes + files.bytes) || disk.freeBytes < disk.totalBytes / 20
  const free = t('diskFree', { free: size(disk.freeBytes), total: size(disk.totalBytes) })
  return [
    {
      key: 'database',
      label: t('database'),
      value: t('databaseHolds', { size: size(database.bytes), version: database.version }),
    },
    { key: 'files', label: t('files'), value: t('filesHold', { count: files.count, size: size(files.bytes) }) },
    { key: 'disk', label: t('disk'), value: isTight ? <span className="waits">{free}</span> : free },
  ]
}

/** Said in amber or cinnabar only where somebody should look. */
function useWaiting(data: Standing | undefined): Fact[] {
  const t = useWords(words)
  if (!data) return []
  const { jobs, events, mails } = data
  const jobsSaid = t('jobsSaid', { waiting: jobs.waiting, running: jobs.running })
  const failed = jobs.failed > 0 && (
    <Anchor className="link broken" href="/settings/jobs?whose=everyone&state=failed">
      {t('jobsFailed', { count: jobs.failed })}
    </Anchor>
  )
  const givenUp = events.givenUp > 0 && (
    <Anchor className="link broken" href="/settings/jobs?whose=everyone">
      {t('eventsGivenUp', { count: events.givenUp })}
    </Anchor>
  )
  const troubled = mails.troubled > 0 && (
    <Anchor className="link waits" href="/settings/outbox">
      {t('mailsTroubled', { count: mails.troubled })}
    </Anchor>
  )
  return [
    { key: 'jobs', label: t('jobs'), value: <Said plain={jobsSaid} signal={failed} /> },
    {
      key: 'events',
      label: t('events'),
      value: <Said plain={t('eventsSaid', { waiting: events.waiting })} signal={givenUp} />,
    },
    {
      key: 'mails',
      label: t('mails'),
      value: <Said plain={t('mailsSaid', { waiting: mails.waiting })} signal={troubled} />,
    },
  ]
}

const Said = ({ plain, signal }: { plain: string; signal: ReactNode }) => (
  <span className="line wrap">
    {plain}
    {signal}
  </span>
)
