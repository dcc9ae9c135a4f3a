import { useState } from 'react'
import { useAttachments } from '#modules/approvals/web/shared/attach.tsx'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { leave } from '../../../contract.ts'
import { askedOf, type Draft, draftOf, freshDraft, tapped } from './draft.ts'
import type { Choice, OwnRequest } from './types.ts'

type Asking = {
  types: readonly Choice[]
  /** What it begins with. */
  day: Draft['from']
  /** One of one's own that came back. */
  again?: OwnRequest | undefined
  /** Whose it is, where that isn't the reader. */
  personId?: string | undefined
}

/** What one begins with: what there is most of to take. */
const usual = (types: readonly Choice[]): string =>
  (types.find(({ kept, left }) => kept && left > 0) ?? types.find(({ rare }) => !rare) ?? types[0])?.type.typeId ?? ''

/** The form of a request: what is typed, what would come of it, and the sending. */
export function useAsk({ types, day, again, personId }: Asking) {
  const [draft, setDraft] = useState(() => (again ? draftOf(again) : freshDraft(usual(types), day)))
  const [agreed, setAgreed] = useState(false)
  const attachments = useAttachments()
  const choice = types.find(({ type }) => type.typeId === draft.typeId)
  const asked = choice && askedOf(draft, choice.type.unit)
  const { data, error, isPlaceholderData } = usePreview(asked, { again, personId })
  const preview = asked && !isPlaceholderData ? data : undefined
  const own = useWrite(leave.request)
  const others = useWrite(leave.requestFor)
  const sending = personId ? others : own
  const files = [...kept(again), ...attachments.ids]
  const lacksProof = preview?.needsProof === true && files.length === 0

  function send(done: (sent: (typeof own)['data']) => void) {
    if (!asked) return
    const more = { ...asked, files, ...(draft.reason.trim() && { reason: draft.reason }) }
    const onSuccess = (sent: (typeof own)['data']) => {
      setDraft((now) => ({ ...freshDraft(now.typeId, undefined) }))
      attachments.clear()
      done(sent)
    }
    if (personId) others.mutate({ ...more, personId, agreed }, { onSuccess })
    else own.mutate({ ...more, ...(again && { requestId: again.requestId }) }, { onSuccess })
  }

  return {
    ...{ types, draft, choice, preview, attachments, agreed, setAgreed, lacksProof, personId },
    /** What is shown until the new answer is there. */
    before: asked ? data : undefined,
    refusal: sending.error?.message ?? error?.message,
    busy: sending.isPending,
    ready: preview !== undefined && preview.problem === null && !lacksProof && !attachments.isBusy,
    change: (next: Partial<Draft>) => {
      sending.reset()
      setDraft((now) => ({ ...now, ...next }))
    },
    tap: (on: NonNullable<Draft['from']>) => {
      sending.reset()
      setDraft((now) => tapped(now, on))
    },
    send,
  }
}

export type Ask = ReturnType<typeof useAsk>

const kept = (again: OwnRequest | undefined): string[] => (Array.isArray(again?.files) ? again.files : [])

function usePreview(asked: ReturnType<typeof askedOf>, { again, personId }: Pick<Asking, 'again' | 'personId'>) {
  const input = asked ?? { typeId: '', fromDay: '' as never, toDay: '' as never }
  const own = useRead(
    leave.preview,
    { ...input, ...(again && { requestId: again.requestId }) },
    { enabled: asked !== undefined && !personId },
  )
  const others = useRead(
    leave.previewFor,
    { ...input, personId: personId ?? '' },
    { enabled: asked !== undefined && personId !== undefined },
  )
  return personId ? others : own
}
