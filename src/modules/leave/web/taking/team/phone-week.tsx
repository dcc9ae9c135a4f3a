import { mondayOf } from '#modules/time/web/week.ts'
import { useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addDays, Day, type Month } from '#platform/kernel/day.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { PhoneRow, PhoneRows } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { leave } from '../../../contract.ts'
import { useWeekday } from '../../shared/use-span.ts'
import type { CalendarPerson } from '../form/types.ts'
import { words } from '../locale.ts'
import { AwayGlyph, useAwaySaid } from './team-calendar.tsx'
import type { AskedOfTeam } from './use-asked.ts'
import './phone-week.css'

const monthOf = (day: Day): Month => day.slice(0, 7) as Month

/** On the phone: who is away, a week of it, day by day. */
export function PhoneWeek({ asked: { unit, set } }: { asked: AskedOfTeam }) {
  const t = useWords(words)
  const today = useToday()
  const [query] = useQueryState()
  const monday = mondayOf(Day.safeParse(query.week).data ?? today)
  const sunday = addDays(monday, 6)
  const more = unit ? { unitId: unit } : {}
  const first = useRead(leave.calendar, { month: monthOf(monday), ...more })
  const crosses = monthOf(sunday) !== monthOf(monday)
  const second = useRead(leave.calendar, { month: monthOf(sunday), ...more }, { enabled: crosses })
  const error = first.error ?? second.error
  const people = [...(first.data?.people ?? []), ...(crosses ? (second.data?.people ?? []) : [])]
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at)).filter((day) =>
    people.some((person) => person.days.some((each) => each.day === day)),
  )
  return (
    <div className="phone-week">
      <WeekSteps from={monday} to={sunday} onStep={(by) => set({ week: addDays(monday, by) })} />
      {error && !first.data && <Problem error={error} onRetry={() => void first.refetch()} />}
      {!first.data && !error && <LoadingRows rows={4} height={52} />}
      {first.data && days.length === 0 && <Empty title={t('nobodyThisWeek')}>{t('nobodyThisWeekWhy')}</Empty>}
      {days.map((day) => (
        <DayPeople key={day} day={day} people={people} onOpen={(id) => set({ peek: id }, true)} />
      ))}
    </div>
  )
}

function WeekSteps({ from, to, onStep }: { from: Day; to: Day; onStep: (by: number) => void }) {
  const t = useWords(words)
  const f = useFormat()
  return (
    <div className="line phone-week-steps">
      <button className="bare icon-button" type="button" aria-label={t('previousWeek')} onClick={() => onStep(-7)}>
        <Icon name="left" />
      </button>
      <strong className="grow">{`${f.day(from, 'sentence')} – ${f.day(to, 'sentence')}`}</strong>
      <button className="bare icon-button" type="button" aria-label={t('nextWeek')} onClick={() => onStep(7)}>
        <Icon name="right" />
      </button>
    </div>
  )
}

type DayPeopleProps = { day: Day; people: readonly CalendarPerson[]; onOpen: (requestId: string) => void }

function DayPeople({ day, people, onOpen }: DayPeopleProps) {
  const t = useWords(words)
  const f = useFormat()
  const weekday = useWeekday()
  const said = useAwaySaid()
  const rows = people.flatMap(({ days, ...person }) =>
    days.filter((each) => each.day === day).map((away) => ({ person, away })),
  )
  return (
    <section>
      <h2 className="phone-week-day">
        {f.day(day, 'near')} {weekday(day)} <span className="quiet">{t('peopleAway', { count: rows.length })}</span>
      </h2>
      <PhoneRows
        label={f.day(day, 'sentence')}
        rows={rows}
        rowKey={({ away }) => away.requestId}
        onOpen={({ away }) => onOpen(away.requestId)}
        phone={({ person, away }) => (
          <PhoneRow leading={<AwayGlyph away={away} />} title={person.name} detail={said(away)} note={person.unit} />
        )}
      />
    </section>
  )
}
