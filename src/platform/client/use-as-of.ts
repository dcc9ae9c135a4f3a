import { Day } from '../kernel/day.ts'
import { useQueryState } from './use-address.ts'
import { useToday } from './use-today.ts'

/** The page's day: today, or the one in the address (`?asOf=2027-01-01`). */
export function useAsOf(): { day: Day; today: Day; isToday: boolean; setDay: (day: Day) => void } {
  const [query, setQuery] = useQueryState()
  const today = useToday()
  const asked = Day.safeParse(query.asOf)
  const day = asked.success ? asked.data : today
  return {
    day,
    today,
    isToday: day === today,
    setDay: (next) => setQuery({ asOf: next === today ? undefined : next }, true),
  }
}
