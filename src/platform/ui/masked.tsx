import { useEffect, useState } from 'react'
import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import './masked.css'

const shownFor = 30_000

type MaskedProps = {
  /** As the server masked it: `138••••6027`. */
  value: string
  /** Fetches the value in the clear; the server writes who looked. Without it there is nothing to reveal. */
  reveal?: () => Promise<string>
}

/** May exist, may not be seen by default. Hides itself again after 30 seconds. */
export function Masked({ value, reveal }: MaskedProps) {
  const t = useWords(words)
  const [clear, setClear] = useState<string>()
  const [asking, setAsking] = useState(false)

  useEffect(() => {
    if (clear === undefined) return
    const timer = setTimeout(() => setClear(undefined), shownFor)
    return () => clearTimeout(timer)
  }, [clear])

  async function show() {
    if (!reveal) return
    setAsking(true)
    try {
      setClear(await reveal())
    } finally {
      setAsking(false)
    }
  }

  return (
    <span className="masked">
      <span className={clear === undefined ? 'masked-value' : undefined} aria-live="polite">
        {clear ?? value}
      </span>
      {reveal && (
        <button
          className="bare link"
          type="button"
          disabled={asking}
          onClick={clear === undefined ? show : () => setClear(undefined)}
        >
          {t(clear === undefined ? 'show' : 'hide')}
        </button>
      )}
    </span>
  )
}

/** Exists, and this reader may not know it: never a blank. */
export function Locked() {
  const t = useWords(words)
  return (
    <span className="locked">
      <Icon name="lock" size={14} />
      {t('locked')}
    </span>
  )
}
