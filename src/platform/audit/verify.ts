import type pg from 'pg'
import { beginning, type Seal, sealHash } from './chain.ts'
import { hashOf } from './entry.ts'
import { type Head, readHeads } from './heads.ts'
import { type OpenSeal, openSeal } from './open-seal.ts'
import type { Archive } from './seal.ts'
import { allEntries, type StoredEntry, sealsByFirstEntry, sealsInOrder } from './store.ts'

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
  const client = await world.pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const report = reporter()
    const newest = await checkChain(world, client, expected, report.add)
    const counts = await checkEntries(world, client, newest, report.add, onProgress)
    return { ok: report.problems.length === 0, ...counts, problems: report.problems }
  } finally {
    await client.query('rollback')
    client.release()
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

/** Walks the entries by number and lays each to the seal that holds it. */
async function checkEntries(
  world: Archive,
  client: pg.ClientBase,
  newest: Seal | undefined,
  report: Report,
  onProgress: Options['onProgress'],
): Promise<Counts> {
  const counts: Counts = { entries: 0, sealed: 0, unsealed: 0 }
  const shelf = shelfOf(sealsByFirstEntry(client), report)
  const isPast = pastOf(newest)
  const check = (row: StoredEntry, seal: OpenSeal | undefined) => {
    const isOurs = hashOf(world.secrets, row).equals(row.hash)
    if (seal) checkSealed(row, seal, isOurs, report)
    else if (!isOurs || isPast(row)) report('inserted', row.id)
    counts[seal ? 'sealed' : 'unsealed']++
  }
  for await (const rows of allEntries(client)) {
    for (const row of rows) check(row, await shelf.sealOf(row.id))
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
  return (row) => BigInt(row.xid) < below || row.id <= floor
}

/** The few seals that are open at a number: neighbours in time overlap, because slow transactions come late. */
function shelfOf(seals: AsyncIterable<Seal[]>, report: Report) {
  const coming = flat(seals)
  const open = new Set<OpenSeal>()
  let next: Seal | undefined
  let isStarted = false

  const pull = async () => {
    next = (await coming.next()).value ?? undefined
  }
  const openUpTo = async (id: number) => {
    if (!isStarted) await pull()
    isStarted = true
    for (; next && firstOf(next) <= id; await pull()) open.add(openSeal(next, report))
  }
  return {
    async sealOf(id: number): Promise<OpenSeal | undefined> {
      await openUpTo(id)
      let found: OpenSeal | undefined
      for (const seal of open) {
        if (seal.holds(id)) found ??= seal
        else if (seal.isOver(id) && open.delete(seal)) seal.close()
      }
      return found
    },
    async close() {
      await openUpTo(Number.POSITIVE_INFINITY)
      for (const seal of open) seal.close()
    },
  }
}

const firstOf = (seal: Seal): number => Number(/\d+/.exec(seal.ids)?.[0] ?? 0)

async function* flat<T>(source: AsyncIterable<T[]>): AsyncGenerator<T, undefined> {
  for await (const batch of source) yield* batch
}
