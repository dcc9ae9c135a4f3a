import {
  createContext,
  createElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { type Language, type Speak, speakerOf, type Words, type WordTable } from '../words.ts'

const storageKey = 'renhe.language'
const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en'

/** The address wins over the last choice; without either it is Chinese. */
export function initialLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  if (isLanguage(asked)) return asked
  const kept = localStorage.getItem(storageKey)
  return isLanguage(kept) ? kept : 'zh'
}

/** An address that names a language must follow the choice, or the next reload would undo it. */
function keepInAddress(language: Language) {
  const url = new URL(location.href)
  if (!url.searchParams.has('lang')) return
  url.searchParams.set('lang', language)
  history.replaceState(history.state, '', url)
}

type Choice = readonly [language: Language, choose: (language: Language) => void]

const LanguageContext = createContext<Choice>(['zh', () => undefined])

/** Everything below speaks one language; switching re-renders at once, nothing is loaded again. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(initialLanguage)

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])

  const choose = useCallback((next: Language) => {
    localStorage.setItem(storageKey, next)
    keepInAddress(next)
    setLanguage(next)
  }, [])

  const choice = useMemo<Choice>(() => [language, choose], [language, choose])
  return createElement(LanguageContext.Provider, { value: choice }, children)
}

export const useLanguage = (): Choice => useContext(LanguageContext)

/** `const t = useWords(words)`, then `t('save')`. */
export function useWords<T extends WordTable>(words: Words<T>): Speak<T> {
  const [language] = useLanguage()
  return useMemo(() => speakerOf(words, language), [words, language])
}
