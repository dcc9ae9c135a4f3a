import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Menu } from '#platform/ui/menu.tsx'
import { PageFoot } from '#platform/ui/page-foot.tsx'
import { PhoneRow, PhoneRows } from '#platform/ui/phone-rows.tsx'
import { SearchBox } from '#platform/ui/search-box.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { time } from '../../../contract.ts'
import { boardPage } from '../../contract.ts'
import type { BoardShift, HeadDay, Plan, Planner, Row } from '../calls.ts'
import { words } from '../locale.ts'
import { ShiftMark } from '../shift-mark.tsx'
import { useSearch } from '../use-search.ts'
import { DaySteps } from './board-bar.tsx'
import { BoardNotes } from './board-notes.tsx'
import { NobodyHere } from './nobody-here.tsx'
import { type Board, weekday } from './use-board.ts'
import { useNames } from './use-names.ts'
import { usePlan } from './use-plan.ts'

type PhoneBoardProps = { board: Board; data: Planner }

/** On the phone a week of one person; of several first who. */
export function PhoneBoard({ board, data }: PhoneBoardProps) {
  const t = useWords(words)
  const [only] = data.rows
  if (only && (board.person || (data.total === 1 && !board.search))) {
    return (
      <div className="phone-board">
        <DaySteps board={board} />
        <div className="line">
          <h2 className="subtitle grow">{only.name}</h2>
          {board.person && (
            <button className="bare link" type="button" onClick={() => board.show({ person: undefined })}>
              {t('backToPeople')}
            </button>
          )}
        </div>
        <PersonWeek row={only} data={data} />
      </div>
    )
  }
  return <PeopleOfWeek board={board} data={data} />
}

function PeopleOfWeek({ board, data }: PhoneBoardProps) {
  const t = useWords(words)
  const search = useSearch(board.search, (typed) => board.show({ search: typed }))
  const shorts = new Map(data.shifts.map(({ shiftId, short }) => [shiftId, short]))
  return (
    <div className="phone-board">
      <DaySteps board={board} />
      <SearchBox {...search} placeholder={t('findPeople')} />
      <PhoneRows
        label={t('board')}
        rows={data.rows}
        rowKey={(row) => row.personId}
        onOpen={(row) => board.show({ person: row.personId })}
        empty={<NobodyHere />}
        phone={(row) => (
          <PhoneRow
            title={row.name}
            figure={row.days.map(({ shiftId }) => (shiftId ? shorts.get(shiftId) : '·')).join(' ')}
            detail={row.unit}
          />
        )}
      />
      <PageFoot
        page={board.page}
        size={boardPage}
        total={data.total}
        onPage={(page) => board.show({ page: String(page) })}
      />
    </div>
  )
}

function PersonWeek({ row, data }: { row: Row; data: Planner }) {
  const planning = usePlan()
  return (
    <>
      <BoardNotes problem={planning.problem} warnings={planning.warnings} />
      <ul className="phone-rows">
        {data.days.map((head) => (
          <li key={head.day}>
            <PersonDay
              row={row}
              head={head}
              shifts={data.shifts}
              onPlan={(plan) => void planning.plan([{ personId: row.personId, day: head.day, shiftId: plan }])}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

const weekdays = ['weekday0', 'weekday1', 'weekday2', 'weekday3', 'weekday4', 'weekday5', 'weekday6'] as const

type PersonDayProps = { row: Row; head: HeadDay; shifts: readonly BoardShift[]; onPlan: (plan: Plan) => void }

function PersonDay({ row, head, shifts, onPlan }: PersonDayProps) {
  const t = useWords(words)
  const format = useFormat()
  const names = useNames()
  const mayPlan = useMay(time.planDays.name)
  const own = row.days.find(({ day }) => day === head.day)
  const shift = shifts.find(({ shiftId }) => shiftId === own?.shiftId)
  const day = `${format.day(head.day, 'near')} ${t(weekdays[weekday(head.day)] ?? 'weekday0')}`
  const shown = (
    <PhoneRow
      leading={
        shift ? <ShiftMark short={shift.short} tone={shift.tone} /> : <span className="rest-mark">{t('rest')}</span>
      }
      title={day}
      figure={shift ? names.hours(shift) : ''}
      detail={names.planned(own, shift)}
      note={names.calendar(head)}
    />
  )
  if (!mayPlan || !own || head.closed) return <div className="phone-row">{shown}</div>
  return (
    <Menu
      button={shown}
      buttonClass="bare phone-row"
      label={t('changeOf', { day })}
      items={[
        ...shifts
          .filter(({ retired }) => !retired)
          .map((each) => ({
            key: each.shiftId,
            label: `${each.name} ${names.hours(each)}`,
            chosen: each.shiftId === own.shiftId,
            onChoose: () => onPlan(each.shiftId),
          })),
        { key: 'rest', label: t('restName'), onChoose: () => onPlan(null) },
        { key: 'pattern', label: t('byPattern'), onChoose: () => onPlan('pattern') },
      ]}
    />
  )
}
