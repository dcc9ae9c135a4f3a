import { ConfigProvider, type ConfigProviderProps } from 'antd'
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useLanguage } from '../client/use-words.ts'
import type { Language } from '../words.ts'
import { useMedia } from './media.ts'
import { antdTheme, type Mode, writeTokens } from './tokens.ts'
import './base.css'

export type Appearance = Mode | 'system'
type AntdLocale = NonNullable<ConfigProviderProps['locale']>

const storageKey = 'renhe.appearance'

const keptAppearance = (): Appearance => {
  const kept = localStorage.getItem(storageKey)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

const AppearanceContext = createContext<readonly [Appearance, (next: Appearance) => void, Mode]>([
  'system',
  () => undefined,
  'light',
])

/** What the user chose, how to choose, and the mode that follows from it. */
export const useAppearance = () => useContext(AppearanceContext)

async function loadLocale(language: Language): Promise<AntdLocale> {
  if (language === 'en') return (await import('antd/locale/en_US')).default
  const [chinese] = await Promise.all([import('antd/locale/zh_CN'), import('dayjs/locale/zh-cn')])
  return chinese.default
}

/** Until antd's own words are here. Without any locale it draws one layer less, and would take the whole page down to add it. */
const locales: Record<Language, AntdLocale> = { zh: { locale: 'zh-cn' }, en: { locale: 'en' } }

function useAntdLocale(language: Language): AntdLocale {
  const [locale, setLocale] = useState(locales[language])
  useEffect(() => {
    let current = true
    loadLocale(language).then((loaded) => current && setLocale(loaded))
    return () => {
      current = false
    }
  }, [language])
  return locale
}

const nonceOfPage = (): string | undefined => document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce

/** A popup opened inside a dialog must live in it: whatever is outside lies under the top layer. */
const popupHome = (trigger?: HTMLElement): HTMLElement => trigger?.closest('dialog') ?? document.body

/** Colours, type, antd and its locale. Wrap it in `LanguageProvider`. The nonce is read from the page's own scripts. */
export function ThemeProvider({
  children,
  nonce = nonceOfPage(),
}: {
  children: ReactNode
  nonce?: string | undefined
}) {
  const [appearance, setAppearance] = useState(keptAppearance)
  const systemIsDark = useMedia('(prefers-color-scheme: dark)')
  const mode: Mode = appearance === 'system' ? (systemIsDark ? 'dark' : 'light') : appearance
  const [language] = useLanguage()
  const locale = useAntdLocale(language)

  useLayoutEffect(() => writeTokens(mode, language), [mode, language])

  const choice = useMemo(() => {
    const choose = (next: Appearance) => {
      localStorage.setItem(storageKey, next)
      setAppearance(next)
    }
    return [appearance, choose, mode] as const
  }, [appearance, mode])

  return (
    <AppearanceContext.Provider value={choice}>
      <ConfigProvider
        theme={useMemo(() => antdTheme(mode), [mode])}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
        getPopupContainer={popupHome}
        locale={locale}
        {...(nonce && { csp: { nonce } })}
      >
        {children}
      </ConfigProvider>
    </AppearanceContext.Provider>
  )
}
