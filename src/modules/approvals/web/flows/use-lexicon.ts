import { createContext, useContext, useMemo, useState } from 'react'
import { useLanguage } from '#platform/client/use-words.ts'
import type { Lexicon } from './says.ts'
import type { KindFlow } from './types.ts'

/** The kind whose flow is on the screen, what its things are called, and how a name that was found is remembered. */
type Naming = { kind: KindFlow; lexicon: Lexicon; learn: (id: string, name: string) => void }

const NamingContext = createContext<Naming | undefined>(undefined)
export const NamingProvider = NamingContext.Provider

export function useNamingOf(kind: KindFlow): Naming {
  const [language] = useLanguage()
  const [learnt, setLearnt] = useState<Readonly<Record<string, string>>>({})
  return useMemo(
    () => ({
      kind,
      lexicon: {
        language,
        fields: new Map(kind.fields.map((field) => [field.key, field])),
        relations: new Map(kind.relations.map(({ key, label }) => [key, label[language]])),
        roles: new Map(kind.roles.map(({ roleId, label, holders }) => [roleId, { name: label[language], holders }])),
        named: { ...kind.named, ...learnt },
      },
      learn: (id, name) => setLearnt((known) => ({ ...known, [id]: name })),
    }),
    [kind, language, learnt],
  )
}

export function useNaming(): Naming {
  const naming = useContext(NamingContext)
  if (!naming) throw new Error('Only within a flow')
  return naming
}

export const useLexicon = (): Lexicon => useNaming().lexicon
