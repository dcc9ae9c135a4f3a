import type { Refused } from '../../client/call.ts'
import { useWrite } from '../../client/use-operation.ts'
import { useWords } from '../../client/use-words.ts'
import type { Day } from '../../kernel/day.ts'
import { useUndoToast } from '../../ui/undo-toast.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { type NoticeState, notice } from '../contract.ts'
import { words } from './locale.ts'
import type { ListedNotice } from './types.ts'

type Item = Pick<ListedNotice, 'kind' | 'key'>

const mostAtOnce = 2000

/** Done at once; taken back within ten seconds, or any time under 稍后 and 已知道. */
export function useDeeds() {
  const t = useWords(words)
  const format = useFormat()
  const tell = useUndoToast()
  const { mutateAsync } = useWrite(notice.mark)
  const itemsOf = (notices: readonly Item[]) => notices.slice(0, mostAtOnce).map(({ kind, key }) => ({ kind, key }))
  // Its row may be gone before the answer is there, so nothing hangs on the component.
  const reopen = (notices: readonly Item[]) =>
    void mutateAsync({ items: itemsOf(notices), as: 'open' }).catch((error: Refused) => tell({ said: error.message }))
  const mark = (notices: readonly Item[], as: NoticeState, said: string, until?: Day) =>
    void mutateAsync({ items: itemsOf(notices), as, until }).then(
      () => tell({ said, undo: () => reopen(notices) }),
      (error: Refused) => tell({ said: error.message }),
    )
  return {
    reopen,
    know: (notices: readonly Item[]) => mark(notices, 'done', t('known', { count: notices.length })),
    putOff: (notices: readonly Item[], until: Day) =>
      mark(notices, 'putOff', t('wasPutOff', { day: format.day(until, 'near') }), until),
  }
}
