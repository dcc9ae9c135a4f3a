import { useWords } from '#platform/client/use-words.ts'
import type { Planner } from '../calls.ts'
import { words } from '../locale.ts'
import { ShiftMark } from '../shift-mark.tsx'

/** How many work each shift, of all that were asked for and not only of this page. */
export function BoardFoot({ data }: { data: Planner }) {
  const t = useWords(words)
  const { counts, days, shifts } = data
  if (!counts) {
    return (
      <tfoot>
        <tr>
          <td className="board-foot-note small quiet" colSpan={days.length + 1}>
            {t('tooManyToCount')}
          </td>
        </tr>
      </tfoot>
    )
  }
  const rows = shifts.flatMap((shift) => {
    const found = counts.find(({ shiftId }) => shiftId === shift.shiftId)
    return found ? [{ shift, people: found.people }] : []
  })
  return (
    <tfoot>
      {rows.map(({ shift, people }) => (
        <tr key={shift.shiftId}>
          <th scope="row" className="people-days-who" aria-label={t('countsOf', { shift: shift.name })}>
            <span className="line">
              <ShiftMark short={shift.short} tone={shift.tone} />
              <span className="small quiet ellipsis">{t('counts')}</span>
            </span>
          </th>
          {days.map(({ day }, at) => (
            <td key={day} className={people[at] ? undefined : 'quiet'}>
              {people[at] ?? 0}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  )
}
