import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import type { Template } from '../calls.ts'
import { words } from '../locale.ts'

/** Takes a template out of use or back; done at once, with a way back. A no is told where the deed would be. */
export function useRetire({ templateId, name }: Template): (retired: boolean, onDone?: () => void) => void {
  const t = useWords(words)
  const tell = useUndoToast()
  const write = useWrite(payroll.retireTemplate)
  const set = (retired: boolean, onDone?: () => void) => {
    const said = t(retired ? 'retiredNow' : 'usedAgain', { name })
    write.mutate(
      { templateId, retired },
      {
        onSuccess: () => {
          tell({ said, undo: () => set(!retired) })
          onDone?.()
        },
        onError: ({ message }) => tell({ said: message }),
      },
    )
  }
  return set
}
