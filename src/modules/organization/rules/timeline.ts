import { type Day, forever } from '#platform/kernel/day.ts'

/** What held from one day until the day before another. */
export type Dated<T> = { from: Day; to: Day; facts: T }

/** Dated facts in order, each ending where the next begins. */
export type Timeline<T> = readonly Dated<T>[]

export const on = <T>(line: Timeline<T>, day: Day): Dated<T> | undefined =>
  line.find((each) => each.from <= day && day < each.to)

export const endOf = <T>(line: Timeline<T>): Day | undefined => line.at(-1)?.to

export const begin = <T>(day: Day, facts: T): Dated<T>[] => [{ from: day, to: forever, facts }]

const keysOf = <T extends object>(facts: T) => Object.keys(facts) as (keyof T)[]

const same = <T extends object>(a: T, b: T): boolean => keysOf(a).every((key) => a[key] === b[key])

/** Cuts the row that covers the day in two, so that the day begins a row. */
function cutAt<T>(line: Timeline<T>, day: Day): Dated<T>[] {
  return line.flatMap((each) =>
    each.from < day && day < each.to
      ? [
          { ...each, to: day },
          { ...each, from: day },
        ]
      : [each],
  )
}

/** Neighbours that say the same become one row. */
function joined<T extends object>(line: Timeline<T>): Dated<T>[] {
  const rows: Dated<T>[] = []
  for (const each of line) {
    const last = rows.at(-1)
    if (last && last.to === each.from && same(last.facts, each.facts)) rows[rows.length - 1] = { ...last, to: each.to }
    else rows.push(each)
  }
  return rows
}

/**
 * Changes facts from a day on. Each fact holds until it was to change anyway: a new name from June survives a move
 * planned for September, and a name planned for September still comes.
 * @returns the new time line; unchanged when the day lies outside it
 */
export function changeFrom<T extends object>(line: Timeline<T>, day: Day, change: Partial<T>): Dated<T>[] {
  const before = on(line, day)
  if (!before) return [...line]
  const pending = new Set(keysOf(change as T))
  const rows = cutAt(line, day).map((each) => {
    if (each.from < day) return each
    for (const key of pending) if (each.facts[key] !== before.facts[key]) pending.delete(key)
    const held = Object.fromEntries([...pending].map((key) => [key, change[key]]))
    return { ...each, facts: { ...each.facts, ...held } }
  })
  return joined(rows)
}

/** Ends on that day: nothing holds from it on. */
export const endOn = <T>(line: Timeline<T>, day: Day): Dated<T>[] => cutAt(line, day).filter((each) => each.from < day)

/** As if the end had not been set: the last row is open again. */
export const reopen = <T>(line: Timeline<T>): Dated<T>[] =>
  line.map((each, index) => (index === line.length - 1 ? { ...each, to: forever } : each))

/** Takes back what changed on a day: those facts hold on as they were, until they change again. */
export function withoutChangeOn<T extends object>(line: Timeline<T>, day: Day): Dated<T>[] {
  const at = line.findIndex((each) => each.from === day)
  const before = line[at - 1]
  const after = line[at]
  if (!before || !after) return [...line]
  const changed = keysOf(before.facts).filter((key) => before.facts[key] !== after.facts[key])
  const restored = Object.fromEntries(changed.map((key) => [key, before.facts[key]])) as Partial<T>
  return changeFrom(line, day, restored)
}

/** Sets a value from a day on where there may be none yet: for plans that begin, change and end. */
export function setFrom<T extends object>(line: Timeline<T>, day: Day, facts: T): Dated<T>[] {
  if (on(line, day)) return changeFrom(line, day, facts)
  const next = line.find((each) => each.from > day)
  const added: Dated<T> = { from: day, to: next?.from ?? forever, facts }
  return joined([...line, added].toSorted((a, b) => (a.from < b.from ? -1 : 1)))
}
