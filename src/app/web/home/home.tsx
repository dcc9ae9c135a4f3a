import { useEffect } from 'react'
import { type Session, useSession } from '#platform/client/use-session.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Aside, Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { useHasToday } from '../use-has-today.ts'
import { Coming } from './coming.tsx'
import { Figures } from './figures.tsx'
import { FirstSteps } from './first-steps.tsx'
import { Greeting } from './greeting.tsx'
import { words } from './locale.ts'
import { Team } from './team.tsx'
import { ToDo } from './to-do.tsx'
import { useRosterSize } from './use-roster-size.ts'
import './home.css'

/** 工作台: what waits for this reader, what his people are, what comes next. */
export function Home() {
  const session = useSession()
  const hasToday = useHasToday()
  const go = useGo()
  useEffect(() => {
    if (session && !hasToday) go('/me')
  }, [session, hasToday, go])
  return session && hasToday ? <Today session={session} /> : null
}

function Today({ session }: { session: Session }) {
  const t = useWords(words)
  const may = (operation: string) => session.may.includes(operation)
  const isEmpty = useRosterSize() === 0
  return (
    <Page>
      <PageHeader title={t('title')} heading={false} />
      <Columns>
        <Body padding="none">
          <Greeting name={session.user.name} />
          <Figures />
          <div className="home-part">
            {isEmpty && may('people.hire') && <FirstSteps />}
            {!isEmpty && may('people.alerts') && <ToDo />}
            {!isEmpty && !may('people.hire') && may('people.roster') && <Team />}
          </div>
        </Body>
        {may('people.moves') && (
          <Aside label={t('coming')} width="cockpit">
            <div className="home-coming">
              <Coming />
            </div>
          </Aside>
        )}
      </Columns>
    </Page>
  )
}
