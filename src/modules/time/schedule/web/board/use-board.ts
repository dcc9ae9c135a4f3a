import { useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { addDays, Day } from '#platform/kernel/day.ts'
import { time } from '../../../contract.ts'
import { mondayOf } from '../../../web/week.ts'
import { boardPage } from '../../contract.ts'

const spans = ['7', '14', '28'] as const
export type SpanChoice = (typeof spans)[number]
const isSpan = (value: string | undefined): value is SpanChoice => spans.some((span) => span === value)

const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

export { weekday }

/** What of the plan is looked at: kept in the address. */
export function useBoard(phone: boolean) {
  const [query, setQuery] = useQueryState()
  const today = useToday()
  const week = mondayOf(today)
  const from = Day.safeParse(query.from).data ?? week
  const chosen: SpanChoice = isSpan(query.days) ? query.days : '14'
  const span = phone ? '7' : chosen
  const page = Math.max(1, Number(query.page) || 1)
  const { unit, person, search = '' } = query
  const found = useRead(time.planner, {
    ...{ from, days: Number(span), offset: (page - 1) * boardPage },
    ...(unit && { unitId: unit }),
    ...(person && phone && { personId: person }),
    ...(search && { search }),
  })
  return {
    ...{ found, from, week, span, page, unit, person, search, today },
    show: (change: Record<string, string | undefined>) => setQuery({ page: undefined, ...change }),
    go: (days: number) => setQuery({ from: addDays(from, days) }),
    size: Number(span),
  }
}
export type Board = ReturnType<typeof useBoard>
