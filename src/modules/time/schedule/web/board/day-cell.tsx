import { memo } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import type { HeadDay } from '../calls.ts'
import { words } from '../locale.ts'
import { ShiftMark } from '../shift-mark.tsx'

type DayCellProps = {
  row: number
  column: number
  label: string
  title: string
  short: string | undefined
  tone: number
  state: 'here' | 'unplanned' | 'gone'
  byHand: boolean
  away: string | undefined
  shade: HeadDay['calendar']
  today: boolean
  pending: boolean
  selected: boolean
  focus: boolean
}

/** One day of one person. Drawn again only when something of it changes: a board has a thousand. */
export const DayCell = memo(function DayCell(props: DayCellProps) {
  const t = useWords(words)
  const { row, column, label, title, short, tone, state, byHand, away, selected, focus } = props
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid takes the focus
      role="gridcell"
      className={looksOf(props)}
      data-row={row}
      data-column={column}
      aria-label={label}
      aria-selected={selected}
      title={title}
      tabIndex={focus ? 0 : -1}
    >
      {short ? <ShiftMark short={short} tone={tone} /> : byHand && <span className="rest-mark">{t('rest')}</span>}
      {state === 'unplanned' && !short && <span className="quiet">—</span>}
      {away && <span className="away-mark">{t('awayMark')}</span>}
    </td>
  )
})

const isFree = (shade: HeadDay['calendar']) => shade === 'weekend' || shade === 'off' || shade === 'holiday'

function looksOf({ state, byHand, away, shade, today, pending, selected }: DayCellProps): string {
  const looks = [
    ['day-cell', true],
    ['free', isFree(shade)],
    ['today', today],
    ['gone', state === 'gone'],
    ['by-hand', byHand],
    ['is-away', away !== undefined],
    ['pending', pending],
    ['selected', selected],
  ] as const
  return looks.flatMap(([look, has]) => (has ? [look] : [])).join(' ')
}
