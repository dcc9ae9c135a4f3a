import { Refused } from '../client/call.ts'
import { useWords } from '../client/use-words.ts'
import { NotPermitted } from './empty.tsx'
import { ErrorNote } from './error-note.tsx'
import { words } from './locale.ts'
import { Note } from './note.tsx'

type ProblemProps = { error: Error; onRetry?: () => void }

/** A read that did not come: the server's reason, or that something broke. */
export function Problem({ error, onRetry }: ProblemProps) {
  const t = useWords(words)
  if (error instanceof Refused && error.code === 'permission.denied') return <NotPermitted />
  if (error instanceof Refused && error.code !== 'bug') return <Note tone="waiting">{error.message}</Note>
  return <ErrorNote happened={t('loadFailed')} {...(onRetry && { onRetry })} />
}
