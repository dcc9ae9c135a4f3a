import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../client/use-words.ts'
import { words } from './locale.ts'
import { Note } from './note.tsx'

type ErrorNoteProps = {
  /** What happened: 没能载入花名册：与服务器的连接断了。 */
  happened: ReactNode
  /** Whether anything was lost; by default nothing was. */
  lost?: ReactNode
  onRetry?: () => void
  /** The number to ask about. */
  number?: string | undefined
}

/** Something broke. The rest of the page stays usable. */
export function ErrorNote({ happened, lost, onRetry, number }: ErrorNoteProps) {
  const t = useWords(words)
  const actions = (onRetry || number) && (
    <>
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
      {number && <span className="small soft">{t('errorNumber', { number })}</span>}
    </>
  )
  return (
    <div role="alert">
      <Note tone="broken" actions={actions}>
        {happened} {lost ?? t('nothingLost')}
      </Note>
    </div>
  )
}
