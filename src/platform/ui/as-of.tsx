import { type ReactNode, useState } from 'react'
import { useWords } from '../client/use-words.ts'
import type { Day } from '../kernel/day.ts'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import { Pop } from './pop.tsx'
import './as-of.css'

type AsOfProps = {
  /** The day the page shows. */
  day: Day
  today: Day
  onChange: (day: Day) => void
}

const isDay = (text: string): text is Day => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The chip 时点: which day the page shows. Any day but today turns it amber. */
export function AsOfChip({ day, today, onChange }: AsOfProps) {
  const t = useWords(words)
  const away = day !== today
  const said = !away ? t('asOfToday') : t(day > today ? 'asOfPlanned' : 'asOfDay', { day })
  const shown = (
    <>
      <Icon name="calendar" size={15} />
      {said}
    </>
  )
  return (
    <Pop button={shown} buttonClass={away ? 'bare as-of away' : 'bare as-of'} label={t('chooseDay')} align="end">
      {(close) => (
        <AsOfForm
          day={day}
          today={today}
          onChange={(next) => {
            close()
            onChange(next)
          }}
        />
      )}
    </Pop>
  )
}

function AsOfForm({ day, today, onChange }: AsOfProps) {
  const t = useWords(words)
  const [typed, setTyped] = useState<string>(day)
  return (
    <form
      className="as-of-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isDay(typed)) onChange(typed)
      }}
    >
      <label>
        <span className="dense soft">{t('asOf')}</span>
        <input
          className="input"
          type="date"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          required
          min="1950-01-01"
          max="2199-12-31"
        />
      </label>
      <div className="line">
        <button className="bare link grow" type="button" onClick={() => onChange(today)}>
          {t('backToToday')}
        </button>
        <button className="bare as-of-go" type="submit">
          {t('apply')}
        </button>
      </div>
    </form>
  )
}

type AsOfBandProps = AsOfProps & {
  /** What differs from today, in a sentence; the default only says the day. */
  said?: string
  /** More ways on: 与今天对比. */
  children?: ReactNode
}

/** Under the header whenever the page shows another day. Nothing is drawn for today. */
export function AsOfBand({ day, today, onChange, said, children }: AsOfBandProps) {
  const t = useWords(words)
  if (day === today) return null
  return (
    <div className="as-of-band" role="status">
      <Icon name="clock" />
      <span className="grow">{said ?? t(day > today ? 'plannedBand' : 'pastBand', { day })}</span>
      {children}
      <button className="bare link" type="button" onClick={() => onChange(today)}>
        {t('backToToday')}
      </button>
    </div>
  )
}
