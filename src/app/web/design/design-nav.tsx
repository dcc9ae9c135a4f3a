import { useWords } from '#platform/client/use-words.ts'
import type { IconName } from '#platform/ui/icons.tsx'
import { PhoneTabBar } from '#platform/ui/shell/phone-tab-bar.tsx'
import { type NavGroup, SideNav } from '#platform/ui/shell/side-nav.tsx'
import { words } from './locale.ts'

type GroupKey =
  | 'people'
  | 'time'
  | 'payroll'
  | 'hiring'
  | 'growth'
  | 'performance'
  | 'rewards'
  | 'relations'
  | 'planning'
  | 'insight'

const blocks: readonly (readonly (readonly [GroupKey, IconName])[])[] = [
  [
    ['people', 'person'],
    ['time', 'clock'],
    ['payroll', 'page'],
  ],
  [
    ['hiring', 'filter'],
    ['growth', 'rise'],
    ['performance', 'flag'],
    ['rewards', 'gift'],
    ['relations', 'chat'],
  ],
  [
    ['planning', 'swap'],
    ['insight', 'eye'],
  ],
]

export function DesignNav() {
  const t = useWords(words)
  const itemsOf = (key: GroupKey): NavGroup['items'] =>
    key === 'people'
      ? (['chart', 'roster', 'contracts', 'headcount'] as const).map((item) => ({ href: `#${item}`, label: t(item) }))
      : [{ href: `#${key}`, label: t(key) }]

  return (
    <SideNav
      company={t('company')}
      companyMenu={[{ key: 'sample', label: t('company'), chosen: true, onChoose: () => undefined }]}
      onFind={() => undefined}
      top={[
        { href: '#today', label: t('today'), icon: 'home' },
        { href: '#inbox', label: t('inbox'), icon: 'inbox', count: 12 },
      ]}
      blocks={blocks.map((groups) =>
        groups.map(([key, icon]) => ({
          key,
          icon,
          label: t(key),
          items: itemsOf(key),
          glyph: t(`glyph.${key}`) || undefined,
        })),
      )}
      foot={[{ href: '#settings', label: t('settings'), icon: 'gear' }]}
      me={{
        name: t('me'),
        role: t('role'),
        menu: [{ key: 'out', label: t('signOut'), icon: 'logout', onChoose: () => undefined }],
      }}
      path="#roster"
    />
  )
}

export function DesignTabs() {
  const t = useWords(words)
  return (
    <PhoneTabBar
      path="#today"
      tabs={[
        { href: '#today', label: t('today'), icon: 'home' },
        { href: '#inbox', label: t('inbox'), icon: 'inbox', count: 12 },
        { href: '#deeds', label: t('deeds'), icon: 'plus' },
        { href: '#mine', label: t('mine'), icon: 'person' },
      ]}
    />
  )
}
