import { type FormEvent, useState } from 'react'
import { useWords } from '../client/use-words.ts'
import { words } from './locale.ts'

type FilterDaysProps = { value: string | undefined; onChange: (chosen: string[]) => void }

const span = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/

/** A span of days of one's own, beside the usual ones. Sent when it is complete: half a date is no filter. */
export function FilterDays({ value = '', onChange }: FilterDaysProps) {
  const t = useWords(words)
  const [, first = '', last = ''] = span.exec(value) ?? []
  const [from, setFrom] = useState(first)
  const [to, setTo] = useState(last)

  function send(event: FormEvent) {
    event.preventDefault()
    onChange(from || to ? [`${from}..${to}`] : [])
  }

  return (
    <form className="filter-days" onSubmit={send}>
      <label>
        <span className="dense soft">{t('fromDay')}</span>
        <input
          className="input"
          type="date"
          min="1950-01-01"
          max={to || '2199-12-31'}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
      </label>
      <label>
        <span className="dense soft">{t('toDay')}</span>
        <input
          className="input"
          type="date"
          min={from || '1950-01-01'}
          max="2199-12-31"
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </label>
      <button className="bare link" type="submit">
        {t('apply')}
      </button>
    </form>
  )
}
