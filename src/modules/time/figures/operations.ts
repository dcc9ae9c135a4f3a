import type { z } from 'zod'
import { bilingual } from '#modules/organization/index.ts'
import { scopeOf } from '#modules/people/index.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { BehindTold } from '#platform/metric/contract.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../contract.ts'
import { words } from './locale.ts'
import { timeMetrics } from './metrics.ts'
import { sumAnew } from './refresh.ts'
import { wholeDay } from './rules/rates.ts'
import { summedMonths } from './sources.ts'
import { type BehindRow, type Order, peopleBehind } from './store/behind.ts'

const perPage = 10

const both = bilingual(words)
const days = (share: number): string => String(Math.round((share / wholeDay) * 10) / 10)

type Away = 'absent' | 'sick' | 'personal'

/** What one person's part of a figure is, in words. */
const said: Record<Order, (row: BehindRow) => { zh: string; en: string }> = {
  absence({ absent, sick, personal }) {
    const parts = Object.entries({ absent, sick, personal }).filter(([, share]) => share > 0) as [Away, number][]
    return both((t) => parts.map(([kind, share]) => t(kind, { days: days(share) })).join(t('and')))
  },
  lateness: ({ lateDays, lateMinutes }) => both((t) => t('lateness', { count: lateDays, minutes: lateMinutes })),
  overtime: ({ overtime }) => both((t) => t('overtime', { hours: String(Math.round(overtime / 6) / 10) })),
  breaches: ({ breaches }) => both((t) => t('breaches', { count: breaches })),
  bradford: ({ points, spells, away }) =>
    both((t) => t('bradford', { points: String(points / 2), spells, days: String(away / 2) })),
}

const figurePeople = implement(time.figurePeople, {
  about: ({ unitId }) => (unitId ? { type: 'unit', id: unitId } : 'reach'),
  async run({ db, today, reach, input, sees }): Promise<z.input<typeof BehindTold>> {
    const { metric: key, unitId, everybody, offset } = input
    const metric = timeMetrics.find((each) => each.key === key)
    if (!metric) return refuse('metric.unknown', { key })
    if (metric.behindClass && !sees(metric.behindClass)) return { total: 0, perPage, hidden: true, rows: [] }
    await sumAnew(db, today)
    const where = { scope: unitId ? { type: 'unit', id: unitId } : null, reach }
    const to = input.to < today ? input.to : today
    const from = `${input.from.slice(0, 7)}-01` as Day
    const { total, rows } = await peopleBehind(db, {
      ...{ today, reach, everybody, offset, limit: perPage },
      scope: await scopeOf(db, where, today),
      months: await summedMonths({ db, today }, [{ from, to: addDays(to, 1) }]),
      order: key.slice('time.'.length) as Order,
    })
    return {
      total,
      perPage,
      hidden: false,
      rows: rows.map((row) => toldOf(row, key.slice('time.'.length) as Order, to)),
    }
  },
})

const toldOf = (row: BehindRow, order: Order, to: Day) => ({
  ...{ id: row.personId, name: row.name, place: row.unit, value: said[order](row) },
  href: `/time/people/${row.personId}?month=${to.slice(0, 7)}`,
})

export const figureOperations = [figurePeople]
