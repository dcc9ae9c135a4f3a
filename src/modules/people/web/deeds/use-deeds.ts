import { useQueryState } from '#platform/client/use-address.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import type { Person } from '../types.ts'
import { type DeedKind, deedKinds, makesSense } from './deed-kinds.ts'
import { words } from './locale.ts'
import { type Proposable, useWays } from './proposing.ts'

export type Deed = { key: DeedKind; label: string; isProposal: boolean; onChoose: () => void }

/** What the reader may do about this person today. The chosen deed stands in the address: `?do=transfer`. */
export function useDeeds(person: Person | undefined): Deed[] {
  const t = useWords(words)
  const go = useGo()
  const { isToday } = useAsOf()
  const [, setQuery] = useQueryState()
  const wayTo = useWays()
  if (!person || !isToday) return []
  return deedKinds
    .filter((kind) => makesSense(kind, person) && wayTo(kind))
    .map((key) => ({
      key,
      isProposal: wayTo(key) === 'proposes',
      label: wayTo(key) === 'does' ? t(`deed.${key}`) : t(`propose.${key as Proposable}`),
      onChoose: () => (key === 'rehire' ? go(`/people/hire?person=${person.personId}`) : setQuery({ do: key }, true)),
    }))
}
