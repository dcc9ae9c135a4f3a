import { transactionOn } from '#platform/database/on-client.ts'
import { onDisk, sentFile } from '#platform/files/index.ts'
import { startJob } from '#platform/jobs/index.ts'
import { addDays } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../../contract.ts'
import { holdOpen } from '../../days/store/stale.ts'
import type { PunchFile } from '../contract/file.ts'
import { bringPunches, hintOf } from '../import/bring.ts'
import type { Layout } from '../import/shape.ts'
import {
  addPunchFile,
  endPunchFile,
  type FileRecord,
  knownContent,
  lockPunchFile,
  problemsOfFile,
  punchFileOf,
  punchFilesIn,
  setJob,
} from '../store/files.ts'
import { closedMonthsOf, takePunchesBack } from '../store/stage.ts'

const shownProblems = 1000

const columnsOf = ({ names, number, day, times }: Layout) => ({
  number: names[number] ?? '',
  ...(day !== undefined && { day: names[day] ?? '' }),
  times: times.map(({ index }) => names[index] ?? ''),
})

/** Reads into a stage that goes with its transaction. */
const readPunchFile = implement(time.readPunchFile, {
  about: 'company',
  async run({ db, input: { fileId, reading }, actor, world }) {
    const file = await sentFile(db, fileId, actor.userId)
    const read = await onDisk(world, file.id, (table) =>
      transactionOn(world.pool, async (client, within) => {
        const brought = await bringPunches({ world, client, db: within, file: table, reading, report: async () => {} })
        return { ...brought, hint: await hintOf(within) }
      }),
    )
    const { layout, headings } = read.opened
    return {
      fileName: file.name,
      shape: layout.shape,
      headings,
      columns: columnsOf(layout),
      summary: read.summary,
      problems: read.problems.slice(0, shownProblems),
      hint: read.hint,
      known: await knownContent(db, file.sha256),
    }
  },
})

const importPunches = implement(time.importPunches, {
  about: 'company',
  async run(call) {
    const { db, input, actor, record } = call
    const file = await sentFile(db, input.fileId, actor.userId)
    const punchFileId = newId()
    const { name: fileName, sha256 } = file
    const by = actor.userId || null
    await addPunchFile(db, { id: punchFileId, fileId: file.id, fileName, sha256, reading: input.reading, by })
    const jobId = await startJob(call, 'time.importPunches', { punchFileId }, [
      '导入考勤机文件',
      'Import a time clock’s file',
    ])
    await setJob(db, punchFileId, jobId)
    record({ details: { punchFileId, fileName } })
    return { punchFileId, jobId }
  },
})

const shown = ({ reading: _, fileId: __, ...file }: FileRecord): PunchFile => file

const punchFiles = implement(time.punchFiles, {
  about: 'company',
  async run({ db, input: { page } }) {
    const { rows, count } = await punchFilesIn(db, page)
    return { rows: rows.map(shown), count }
  },
})

const punchFile = implement(time.punchFile, {
  about: 'company',
  async run({ db, input: { punchFileId, page } }) {
    const record = (await punchFileOf(db, punchFileId)) ?? refuse('punchFile.notFound')
    return { ...shown(record), ...(await problemsOfFile(db, punchFileId, page)) }
  },
})

const undoPunchFile = implement(time.undoPunchFile, {
  about: 'company',
  async run({ db, today, input: { punchFileId }, record }) {
    await lockPunchFile(db, punchFileId)
    const { state, summary } = (await punchFileOf(db, punchFileId)) ?? refuse('punchFile.notFound')
    if (state !== 'written') refuse('punchFile.notNow', { state })
    const { from, to } = summary ?? {}
    const span = from && to ? { from, to } : undefined
    if (span) await holdOpen(db, { from: span.from, to: addDays(span.to, 1) })
    const [closed] = span ? await closedMonthsOf(db, punchFileId, span) : []
    if (closed) refuse('time.monthClosed', { month: closed.slice(0, 7) })
    const removed = span ? await takePunchesBack(db, punchFileId, today, span) : 0
    await endPunchFile(db, punchFileId, { state: 'undone' })
    record({ details: { punchFileId, removed } })
    return { removed }
  },
})

export const fileOperations = [readPunchFile, importPunches, punchFiles, punchFile, undoPunchFile]
