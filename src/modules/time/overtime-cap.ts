import type { Day } from '#platform/kernel/day.ts'
import type { Book } from '#statute/book.ts'
import { overtimeLimits } from '#statute/cn/time/figures.ts'

/** 36 hours a month (劳动法第四十一条), in minutes; without a figure of that day nothing is too much. */
export function capIn(book: Book, day: Day): number {
  const limits = book.find(overtimeLimits, day)
  return limits ? limits.value.month * 60 : 1_000_000
}
