import type { z } from 'zod'
import type { people } from '#modules/people/contract.ts'
import { useSession } from '#platform/client/use-session.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { PaletteItem } from '#platform/ui/command-palette.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { personDeedWords, words } from './locale.ts'

export type Hit = z.output<typeof people.search.output>['hits'][number]

/** What is most often done about a person; everything else stands on his page. */
const deeds = [
  { word: 'transfer', operation: 'people.transfer', icon: 'swap', place: 'overview?do=transfer' },
  { word: 'pay', operation: 'people.changePay', icon: 'rise', place: 'overview?do=pay' },
  { word: 'leave', operation: 'people.leave', icon: 'logout', place: 'overview?do=leave' },
  { word: 'papers', operation: 'people.contracts', icon: 'page', place: 'papers' },
] as const

/** The deeds on the person who was found first. Who has left only keeps his papers. */
export function usePersonDeeds(hit: Hit | undefined): PaletteItem[] {
  const t = useWords(personDeedWords)
  const kind = useWords(words)('kindDeed')
  const may = useSession()?.may ?? []
  if (!hit) return []
  const { personId, fullName: name, status } = hit
  return deeds
    .filter(({ operation, word }) => may.includes(operation) && (status !== 'left' || word === 'papers'))
    .map(({ word, icon, place }) => ({
      key: `deed /people/${personId}/${place}`,
      leading: <Icon name={icon} />,
      label: t(word, { name }),
      kind,
    }))
}
