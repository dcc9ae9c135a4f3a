import { Refused } from '#platform/client/call.ts'
import { useWords } from '#platform/client/use-words.ts'
import { NotPermitted } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { Note } from '#platform/ui/note.tsx'
import { words } from './locale.ts'

/** A read that did not come: the server's reason, or that something broke. */
export function Problem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useWords(words)
  if (error instanceof Refused && error.code === 'permission.denied') return <NotPermitted />
  if (error instanceof Refused && error.code !== 'bug') return <Note tone="waiting">{error.message}</Note>
  return <ErrorNote happened={t('loadFailed')} onRetry={onRetry} />
}
