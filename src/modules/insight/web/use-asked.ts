import { useQueryState } from '#platform/client/use-address.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useRead } from '#platform/client/use-operation.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Definition } from '#platform/metric/contract.ts'
import { units } from './operations.ts'

export type Period = 'month' | 'year'

/** Whose figures, and when, as the address says: `?period=&unit=&asOf=&all=`. */
export type Asked = {
  day: Day
  today: Day
  period: Period
  unit: string | undefined
  everybody: boolean
  set: (change: { period?: Period; unit?: string | undefined; everybody?: boolean }) => void
  setDay: (day: Day) => void
  /** An address with the same question. */
  href: (path: string, change?: { unit?: string }) => string
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

export function useAsked(): Asked {
  const [query, setQuery] = useQueryState()
  const { day, today, setDay } = useAsOf()
  const { period, all } = query
  const unit = uuid.test(query.unit ?? '') ? query.unit : undefined
  return {
    ...{ day, today, setDay, unit },
    period: period === 'month' ? 'month' : 'year',
    everybody: all === '1',
    set(change) {
      setQuery({
        ...('period' in change && { period: change.period === 'month' ? 'month' : undefined }),
        ...('unit' in change && { unit: change.unit }),
        ...('everybody' in change && { all: change.everybody ? '1' : undefined }),
      })
    },
    href(path, change = {}) {
      const said = { period, unit, all, asOf: query.asOf, ...change }
      const text = new URLSearchParams(Object.entries(said).flatMap(([key, value]) => (value ? [[key, value]] : [])))
      return text.size > 0 ? `${path}?${text}` : path
    },
  }
}

/** The question as `metric.values` takes it. How things stand is always told of the day itself, not of the last whole month. */
export const inputOf = ({ day, period, unit, everybody }: Asked, kind: Definition['kind']) => ({
  asOf: day,
  period: kind === 'moment' ? ('month' as const) : period,
  everybody,
  ...(unit && { scope: { type: 'unit', id: unit } }),
})

/** The name of the unit asked for. */
export function useUnitName({ unit, day }: Asked): string | undefined {
  const found = useRead(units, { asOf: day, ids: [unit ?? ''] }, { enabled: unit !== undefined, keep: false })
  return unit && found.data?.rows[0]?.name
}
