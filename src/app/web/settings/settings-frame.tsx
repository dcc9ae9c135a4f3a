import { Outlet, useLocation } from '@tanstack/react-router'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { ParentPage } from '#platform/ui/parent-page.ts'
import { words } from '../locale.ts'
import { useSettings } from './use-settings.ts'
import './settings.css'

/** The pages of 设置 beside each other; whoever has only one of them sees it alone. */
export function SettingsFrame() {
  const t = useWords(words)
  const { pathname } = useLocation()
  const places = useSettings()
  const isOneOfMany = places.length > 1
  const parent = isOneOfMany && pathname !== '/settings' ? { label: t('settings'), href: '/settings' } : undefined
  return (
    <div className="settings">
      {isOneOfMany && (
        <nav className="settings-nav" aria-label={t('settings')}>
          <p className="strong">{t('settings')}</p>
          <ul>
            {places.map(({ href, word, icon }) => (
              <li key={href}>
                <Anchor className="settings-item" href={href} aria-current={pathname === href ? 'page' : undefined}>
                  <Icon name={icon} size={16} />
                  <span className="ellipsis">{t(word)}</span>
                </Anchor>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <ParentPage value={parent}>
        <Outlet />
      </ParentPage>
    </div>
  )
}
