import { type Day, forever } from '#platform/kernel/day.ts'

export type EntryKind = 'grant' | 'use' | 'giveBack' | 'expire' | 'adjust' | 'opening' | 'payout' | 'comp'

/** So much leave that was given at once. From `to` on only what is carried over is left, and from `carryUntil` on nothing. */
export type Lot = {
  lotId: string
  from: Day
  to: Day
  /** Null: all of it. Says nothing where `carryUntil` is null. */
  carryMax: number | null
  carryUntil: Day | null
}

export type Entry = { day: Day; units: number; kind: EntryKind }

export type Expiry = { day: Day; units: number }

const sum = (units: readonly number[]): number => units.reduce((total, each) => total + each, 0)

/** What the entries but expiries come to before that day. */
const before = (entries: readonly Entry[], day: Day): number =>
  sum(entries.filter((entry) => entry.kind !== 'expire' && entry.day < day).map(({ units }) => units))

const mayCarry = ({ carryMax, carryUntil }: Pick<Lot, 'carryMax' | 'carryUntil'>): number =>
  carryUntil === null ? 0 : (carryMax ?? Number.MAX_SAFE_INTEGER)

/** The day from which nothing of it is left. */
export const endOf = ({ to, carryUntil }: Pick<Lot, 'to' | 'carryUntil'>): Day => carryUntil ?? to

/**
 * What expires of a lot up to and with that day: what goes beyond the carry-over when it ends, and the rest when that ends.
 * It follows from the other entries alone, so that a use given back afterwards leaves the lot as if it had never been.
 */
export function settleLot(lot: Lot, entries: readonly Entry[], day: Day): Expiry[] {
  if (lot.to === forever || day < lot.to) return []
  const beyond = Math.max(0, before(entries, lot.to) - mayCarry(lot))
  const first = beyond > 0 ? [{ day: lot.to, units: -beyond }] : []
  if (lot.carryUntil === null || day < lot.carryUntil) return first
  const rest = Math.max(0, before(entries, lot.carryUntil) - beyond)
  return rest > 0 ? [...first, { day: lot.carryUntil, units: -rest }] : first
}

/** The entries to post so that the ledger says what expires. */
export function missingExpiries(lot: Lot, entries: readonly Entry[], day: Day): Expiry[] {
  const wanted = new Map(settleLot(lot, entries, day).map((expiry) => [expiry.day, expiry.units]))
  for (const { kind, day: on, units } of entries) {
    if (kind === 'expire') wanted.set(on, (wanted.get(on) ?? 0) - units)
  }
  return [...wanted].filter(([, units]) => units !== 0).map(([on, units]) => ({ day: on, units }))
}

/** What is in a lot after that day's entries, with what expires by then. */
export const balanceOn = (lot: Lot, entries: readonly Entry[], day: Day): number =>
  sum(entries.filter((entry) => entry.kind !== 'expire' && entry.day <= day).map(({ units }) => units)) +
  sum(settleLot(lot, entries, day).map(({ units }) => units))

/** How much more can be taken from a lot on that day without ever leaving less than nothing in it. */
export function slackOf(lot: Lot, entries: readonly Entry[], day: Day): number {
  if (day < lot.from || day >= endOf(lot)) return 0
  const moving = entries.filter(({ kind }) => kind !== 'expire')
  const later = [...new Set(moving.map((entry) => entry.day).filter((on) => on > day))]
  const running = (on: Day): number => sum(moving.filter((entry) => entry.day <= on).map(({ units }) => units))
  const beyond = Math.max(0, before(entries, lot.to) - mayCarry(lot))
  const least = Math.min(
    ...[day, ...later].filter((on) => on < endOf(lot)).map((on) => running(on) - (day >= lot.to ? beyond : 0)),
  )
  return Math.max(0, least)
}
