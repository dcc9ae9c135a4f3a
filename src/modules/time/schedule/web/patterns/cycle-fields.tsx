import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import type { Shift } from '../calls.ts'
import { words } from '../locale.ts'
import { ShiftMark } from '../shift-mark.tsx'
import { CycleRow } from './cycle-row.tsx'

const mostDays = 56

type CycleFieldsProps = {
  cycle: readonly (string | null)[]
  shifts: readonly Shift[]
  onChange: (cycle: (string | null)[]) => void
}

/** Choose a shift, then the days that have it. */
export function CycleFields({ cycle, shifts, onChange }: CycleFieldsProps) {
  const t = useWords(words)
  const offered = shifts.filter(({ retired, shiftId }) => !retired || cycle.includes(shiftId))
  const [brush, setBrush] = useState<string | null>(offered[0]?.shiftId ?? null)
  return (
    <fieldset className="stack" aria-label={t('cycle')}>
      <div className="line">
        <span className="dense soft">{t('cycle')}</span>
        <span className="small quiet grow">{t('cycleHint')}</span>
        <span className="small">{t('cycleDays', { count: cycle.length })}</span>
        <button
          className="bare icon-button"
          type="button"
          aria-label={t('fewerDays')}
          disabled={cycle.length <= 1}
          onClick={() => onChange(cycle.slice(0, -1))}
        >
          <Icon name="minus" />
        </button>
        <button
          className="bare icon-button"
          type="button"
          aria-label={t('moreDays')}
          disabled={cycle.length >= mostDays}
          onClick={() => onChange([...cycle, brush])}
        >
          <Icon name="plus" />
        </button>
      </div>
      <div className="brush-list">
        {offered.map(({ shiftId, name, short, tone }) => (
          <button
            key={shiftId}
            className="bare brush"
            type="button"
            aria-pressed={brush === shiftId}
            onClick={() => setBrush(shiftId)}
          >
            <ShiftMark short={short} tone={tone} />
            {name}
          </button>
        ))}
        <button className="bare brush" type="button" aria-pressed={brush === null} onClick={() => setBrush(null)}>
          <span className="rest-mark">{t('rest')}</span>
          {t('restName')}
        </button>
      </div>
      <CycleRow cycle={cycle} shifts={shifts} onDay={(at) => onChange(cycle.with(at, brush))} />
    </fieldset>
  )
}
