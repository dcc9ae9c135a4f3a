import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'
import { useOwnRequests } from './use-approvals.ts'
import { mattersIn, useOwnDay } from './use-own-day.ts'
import { useStuckCount } from './use-stuck.ts'
import { useWaiting } from './use-waiting.ts'

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

function timeOfDay(hour: number) {
  if (hour < 5) return 'night'
  if (hour < 11) return 'morning'
  if (hour < 13) return 'noon'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** A Chinese name of two or three characters is called by its given name. */
const calledBy = (name: string): string => (/^\p{Script=Han}{3}$/u.test(name) ? name.slice(1) : name)

/** `alone`: the reader has nobody else's business, so his own is what is told. */
export function Greeting({ name, alone }: { name: string; alone: boolean }) {
  const t = useWords(words)
  const f = useFormat()
  const now = new Date()
  const day = useToday()
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 0
  return (
    <header className="home-greeting">
      <h1 className="title">{t(timeOfDay(now.getHours()), { name: calledBy(name) })}</h1>
      <p className="soft">
        {t('dated', { day: f.day(day, 'sentence'), weekday: t(`weekday${weekday}`) })}
        {alone ? <OwnMatters /> : <Waiting />}
      </p>
    </header>
  )
}

/** What waits, and what is stuck. */
function Waiting() {
  const t = useWords(words)
  const waiting = useWaiting()
  const stuck = useStuckCount()
  if (waiting === undefined) return null
  return (
    <>
      {' · '}
      {waiting === 0 ? t('nothingWaiting') : t('waiting', { count: waiting })}
      {stuck !== undefined && stuck > 0 && (
        <>
          {t('comma')}
          <span className="waits">{t('stuckCount', { count: stuck })}</span>
        </>
      )}
    </>
  )
}

function OwnMatters() {
  const t = useWords(words)
  const { data } = useOwnDay()
  const requests = useOwnRequests() ?? []
  const count = data?.post ? mattersIn(data) + requests.length : 0
  return count > 0 && <> · {t('concerning', { count })}</>
}
