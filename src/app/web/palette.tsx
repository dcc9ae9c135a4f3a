import { useEffect, useState } from 'react'
import type { people } from '#modules/people/contract.ts'
import { named } from '#platform/client/named.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useSession } from '#platform/client/use-session.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { CommandPalette, type PaletteGroup, type PaletteItem } from '#platform/ui/command-palette.tsx'
import { Icon, type IconName } from '#platform/ui/icons.tsx'
import { say } from '#platform/words.ts'
import { words } from './locale.ts'
import { blocks, deeds, otherPlaces, type Place, settingsPlaces } from './navigation.ts'
import { useOpenPlaces } from './open-places.ts'
import { type Hit, usePersonDeeds } from './person-deeds.tsx'
import { recentOnes, remember } from './recent.ts'

const search = named<typeof people.search>('people.search')
const typingPause = 150

/** ⌘K: people first, then what can be done about the first of them, then other deeds, then pages; the recent ones while nothing is typed. The key of an item is its address. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const go = useGo()
  const [query, setQuery] = useState('')
  const groups = usePaletteGroups(query.trim(), open)

  function close() {
    setQuery('')
    onClose()
  }

  function choose({ key, label }: PaletteItem) {
    const isDeed = key.startsWith('deed ')
    if (!isDeed) remember({ href: hrefOf(key), label, kind: key.startsWith('person ') ? 'person' : 'page' })
    close()
    go(hrefOf(key))
  }

  return (
    <CommandPalette open={open} onClose={close} query={query} onQuery={setQuery} groups={groups} onChoose={choose} />
  )
}

/** One address may stand in two groups, so its key begins with the kind. */
const hrefOf = (key: string): string => key.slice(key.indexOf(' ') + 1)

/** ⌘K and Ctrl-K, wherever the focus is. */
export function usePaletteKey(onPress: () => void) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      onPress()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}

function usePaletteGroups(query: string, open: boolean): PaletteGroup[] {
  const t = useWords(words)
  const hits = usePeople(query, open)
  const personDeeds = usePersonDeeds(hits[0])
  const deedItems = useDeeds(query)
  const pages = usePages(query)
  const recent = useRecent(open)
  if (query === '')
    return recent.length > 0 ? [{ key: 'recent', label: t('recent'), items: recent }] : [pagesGroup(pages)]
  return [
    { key: 'people', items: hits.map((hit) => personItem(hit, t('kindPerson'))) },
    { key: 'personDeeds', items: personDeeds },
    { key: 'deeds', items: deedItems },
    pagesGroup(pages),
  ].filter(({ items }) => items.length > 0)
}

const pagesGroup = (items: PaletteItem[]): PaletteGroup => ({ key: 'pages', items })

function usePeople(query: string, open: boolean): readonly Hit[] {
  const may = useSession()?.may.includes('people.search') ?? false
  const typed = useSettled(query)
  const found = useRead(search, { query: typed, limit: 6 }, { enabled: open && may && typed !== '' })
  if (query === '' || typed === '') return []
  return found.data?.hits ?? []
}

const personItem = ({ personId, fullName, position, orgUnit, employeeNo }: Hit, kind: string): PaletteItem => ({
  key: `person /people/${personId}`,
  leading: <Avatar name={fullName} size={24} />,
  label: fullName,
  detail: [position, orgUnit, employeeNo].filter(Boolean).join(' · '),
  kind,
})

/** What was typed, once the typing pauses. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), typingPause)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}

/** Found in either language, by pinyin or by another word for it. */
function isMeant({ word, find }: Place, query: string): boolean {
  const texts = [say(words, 'zh', word), say(words, 'en', word), find].map((text) => text.toLowerCase())
  return texts.some((text) => text.includes(query.toLowerCase()))
}

function useDeeds(query: string): PaletteItem[] {
  const t = useWords(words)
  const isOpen = useOpenPlaces()
  const may = useSession()?.may ?? []
  return deeds
    .filter((deed) => isOpen(deed) && may.includes(deed.operation) && isMeant(deed, query))
    .map(({ href, word, detail, icon }) => ({
      key: `deed ${href}`,
      leading: <Icon name={icon} />,
      label: t(word),
      detail: t(detail),
      kind: t('kindDeed'),
    }))
}

type Drawn = Place & { icon: IconName }

const pages: Drawn[] = [
  ...otherPlaces.map((place): Drawn => ({ ...place, icon: 'page' })),
  ...blocks.flat().flatMap(({ icon, places }) => places.map((place): Drawn => ({ ...place, icon }))),
  ...settingsPlaces,
]

function usePages(query: string): PaletteItem[] {
  const t = useWords(words)
  const isOpen = useOpenPlaces()
  return pages
    .filter((place) => isOpen(place) && isMeant(place, query))
    .map(({ href, word, icon }) => ({
      key: `page ${href}`,
      leading: <Icon name={icon} />,
      label: t(word),
      kind: t('kindPage'),
    }))
}

/** Pages are named in the language of now, people as they were found. */
function useRecent(open: boolean): PaletteItem[] {
  const t = useWords(words)
  const isOpen = useOpenPlaces()
  if (!open) return []
  return recentOnes().flatMap(({ href, label, kind }): PaletteItem[] => {
    if (kind === 'person') {
      return [{ key: `person ${href}`, leading: <Avatar name={label} size={24} />, label, kind: t('kindPerson') }]
    }
    const place = pages.find((each) => each.href === href)
    if (!place || !isOpen(place)) return []
    return [{ key: `page ${href}`, leading: <Icon name={place.icon} />, label: t(place.word), kind: t('kindPage') }]
  })
}
