import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { longAgo } from '#platform/kernel/day.ts'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import type { Unit, UnitEvent } from '../contract.ts'
import { words } from './locale.ts'
import { organization } from './operations.ts'

type EventKind = UnitEvent['kinds'][number]

function useEventSentence() {
  const t = useWords(words)
  const nobody = t('headNone')
  const sentences: Record<EventKind, (event: UnitEvent) => string> = {
    created: ({ parent }) => (parent.after ? t('eventCreated', { parent: parent.after.name }) : t('event.created')),
    closed: () => t('event.closed'),
    accountsChanged: () => t('event.accountsChanged'),
    renamed: ({ name }) => t('eventRenamed', { before: name.before ?? '', after: name.after ?? '' }),
    moved: ({ parent }) => t('eventMoved', { before: parent.before?.name ?? '—', after: parent.after?.name ?? '—' }),
    headChanged: ({ head }) =>
      t('eventHead', { before: head.before?.name ?? nobody, after: head.after?.name ?? nobody }),
  }
  return (event: UnitEvent): string => event.kinds.map((kind) => sentences[kind](event)).join(t('semicolon'))
}

/** What happened to the unit and will; the last can be taken back. */
export function UnitHistory({ unit, readOnly }: { unit: Unit; readOnly: boolean }) {
  const t = useWords(words)
  const say = useEventSentence()
  const may = useMay(organization.undoUnitChange.name) && !readOnly
  const undo = useWrite(organization.undoUnitChange)
  const history = unit.history.filter(({ day }) => day !== longAgo)
  if (history.length === 0) return null
  return (
    <Section title={t('history')} note={history.length}>
      {undo.error && <RefusalNote reason={undo.error.message} />}
      <TimeLine
        label={t('history')}
        entries={history.map((event) => ({
          key: event.day,
          day: event.day,
          kind: event.kinds.map((kind) => t(`kind.${kind}`)).join(t('comma')),
          sentence: say(event),
          planned: event.planned,
          ...(event.reorganization && { why: t('byReorganization', { name: event.reorganization.name }) }),
          ...(may &&
            event.mayUndo && {
              action: (
                <button
                  type="button"
                  className="bare link"
                  disabled={undo.isPending}
                  onClick={() => undo.mutate({ id: unit.id, day: event.day })}
                >
                  {t('takeBack')}
                </button>
              ),
            }),
        }))}
      />
    </Section>
  )
}
