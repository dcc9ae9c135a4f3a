import type { ReactNode } from 'react'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useSession } from '#platform/client/use-session.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Tabs } from '#platform/ui/tabs.tsx'
import { ChangesTab } from '../history/changes-tab.tsx'
import { PersonLanes } from '../history/person-lanes.tsx'
import { PersonLine } from '../history/person-line.tsx'
import { SlotPart } from '../slot-part.tsx'
import { personTabs } from '../slots.ts'
import type { Person } from '../types.ts'
import { words } from './locale.ts'
import { Overview } from './overview.tsx'
import { PapersTab } from './papers-tab.tsx'
import { PayTab } from './pay-tab.tsx'
import { usePapersOpen } from './use-papers-open.ts'

type Part = { key: string; label: string; part: () => ReactNode }
type TabProps = { person: Person; tab: string }

/** People's own tabs, and between pay and the record of changes those that other modules bring. */
function useParts(person: Person): Part[] {
  const t = useWords(words)
  const [language] = useLanguage()
  const { day } = useAsOf()
  const may = useSession()?.may ?? []
  const { personId } = person
  const papersOpen = usePapersOpen(personId)
  const mayAny = (...operations: string[]) => operations.some((operation) => may.includes(operation))
  const own = (
    key: 'overview' | 'post' | 'papers' | 'pay' | 'changes',
    shown: boolean,
    part: () => ReactNode,
  ): Part[] => (shown ? [{ key, label: t(`tab.${key}`), part }] : [])
  const others = personTabs.filter(({ operation }) => !operation || may.includes(operation))
  return [
    ...own('overview', true, () => <Overview person={person} />),
    ...own('post', mayAny('people.lanes', 'people.timeline'), () => (
      <>
        {mayAny('people.lanes') && <PersonLanes personId={personId} />}
        <PersonLine personId={personId} />
      </>
    )),
    ...own('papers', papersOpen, () => <PapersTab person={person} />),
    ...own('pay', mayAny('people.lanes') && !isHidden(person.monthlyWage), () => <PayTab personId={personId} />),
    ...others.map((slot) => ({
      key: slot.key,
      label: slot.title(language),
      part: () => <SlotPart slot={slot} part={{ personId, asOf: day }} />,
    })),
    ...own('changes', mayAny('people.timeline'), () => <ChangesTab personId={personId} />),
  ]
}

export function PersonTabs({ person, tab }: TabProps) {
  const t = useWords(words)
  const parts = useParts(person)
  const { day, isToday } = useAsOf()
  const query = isToday ? '' : `?asOf=${day}`
  return (
    <Tabs
      label={t('parts', { name: person.fullName })}
      current={tab}
      tabs={parts.map(({ key, label }) => ({ key, label, href: `/people/${person.personId}/${key}${query}` }))}
    />
  )
}

export function PersonTab({ person, tab }: TabProps) {
  const parts = useParts(person)
  const shown = parts.find(({ key }) => key === tab) ?? parts[0]
  return <div className="person-sections">{shown?.part()}</div>
}
