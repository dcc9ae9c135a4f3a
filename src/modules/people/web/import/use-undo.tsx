import { type ReactNode, useState } from 'react'
import { useAsk, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { type Import, peopleImport } from '../../import/contract.ts'
import { words } from './locale.ts'
import { StayingPlaces, useTakenBack } from './places.tsx'
import type { ShownImport } from './wizard.tsx'

export type Undoing = NonNullable<ShownImport['undoing']>

/** Says first what would be taken back, and what not; then does it, or says why it cannot. */
export function useUndo(): { undo: (shown: Import) => Promise<void>; problem: string | undefined; isPending: boolean } {
  const t = useWords(words)
  const go = useGo()
  const confirm = useConfirm()
  const ask = useAsk(peopleImport.import)
  const write = useWrite(peopleImport.undoImport)
  const builtOn = useBuiltOn()
  const consequence = useConsequence()
  const [problem, setProblem] = useState<string>()
  const undo = async ({ importId, summary }: Import) => {
    setProblem(undefined)
    const { undoing } = await ask({ importId, undoing: true })
    if (!undoing || !summary) return setProblem(t('notUndoable'))
    if (undoing.builtOn) return setProblem(builtOn(undoing.builtOn))
    const agreed = await confirm({
      title: t('undoTitle'),
      consequence: consequence(summary, undoing),
      keep: t('keep'),
      deed: t('undoDeed', { count: summary.create + summary.update }),
      danger: true,
    })
    if (!agreed) return undefined
    await write.mutateAsync({ importId })
    go(`/people/import/${importId}`)
  }
  return {
    undo: (shown) => undo(shown).catch((error: Error) => setProblem(error.message)),
    problem,
    isPending: write.isPending,
  }
}

/** Why an import cannot be undone: who was changed since, and what helps. */
export function useBuiltOn() {
  const t = useWords(words)
  return ({ people, count }: NonNullable<Undoing['builtOn']>): string => {
    const names = people.join(t('nameComma'))
    return count > people.length ? t('builtOnMore', { names, count }) : t('builtOn', { names })
  }
}

function useConsequence() {
  const takenBack = useTakenBack()
  return (summary: { create: number; update: number }, undoing: Undoing): ReactNode => (
    <>
      <p>{takenBack(summary, undoing)}</p>
      <StayingPlaces stay={undoing.stay} />
    </>
  )
}
