import { useQueryState } from '#platform/client/use-address.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useSession } from '#platform/client/use-session.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import type { Person } from '../types.ts'
import { type DeedKind, deedKinds, makesSense, operationOf } from './deed-kinds.ts'
import { words } from './locale.ts'

export type Deed = { key: DeedKind; label: string; onChoose: () => void }

/** What the reader may do about this person today. The chosen deed stands in the address: `?do=transfer`. */
export function useDeeds(person: Person | undefined): Deed[] {
  const t = useWords(words)
  const go = useGo()
  const { isToday } = useAsOf()
  const [, setQuery] = useQueryState()
  const may = useSession()?.may ?? []
  if (!person || !isToday) return []
  return deedKinds
    .filter((kind) => makesSense(kind, person) && may.includes(operationOf[kind]))
    .map((key) => ({
      key,
      label: t(`deed.${key}`),
      onChoose: () => (key === 'rehire' ? go(`/people/hire?person=${person.personId}`) : setQuery({ do: key }, true)),
    }))
}
