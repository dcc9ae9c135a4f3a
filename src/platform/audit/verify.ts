import type pg from 'pg'
import { beginning, type Seal, sealHash } from './chain.ts'
import { ownEntries } from './entry.ts'
import { type Head, readHeads } from './heads.ts'
import { type OpenSeal, openSeal } from './open-seal.ts'
import type { Archive } from './seal.ts'
import { allEntries, beginSnapshot, sealsByFirstEntry, sealsInOrder } from './store.ts'
import type { StoredEntry } from './stored-entry.ts'

/**
 * What was found wrong:
 * edited — an entry is not what was written, or not where it was written; deleted — an entry is gone;
 * inserted — an entry that the product did not write, or written into the past;
 * seal — a link of the chain was altered or is missing; cutTail — the newest links are gone;
 * rehashed — the chain was made anew (it no longer fits the head kept outside the database).
 * `id` is the entry's number, or that of the seal for the last three.
 */
export type Problem = { kind: 'edited' | 'deleted' | 'inserted' | 'seal' | 'cutTail' | 'rehashed'; id: number }

export type Verification = {
  ok: boolean
  entries: number
  sealed: number
  /** The last second's, or those of transactions still under way; each is covered by its own keyed hash. */
  unsealed: number
  /** The first thousand. */
  problems: Problem[]
}

type Options = { heads?: Head[]; onProgress?: (entries: number) => Promise<void> | void }

const mostProblems = 1000

/** Proves that no entry was edited, deleted or inserted since it was written. Reads one snapshot, while others go on writing. */
export async function verifyAudit(world: Archive, { heads, onProgress }: Options = {}): Promise<Verification> {
  // Read first: a head is written after its seal is committed, so each of these must be in the snapshot.
  const expected = heads ?? (await readHeads(world.folder))
  return inOneSnapshot(world, async (entries, seals) => {
    const report = reporter()
    const newest = await checkChain(world, seals, expected, report.add)
    const counts = await checkEntries(world, { entries, seals }, newest, report.add, onProgress)
    return { ok: report.problems.length === 0, ...counts, problems: report.problems }
  })
}

