import { useQueryState } from '#platform/client/use-address.ts'
import { type FigureRow, keyOf, subjectOf } from './value.ts'

export type View = 'all' | 'due' | 'company'

export type Listed = {
  view: View
  search: string
  subject: string | undefined
  place: string | undefined
  set: (change: Record<string, string | undefined>) => void
  /** All rows, and those that the filters leave. */
  all: readonly FigureRow[] | undefined
  rows: readonly FigureRow[] | undefined
  peeked: FigureRow | undefined
  peek: (row: FigureRow | undefined) => void
}

export const inView: Record<View, (row: FigureRow) => boolean> = {
  all: () => true,
  due: ({ due }) => due.length > 0,
  company: ({ versions }) => versions.some(({ origin }) => origin === 'company'),
}

const viewOf = (text: string | undefined): View => (text === 'due' || text === 'company' ? text : 'all')

/** Which figures are looked at, as the address says: `?view=&q=&subject=&place=&peek=`. */
export function useListed(all: readonly FigureRow[] | undefined): Listed {
  const [query, set] = useQueryState()
  const view = viewOf(query.view)
  const { q: search = '', subject, place } = query
  const typed = search.trim().toLowerCase()
  const rows = all?.filter(
    (row) =>
      inView[view](row) &&
      (subject === undefined || subjectOf(row) === subject) &&
      (place === undefined || row.placeName === place) &&
      `${row.label} ${row.placeName} ${row.code}`.toLowerCase().includes(typed),
  )
  return {
    ...{ view, search, subject, place, set, all, rows },
    peeked: all?.find((row) => keyOf(row) === query.peek),
    peek: (row) => set({ peek: row && keyOf(row) }, row !== undefined && query.peek === undefined),
  }
}
