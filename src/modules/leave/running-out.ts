import { addDays, type Day, forever } from '#platform/kernel/day.ts'
import type { Balance } from './balances.ts'
import { endOf, settleLot } from './rules/lot.ts'

/** The next day on which something runs out, and how much of it as things stand. */
export function runsOut({ lots, states }: Balance, today: Day): { day: Day; units: number } | null {
  const open = new Set(lots.map(({ lotId }) => lotId))
  const ending = states
    .filter(({ lotId }) => open.has(lotId))
    .flatMap((lot) => settleLot(lot, lot.entries, farthest(lot)))
    .filter(({ day }) => day > today)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]
  return ending ? { day: addDays(ending.day, -1), units: -ending.units } : null
}

const farthest = (lot: Balance['states'][number]): Day => (endOf(lot) === forever ? lot.from : endOf(lot))
