import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useSession } from '#platform/client/use-session.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Section } from '#platform/ui/section.tsx'
import { people } from '../../contract.ts'
import { SlotPart } from '../slot-part.tsx'
import { personAside } from '../slots.ts'
import { known, type Person } from '../types.ts'
import { Warnings } from '../warnings.tsx'
import { LeavingList } from './leaving-list.tsx'
import { words } from './locale.ts'
import { PersonFigures } from './person-figures.tsx'

/** What needs an eye, what runs, the figures; then what other modules bring. */
export function PersonAside({ person }: { person: Person }) {
  const t = useWords(words)
  return (
    <div className="stack apart person-aside">
      {(known(person.warnings)?.length ?? 0) > 0 && (
        <div className="stack">
          <Warnings person={person} />
        </div>
      )}
      <Running person={person} />
      <Section title={t('figures')}>
        <PersonFigures person={person} />
      </Section>
      <Others personId={person.personId} />
    </div>
  )
}

function Running({ person: { personId, status } }: { person: Person }) {
  const may = useMay('people.leavingTasks')
  const isLeaving = known(status) === 'leaving' || known(status) === 'left'
  const tasks = useRead(people.leavingTasks, { personId }, { enabled: may && isLeaving }).data?.tasks ?? []
  return tasks.length > 0 && <LeavingList personId={personId} tasks={tasks} />
}

function Others({ personId }: { personId: string }) {
  const [language] = useLanguage()
  const { day } = useAsOf()
  const may = useSession()?.may ?? []
  return personAside
    .filter(({ operation }) => !operation || may.includes(operation))
    .map((slot) => (
      <Section key={slot.key} title={slot.title(language)}>
        <SlotPart slot={slot} part={{ personId, asOf: day }} />
      </Section>
    ))
}
