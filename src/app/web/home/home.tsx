import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { CockpitSection, Layout } from '#modules/insight/contract.ts'
import { type Session, useSession } from '#platform/client/use-session.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { Aside, Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Colleagues } from './colleagues.tsx'
import { Coming } from './coming.tsx'
import { Figures } from './figures.tsx'
import { FirstSteps } from './first-steps.tsx'
import { Greeting } from './greeting.tsx'
import { words } from './locale.ts'
import { Own, OwnPost } from './own.tsx'
import { sectionsFor, standardLayout, useReader, wantedOf } from './sections.ts'
import { Stuck } from './stuck.tsx'
import { Team } from './team.tsx'
import { ToDo } from './to-do.tsx'
import { useLayout } from './use-layout.ts'
import { useRosterSize } from './use-roster-size.ts'
import { Ways } from './ways.tsx'
import './home.css'

/** 工作台: what waits for this reader, what his people are, what comes next; for who has no people, what concerns himself. */
export function Home() {
  const session = useSession()
  return session ? <Today session={session} /> : null
}

const Arrange = lazy(async () => ({ default: (await import('./arrange.tsx')).Arrange }))

function Today({ session }: { session: Session }) {
  const t = useWords(words)
  const isEmpty = useRosterSize() === 0
  const layout = useLayout()
  const alone = !sectionsFor(useReader()).includes('toDo')
  const [arranging, setArranging] = useState(false)
  const isPhone = usePhone()
  const hasFigures = !isEmpty && session.may.includes('metric.values')
  const figures = hasFigures && <Figures keys={(layout ?? standardLayout(session.may)).figures} />
  const arrange = layout && !isEmpty && (
    <Button size="small" type="text" onClick={() => setArranging(true)}>
      {t('arrange')}
    </Button>
  )
  return (
    <Page>
      <PageHeader title={t('title')} heading={false} actions={arrange} />
      <div className="home-top">
        <Greeting name={session.user.name} alone={alone} />
        {!isPhone && figures}
      </div>
      {layout && <Parts {...{ layout, session, isEmpty, alone }} figures={isPhone && figures} />}
      {arranging && layout && (
        <Suspense>
          <Arrange layout={layout} onClose={() => setArranging(false)} />
        </Suspense>
      )}
    </Page>
  )
}

type PartsProps = {
  layout: Layout
  session: Session
  isEmpty: boolean
  alone: boolean
  /** On the phone they come after what is to be done. */
  figures: ReactNode
}

const beside: readonly CockpitSection[] = ['coming', 'colleagues']
/** What is about people in the roster, and has nothing to say while there is nobody. */
const aboutPeople: readonly CockpitSection[] = ['toDo', 'stuck', 'team']

/** What waits; while nobody is in the roster, what brings the company in. */
function Parts({ layout, session, isEmpty, alone, figures }: PartsProps) {
  const t = useWords(words)
  const wanted = wantedOf(useReader(), layout).filter((section) => !(isEmpty && aboutPeople.includes(section)))
  const aside = wanted.filter((section) => beside.includes(section))
  const body = wanted.filter((section) => !beside.includes(section))
  const before: CockpitSection[] = figures ? body.filter((section) => section === 'toDo') : []
  const parts: Record<CockpitSection, ReactNode> = {
    toDo: <ToDo key="toDo" />,
    stuck: <Stuck key="stuck" />,
    team: <Team key="team" />,
    own: <Own key="own" alone={alone} />,
    post: <OwnPost key="post" />,
    coming: <Coming key="coming" />,
    colleagues: <Colleagues key="colleagues" />,
    ways: <Ways key="ways" />,
  }
  const [first] = aside
  return (
    <Columns>
      <Body padding="none">
        {before.length > 0 && <div className="home-part">{before.map((section) => parts[section])}</div>}
        {figures}
        <div className="home-part">
          {isEmpty && session.may.includes('people.hire') && <FirstSteps />}
          {session.roles.length === 0 && !session.personId && <NotInRoster />}
          {body.filter((section) => !before.includes(section)).map((section) => parts[section])}
          {!isEmpty && wanted.length === 0 && <Empty title={t('allHidden')}>{t('allHiddenWhy')}</Empty>}
        </div>
      </Body>
      {first && (
        <Aside label={t(first)} width="cockpit">
          <div className="home-coming">{aside.map((section) => parts[section])}</div>
        </Aside>
      )}
    </Columns>
  )
}

/** Somebody signed in whom the roster does not know: he can't help himself. */
function NotInRoster() {
  const t = useWords(words)
  return <Empty title={t('notInRoster')}>{t('notInRosterWhy')}</Empty>
}
