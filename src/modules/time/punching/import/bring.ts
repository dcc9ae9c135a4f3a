import type { Db } from '#platform/database/database.ts'
import { addDays } from '#platform/kernel/day.ts'
import type { TableFile } from '#platform/sheet/read.ts'
import type { World } from '#platform/world.ts'
import { plansOf } from '../../days/plans.ts'
import type { PunchReading, PunchSummary } from '../contract/file.ts'
import {
  type Connection,
  type Counts,
  countStage,
  fillStage,
  firstsOfDays,
  judgeStage,
  openStage,
  problemsInStage,
} from '../store/stage.ts'
import { clockHint } from './hint.ts'
import { mostProblems, type Opened, openPunches, type Problem, stagedRows, type Tally } from './reading.ts'

export type Brought = { opened: Opened; summary: PunchSummary; problems: Problem[] }

type Bringing = {
  world: World
  client: Connection
  /** On the same connection. */
  db: Db
  file: TableFile
  reading: PunchReading
  report: (rows: number) => Promise<void>
}

/** Reads a file into the stage of this transaction and judges every moment of it. What is written of it is decided afterwards. */
export async function bringPunches({ world, client, db, file, reading, report }: Bringing): Promise<Brought> {
  const today = world.today()
  const opened = await openPunches(file, reading, today)
  const tally: Tally = { rows: 0, bad: 0, problems: [] }
  await openStage(db)
  await fillStage(client, stagedRows(file, opened, today, tally, report))
  await judgeStage(db, { now: world.now(), shiftMinutes: reading.shiftMinutes })
  const counts = await countStage(db)
  return { opened, summary: summaryOf(tally, counts), problems: await problemsOf(db, tally, opened, counts) }
}

const summaryOf = ({ rows, bad }: Tally, { people, added, already, rejected, from, to }: Counts): PunchSummary => ({
  ...{ rows, punches: added + already + rejected + bad, people, added, already, rejected: rejected + bad },
  ...{ from, to },
})

/** In the order of the file. */
async function problemsOf(db: Db, { problems }: Tally, { layout }: Opened, { rejected }: Counts): Promise<Problem[]> {
  const staged = rejected > 0 ? await problemsInStage(db, mostProblems) : []
  const judged = staged.map(({ row, col, code, number, month }): Problem => {
    const details = code.endsWith('Number') ? { number } : code === 'monthClosed' ? { month } : {}
    return {
      row,
      column: layout.names[code.endsWith('Number') ? layout.number : col] ?? '',
      code: `punchFile.${code}`,
      details,
    }
  })
  return [...problems, ...judged].sort((a, b) => a.row - b.row).slice(0, mostProblems)
}

const sampledPeople = 100
const sampledDays = 31

/** Whether nearly everybody of a sample comes the same hours late or early. */
export async function hintOf(db: Db): Promise<{ shiftMinutes: number; days: number } | null> {
  const firsts = await firstsOfDays(db, sampledPeople, sampledDays)
  if (firsts.length === 0) return null
  const days = firsts.map(({ day }) => day).sort()
  const ids = [...new Set(firsts.map(({ employmentId }) => employmentId))]
  const plans = await plansOf(db, ids, { from: days[0] ?? ('' as never), to: addDays(days.at(-1) ?? ('' as never), 1) })
  const shifts = new Map(
    [...plans].flatMap(([id, planned]) =>
      planned.map(({ day, shift }) => [`${id} ${day}`, shift?.body.segments] as const),
    ),
  )
  const planned = firsts.flatMap(({ employmentId, day, first, last }) => {
    const segments = shifts.get(`${employmentId} ${day}`)
    const [begins, ends] = [segments?.[0]?.from, segments?.at(-1)?.to]
    return begins === undefined || ends === undefined ? [] : [{ first, last, begins, ends }]
  })
  const shiftMinutes = clockHint(planned)
  return shiftMinutes === null ? null : { shiftMinutes, days: planned.length }
}
