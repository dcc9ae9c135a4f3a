import { figureBook } from '#modules/law/index.ts'
import type { Db } from '#platform/database/database.ts'
import { snapshotOn, transactionOn } from '#platform/database/on-client.ts'
import { type JobRun, job } from '#platform/jobs/job.ts'
import type { Month } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import { type CountingsKept, correctionsFor } from './correcting.ts'
import { type CountedSlip, type Counting, countingOf, countOne, factsOf, isEmpty, type NotCounted } from './counting.ts'
import { problemsOf } from './figures.ts'
import type { PersonFacts } from './rules/facts.ts'
import { candidates, groupsOf } from './store/people.ts'
import { keepRules, templateRules } from './store/rule-sets.ts'
import { failRun, keepDraft, lockRunRow, type RunRow, runById, settledSince } from './store/runs.ts'
import { clearRun, copyCorrections, copySetAside, copySlips } from './store/slips.ts'
import { Totals } from './totals.ts'

type Input = { runId: string; jobId?: string }

const atOnce = 5_000

/** Counts a run: read as of one moment, written in one transaction. Killed at any point it has done nothing; run again it does the same. */
async function computeRun({ runId }: Input, run: JobRun): Promise<{ people: number; setAside: number }> {
  try {
    // Asked before the snapshot is taken: whoever is still writing then is not in it, and his marks must stay.
    const at = await settledSince(run.world.db)
    return await snapshotOn(run.world.pool, (read) => write(runId, at, read, run))
  } catch (error) {
    await failRun(run.world.db, runId, run.id)
    throw error
  }
}

export const computeJob = job('payroll.compute', computeRun)

async function write(runId: string, at: Date, read: Db, job: JobRun) {
  const row = await runById(read, runId)
  if (row?.state !== 'computing') return { people: 0, setAside: 0 }
  const work = await workFor(read, row)
  return transactionOn(job.world.pool, async (client, db) => {
    const held = await lockRunRow(db, runId)
    if (held?.state !== 'computing') return { people: 0, setAside: 0 }
    await clearRun(db, runId, row.month)
    const ruleSet = await keepRules(db, work.counting.rules)
    const head = { runId, month: row.month, ruleSet }
    const totals = new Totals(work.counting.rules.items)
    await inPieces(read, work, job, async ({ slips, aside, lines }) => {
      await copySlips(client, head, slips)
      await copySetAside(client, runId, aside)
      await copyCorrections(client, runId, lines)
      for (const slip of slips) totals.add(slip)
      totals.setAside += aside.length
      job.setAside(aside.length)
    })
    const figures = problemsOf(work.counting.rules.figures, totals.used)
    await keepDraft(db, runId, { people: totals.people, setAside: totals.setAside, totals: totals.told(), figures, at })
    return { people: totals.people, setAside: totals.setAside }
  })
}

type Work = {
  row: RunRow
  counting: Counting
  ids: string[]
  book: Awaited<ReturnType<typeof figureBook>>
  kept: CountingsKept
}

async function workFor(db: Db, row: RunRow): Promise<Work> {
  const { groupId, runId, sequence } = row
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

/** While one piece is counted and written, the next is read. */
async function inPieces(db: Db, work: Work, job: JobRun, keep: (piece: Piece) => Promise<void>): Promise<void> {
  const { ids } = work
  let next = read(db, work, ids.slice(0, atOnce))
  for (let at = 0; at < ids.length; at += atOnce) {
    const found = await next
    next = read(db, work, ids.slice(at + atOnce, at + 2 * atOnce))
    next.catch(() => undefined)
    await keep(counted(work, found))
    await job.progress(Math.min(at + atOnce, ids.length), ids.length)
  }
  await next
}

type Found = { facts: Awaited<ReturnType<typeof factsOf>>; corrections: Awaited<ReturnType<typeof correctionsFor>> }

async function read(db: Db, { row, counting, book, kept }: Work, ids: readonly string[]): Promise<Found> {
  if (ids.length === 0) return { facts: [], corrections: { lines: [], back: new Map() } }
  const { groupId, groups } = counting
  const corrections = await correctionsFor(db, ids, { groupId, groups, month: row.month, book, kept })
  return { facts: await factsOf(db, ids, counting), corrections }
}

/** The differences of closed months are paid by the group that settles with him, lest two pay them. */
function oneOf(facts: PersonFacts, { counting }: Work, { back }: Found['corrections']) {
  const own = facts.settles ? back.get(facts.employmentId) : undefined
  return countOne(own ? { ...facts, back: own } : facts, counting)
}

function counted(work: Work, { facts, corrections }: Found): Piece {
  const [slips, aside]: [CountedSlip[], NotCounted[]] = [[], []]
  const paid = new Set<string>()
  for (const each of facts) {
    const one = oneOf(each, work, corrections)
    if ('code' in one) aside.push(one)
    else if (!isEmpty(one)) {
      slips.push(one)
      if (each.settles) paid.add(each.employmentId)
    }
  }
  return { slips, aside, lines: corrections.lines.filter(({ employmentId }) => paid.has(employmentId)) }
}
