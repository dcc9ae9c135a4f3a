import '#modules/time/web/people-days.css'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { addDays, type Day, type Month } from '#platform/kernel/day.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { PageFoot } from '#platform/ui/page-foot.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { leave, pageSize } from '../../../contract.ts'
import { words as shared } from '../../shared/locale.ts'
import { TypeMark } from '../../shared/type-mark.tsx'
import { useWeekday } from '../../shared/use-span.ts'
import type { Calendar, CalendarPerson } from '../form/types.ts'
import { words } from '../locale.ts'
import type { AskedOfTeam } from './use-asked.ts'
import './team-calendar.css'

type TeamCalendarProps = { asked: AskedOfTeam; month: Month }

/** People by the days of a month: agreed leave is full, what waits is dashed. */
export function TeamCalendar({ asked: { unit, page, set }, month }: TeamCalendarProps) {
  const t = useWords(words)
  const found = useRead(leave.calendar, { month, page, ...(unit && { unitId: unit }) })
  const { data, error, refetch } = found
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingRows rows={12} height={37} />
  if (data.people.length === 0) return <Empty title={t('nobodyAway')}>{t('nobodyAwayWhy')}</Empty>
  return (
    <div className="team-leave">
      <section className="people-days-scroll">
        <table className="people-days" aria-label={t('teamLeave')}>
          <Head calendar={data} />
          <tbody>
            {data.people.map((person) => (
              <PersonRow
                key={person.personId}
                person={person}
                calendar={data}
                onOpen={(id) => set({ peek: id }, true)}
              />
            ))}
          </tbody>
          <Foot calendar={data} />
        </table>
      </section>
      <Legend people={data.people} />
      <PageFoot page={page} size={pageSize} total={data.count} onPage={(next) => set({ page: String(next) })} />
    </div>
  )
}

const dayOf = ({ month }: Calendar, at: number): Day => addDays(`${month}-01` as Day, at)

const isOff = (kind: Calendar['kinds'][number] | undefined) => kind === 'restDay' || kind === 'holiday'

function Head({ calendar }: { calendar: Calendar }) {
  const t = useWords(words)
  return (
    <thead>
      <tr>
        <th scope="col" className="people-days-who">
          {t('who')}
        </th>
        {calendar.kinds.map((kind, at) => (
          <HeadDay key={dayOf(calendar, at)} day={dayOf(calendar, at)} kind={kind} />
        ))}
      </tr>
    </thead>
  )
}

function HeadDay({ day, kind }: { day: Day; kind: Calendar['kinds'][number] }) {
  const t = useWords(words)
  const today = useToday()
  const weekday = useWeekday()
  const mark = kind === 'holiday' || kind === 'makeUpDay' ? kind : undefined
  return (
    <th scope="col" className={`${isOff(kind) ? 'off' : ''} ${day === today ? 'now' : ''}`}>
      <span>{Number(day.slice(8))}</span>
      <span className={`small ${mark ?? 'quiet'}`}>
        {mark ? t(`mark.${mark}`) : weekday(day).replace('周', '').slice(0, 2)}
      </span>
    </th>
  )
}

type PersonRowProps = { person: CalendarPerson; calendar: Calendar; onOpen: (requestId: string) => void }

function PersonRow({ person, calendar, onOpen }: PersonRowProps) {
  const mayPeople = useMay('people.show')
  const { personId, name, unit, days } = person
  return (
    <tr>
      <th scope="row" className="people-days-who">
        {mayPeople ? (
          <Anchor className="ellipsis team-name" href={`/people/${personId}/leave`}>
            {name}
          </Anchor>
        ) : (
          <span className="ellipsis team-name">{name}</span>
        )}
        <span className="small quiet ellipsis">{unit}</span>
      </th>
      {calendar.kinds.map((kind, at) => {
        const day = dayOf(calendar, at)
        return (
          <td key={day} className={isOff(kind) ? 'off' : undefined}>
            {days
              .filter((each) => each.day === day)
              .map((each) => (
                <AwayMark key={each.requestId} name={name} away={each} onOpen={onOpen} />
              ))}
          </td>
        )
      })}
    </tr>
  )
}

type AwayMarkProps = { name: string; away: CalendarPerson['days'][number]; onOpen: (requestId: string) => void }

function AwayMark({ name, away, onOpen }: AwayMarkProps) {
  const may = useMay(leave.show.name)
  const f = useFormat()
  const said = useAwaySaid()
  const label = `${name} ${f.day(away.day, 'sentence')} ${said(away)}`
  const className = `bare away-day ${away.part}`
  if (!may) {
    return (
      <span className={className} role="img" aria-label={label} title={label}>
        <AwayGlyph away={away} />
      </span>
    )
  }
  return (
    <button type="button" className={className} aria-label={label} title={label} onClick={() => onOpen(away.requestId)}>
      <AwayGlyph away={away} />
    </button>
  )
}

/** Its kind where that may be seen. */
export function AwayGlyph({ away: { type, state } }: { away: CalendarPerson['days'][number] }) {
  const t = useWords(words)
  const seen = shown(type)
  if (seen) return <TypeMark type={seen} dashed={state === 'waiting'} />
  return (
    <span className={state === 'waiting' ? 'type-mark plain dashed' : 'type-mark plain'} aria-hidden="true">
      {t('awayGlyph')}
    </span>
  )
}

/** 年休假 上半天 审批中. */
export function useAwaySaid(): (away: CalendarPerson['days'][number]) => string {
  const t = useWords(words)
  const s = useWords(shared)
  const [language] = useLanguage()
  return ({ type, part, state }) => {
    const kind = shown(type)?.names[language] ?? s('someLeave')
    const which = part === 'hours' ? t('someHours') : s(`part.${part}`)
    return [kind, which, state === 'waiting' && s('state.waiting')].filter(Boolean).join(' ')
  }
}

/** How many are away each day, of everybody and not of this page alone. */
function Foot({ calendar }: { calendar: Calendar }) {
  const t = useWords(words)
  const counts = new Map(calendar.away.map(({ day, count }) => [day, count]))
  return (
    <tfoot>
      <tr>
        <th scope="row" className="people-days-who">
          {t('awayCount')}
        </th>
        {calendar.kinds.map((kind, at) => {
          const day = dayOf(calendar, at)
          return (
            <td key={day} className={isOff(kind) ? 'off' : undefined}>
              {counts.get(day)}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}

/** What the marks of this page mean. */
function Legend({ people }: { people: readonly CalendarPerson[] }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const types = new Map(
    people.flatMap(({ days }) => days.flatMap(({ type }) => shown(type) ?? [])).map((type) => [type.typeId, type]),
  )
  return (
    <ul className="team-legend small soft">
      {[...types.values()].map((type) => (
        <li key={type.typeId} className="line">
          <TypeMark type={type} />
          {type.names[language]}
        </li>
      ))}
      <li className="line">
        <span className="type-mark plain dashed" aria-hidden="true" />
        {t('dashedWaits')}
      </li>
    </ul>
  )
}
