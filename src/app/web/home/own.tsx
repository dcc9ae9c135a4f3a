import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { Icon, type IconName } from '#platform/ui/icons.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Glyph, ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Ring } from '#platform/ui/ring.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'
import { type AskedRow, useOwnRequests } from './use-approvals.ts'
import { mattersIn, type OwnDay, useOwnDay } from './use-own-day.ts'

type Due = OwnDay['dues'][number]

/** 我的事: one's own days and what was asked of one. Beside other people's business it shows only when there is something. */
export function Own({ alone }: { alone: boolean }) {
  const t = useWords(words)
  const { data, error, refetch } = useOwnDay()
  const requests = useOwnRequests() ?? []
  const count = data && mattersIn(data) + requests.length
  if (!alone && !error && !count) return null
  return (
    <Section title={t('own')} {...(count && { note: count })}>
      {error && <ErrorNote happened={error.message} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={2} height={52} />}
      {count === 0 && (
        <Empty small title={t('nothingOwn')}>
          {t('nothingOwnWhy')}
        </Empty>
      )}
      <ListRows label={t('own')}>
        {data?.leaving && <LeavingRow leaving={data.leaving} />}
        {data?.dues.map((due) => (
          <DueRow key={`${due.kind} ${due.day} ${due.of}`} due={due} />
        ))}
        {requests.map((request) => (
          <RequestRow key={request.requestId} request={request} />
        ))}
      </ListRows>
    </Section>
  )
}

const icons: Record<Due['kind'], IconName> = {
  contract: 'page',
  probation: 'clock',
  anniversary: 'star',
  document: 'page',
  confirm: 'check',
  transfer: 'swap',
  promote: 'rise',
  second: 'swap',
  return: 'swap',
  handover: 'inbox',
}

type Told = 'open' | 'returned' | 'approved' | 'declined'

/** What one asked for, and how it stands. */
function RequestRow({ request }: { request: AskedRow }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { requestId, title, summary, state, waitingFor } = request
  const names = waitingFor.slice(0, 2).join(language === 'zh' ? '、' : ', ')
  const isWaiting = state === 'open' && names !== ''
  return (
    <ListRow
      leading={
        <Glyph>
          <Icon name="inbox" size={16} />
        </Glyph>
      }
      title={t(`asked.${state as Told}`, { title: title[language] })}
      detail={[summary[language], isWaiting && t('askedOf', { names })].filter(Boolean).join(' · ')}
      href={`/approvals/${requestId}`}
    />
  )
}

function DueRow({ due }: { due: Due }) {
  const t = useWords(words)
  const { kind, of, years } = due
  const title =
    kind === 'anniversary' ? t('own.anniversary', { count: years ?? 0 }) : t(`own.${kind}`, { of: of ?? '' })
  return (
    <ListRow
      leading={
        <Glyph>
          <Icon name={icons[kind]} size={16} />
        </Glyph>
      }
      title={title}
      {...(hasHint(kind) && { detail: t(`hint.${kind}`) })}
      {...(due.day && { trailing: <When due={due} /> })}
      href="/me"
    />
  )
}

const hinted = ['contract', 'probation', 'document', 'handover'] as const
const hasHint = (kind: Due['kind']): kind is (typeof hinted)[number] => hinted.some((each) => each === kind)

const soon = 7

function When({ due: { day, daysLeft } }: { due: Due }) {
  const t = useWords(words)
  const f = useFormat()
  if (!day || daysLeft === null) return null
  if (daysLeft < 0) return <span className="broken">{t('over', { count: -daysLeft })}</span>
  return <span className={daysLeft <= soon ? 'waits' : undefined}>{f.day(day, 'near')}</span>
}

/** One's own leaving: the ring, and what is still open. */
function LeavingRow({ leaving: { lastDay, tasks } }: { leaving: NonNullable<OwnDay['leaving']> }) {
  const t = useWords(words)
  const f = useFormat()
  const [language] = useLanguage()
  const open = tasks.filter(({ done }) => !done).map(({ title }) => title[language])
  const names = open.join(language === 'zh' ? '、' : ', ')
  return (
    <ListRow
      leading={<Ring name={t('leavingRing')} total={tasks.length} done={tasks.length - open.length} size={24} />}
      title={t('ownLeaving')}
      detail={open.length > 0 ? t('ownLeavingOpen', { count: open.length, names }) : t('ownLeavingDone')}
      trailing={f.day(lastDay, 'near')}
      href="/me"
    />
  )
}

/** 我的岗位: what is known of oneself, at a glance. */
export function OwnPost() {
  const t = useWords(words)
  const f = useFormat()
  const tenure = useTenure()
  const post = useOwnDay().data?.post
  if (!post) return null
  const { contractStart, contractEnd, probationEnd } = post
  const until = contractEnd ? f.day(contractEnd, 'table') : t('noEnd')
  const items = [
    { key: 'unit', label: t('unit'), value: post.orgUnit },
    { key: 'position', label: t('position'), value: post.position },
    { key: 'manager', label: t('manager'), value: post.managerName },
    { key: 'since', label: t('since'), value: `${f.day(post.hireDate, 'table')}${tenure(post.tenure)}` },
    { key: 'probation', label: t('probationUntil'), value: probationEnd && f.day(probationEnd, 'table') },
    { key: 'contract', label: t('contractUntil'), value: contractStart ? until : t('noContract') },
  ]
  const all = (
    <Anchor className="link" href="/me">
      {t('allMine')}
    </Anchor>
  )
  return (
    <Section title={t('post')} action={all}>
      <KeyValues items={items.filter(({ value }) => value)} form="grid" />
    </Section>
  )
}

/** Years and months, in brackets; nothing in the first month. */
function useTenure(): (months: number) => string {
  const t = useWords(words)
  return (months) => {
    const [years, rest] = [Math.floor(months / 12), months % 12]
    const parts = [years > 0 && t('tenureYears', { count: years }), rest > 0 && t('tenureMonths', { count: rest })]
    const tenure = parts.filter(Boolean).join(t('tenureJoin'))
    return tenure && t('tenure', { tenure })
  }
}
