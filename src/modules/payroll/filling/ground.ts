import { figureBook } from '#modules/law/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import type { Book } from '#statute/book.ts'
import { parameterByCode } from '#statute/cn/catalogue.ts'
import { placeCode } from '#statute/cn/places.ts'
import { holidayCalendar } from '#statute/cn/time/calendar-figures.ts'
import type { FigureProblem } from '../runs/contract.ts'
import { figuresOf, problemsOf } from '../runs/figures.ts'

/** What of the law a month's pay in that city would rest on and lacks. */
function lacksOf(book: Book, city: string, month: Day): FigureProblem[] {
  const used = ['insurance', 'fund', 'sick'].map((use) => [`${use} ${placeCode(city)}`, 1] as const)
  return problemsOf(figuresOf(book, month, [city]), new Map(used))
}

const isPayable = (book: Book, city: string, month: Day): boolean =>
  book.find(holidayCalendar, `${month.slice(0, 4)}-01-01` as Day) !== undefined &&
  lacksOf(book, city, month).every(({ problem }) => problem !== 'missing')

/** The months in a row, from the first that can be paid, that are over: of them the law knows calendar and figures of that city. */
export async function payableMonths(db: Db, city: string, from: Day, today: Day): Promise<Day[]> {
  const book = await figureBook(db)
  const months: Day[] = []
  for (let month = from; addMonths(month, 1) <= today; month = addMonths(month, 1)) {
    if (isPayable(book, city, month)) months.push(month)
    else if (months.length > 0) break
  }
  return months
}

/** A figure as it is confirmed: by its code, the city and the day from which it holds. */
export type Unconfirmed = { code: string; city: string; from: Day }

/** Figures of the city that those months rest on and that somebody must have checked before a month is closed. */
export async function unconfirmedFigures(db: Db, city: string, months: readonly Day[]): Promise<Unconfirmed[]> {
  const book = await figureBook(db)
  const found = new Map<string, Unconfirmed>()
  for (const month of months) {
    for (const { code, problem } of lacksOf(book, city, month)) {
      const parameter = parameterByCode.get(code)
      const from = parameter && book.find(parameter, month, city)?.from
      if (problem === 'unverified' && from) found.set(`${code} ${from}`, { code, city, from: from as Day })
    }
  }
  return [...found.values()]
}
