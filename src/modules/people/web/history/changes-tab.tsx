import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { words as shared } from '../locale.ts'
import { type Entry, known } from '../types.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'
import { useSentence } from './sentences.ts'

/** 变更记录: every entry ever made, by whom and when; what was undone or replaced too. */
export function ChangesTab({ personId }: { personId: string }) {
  const t = useWords(words)
  const found = useRead(people.timeline, { personId })
  const entries = found.data?.entries.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  if (found.error) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  if (!entries) return <LoadingRows rows={6} height={52} />
  return (
    <Section title={t('changes')} note={t('changesNote')}>
      {entries.length === 0 && <Empty small title={t('noEntries')} />}
      <ListRows label={t('changes')}>
        {entries.map((entry) => (
          <ChangeRow key={entry.eventId} entry={entry} />
        ))}
      </ListRows>
    </Section>
  )
}

function ChangeRow({ entry }: { entry: Entry }) {
  const t = useWords(words)
  const f = useFormat()
  const { event } = useNames()
  const sentence = useSentence()
  const recorded = t('recorded', { by: entry.by ?? t('system'), at: f.moment(entry.at) })
  const detail = [t('effectiveOn', { day: entry.day }), recorded, known(entry.reason)]
  return (
    <ListRow
      title={
        <span className={entry.state === 'standing' ? undefined : 'quiet'}>
          {event(entry.kind)} · {sentence(entry)}
        </span>
      }
      detail={detail.filter(Boolean).join(' · ')}
      trailing={<StateOf entry={entry} />}
    />
  )
}

function StateOf({ entry }: { entry: Entry }) {
  const t = useWords(shared)
  const w = useWords(words)
  if (entry.state !== 'standing') return <StatusTag tone="normal">{t(`state.${entry.state}`)}</StatusTag>
  if (entry.planned) return <StatusTag tone="planned">{t('planned')}</StatusTag>
  return entry.correctsId ? (
    <StatusTag tone="planned">{w('correction')}</StatusTag>
  ) : (
    <span className="quiet">{t('state.standing')}</span>
  )
}
