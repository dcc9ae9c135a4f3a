import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Locked } from '#platform/ui/masked.tsx'
import { Note } from '#platform/ui/note.tsx'
import { words } from './locale.ts'
import type { Request } from './types.ts'

/** Why the asker wants it, in his words. */
export function Reason({ request: { reason } }: { request: Pick<Request, 'reason'> }) {
  const t = useWords(words)
  if (!reason) return null
  return (
    <Note icon="chat" title={t('askersReason')}>
      {isHidden(reason) ? <Locked /> : <span className="said">{reason}</span>}
    </Note>
  )
}
