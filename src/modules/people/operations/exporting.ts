import { issueTicket, sentFile } from '#platform/files/index.ts'
import { startJob } from '#platform/jobs/index.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { columnOf } from '../columns.ts'
import { people } from '../contract.ts'
import { conditionOf, orderOf } from '../store/roster-query.ts'
import { askedOf } from './roster.ts'

const exportRoster = implement(people.exportRoster, {
  about: 'reach',
  async run(call) {
    const { input, today, sees } = call
    const columns = [...new Set(input.columns)]
    for (const column of columns.map(columnOf)) {
      if (column.masked) refuse('people.notExportable', { column: column.key })
      if (!sees(column.fieldClass)) refuse('people.columnHidden', { column: column.key })
    }
    const asked = askedOf(call, input)
    // Refused now, and not in the background: what the reader may not filter or sort by.
    for (const filter of asked.filters) conditionOf(filter, asked)
    orderOf(input.sort, asked)
    const job = { ...input, columns, asOf: input.asOf ?? today }
    return { jobId: await startJob(call, 'people.exportRoster', job, ['导出花名册', 'Export the roster']) }
  },
})

const downloadExport = implement(people.downloadExport, {
  about: 'reach',
  async run({ db, input, actor, world }) {
    const file = await sentFile(db, input.fileId, actor.userId)
    if (file.purpose !== 'export') refuse('files.notFound')
    return { ticket: issueTicket(world, { fileId: file.id, name: file.name, userId: actor.userId }) }
  },
})

export const exportOperations = [exportRoster, downloadExport]
