import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { approvals } from '../../contract.ts'
import { words as shared } from '../shared/locale.ts'
import { useApprove } from '../shared/use-approve.ts'
import { useDeed } from '../shared/use-deed.ts'
import { type DeedKey, deedsOf, isPrimary } from './deeds.ts'
import { words } from './locale.ts'
import type { Request } from './types.ts'

type DeedsOptions = {
  /** After the reader has decided. */
  onDecided?: () => void
  /** 同意 without asking for words: where it is done many times. */
  atOnce?: boolean
}

/** What the reader may do with a request, and the form that is open for it. */
export function useDeeds(request: Request, { onDecided, atOnce = false }: DeedsOptions = {}) {
  const t = useWords(words)
  const s = useWords(shared)
  const go = useGo()
  const tell = useUndoToast()
  const [opened, setOpened] = useState<DeedKey>()
  const approving = useApprove(request, onDecided)
  const reminding = useDeed(approvals.remind)
  const { requestId, href } = request

  const direct: Partial<Record<DeedKey, () => void>> = {
    ...(atOnce && { approve: approving.approve }),
    mend: () => go(href ?? '/'),
    remind: () =>
      reminding.run({ requestId }, ({ reminded }) =>
        tell({ said: t('reminded', { names: reminded.join(s('comma')) }) }),
      ),
  }
  return {
    keys: deedsOf(request),
    isPrimary: (key: DeedKey) => isPrimary(key, request),
    labelOf: (key: DeedKey) => t(`deed.${key}`),
    run: (key: DeedKey) => (direct[key] ?? (() => setOpened(key)))(),
    isBusy: (key: DeedKey) => (key === 'approve' ? approving.isBusy : key === 'remind' && reminding.isBusy),
    refusal: approving.refusal ?? reminding.refusal,
    opened,
    close: () => setOpened(undefined),
    onDecided,
  }
}

export type Deeds = ReturnType<typeof useDeeds>
