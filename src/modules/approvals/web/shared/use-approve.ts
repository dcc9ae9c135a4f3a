import { useWords } from '#platform/client/use-words.ts'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { approvals, type Row } from '../../contract.ts'
import { words } from './locale.ts'
import { useMatter } from './names.ts'
import { turnOf } from './turn.ts'
import { useDeed } from './use-deed.ts'

/** 同意, at once. */
export function useApprove(request: Row, onDone?: () => void) {
  const t = useWords(words)
  const tell = useUndoToast()
  const what = useMatter()(request)
  const deed = useDeed(approvals.decide)
  const { requestId } = request
  return {
    ...deed,
    approve: () =>
      deed.run({ requestId, ...turnOf(request), decision: 'approve' }, () => {
        tell({ said: t('approved', { what }) })
        onDone?.()
      }),
  }
}
