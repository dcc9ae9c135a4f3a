import type { FilledFile, FilledPunch } from '#modules/time/index.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { monthBegin } from '../order.ts'
import type { Habits } from './habits.ts'
import { dayAt, minuteOf } from './moments.ts'

type Month = { id: string; punches: number; people: Set<string>; first: number; last: number }

/** The clock at the gate, whose file is brought in month by month. */
export class Clocks {
  readonly #months = new Map<string, Month>()

  constructor(from: Day, today: Day) {
    for (let month = monthBegin(from); month <= today; month = addMonths(month, 1)) {
      const empty = { punches: 0, people: new Set<string>(), first: Number.POSITIVE_INFINITY, last: 0 }
      this.#months.set(month.slice(0, 7), { id: newId(), ...empty })
    }
  }

  /** How somebody's punches come in. */
  punchedBy({ source }: Habits): (minute: number) => FilledPunch {
    if (source !== 'file') return (minute) => ({ minute, source, originId: null })
    return (minute) => ({ minute, source, originId: this.#months.get(dayAt(minute).slice(0, 7))?.id ?? null })
  }

  count(employmentId: string, punches: readonly FilledPunch[]): void {
    for (const { minute, source } of punches) {
      const month = source === 'file' ? this.#months.get(dayAt(minute).slice(0, 7)) : undefined
      if (!month) continue
      month.punches += 1
      month.people.add(employmentId)
      month.first = Math.min(month.first, minute)
      month.last = Math.max(month.last, minute)
    }
  }

  /** Each brought in on the first of the next month; that of this month just now. */
  files(by: string, now: number): FilledFile[] {
    return [...this.#months].flatMap(([month, { id, punches, people, first, last }]) => {
      if (punches === 0) return []
      const next = minuteOf(addMonths(`${month}-01` as Day, 1), 520)
      const about = { id, name: `考勤机-${month}.csv`, by, punches, people: people.size, at: Math.min(next, now) }
      return [{ ...about, from: dayAt(first), to: dayAt(last) }]
    })
  }
}
