import type { z } from 'zod'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { whenDone } from '#platform/client/when-done.ts'
import type { Operation } from '#platform/contract.ts'
import type { Day } from '#platform/kernel/day.ts'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import type { DeedKind } from './deed-kinds.ts'
import { words } from './locale.ts'
import { type Proposing, useProposing } from './proposing.ts'

type Field =
  | 'day'
  | 'unit'
  | 'position'
  | 'manager'
  | 'entity'
  | 'until'
  | 'probationEnd'
  | 'contractEnd'
  | 'contractStart'
  | 'handOver'

/** At which field a refusal is said. What is not here is said below the form. */
const places: Partial<Record<string, Field>> = {
  'people.beforeHire': 'day',
  'people.afterLeaving': 'day',
  'people.dayTooFar': 'day',
  'people.sameDay': 'day',
  'people.confirmOutsideProbation': 'day',
  'people.alreadySeconded': 'day',
  'people.returnTooEarly': 'day',
  'people.notSeconded': 'day',
  'people.unitNotThere': 'unit',
  'people.positionNotThere': 'position',
  'people.managerNotThere': 'manager',
  'people.ownManager': 'manager',
  'people.managerCircle': 'manager',
  'people.entityNotThere': 'entity',
  'people.untilBeforeStart': 'until',
  'people.handOverToHimself': 'handOver',
}

type Who = { personId: string; fullName: string }

/** Sends a deed, tells what was done with the way back, and says at which field a refusal belongs. */
export function useDeed<I extends z.ZodType, O extends z.ZodType<{ eventId: string; day: Day }>>(
  operation: Operation<I, O>,
  kind: DeedKind,
  { personId, fullName }: Who,
  onDone: () => void,
) {
  const t = useWords(words)
  const f = useFormat()
  const tell = useUndoToast()
  const mayUndo = useMay('people.undoEvent')
  const write = useWrite(operation)
  const propose = useWrite(people.proposeMove)
  const undo = useWrite(people.undoEvent)
  const proposing = useProposing()
  const { error, isPending } = proposing ? propose : write
  const sendProposal = (asked: Proposing, input: z.input<I>) => {
    const { kind: proposed, proposalId } = asked
    const again = proposalId && { proposalId }
    const told = { ...(input as { personId: string; day: Day }), kind: proposed, ...again }
    return whenDone(propose.mutateAsync(told), () => {
      tell({ said: t('proposed', { name: fullName }) })
      onDone()
    })
  }
  return {
    busy: isPending,
    error,
    refusalAt: (field: Field) => (error && places[error.code] === field ? error.message : undefined),
    elsewhere: error && places[error.code] === undefined ? error.message : undefined,
    send: (input: z.input<I>) =>
      proposing
        ? sendProposal(proposing, input)
        : whenDone(write.mutateAsync(input), ({ eventId, day }) => {
            const said = t(`done.${kind}` as 'done.transfer', { name: fullName, day: f.day(day, 'sentence') })
            tell({ said, ...(mayUndo && { undo: () => undo.mutate({ personId, eventId }) }) })
            onDone()
          }),
  }
}
