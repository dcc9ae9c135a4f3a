import { useQueryClient } from '@tanstack/react-query'
import { call } from '#platform/client/call.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import type { MenuItem } from '#platform/ui/menu.tsx'
import { type Appearance, useAppearance } from '#platform/ui/theme-provider.tsx'
import type { Language } from '#platform/words.ts'
import { words } from './locale.ts'
import { forgetRecent } from './recent.ts'

const appearances = [
  ['light', 'appearanceLight'],
  ['dark', 'appearanceDark'],
  ['system', 'appearanceSystem'],
] as const satisfies [Appearance, keyof typeof words.table][]

/** Language, appearance, security, the way out. */
export function useAccountMenu(): MenuItem[] {
  const t = useWords(words)
  const go = useGo()
  const [language, choose] = useSpokenLanguage()
  const [appearance, chooseAppearance] = useAppearance()
  const signOut = useSignOut()
  return [
    { key: 'zh', label: t('toChinese'), icon: 'globe', chosen: language === 'zh', onChoose: () => choose('zh') },
    { key: 'en', label: t('toEnglish'), icon: 'globe', chosen: language === 'en', onChoose: () => choose('en') },
    ...appearances.map(([key, word]): MenuItem => {
      return { key, label: t(word), icon: 'sun', chosen: appearance === key, onChoose: () => chooseAppearance(key) }
    }),
    { key: 'security', label: t('security'), icon: 'lock', onChoose: () => go('/settings/security') },
    { key: 'signOut', label: t('signOut'), icon: 'logout', onChoose: signOut },
  ]
}

/** The choice goes with the user; sentences that the server has written are asked for again in the new language. */
function useSpokenLanguage(): [Language, (next: Language) => void] {
  const [language, choose] = useLanguage()
  const cache = useQueryClient()
  return [
    language,
    (next) => {
      choose(next)
      call('session.setLanguage', { language: next })
        .catch(() => undefined)
        .finally(() => cache.invalidateQueries())
    },
  ]
}

/** Nothing of one user stays for the next. */
function useSignOut(): () => Promise<void> {
  const cache = useQueryClient()
  return async () => {
    await call('session.signOut', {})
    forgetRecent()
    cache.clear()
    location.assign('/sign-in')
  }
}
