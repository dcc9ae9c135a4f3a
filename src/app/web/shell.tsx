import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type Session, useSession } from '#platform/client/use-session.ts'
import { useLanguage } from '#platform/client/use-words.ts'
import { usePhone } from '#platform/ui/media.ts'
import { Frame } from '#platform/ui/shell/frame.tsx'
import { PhoneTabBar } from '#platform/ui/shell/phone-tab-bar.tsx'
import { SideNav } from '#platform/ui/shell/side-nav.tsx'
import { TopBarTools } from '#platform/ui/shell/top-bar.tsx'
import { HelpDrawer, useHelpKey } from './guide/help-drawer.tsx'
import { Palette, usePaletteKey } from './palette.tsx'
import { Tools } from './tools.tsx'
import { useAccountMenu } from './use-account-menu.ts'
import { useCompanyName } from './use-company-name.ts'
import { useSideNav, useTabs } from './use-navigation.ts'
import { usePageTitle } from './use-page-title.ts'
import { Visitor } from './visitor.tsx'
import './shell.css'

/** The navigation around a page, for those who have signed in. */
export function Shell() {
  const session = useSession()
  if (session === undefined) return null
  return session === null ? <Visitor /> : <SignedIn session={session} />
}

function SignedIn({ session }: { session: Session }) {
  const { pathname: path } = useLocation()
  const [finding, setFinding] = useState(false)
  const [helping, setHelping] = useState(false)
  const company = useCompanyName()
  const phone = usePhone()
  const tabs = useTabs()
  usePaletteKey(() => setFinding(true))
  useHelpKey(() => setHelping(true))
  usePageTitle(path, company)
  useFocusOnArrival(path)
  return (
    <TopBarTools value={<Tools phone={phone} onFind={() => setFinding(true)} onHelp={() => setHelping(true)} />}>
      <Frame
        side={<Side session={session} path={path} company={company} onFind={() => setFinding(true)} />}
        tabs={<PhoneTabBar tabs={tabs} path={path} />}
      >
        <Outlet />
      </Frame>
      <Palette open={finding} onClose={() => setFinding(false)} />
      <HelpDrawer path={path} open={helping} onClose={() => setHelping(false)} />
    </TopBarTools>
  )
}

type SideProps = { session: Session; path: string; company: string; onFind: () => void }

function Side({ session, path, company, onFind }: SideProps) {
  const [language] = useLanguage()
  const menu = useAccountMenu()
  const { user, roles } = session
  const me = { name: user.name, role: mainOf(roles)?.names[language] ?? '', menu }
  return <SideNav company={company} onFind={onFind} me={me} path={path} {...useSideNav()} />
}

/** Somebody is known by his trade; only who has none runs the system, or is one of many. */
const mainOf = (roles: Session['roles']) =>
  roles.find(({ id }) => id !== 'admin' && id !== 'employee') ?? roles.find(({ id }) => id === 'admin') ?? roles[0]

/** A new page is read from its beginning. The first one is left alone: its form may have taken the focus. */
function useFocusOnArrival(path: string) {
  const [first] = useState(path)
  useEffect(() => {
    if (path === first) return
    const content = document.getElementById('content')
    if (!content?.contains(document.activeElement)) content?.focus({ preventScroll: true })
  }, [path, first])
}
