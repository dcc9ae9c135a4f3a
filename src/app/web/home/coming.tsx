import type { z } from 'zod'
import type { people } from '#modules/people/contract.ts'
import { named } from '#platform/client/named.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'

const moves = named<typeof people.moves>('people.moves')
type Move = z.output<typeof people.moves.output>['rows'][number]

const most = 12
const daysAhead = 30

function dayAfter(day: Day, days: number): Day {
  const time = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000
  return new Date(time).toISOString().slice(0, 10) as Day
}

/** Who joins, moves and leaves in the next days, by day. */
export function Coming() {
  const t = useWords(words)
  const from = useToday()
  const { data } = useRead(moves, { from, to: dayAfter(from, daysAhead) })
  const rows = [...(data?.rows ?? [])].sort((a, b) => (a.day < b.day ? -1 : 1)).slice(0, most)
  const days = [...new Set(rows.map((row) => row.day))]
  const all = (
    <Anchor className="link" href="/people/moves">
      {t('comingMore')}
    </Anchor>
  )
  return (
    <Section title={t('coming')} {...(data && { note: t('comingCount', { count: data.count }) })} action={all}>
      {!data && <LoadingRows rows={4} height={37} avatar />}
      {data?.count === 0 && <p className="soft dense">{t('nothingComing')}</p>}
      <ol className="home-days">
        {days.map((day) => (
          <DayRows key={day} day={day} rows={rows.filter((row) => row.day === day)} />
        ))}
      </ol>
    </Section>
  )
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

function DayRows({ day, rows }: { day: Day; rows: Move[] }) {
  const t = useWords(words)
  const f = useFormat()
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 0
  return (
    <li className="home-day">
      <time dateTime={day}>
        <strong>{f.day(day, 'sentence')}</strong> <span className="small quiet">{t(`shortDay${weekday}`)}</span>
      </time>
      <ul>
        {rows.map(({ eventId, personId, fullName, kind, orgUnit }) => (
          <li key={eventId}>
            <Avatar name={fullName} size={24} />
            <Anchor href={`/people/${personId}`}>{fullName}</Anchor>
            <span className="dense quiet ellipsis">
              {t(kind)} · {orgUnit}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}
