import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Icon } from '#platform/ui/icons.tsx'
import type { BoardShift, HeadDay, Row } from '../calls.ts'
import { words } from '../locale.ts'
import type { BoardGridProps } from './board-grid.tsx'
import { DayCell } from './day-cell.tsx'
import { isIn, type Spot } from './range.ts'
import { useNames } from './use-names.ts'

type BoardRowProps = BoardGridProps & { row: Row; at: number; here: Spot }

/** A person and his days. */
export function BoardRow(props: BoardRowProps) {
  const { data, row, at } = props
  const own = new Map(row.days.map((each) => [each.day, each]))
  const shifts = new Map(data.shifts.map((each) => [each.shiftId, each]))
  return (
    <tr>
      <PersonHead row={row} />
      {data.days.map((head, column) => (
        <OneDay
          key={head.day}
          {...props}
          head={head}
          day={own.get(head.day)}
          shifts={shifts}
          spot={{ row: at, column }}
        />
      ))}
    </tr>
  )
}

function PersonHead({ row: { name, unit, protection } }: { row: Row }) {
  const t = useWords(words)
  const guarded = !isHidden(protection) && protection.length > 0
  return (
    <th scope="row" className="people-days-who">
      <span className="line">
        <span className="ellipsis">{name}</span>
        {guarded && (
          <span className="board-guard" title={t('protected')}>
            <Icon name="shield" size={14} />
            <span className="visually-hidden">{t('protected')}</span>
          </span>
        )}
      </span>
      <span className="small quiet ellipsis board-unit-name">{unit}</span>
    </th>
  )
}

type OwnDay = Row['days'][number]
type OneDayProps = BoardRowProps & {
  head: HeadDay
  day: OwnDay | undefined
  shifts: ReadonlyMap<string, BoardShift>
  spot: Spot
}

const stateOf = (day: OwnDay | undefined) => {
  if (!day) return 'gone'
  return day.from === null ? 'unplanned' : 'here'
}

/** What is shown on a day: what is just being planned goes before what stands. */
function OneDay({ head, day, shifts, spot, row, range, here, today, pendingOf }: OneDayProps) {
  const t = useWords(words)
  const names = useNames()
  const pending = day && pendingOf(row.personId, head.day)
  const shiftId = pending === undefined || pending === 'pattern' ? day?.shiftId : pending
  const shift = shifts.get(shiftId ?? '')
  const plan = names.plan(day, shift)
  return (
    <DayCell
      row={spot.row}
      column={spot.column}
      label={t('cell', { name: row.name, day: head.day, plan })}
      title={plan}
      short={shift?.short}
      tone={shift?.tone ?? 0}
      state={stateOf(day)}
      byHand={day?.from === 'hand'}
      away={day?.away?.part}
      shade={head.calendar}
      today={head.day === today}
      pending={pending !== undefined}
      selected={range !== undefined && isIn(range, spot)}
      focus={here.row === spot.row && here.column === spot.column}
    />
  )
}
