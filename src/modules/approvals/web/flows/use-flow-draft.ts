import { useEffect, useEffectEvent, useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { approvals, type Flow } from '../../contract.ts'
import { unfinished } from './edit.ts'
import type { FlowProblem, KindFlow } from './types.ts'

/** `kept` is what the server has of it; `revision` the one that the changes were made upon, 0 without a draft. */
type Held = { flow: Flow; kept: Flow; revision: number; problems: FlowProblem[] }

/** So long after the last change it is kept. */
const rest = 500

const noFlow: Flow = { steps: [], copies: [], nobody: null, once: true }

/** The draft, else what is published. */
function keptOf({ draft, versions }: KindFlow): Held {
  if (draft) return { ...draft, kept: draft.flow }
  const flow = versions[0]?.flow ?? noFlow
  return { flow, kept: flow, revision: 0, problems: [] }
}

/** What is on the screen, unless all of it is kept and another has kept his since. */
function heldOf(data: KindFlow, edited: Held | undefined): Held {
  const isOvertaken = edited?.flow === edited?.kept && (data.draft?.revision ?? 0) > (edited?.revision ?? 0)
  return edited && !isOvertaken ? edited : keptOf(data)
}

export type FlowDraft = ReturnType<typeof useFlowDraft>

/** The flow as it is on the screen. Changes are kept by themselves as soon as they are whole. */
export function useFlowDraft(data: KindFlow) {
  const save = useWrite(approvals.saveFlow)
  const [edited, setEdited] = useState<Held>()
  const { flow, kept, revision, problems } = heldOf(data, edited)
  const unsaved = flow !== kept
  const missing = unfinished(flow)

  const keep = useEffectEvent(() =>
    save.mutate(
      { kind: data.kind, flow, revision },
      { onSuccess: (made) => setEdited((now) => now && { ...now, ...made, kept: flow }) },
    ),
  )
  const ready = unsaved && missing.length === 0 && !save.isPending && !save.isError
  // biome-ignore lint/correctness/useExhaustiveDependencies: each further change puts the keeping off
  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(keep, rest)
    return () => clearTimeout(timer)
  }, [ready, flow])

  const leave = useEffectEvent(() => ready && keep())
  useEffect(() => () => void leave(), [])

  return {
    flow,
    revision,
    problems,
    unsaved,
    missing,
    isDraft: data.draft !== null || unsaved,
    saving: save.isPending,
    refusal: save.error ?? undefined,
    change: (next: Flow | ((flow: Flow) => Flow)) => {
      if (save.isError) save.reset()
      setEdited((now) => {
        const held = heldOf(data, now)
        return { ...held, flow: typeof next === 'function' ? next(held.flow) : next }
      })
    },
    saveAgain: () => save.reset(),
    /** What is on the screen goes; what is kept comes. */
    takeKept: () => {
      save.reset()
      setEdited(undefined)
    },
  }
}
