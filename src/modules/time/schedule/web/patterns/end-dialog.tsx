import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { time } from '../../../contract.ts'
import type { Pattern } from '../calls.ts'
import { LastDayDialog } from '../last-day-dialog.tsx'
import { words } from '../locale.ts'

export type Ending = { useId: string; who: string }

/** Until when it holds. */
export function EndDialog({ ending, pattern, onClose }: { ending: Ending; pattern: Pattern; onClose: () => void }) {
  const t = useWords(words)
  const write = useWrite(time.endPatternUse)
  return (
    <LastDayDialog
      title={t('endTitle', { who: ending.who, pattern: pattern.name })}
      deed={t('endUse')}
      hint={t('endNote')}
      writing={write}
      onEnd={(lastDay, told) => write.mutate({ useId: ending.useId, lastDay }, told)}
      onClose={onClose}
    />
  )
}
