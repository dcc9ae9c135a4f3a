import type { ReactNode } from 'react'
import { useWords } from '../../client/use-words.ts'
import { Anchor } from '../anchor.tsx'
import { Icon } from '../icons.tsx'
import { words } from '../locale.ts'
import type { NavLink } from './side-nav.tsx'
import './phone-tab-bar.css'

/** The four tabs of the phone. */
export function PhoneTabBar({ tabs, path }: { tabs: readonly NavLink[]; path: string }) {
  const t = useWords(words)
  return (
    <nav className="phone-tabs" aria-label={t('mainNav')}>
      {tabs.map(({ href, label, icon, count }) => (
        <Anchor key={href} href={href} aria-current={isUnder(path, href) ? 'page' : undefined}>
          <Icon name={icon} size={22} />
          {label}
          {count !== undefined && count > 0 && <span className="phone-tab-count">{count > 99 ? '99+' : count}</span>}
        </Anchor>
      ))}
    </nav>
  )
}

const isUnder = (path: string, href: string) => path === href || (href !== '/' && path.startsWith(`${href}/`))

/** The one deed at the thumb, above the tabs. @public */
export function ThumbBar({ children }: { children: ReactNode }) {
  return <div className="thumb-bar">{children}</div>
}
