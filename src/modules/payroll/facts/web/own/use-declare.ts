import { useState } from 'react'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { payroll } from '../../../contract.ts'
import { type Draft, declarationOf, freshDraft, type TileKind } from './draft.ts'

/** The form of a declaration: what is typed, what it would come to, and the sending. */
export function useDeclare(personId: string | undefined) {
  const today = useToday()
  const [kind, setKind] = useState<TileKind>()
  const [draft, setDraft] = useState(() => freshDraft(today.slice(0, 7)))
  const declaration = kind && declarationOf(kind, draft)
  const whose = personId === undefined ? {} : { personId }
  const asked = declaration ?? { fromMonth: draft.fromMonth, declared: { kind: 'illness' as const } }
  const preview = useRead(
    payroll.previewDeduction,
    { ...whose, declaration: asked },
    { enabled: declaration !== undefined },
  )
  const own = useWrite(payroll.declareDeduction)
  const others = useWrite(payroll.declareFor)
  const writing = personId === undefined ? own : others
  const outcome = declaration && !preview.isPlaceholderData ? preview.data : undefined

  function choose(next: TileKind) {
    writing.reset()
    setKind(next)
    setDraft(freshDraft(draft.fromMonth))
  }

  function send(done: (fen: number | undefined) => void) {
    if (!declaration) return
    const onSuccess = ({ fen }: { fen: Parameters<typeof shown<number>>[0] }) => {
      setKind(undefined)
      setDraft(freshDraft(today.slice(0, 7)))
      done(shown(fen))
    }
    if (personId === undefined) own.mutate({ declaration }, { onSuccess })
    else others.mutate({ personId, declaration }, { onSuccess })
  }

  return {
    ...{ kind, choose, draft, send },
    put: (change: Partial<Draft>) => {
      writing.reset()
      setDraft((old) => ({ ...old, ...change }))
    },
    outcome,
    problem: writing.error?.message ?? preview.error?.message,
    busy: writing.isPending,
    ready: outcome !== undefined && outcome.problem === null,
  }
}

export type Declaring = ReturnType<typeof useDeclare>
