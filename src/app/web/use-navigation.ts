import type { approvals } from '#modules/approvals/contract.ts'
import { named } from '#platform/client/named.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useSession } from '#platform/client/use-session.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { NavGroup, NavLink } from '#platform/ui/shell/side-nav.tsx'
import { words } from './locale.ts'
import { blocks, deeds, settingsPlaces } from './navigation.ts'
import { useOpenPlaces } from './open-places.ts'

/** Only who is in the roster has a page of his own. */
function useHasOwn(): boolean {
  const isOpen = useOpenPlaces()
  return Boolean(useSession()?.personId) && isOpen({ href: '/me' })
}

const counts = named<typeof approvals.counts>('approvals.counts')
const everyMinute = 60_000

/** 待办, with how many decisions wait; nothing for whoever has no inbox. */
function useInbox(): NavLink[] {
  const t = useWords(words)
  const isOpen = useOpenPlaces()
  const enabled = useMay('approvals.counts')
  const waiting = useRead(counts, {}, { enabled, every: everyMinute }).data?.toDecide
  const inbox: NavLink = { href: '/approvals', label: t('inbox'), icon: 'inbox', ...(waiting && { count: waiting }) }
  return isOpen(inbox) ? [inbox] : []
}

type Navigation = { top: NavLink[]; blocks: NavGroup[][]; foot: NavLink[] }

/** The side navigation as this reader sees it: what he may not use is absent, and so is a group without items. */
export function useSideNav(): Navigation {
  const t = useWords(words)
  const [language] = useLanguage()
  const isOpen = useOpenPlaces()
  const hasOwn = useHasOwn()
  const inbox = useInbox()
  const shown = blocks.map((groups) =>
    groups.flatMap(({ key, glyph, icon, word, places }) => {
      const items = places.filter(isOpen).map((place) => ({ href: place.href, label: t(place.word) }))
      const group: NavGroup = { key, icon, label: t(word), items, glyph: language === 'zh' ? glyph : undefined }
      return items.length > 0 ? [group] : []
    }),
  )
  const today: NavLink = { href: '/', label: t('today'), icon: 'home' }
  const mine: NavLink = { href: '/me', label: t('mine'), icon: 'person' }
  const settings: NavLink = { href: '/settings', label: t('settings'), icon: 'gear' }
  const hasSettings = settingsPlaces.some((place) => !place.everybody && isOpen(place))
  return {
    top: [today, ...inbox, ...(hasOwn ? [mine] : [])],
    blocks: shown.filter((groups) => groups.length > 0),
    foot: hasSettings ? [settings] : [],
  }
}

/** The tabs of the phone: today, what waits, what can be done and one's own; the roster for whoever has no page of his own. */
export function useTabs(): NavLink[] {
  const t = useWords(words)
  const isOpen = useOpenPlaces()
  const hasOwn = useHasOwn()
  const inbox = useInbox()
  const tabs: (NavLink & { shown: boolean })[] = [
    { href: '/', label: t('todayTab'), icon: 'home', shown: true },
    ...inbox.map((link) => ({ ...link, shown: true })),
    { href: '/tasks', label: t('doTab'), icon: 'plus', shown: deeds.some(isOpen) },
    { href: '/me', label: t('mine'), icon: 'person', shown: hasOwn },
    { href: '/people', label: t('roster'), icon: 'list', shown: !hasOwn && isOpen({ href: '/people' }) },
  ]
  return tabs.filter(({ shown }) => shown)
}
