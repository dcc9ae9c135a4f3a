import {
  createContext,
  createElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import { type Language, type Speak, speakerOf, type Words, type WordTable } from '../words.ts'

const storageKey = 'renhe.language'
const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en'

/** What was chosen on this device: the address wins over the last choice. */
function chosenLanguage(): Language | undefined {
  const asked = new URLSearchParams(location.search).get('lang')
  if (isLanguage(asked)) return asked
  const kept = localStorage.getItem(storageKey)
  return isLanguage(kept) ? kept : undefined
}

/** An address that names a language must follow the choice, or the next reload would undo it. */
function keepInAddress(language: Language) {
  const url = new URL(location.href)
  if (!url.searchParams.has('lang')) return
  url.searchParams.set('lang', language)
  history.replaceState(history.state, '', url)
}

type Switch = (language: Language) => void
type Choice = readonly [language: Language, choose: Switch, adopt: Switch]

const LanguageContext = createContext<Choice>(['zh', () => undefined, () => undefined])

/** Everything below speaks one language; switching re-renders at once, nothing is loaded again. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => chosenLanguage() ?? 'zh')

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])

  const choose = useCallback((next: Language) => {
    localStorage.setItem(storageKey, next)
    keepInAddress(next)
    setLanguage(next)
  }, [])

  const choice = useMemo<Choice>(() => [language, choose, setLanguage], [language, choose])
  return createElement(LanguageContext.Provider, { value: choice }, children)
}

/** Without a choice on this device it is Chinese, until the user's own is known. */
export const useLanguage = (): Choice => useContext(LanguageContext)

/** The language that the user keeps with the server, on a device where he has chosen none. It does not count as a choice. */
export function useKeptLanguage(kept: Language | undefined): void {
  const [, , adopt] = useLanguage()
  useLayoutEffect(() => {
    if (kept && !chosenLanguage()) adopt(kept)
  }, [kept, adopt])
}

type AnySpeaker = (key: string, ...params: unknown[]) => string

const speakers: Record<Language, WeakMap<Words, AnySpeaker>> = { zh: new WeakMap(), en: new WeakMap() }

/** A page says the same few words hundreds of times: what takes no parameters is remembered. */
function remembering(speak: AnySpeaker): AnySpeaker {
  const said = new Map<string, string>()
  return (key, ...params) => {
    if (params.length > 0) return speak(key, ...params)
    const known = said.get(key) ?? speak(key)
    said.set(key, known)
    return known
  }
}

/** `const t = useWords(words)`, then `t('save')`. The same function for all who speak of these words. */
export function useWords<T extends WordTable>(words: Words<T>): Speak<T> {
  const [language] = useLanguage()
  let speaker = speakers[language].get(words)
  if (!speaker) {
    speaker = remembering(speakerOf(words, language) as AnySpeaker)
    speakers[language].set(words, speaker)
  }
  return speaker as Speak<T>
}
