import { addDays, type Day } from '#platform/kernel/day.ts'

/*
 * The month of one person in a line, from which spells are counted wherever a window begins: '.' for a day of work, for a day
 * away a sign with its number. Many days of work in a row are as good as one.
 */

const signOf = (base: number, day: number): string => String.fromCharCode(base + day)
const wholeBase = 48
const halfBase = 80
const days = Array.from({ length: 31 }, (_, at) => at + 1)

const signs = (base: number, of: readonly number[] = days): string => of.map((day) => signOf(base, day)).join('')

export const bases = { whole: wholeBase, half: halfBase }
export const halfSigns = signs(halfBase)

/** Does a line hold a day away? */
export const isAnyAway = (line = ''): boolean => line !== '' && line !== '.'

/** 52 weeks. */
const windowDays = 364

export type Window = {
  /** The month in which it begins. */
  month: Day
  /** The signs of the days of that month before it begins. */
  before: string
}

/** The window of 52 weeks that ends on the day before. */
export function windowUpTo(until: Day): Window {
  const first = addDays(until, -windowDays)
  const before = days.filter((day) => day < Number(first.slice(8)))
  return { month: `${first.slice(0, 7)}-01` as Day, before: signs(wholeBase, before) + signs(halfBase, before) }
}
