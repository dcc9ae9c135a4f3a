import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { Note } from '#platform/ui/note.tsx'
import { useSpan } from '../../shared/use-span.ts'
import type { OwnRequest } from '../form/types.ts'
import { words } from '../locale.ts'

type ReturnedNoteProps = { requests: readonly OwnRequest[]; again: OwnRequest | undefined }

/** What came back to be mended stands above everything, with why. */
export function ReturnedNote({ requests, again }: ReturnedNoteProps) {
  const t = useWords(words)
  const span = useSpan()
  const [, setQuery] = useQueryState()
  const request = again ?? requests.find(({ state }) => state === 'returned')
  if (!request) return null
  const why = shown(request.decisionReason)
  const { requestId } = request
  return (
    <Note
      tone="waiting"
      title={t(again ? 'mending' : 'cameBack', { when: span(request) })}
      actions={
        <Button size="small" onClick={() => setQuery({ request: again ? undefined : requestId }, true)}>
          {t(again ? 'askAnother' : 'mend')}
        </Button>
      }
    >
      {why}
    </Note>
  )
}
