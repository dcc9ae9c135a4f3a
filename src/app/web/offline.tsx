import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useConnected } from '#platform/client/connection.ts'
import { useWords } from '#platform/client/use-words.ts'
import { words } from './locale.ts'

/** Says that the server can't be reached; when it is back, the page is read again. */
export function Offline() {
  const t = useWords(words)
  const connected = useConnected()
  const cache = useQueryClient()
  useEffect(() => {
    if (connected) return
    return () => void cache.invalidateQueries()
  }, [connected, cache])
  return (
    <div role="status" className={connected ? 'visually-hidden' : 'offline'}>
      {!connected && t('offline')}
    </div>
  )
}
