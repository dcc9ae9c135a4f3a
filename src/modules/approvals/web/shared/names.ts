import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Names } from '../../contract.ts'
import { words } from './locale.ts'

/** What the server says in both languages, in the one of the screen. */
export function useSaid(): (names: Names) => string {
  const [language] = useLanguage()
  return (names) => names[language]
}

type Matter = { title: Names; concerns: string | null; asker: { name: string } }

/** Whom it is about; else who asked. */
export const whoOf = ({ concerns, asker }: Pick<Matter, 'concerns' | 'asker'>): string => concerns ?? asker.name

/** 李雷的信息变更, in a sentence. */
export function useMatter(): (request: Matter) => string {
  const t = useWords(words)
  const said = useSaid()
  return (request) => t('whose', { who: whoOf(request), title: said(request.title) })
}
