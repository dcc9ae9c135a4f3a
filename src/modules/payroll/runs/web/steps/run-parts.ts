import type { Slot } from '#platform/client/screen.ts'
import { say } from '#platform/words.ts'
import { payroll } from '../../../contract.ts'
import { words } from '../../../outputs/web/locale.ts'

/** What another part shows of a locked run: the bank file, the tax sheet, the insurance list. */
export type RunPartProps = { runId: string }

export const runParts: readonly Slot<RunPartProps>[] = [
  {
    key: 'outputs',
    operation: payroll.outputs.name,
    title: (language) => say(words, language, 'title'),
    load: () => import('../../../outputs/web/outputs-part.tsx'),
  },
]
