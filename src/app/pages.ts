import { z } from 'zod'

export type Row = Record<string, unknown>
export type Page = { rows: Row[]; next?: string | null; count?: number; total?: number }

/**
 * All pages of a list, whichever way it has of going on: by a mark for what comes next, by page numbers until `count`, or by
 * places until `total`. Begins where the input says.
 * @param accepts the list's input, which tells its way
 */
export async function* pagesOf(
  ask: (input: Row) => Promise<Page>,
  input: Row,
  accepts: z.ZodType,
): AsyncGenerator<Row[]> {
  const known = accepts instanceof z.ZodObject ? Object.keys(accepts.shape) : []
  const place = { number: Number(input.page ?? 1), seen: Number(input.offset ?? 0) }
  for (let asked: Row | undefined = input; asked; ) {
    const page = await ask(asked)
    yield page.rows
    place.seen += page.rows.length
    place.number++
    const next = page.rows.length === 0 ? undefined : whatNext(page, place, known)
    asked = next && { ...input, ...next }
  }
}

type Place = { number: number; seen: number }

/** A list without pages of its own is told whole, or as far as it was asked for. */
function whatNext({ next, count, total }: Page, { number, seen }: Place, known: readonly string[]): Row | undefined {
  if (next) return { cursor: next }
  if (known.includes('page') && (count ?? 0) > seen) return { page: number }
  return known.includes('offset') && (total ?? 0) > seen ? { offset: seen } : undefined
}
