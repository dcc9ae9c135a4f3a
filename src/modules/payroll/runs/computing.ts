import { figureBook } from '#modules/law/index.ts'
import type { Db } from '#platform/database/database.ts'
import { snapshotsOn, transactionOn } from '#platform/database/on-client.ts'
import { type JobRun, job } from '#platform/jobs/job.ts'
import type { Month } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import { type CountingsKept, correctionsFor } from './correcting.ts'
import {
  type CountedSlip,
  countingOf,
  countOne,
  factsOf,
  isEmpty,
  type Counting as MonthCounting,
  type NotCounted,
} from './counting.ts'
import { problemsOf } from './figures.ts'
import { candidates, groupsOf } from './store/people.ts'
import { keepRules, templateRules } from './store/rule-sets.ts'
import { failRun, keepDraft, lockRunRow, momentNow, type RunRow, runById, settledSince } from './store/runs.ts'
import { type Client, clearRun, copyCorrections, copySetAside, copySlips } from './store/slips.ts'
import { Totals } from './totals.ts'

type Input = { runId: string; jobId?: string }

/** Where a run is read and where it is written: connections of their own, or one and the same. */
type Counting = {
  readers: readonly Db[]
  client: Client
  db: Db
  at: Date
  watch: Pick<JobRun, 'progress' | 'setAside'>
}
type Outcome = { people: number; setAside: number }

const atOnce = 2_000
const nobody: Outcome = { people: 0, setAside: 0 }

/** While one is asked, what the other has told is made into facts. */
const readersAtOnce = 2

/** Counts a run: read as of one moment, written in one transaction. Killed at any point it has done nothing; run again it does the same. */
async function computeRun({ runId }: Input, run: JobRun): Promise<Outcome> {
  const { pool, db } = run.world
  try {
    // Asked before the snapshot is taken: whoever is still writing then is not in it, and his marks must stay.
    const at = await settledSince(db)
    return await snapshotsOn(pool, readersAtOnce, async (readers) => {
      const work = await workFor(readers[0] as Db, runId)
      if (!work) return nobody
      return transactionOn(pool, (client, db) => write(work, { readers, client, db, at, watch: run }))
    })
  } catch (error) {
    await failRun(db, runId, run.id)
    throw error
  }
}

export const computeJob = job('payroll.compute', computeRun)

const unwatched = { progress: async () => undefined, setAside: () => undefined }

/** The same inside the caller's transaction, of which it sees what that has written so far. `client` and `db` are one connection. */
export async function countWithin(client: Client, db: Db, runId: string): Promise<Outcome> {
  const work = await workFor(db, runId)
  return work ? write(work, { readers: [db], client, db, at: await momentNow(db), watch: unwatched }) : nobody
}

async function write(work: Work, counting: Counting): Promise<Outcome> {
  const { row, counting: month } = work
  const { client, db, at, watch } = counting
  const { runId } = row
  const held = await lockRunRow(db, runId)
  if (held?.state !== 'computing') return nobody
  await clearRun(db, runId, row.month)
  const ruleSet = await keepRules(db, month.rules)
  const head = { runId, month: row.month, ruleSet }
  const totals = new Totals(month.rules.items)
  await inPieces(work, counting, async ({ slips, aside, lines }) => {
    await copySlips(client, head, slips)
    await copySetAside(client, runId, aside)
    await copyCorrections(client, runId, lines)
    for (const slip of slips) totals.add(slip)
    totals.setAside += aside.length
    watch.setAside(aside.length)
  })
  const figures = problemsOf(month.rules.figures, totals.used)
  const { people, setAside } = totals
  await keepDraft(db, runId, { people, setAside, totals: totals.told(), figures, at })
  return { people, setAside }
}

type Work = {
  row: RunRow
  counting: MonthCounting
  ids: string[]
  book: Awaited<ReturnType<typeof figureBook>>
  kept: CountingsKept
}

async function workFor(db: Db, runId: string): Promise<Work | null> {
  const row = await runById(db, runId)
  if (row?.state !== 'computing') return null
  const { groupId, sequence } = row
  const month = row.month.slice(0, 7) as Month
  const template = await templateRules(db, groupId, row.month)
  if (!template) return refuse('payroll.noTemplate', { month })
  const book = await figureBook(db)
  const groups = await groupsOf(db)
  const extra = sequence > 1
  const counting = await countingOf(db, { groupId, groups, runId, closed: false, extra, month, book, template })
  return { row, counting, book, ids: await candidates(db, groups, groupId, counting.days.span), kept: new Map() }
}

type Piece = { slips: CountedSlip[]; aside: NotCounted[]; lines: Awaited<ReturnType<typeof correctionsFor>>['lines'] }

type Keep = (piece: Piece) => Promise<void>

/** While one piece is counted and written, the next are read: where that has connections of its own. */
async function inPieces(work: Work, { readers, db, watch }: Counting, keep: Keep): Promise<void> {
  const { ids } = work
  const isApart = !readers.includes(db)
  const begin = (at: number): Promise<Found> => {
    const found = read(readers[(at / atOnce) % readers.length] as Db, work, ids.slice(at, at + atOnce))
    found.catch(() => undefined)
    return found
  }
  const begun = readers.map((_, index) => begin(index * atOnce))
  for (let at = 0; at < ids.length; at += atOnce) {
    const found = await (begun.shift() as Promise<Found>)
    const goOn = () => begun.push(begin(at + readers.length * atOnce))
    if (isApart) goOn()
    await keep(counted(work, found))
    if (!isApart) goOn()
    await watch.progress(Math.min(at + atOnce, ids.length), ids.length)
  }
  await Promise.all(begun)
}

type Found = { facts: Awaited<ReturnType<typeof factsOf>>; corrections: Awaited<ReturnType<typeof correctionsFor>> }

async function read(db: Db, { row, counting, book, kept }: Work, ids: readonly string[]): Promise<Found> {
  if (ids.length === 0) return { facts: [], corrections: { lines: [], back: new Map() } }
  const { groupId, groups } = counting
  const corrections = await correctionsFor(db, ids, { groupId, groups, month: row.month, book, kept })
  return { facts: await factsOf(db, ids, counting), corrections }
}

function counted({ counting }: Work, { facts, corrections }: Found): Piece {
  const [slips, aside]: [CountedSlip[], NotCounted[]] = [[], []]
  const paid = new Set<string>()
  for (const each of facts) {
    const back = corrections.back.get(each.employmentId)
    const one = countOne(back ? { ...each, back } : each, counting)
    if ('code' in one) aside.push(one)
    else if (!isEmpty(one)) {
      slips.push(one)
      paid.add(each.employmentId)
    }
  }
  return { slips, aside, lines: corrections.lines.filter(({ employmentId }) => paid.has(employmentId)) }
}
