import { useSession } from '#platform/client/use-session.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Icon, type IconName } from '#platform/ui/icons.tsx'
import { Section } from '#platform/ui/section.tsx'
import { words as frameWords } from '../locale.ts'
import { blocks, deeds, settingsPlaces, type Word } from '../navigation.ts'
import { useOpenPlaces } from '../open-places.ts'
import { words } from './locale.ts'

type Way = { href: string; word: Word; icon: IconName; operation?: string; also?: string }

const ask = '/me?do=ask'

/** Inviting is done on the users' page; one's own details are asked for on one's own. */
const doing = deeds
  .filter(({ href }) => href !== '/settings/users')
  .map((deed): Way => (deed.href === '/me' ? { ...deed, href: ask } : deed))

const places = blocks.flatMap((groups) =>
  groups.flatMap(({ icon, places }) => places.map((place): Way => ({ ...place, icon }))),
)

/** Pages of one group each need a mark of their own here. */
const icons: Record<string, IconName> = {
  '/organization/chart': 'tree',
  '/organization/changes': 'flag',
  '/organization/headcount': 'columns',
  '/jobs': 'board',
  '/people': 'list',
  '/people/moves': 'swap',
  '/people/contracts': 'page',
  '/me/leave': 'calendar',
  '/leave': 'calendar',
  '/insight/metrics': 'rise',
  '/glossary': 'globe',
}

const everybodys: Way[] = [
  { href: '/notices', word: 'notices', icon: 'bell' },
  { href: '/settings/notices', word: 'noticeSettings', icon: 'calendar' },
  { href: '/settings/security', word: 'security', icon: 'lock' },
  { href: '/glossary', word: 'glossary', icon: 'page' },
]

/** What runs the house, without what is everybody's own. */
const settings = settingsPlaces.filter(({ everybody }) => !everybody)

/** Done in the order of use: each address once. */
const ways: Way[] = [...doing, ...places, ...settings, ...everybodys].filter(
  ({ href }, at, all) => all.findIndex((each) => each.href === href) === at,
)

/** 常用入口: the ways that are open to this reader. */
export function Ways() {
  const t = useWords(words)
  const name = useWords(frameWords)
  const isOpen = useOpenPlaces()
  const session = useSession()
  const mayDo = ({ href, operation }: Way) =>
    (operation === undefined || session?.may.includes(operation)) && (href !== ask || Boolean(session?.personId))
  const open = ways.filter((way) => isOpen(way) && mayDo(way))
  return (
    <Section title={t('ways')}>
      <ul className="home-ways">
        {open.map(({ href, word, icon }) => (
          <li key={href}>
            <Anchor href={href}>
              <Icon name={icons[href] ?? icon} size={16} />
              {href === '/settings/notices' ? t('noticeSettings') : name(word)}
            </Anchor>
          </li>
        ))}
      </ul>
    </Section>
  )
}
