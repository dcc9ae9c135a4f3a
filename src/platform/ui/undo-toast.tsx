import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import './undo-toast.css'

const stays = 10_000

export type Done = {
  /** What happened: 已把3人转到研发二部，2027-01-01生效. */
  said: string
  undo?: () => void
}

type Tell = (done: Done) => void
const TellContext = createContext<Tell>(() => undefined)

/** A reversible deed is done at once and can be taken back for ten seconds. Never for what must be fixed. */
export const useUndoToast = (): Tell => useContext(TellContext)

export function UndoToastProvider({ children }: { children: ReactNode }) {
  const [done, setDone] = useState<Done>()
  const tell = useCallback<Tell>((next) => setDone({ ...next }), [])

  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(undefined), stays)
    return () => clearTimeout(timer)
  }, [done])

  return (
    <TellContext.Provider value={tell}>
      {children}
      <div className="undo-place" role="status">
        {done && <UndoBar {...done} onGone={() => setDone(undefined)} />}
      </div>
    </TellContext.Provider>
  )
}

/** The dark bar itself. */
export function UndoBar({ said, undo, onGone }: Done & { onGone: () => void }) {
  const t = useWords(words)
  return (
    <div className="undo-bar">
      <Icon name="check" />
      <span className="grow">{said}</span>
      {undo && (
        <button
          className="bare undo-verb"
          type="button"
          onClick={() => {
            undo()
            onGone()
          }}
        >
          {t('undo')}
        </button>
      )}
      <button className="bare undo-close" type="button" aria-label={t('close')} onClick={onGone}>
        <Icon name="close" size={16} />
      </button>
    </div>
  )
}
