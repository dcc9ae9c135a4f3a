import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { type Column, DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { Fact } from '../fact.tsx'
import { words as shared } from '../locale.ts'
import { Problem } from '../problem.tsx'
import type { Entry } from '../types.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'
import { useSentence } from './sentences.ts'

/** 变更记录: every entry ever made, by whom and when; what was undone or replaced too. */
export function ChangesTab({ personId }: { personId: string }) {
  const t = useWords(words)
  const { event } = useNames()
  const sentence = useSentence()
  const found = useRead(people.timeline, { personId })
  const rows = found.data?.entries.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  if (found.error) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  return (
    <Section title={t('changes')} note={t('changesNote')}>
      <DataTable
        label={t('changes')}
        columns={useChangeColumns()}
        rows={rows}
        rowKey={(row) => row.eventId}
        rowName={(row) => `${event(row.kind)} ${row.day}`}
        density="roomy"
        empty={<Empty small title={t('noEntries')} />}
        phone={(row) => <PhoneRow title={event(row.kind)} figure={<StateOf entry={row} />} detail={sentence(row)} note={row.day} />}
      />
    </Section>
  )
}

function useChangeColumns(): Column<Entry>[] {
  const t = useWords(words)
  const f = useFormat()
  const { event } = useNames()
  const sentence = useSentence()
  return [
    { key: 'at', title: t('recordedAt'), render: (row) => <span className="nowrap">{f.moment(row.at)}</span> },
    { key: 'by', title: t('recordedBy'), render: (row) => <span className="nowrap">{row.by ?? t('system')}</span> },
    { key: 'day', title: t('effective'), render: (row) => <span className="nowrap">{row.day}</span> },
    { key: 'what', title: t('what'), render: (row) => `${event(row.kind)} · ${sentence(row)}` },
    { key: 'why', title: t('reason'), render: (row) => <Fact value={row.reason} /> },
    { key: 'state', title: t('state'), render: (row) => <StateOf entry={row} /> },
  ]
}

function StateOf({ entry }: { entry: Entry }) {
  const t = useWords(shared)
  if (entry.state !== 'standing') return <StatusTag tone="normal">{t(`state.${entry.state}`)}</StatusTag>
  return entry.planned ? <StatusTag tone="planned">{t('planned')}</StatusTag> : <span className="quiet">{t('state.standing')}</span>
}
