import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../../client/use-words.ts'
import { words } from '../locale.ts'
import './gate.css'

/** A secret that is shown once, to be taken along. */
export function OneTime({ note, value }: { note: string; value: string }) {
  const t = useWords(words)
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => undefined,
    )
  return (
    <div className="stack">
      <p>{note}</p>
      <code className="one-time">{value}</code>
      <div>
        <Button size="small" onClick={copy}>
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
    </div>
  )
}
