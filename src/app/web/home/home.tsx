import { Button } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Layout } from '#modules/insight/contract.ts'
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
import { useLayout } from './use-layout.ts'
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

const Arrange = lazy(async () => ({ default: (await import('./arrange.tsx')).Arrange }))

function Today({ session }: { session: Session }) {
  const t = useWords(words)
  const isEmpty = useRosterSize() === 0
  const layout = useLayout()
  const [arranging, setArranging] = useState(false)
  const mayArrange = layout && !isEmpty && session.may.includes('metric.values')
  const arrange = mayArrange && (
    <Button size="small" type="text" onClick={() => setArranging(true)}>
      {t('arrange')}
    </Button>
  )
  return (
    <Page>
      <PageHeader title={t('title')} heading={false} actions={arrange} />
      <div className="home-top">
        <Greeting name={session.user.name} />
        {layout && !isEmpty && session.may.includes('metric.values') && <Figures keys={layout.figures} />}
      </div>
      <Columns>
        <Body padding="none">{layout && <Parts layout={layout} session={session} isEmpty={isEmpty} />}</Body>
        {layout && session.may.includes('people.moves') && !layout.hidden.includes('coming') && (
          <Aside label={t('coming')} width="cockpit">
            <div className="home-coming">
              <Coming />
            </div>
          </Aside>
        )}
      </Columns>
      {arranging && layout && (
        <Suspense>
          <Arrange layout={layout} onClose={() => setArranging(false)} />
        </Suspense>
      )}
    </Page>
  )
}

type PartsProps = { layout: Layout; session: Session; isEmpty: boolean }

/** What waits; while nobody is in the roster, what brings the company in. */
function Parts({ layout, session, isEmpty }: PartsProps) {
  const may = (operation: string) => session.may.includes(operation)
  const wants = (section: Layout['hidden'][number]) => !layout.hidden.includes(section)
  const leadsOnly = !may('people.hire') && may('people.roster')
  return (
    <div className="home-part">
      {isEmpty && may('people.hire') && <FirstSteps />}
      {!isEmpty && may('people.alerts') && wants('toDo') && <ToDo />}
      {!isEmpty && leadsOnly && wants('team') && <Team />}
    </div>
  )
}
