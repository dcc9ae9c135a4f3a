import type { Seal } from './chain.ts'
import { type IdRange, parseRanges } from './id-ranges.ts'
import { merkle } from './merkle.ts'
import type { StoredEntry } from './stored-entry.ts'

/** A seal while its entries pass by, in the order of their numbers. */
export type OpenSeal = {
  isEdited: boolean
  /** Must be asked with rising numbers. */
  holds: (id: number) => boolean
  isOver: (id: number) => boolean
  add: (row: StoredEntry) => void
  close: () => void
}

/** An altered seal may claim to hold any number of entries: past this many it is skipped through. */
const mostMissing = 10_000

type Report = (kind: 'edited' | 'deleted', id: number) => void

export function openSeal(seal: Seal, report: Report): OpenSeal {
  const expected = expectedOf(parseRanges(seal.ids), (id) => report('deleted', id))
  const tree = merkle()
  const open: OpenSeal = {
    isEdited: false,
    holds(id) {
      expected.skipTo(id)
      return id < expected.end && expected.next() === id
    },
    isOver: (id) => id >= expected.end,
    add(row) {
      tree.add(row.id, row.hash)
      expected.take()
    },
    close() {
      expected.skipTo(expected.end)
      const isWhole = expected.missing() === 0 && !open.isEdited
      if (isWhole && !tree.root().equals(seal.merkle_root)) report('edited', expected.first)
    },
  }
  return open
}

/** Walks through the numbers that a seal holds, and says which were passed over. */
function expectedOf(ranges: IdRange[], onMissing: (id: number) => void) {
  const first = ranges[0]?.from ?? 0
  const end = ranges.at(-1)?.to ?? 0
  let at = 0
  let due = first
  let missing = 0

  const advance = (to: number) => {
    due = to
    if (due >= (ranges[at]?.to ?? end)) due = ranges[++at]?.from ?? end
  }
  return {
    first,
    end,
    next: () => due,
    missing: () => missing,
    take: () => advance(due + 1),
    skipTo(id: number) {
      while (due < Math.min(id, end)) {
        onMissing(due)
        const isAbsurd = ++missing > mostMissing
        advance(isAbsurd ? Math.min(id, ranges[at]?.to ?? end) : due + 1)
      }
    },
  }
}
