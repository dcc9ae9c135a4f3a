import type { Db } from '#platform/database/database.ts'
import { forever } from '#platform/kernel/day.ts'
import type { World } from '#platform/world.ts'
import { type Book, bookOf, type CompanyFigure } from '#statute/book.ts'
import { type RecordedFigure, recordedFigures } from './store.ts'

/** A figure of the company, with who recorded it, when and why. */
export type CompanyVersion = CompanyFigure & Pick<RecordedFigure, 'reason' | 'recordedAt' | 'recordedName'>

const inBothLanguages = (text: string) => ({ zh: text, en: text })

const versionOf = ({
  code,
  place,
  from,
  to,
  value,
  document,
  article,
  href,
  ...record
}: RecordedFigure): CompanyVersion => ({
  code,
  from,
  ...(to === forever ? {} : { until: to }),
  ...(place === null ? {} : { place }),
  value,
  source: {
    title: inBothLanguages(document),
    article: inBothLanguages(article),
    ...(href === null ? {} : { href }),
  },
  status: '企业确认',
  reason: record.reason,
  recordedAt: record.recordedAt,
  recordedName: record.recordedName,
})

/** All figures as they stand in this transaction: those of the company above the built-in ones. */
export const figureBook = async (db: Db): Promise<Book> => bookOf((await recordedFigures(db)).map(versionOf))

type Kept = { book: Promise<Book>; until: number }
const kept = new WeakMap<World, Kept>()

/** How long a calculator may go by what was read before: another process may have recorded a figure meanwhile. */
const keptFor = 1_000

/** The figures for a calculator, read once a second at most. */
export function recentBook(world: World): Promise<Book> {
  const now = performance.now()
  const known = kept.get(world)
  if (known && now < known.until) return known.book
  const book = figureBook(world.db)
  kept.set(world, { book, until: now + keptFor })
  book.catch(() => kept.delete(world))
  return book
}

/** After a figure was recorded here, the next calculator reads anew. */
export const forgetBook = (world: World): boolean => kept.delete(world)
