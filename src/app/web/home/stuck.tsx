import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Ring } from '#platform/ui/ring.tsx'
import { Section } from '#platform/ui/section.tsx'
import { daysBetween } from './days.ts'
import { words } from './locale.ts'
import { MatterRow, Names } from './matter-row.tsx'
import { type LateDraft, type StuckOfKind, useLateDrafts, useStuckCount, useStuckPeople } from './use-stuck.ts'

/** 卡住的事: what is past its day and nobody acted. */
export function Stuck() {
  const t = useWords(words)
  const { data, error, refetch } = useStuckPeople()
  const drafts = useLateDrafts()
  const count = useStuckCount()
  const all = data && data.kinds.length > 0 && (
    <Anchor className="link" href="/people/stuck">
      {t('stuckMore')}
    </Anchor>
  )
  return (
    <Section title={t('stuck')} {...(count && { note: count })} {...(all && { action: all })}>
      {error && <ErrorNote happened={error.message} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={2} height={52} />}
      {count === 0 && <p className="soft dense">{t('nothingStuck')}</p>}
      <ListRows label={t('stuck')}>
        {data?.kinds.map((found) => (
          <KindRow key={found.kind} found={found} />
        ))}
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} />
        ))}
      </ListRows>
    </Section>
  )
}

/** Where a person's own page has what is to be done. */
const tabs: Partial<Record<StuckOfKind['kind'], string>> = { withoutContract: '/papers', contractEnded: '/papers' }

function KindRow({ found }: { found: StuckOfKind }) {
  const t = useWords(words)
  const { kind, count, rows } = found
  const [first] = rows
  const href = count === 1 && first ? `/people/${first.personId}${tabs[kind] ?? ''}` : `/people/stuck?kind=${kind}`
  const checklist = count === 1 ? visible(first?.checklist) : null
  const over = visible(first?.daysOver)
  return (
    <MatterRow
      {...(checklist && { leading: <Ring name={t('leavingRing')} {...checklist} stuck={checklist.title} size={24} /> })}
      title={t(`stuck.${kind}`, { count })}
      detail={<KindDetail found={found} />}
      when={over != null && <span className="broken">{t(count === 1 ? 'over' : 'longest', { count: over })}</span>}
      deed={t('look')}
      href={href}
    />
  )
}

/** What a role may not see says nothing. */
const visible = <T,>(value: T | { hidden: true }): T | null =>
  value !== null && typeof value === 'object' && 'hidden' in value ? null : (value as T)

function KindDetail({ found: { kind, count, rows } }: { found: StuckOfKind }) {
  const t = useWords(words)
  if (kind === 'withoutContract') return <>{t('withoutContractWhy')}</>
  if (kind === 'withoutLead') return <>{t('withoutLeadWhy')}</>
  return <Names names={rows.map((row) => row.fullName)} count={count} />
}

const whyStuck = {
  draft: 'stuckDrafted',
  asking: 'stuckAsking',
  scheduled: 'stuckApproved',
  blocked: 'stuckBlocked',
  applied: 'stuckApproved',
  discarded: 'stuckDrafted',
} as const

function DraftRow({ draft }: { draft: LateDraft }) {
  const t = useWords(words)
  const today = useToday()
  return (
    <MatterRow
      icon="tree"
      title={t('stuckDraft', { name: draft.name })}
      detail={t(whyStuck[draft.state])}
      when={<span className="broken">{t('over', { count: daysBetween(draft.day, today) })}</span>}
      deed={t('look')}
      href={`/organization/changes/${draft.id}`}
    />
  )
}
