import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'
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

export function Greeting({ name }: { name: string }) {
  const t = useWords(words)
  const f = useFormat()
  const now = new Date()
  const day = useToday()
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 0
  const waiting = useWaiting()
  const sentence = waiting === 0 ? t('nothingWaiting') : waiting !== undefined && t('waiting', { count: waiting })
  return (
    <header className="home-greeting">
      <h1 className="title">{t(timeOfDay(now.getHours()), { name: calledBy(name) })}</h1>
      <p className="soft">
        {t('dated', { day: f.day(day, 'sentence'), weekday: t(`weekday${weekday}`) })}
        {sentence && <> · {sentence}</>}
      </p>
    </header>
  )
}
