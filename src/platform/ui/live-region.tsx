import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

type Announce = (sentence: string, urgency?: 'polite' | 'assertive') => void

const AnnounceContext = createContext<Announce>(() => undefined)

/** Says a sentence to a screen reader: counts and progress politely, refusals at once. @public */
export const useAnnounce = (): Announce => useContext(AnnounceContext)

export function LiveRegion({ children }: { children: ReactNode }) {
  const [polite, setPolite] = useState('')
  const [assertive, setAssertive] = useState('')
  const announce = useCallback<Announce>((sentence, urgency = 'polite') => {
    if (urgency === 'polite') setPolite(sentence)
    else setAssertive(sentence)
  }, [])
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="visually-hidden" role="alert" aria-live="assertive">
        {assertive}
      </div>
    </AnnounceContext.Provider>
  )
}
