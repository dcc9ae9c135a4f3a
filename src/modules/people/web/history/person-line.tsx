import { useState } from 'react'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { whenDone } from '#platform/client/when-done.ts'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Menu } from '#platform/ui/menu.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { TimeLine, type TimeLineEntry } from '#platform/ui/time-line.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { type EventKind, people } from '../../contract.ts'
import { words as shared } from '../locale.ts'
import { type Entry, known } from '../types.ts'
import { useNames } from '../use-names.ts'
import { CorrectForm } from './correct-form.tsx'
import { words } from './locale.ts'
import { useSentence } from './sentences.ts'
import { useSignings } from './signings.ts'
import '../menu-button.css'

/** Somebody's history, newest first; what stands can be corrected and undone where it stands. */
export function PersonLine({ personId, isOwn = false }: { personId: string; isOwn?: boolean }) {
  const t = useWords(words)
  const [kind, setKind] = useState<EventKind>()
  const [correcting, setCorrecting] = useState<Entry>()
  const undo = useUndo(personId)
  const signings = useSignings(personId)
  const found = useRead(people.timeline, { personId })
  const entries = found.data?.entries.filter((entry) => entry.state === 'standing')
  if (found.error) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  if (!entries) return <LoadingRows rows={4} />
  const shown = entries.filter((entry) => kind === undefined || entry.kind === kind)
  return (
    <Section title={t('timeLine')} action={<KindChoice entries={entries} kind={kind} onChange={setKind} />}>
      {undo.refusal && <RefusalNote reason={undo.refusal} />}
      {entries.length === 0 ? (
        <Empty small title={t('noEntries')} />
      ) : (
        <Entries
          entries={shown}
          signings={kind ? [] : signings}
          {...(!isOwn && { onCorrect: setCorrecting, onUndo: undo.ask })}
        />
      )}
      {correcting && <CorrectForm personId={personId} entry={correcting} onClose={() => setCorrecting(undefined)} />}
    </Section>
  )
}

type ChoiceProps = {
  entries: readonly Entry[]
  kind: EventKind | undefined
  onChange: (kind: EventKind | undefined) => void
}

function KindChoice({ entries, kind, onChange }: ChoiceProps) {
  const t = useWords(words)
  const { event } = useNames()
  const kinds = [...new Set(entries.map((entry) => entry.kind))]
  if (kinds.length < 2) return null
  return (
    <Menu
      button={
        <>
          {kind ? event(kind) : t('allKinds')}
          <Icon name="down" size={14} />
        </>
      }
      buttonClass="bare menu-button dashed"
      label={t('allKinds')}
      items={[
        { key: 'all', label: t('allKinds'), chosen: kind === undefined, onChoose: () => onChange(undefined) },
        ...kinds.map((each) => ({
          key: each,
          label: event(each),
          chosen: each === kind,
          onChoose: () => onChange(each),
        })),
      ]}
    />
  )
}

type Deeds = { onCorrect?: (entry: Entry) => void; onUndo?: (entry: Entry) => void }

type EntriesProps = { entries: readonly Entry[]; signings: readonly TimeLineEntry[] } & Deeds

function Entries({ entries, signings, ...deeds }: EntriesProps) {
  const t = useWords(words)
  const planned = useWords(shared)('planned')
  const sentence = useSentence()
  const { event } = useNames()
  const happened = entries.map((entry) => ({
    key: entry.eventId,
    day: entry.day,
    at: entry.at,
    kind: entry.planned ? planned : event(entry.kind),
    sentence: entry.planned && entry.kind !== 'leave' ? `${event(entry.kind)} ${sentence(entry)}` : sentence(entry),
    why: known(entry.reason) ?? undefined,
    planned: entry.planned,
    corrected: entry.correctsId !== null,
    action: <EntryMenu entry={entry} {...deeds} />,
  }))
  const signed = signings.map((entry) => ({ ...entry, at: '' }))
  const newestFirst = [...happened, ...signed].toSorted((a, b) => (b.day + b.at < a.day + a.at ? -1 : 1))
  return <TimeLine label={t('timeLine')} entries={newestFirst} />
}

/** What is born of a re-organisation is put right there; a return has nothing but its day. */
const isCorrectable = ({ kind }: Entry): boolean => kind !== 'reorganize'

function EntryMenu({ entry, onCorrect, onUndo }: { entry: Entry } & Deeds) {
  const t = useWords(words)
  const { event } = useNames()
  const { isToday } = useAsOf()
  const [mayCorrect, mayUndo] = [useMay('people.correctEvent'), useMay('people.undoEvent')]
  if (!isToday || !onCorrect || !onUndo || !(mayCorrect || mayUndo)) return null
  const name = t('entry', { day: entry.day, kind: event(entry.kind) })
  return (
    <Menu
      button={<Icon name="dots" size={16} />}
      buttonClass="bare icon-button"
      buttonLabel={name}
      label={name}
      items={[
        ...(mayCorrect && isCorrectable(entry)
          ? [{ key: 'correct', label: t('correct'), icon: 'edit' as const, onChoose: () => onCorrect(entry) }]
          : []),
        ...(mayUndo
          ? [{ key: 'undo', label: t('undo'), icon: 'refresh' as const, onChoose: () => onUndo(entry) }]
          : []),
      ]}
    />
  )
}

/** Asks before an entry goes, and says what has to go before it. */
function useUndo(personId: string) {
  const t = useWords(words)
  const s = useWords(shared)
  const { event } = useNames()
  const confirm = useConfirm()
  const tell = useUndoToast()
  const write = useWrite(people.undoEvent)
  const [held, setHeld] = useState<string>()
  async function ask({ eventId, kind, day, heldBy }: Entry) {
    const name = { day, kind: event(kind) }
    setHeld(undefined)
    if (heldBy.length > 0) {
      const list = heldBy.map((each) => t('held', { day: each.day, kind: event(each.kind) })).join(s('listComma'))
      return setHeld(t('heldBy', { list }))
    }
    const isOpening = kind === 'hire' || kind === 'rehire' || kind === 'import'
    const yes = await confirm({
      title: t('undoTitle', name),
      consequence: t(isOpening ? 'undoOpening' : 'undoConsequence'),
      keep: t('keepIt'),
      deed: t('undoIt'),
      danger: isOpening,
    })
    if (yes) whenDone(write.mutateAsync({ personId, eventId }), () => tell({ said: t('undone', name) }))
  }
  return { ask: (entry: Entry) => void ask(entry), refusal: held ?? write.error?.message }
}
