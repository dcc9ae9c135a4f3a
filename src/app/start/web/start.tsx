import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useSession } from '#platform/client/use-session.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Logo } from '#platform/ui/logo.tsx'
import { Steps } from '#platform/ui/wizard.tsx'
import { start } from '../contract.ts'
import { words } from '../locale.ts'
import { AdministratorStep } from './administrator-step.tsx'
import { type CompanyDraft, CompanyStep } from './company-step.tsx'
import { PeopleThere } from './people-there.tsx'
import { RosterStep } from './roster-step.tsx'
import { SampleChoice } from './sample-choice.tsx'
import { usePeopleThere } from './use-people-there.ts'
import './start.css'

type Step = 'company' | 'administrator' | 'roster'

/** The first minutes: company, administrator, roster. */
export function Start() {
  const state = useRead(start.state, {})
  const [reached, setReached] = useState<Step>('company')
  if (!state.data) return null
  const guide = <Guide reached={reached} onReach={setReached} />
  return state.data.ready && reached === 'company' ? <CameLate>{guide}</CameLate> : guide
}

/** The company stood before this page was opened: what there is to do now, or the rest of the guide. */
function CameLate({ children }: { children: ReactNode }) {
  const session = useSession()
  const people = usePeopleThere()
  if (session === undefined) return null
  if (!session) return <AlreadySetUp />
  if (people === undefined) return null
  return people > 0 ? <Underway people={people} /> : children
}

function Guide({ reached, onReach }: { reached: Step; onReach: (step: Step) => void }) {
  const t = useWords(words)
  const session = useSession()
  const [company, setCompany] = useState<CompanyDraft>({
    companyName: '',
    legalEntityName: '',
    creditCode: '',
    city: '',
  })
  const step = session ? 'roster' : reached
  return (
    <main className="start" id="content">
      <div className="start-inner">
        <Head>{t('promise')}</Head>
        <Steps
          across
          current={step}
          steps={[
            { key: 'company', label: t('company') },
            { key: 'administrator', label: t('administrator') },
            { key: 'roster', label: t('roster') },
          ]}
        />
        <div className="start-columns">
          {step === 'company' && (
            <CompanyStep draft={company} onChange={setCompany} onNext={() => onReach('administrator')} />
          )}
          {step === 'administrator' && (
            <AdministratorStep company={company} onBack={() => onReach('company')} onDone={() => onReach('roster')} />
          )}
          {step === 'roster' && <RosterStep />}
          <Beside step={step} />
        </div>
      </div>
    </main>
  )
}

function Beside({ step }: { step: Step }) {
  return (
    <div className="start-beside">
      {step === 'roster' && <SampleChoice />}
      <WhereYourDataIs />
    </div>
  )
}

function Head({ children }: { children?: ReactNode }) {
  const t = useWords(words)
  const [language, choose] = useLanguage()
  return (
    <header className="start-head">
      <Logo size={40} />
      <div className="grow">
        <h1 className="title">{t('welcome')}</h1>
        <p className="soft">{children}</p>
      </div>
      <Button
        type="text"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
      >
        {t('otherLanguage')}
      </Button>
    </header>
  )
}

function WhereYourDataIs() {
  const t = useWords(words)
  return (
    <aside className="stack">
      <h2 className="subtitle strong">{t('whereTitle')}</h2>
      <ul className="start-where">
        {[t('whereHere'), t('whereSealed'), t('whereTraced')].map((line) => (
          <li key={line}>
            <Icon name="check" size={16} />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}

function AlreadySetUp() {
  const t = useWords(words)
  return (
    <Alone>
      <h2 className="subtitle strong">{t('alreadyTitle')}</h2>
      <Anchor className="link" href="/sign-in">
        {t('signIn')}
      </Anchor>
    </Alone>
  )
}

/** Nothing to start any more: on to the company as it is. */
function Underway({ people }: { people: number }) {
  return (
    <Alone>
      <PeopleThere people={people} />
    </Alone>
  )
}

function Alone({ children }: { children: ReactNode }) {
  return (
    <main className="start" id="content">
      <div className="start-inner">
        <Head />
        <div className="start-sheet">{children}</div>
      </div>
    </main>
  )
}