async function inOneSnapshot<T>(
  { pool }: Archive,
  read: (entries: pg.ClientBase, seals: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const clients: pg.PoolClient[] = []
  try {
    const [entries, seals] = [await pool.connect(), await pool.connect()]
    clients.push(entries, seals)
    await beginSnapshot(entries, seals)
    const result = await read(entries, seals)
    for (const client of clients.splice(0)) await client.query('rollback').finally(() => client.release())
    return result
  } finally {
    // One that was reading when something went wrong is of no more use.
    for (const client of clients) client.release(true)
  }
}

type Report = (kind: Problem['kind'], id: number) => void

function reporter(): { problems: Problem[]; add: Report } {
  const problems: Problem[] = []
  return {
    problems,
    add: (kind, id) => {
      if (problems.length < mostProblems) problems.push({ kind, id })
    },
  }
}

/** Every link fits the one before, its own content, and the heads that were kept outside. */
async function checkChain(
  world: Archive,
  client: pg.ClientBase,
  heads: Head[],
  report: Report,
): Promise<Seal | undefined> {
  const kept = bySeal(heads)
  let last: Seal | undefined
  for await (const seal of flat(sealsInOrder(client))) {
    const fits = seal.previous.equals(last?.hash ?? beginning) && sealHash(world.secrets, seal).equals(seal.hash)
    if (!fits) report('seal', seal.id)
    const hash = seal.hash.toString('hex')
    if (kept.get(seal.id)?.some((head) => head.hash !== hash)) report('rehashed', seal.id)
    kept.delete(seal.id)
    last = seal
  }
  reportMissing([...kept.keys()], last, report)
  return last
}

function bySeal(heads: Head[]): Map<number, Head[]> {
  const map = new Map<number, Head[]>()
  for (const head of heads) map.set(head.seal, [...(map.get(head.seal) ?? []), head])
  return map
}

/** Links that were once the newest and are gone: at the end the chain was cut, before it others stand in their place. */
function reportMissing(seals: number[], last: Seal | undefined, report: Report): void {
  const end = last?.id ?? 0
  for (const id of seals.filter((seal) => seal <= end)) report('rehashed', id)
  const cut = Math.max(...seals.filter((seal) => seal > end))
  if (cut > end) report('cutTail', cut)
}

type Counts = { entries: number; sealed: number; unsealed: number }

type Reading = { entries: pg.ClientBase; seals: pg.ClientBase }

/** Walks the entries by number and lays each to the seal that holds it. */
async function checkEntries(
  world: Archive,
  { entries, seals }: Reading,
  newest: Seal | undefined,
  report: Report,
  onProgress: Options['onProgress'],
): Promise<Counts> {
  const counts: Counts = { entries: 0, sealed: 0, unsealed: 0 }
  const shelf = shelfOf(sealsByFirstEntry(seals), report)
  const isPast = pastOf(newest)
  const isOurs = ownEntries(world.secrets)
  const check = (row: StoredEntry) => {
    const seal = shelf.sealOf(row.id)
    if (seal) checkSealed(row, seal, isOurs(row), report)
    else if (!isOurs(row) || isPast(row)) report('inserted', row.id)
    counts[seal ? 'sealed' : 'unsealed']++
  }
  for await (const rows of allEntries(entries)) {
    await shelf.fillUpTo(rows.at(-1)?.id ?? 0)
    for (const row of rows) check(row)
    counts.entries += rows.length
    await onProgress?.(counts.entries)
  }
  await shelf.close()
  return counts
}

function checkSealed(row: StoredEntry, seal: OpenSeal, isOurs: boolean, report: Report): void {
  if (!isOurs) {
    seal.isEdited = true
    report('edited', row.id)
  }
  seal.add(row)
}

/** An entry that no seal holds, of a time that is sealed. */
function pastOf(newest: Seal | undefined): (row: StoredEntry) => boolean {
  const below = BigInt(newest?.xid_below ?? 0)
  const floor = newest?.floor_id ?? 0
  return (row) => row.xid < below || row.id <= floor
}

/** The few seals that are open at a number: neighbours in time overlap, because slow transactions come late. */
function shelfOf(seals: AsyncIterable<Seal[]>, report: Report) {
  const coming = flat(seals)
  const waiting: Seal[] = []
  const open = new Set<OpenSeal>()
  let isAtEnd = false

  /** Fetches the seals that begin up to here, and one more. */
  const fillUpTo = async (id: number) => {
    while (!isAtEnd && firstOf(waiting.at(-1)) <= id) {
      const { value } = await coming.next()
      if (value) waiting.push(value)
      else isAtEnd = true
    }
  }
  const openUpTo = (id: number) => {
    for (let next = waiting[0]; next && firstOf(next) <= id; next = waiting[0]) {
      open.add(openSeal(next, report))
      waiting.shift()
    }
  }
  return {
    fillUpTo,
    /** Must be asked with rising numbers, and never past what it was filled up to. */
    sealOf(id: number): OpenSeal | undefined {
      openUpTo(id)
      let found: OpenSeal | undefined
      for (const seal of open) {
        if (seal.holds(id)) found ??= seal
        else if (seal.isOver(id) && open.delete(seal)) seal.close()
      }
      return found
    },
    async close() {
      await fillUpTo(Number.POSITIVE_INFINITY)
      openUpTo(Number.POSITIVE_INFINITY)
      for (const seal of open) seal.close()
    },
  }
}

const firstOf = (seal: Seal | undefined): number => Number(/\d+/.exec(seal?.ids ?? '')?.[0] ?? 0)

async function* flat<T>(source: AsyncIterable<T[]>): AsyncGenerator<T, undefined> {
  for await (const batch of source) yield* batch
}
