import { useWords } from '#platform/client/use-words.ts'
import { timeOfDay } from '#platform/kernel/clock.ts'
import { moveAmongButtons } from '#platform/ui/menu.tsx'
import type { BoardShift, Plan } from '../calls.ts'
import { words } from '../locale.ts'
import { ShiftMark } from '../shift-mark.tsx'

type BrushesProps = {
  shifts: readonly BoardShift[]
  brush: Plan | undefined
  selected: number
  onChoose: (plan: Plan) => void
  onDrop: () => void
}

/** What can be planned. The first nine have a digit on the keyboard. */
export function Brushes({ shifts, brush, selected, onChoose, onDrop }: BrushesProps) {
  const t = useWords(words)
  const offered = shifts.filter(({ retired }) => !retired)
  const chosen = offered.find(({ shiftId }) => shiftId === brush)?.name
  const name = brush === null ? t('restName') : brush === 'pattern' ? t('byPattern') : chosen
  return (
    <div className="brushes">
      <fieldset
        className="brush-list"
        aria-label={t('brushes')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDrop()
          moveAmongButtons(event)
        }}
      >
        {offered.map(({ shiftId, name: label, short, tone, from, to }, at) => (
          <button
            key={shiftId}
            className="bare brush"
            type="button"
            aria-pressed={brush === shiftId}
            title={`${timeOfDay(from)}–${timeOfDay(to)}`}
            onClick={() => onChoose(shiftId)}
          >
            <ShiftMark short={short} tone={tone} />
            {label}
            {at < 9 && (
              <span className="brush-key" aria-hidden="true">
                {at + 1}
              </span>
            )}
          </button>
        ))}
        <button className="bare brush" type="button" aria-pressed={brush === null} onClick={() => onChoose(null)}>
          <span className="rest-mark">{t('rest')}</span>
          {t('restName')}
          <span className="brush-key" aria-hidden="true">
            0
          </span>
        </button>
        <button
          className="bare brush"
          type="button"
          aria-pressed={brush === 'pattern'}
          onClick={() => onChoose('pattern')}
        >
          {t('byPattern')}
          <span className="brush-key" aria-hidden="true">
            Del
          </span>
        </button>
      </fieldset>
      <p className="small quiet" role="status">
        {selected > 1 ? t('selected', { count: selected }) : name ? t('brushHint', { shift: name }) : t('paintHint')}
      </p>
    </div>
  )
}
