import { useMayAbout } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { TimeLineEntry } from '#platform/ui/time-line.tsx'
import { people } from '../../contract.ts'
import { words as shared } from '../locale.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'

/** The contracts as entries of the time line; nothing for who may not see contracts. */
export function useSignings(personId: string): TimeLineEntry[] {
  const t = useWords(words)
  const s = useWords(shared)
  const { choice } = useNames()
  const today = useToday()
  const may = useMayAbout(personId, people.contracts.name)
  const contracts = useRead(people.contracts, { personId }, { enabled: may }).data?.rows ?? []
  return contracts.map(({ contractId, sequence, termType, contractStart, contractEnd, endReason, endedDay }) => {
    const term = contractEnd
      ? `${choice('termType', termType)}${t('comma')}${s('until', { day: contractEnd })}`
      : choice('termType', termType)
    return {
      key: contractId,
      day: contractStart,
      kind: t('contract'),
      sentence: `${s('contractN', { n: sequence })}${t('comma')}${term}`,
      planned: contractStart > today,
      ...(endedDay && { why: t('endedEarly', { day: endedDay, why: endReason ?? '' }) }),
    }
  })
}
