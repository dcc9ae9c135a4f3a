import { ConfigProvider } from 'antd'
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { useLanguage } from '../client/use-words.ts'
import { useMedia } from './media.ts'
import { antdTheme, type Mode, writeTokens } from './tokens.ts'
import './base.css'

export type Appearance = Mode | 'system'

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

const nonceOfPage = (): string | undefined => document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce

/** A popup opened inside a dialog must live in it: whatever is outside lies under the top layer. */
const popupHome = (trigger?: HTMLElement): HTMLElement => trigger?.closest('dialog') ?? document.body

/** Colours, type and antd, whose words come with its calendar. Wrap it in `LanguageProvider`. The nonce is read from the page's own scripts. */
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
        {...(nonce && { csp: { nonce } })}
      >
        {children}
      </ConfigProvider>
    </AppearanceContext.Provider>
  )
}
