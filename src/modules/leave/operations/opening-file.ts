import { issueTicket, onDisk, sentFile, storeTable } from '#platform/files/index.ts'
import { startJob } from '#platform/jobs/index.ts'
import { languageFor } from '#platform/language.ts'
import { implement } from '#platform/operation.ts'
import type { Column } from '#platform/sheet/write.ts'
import { speakerOf } from '#platform/words.ts'
import { leave } from '../contract.ts'
import { words } from '../locale.ts'
import { bothNames, openingFileJob } from '../opening-job.ts'
import { mostOpenings, type OpeningRow, readOpenings } from '../opening-table.ts'
import { checkOpenings } from '../openings.ts'
import { typeRef } from '../showing.ts'
import { peopleListed } from '../store/people.ts'
import { typesOn } from '../store/types.ts'

const hoursKept = 24

const openingTemplate = implement(leave.openingTemplate, {
  about: 'company',
  async run(call) {
    const { db, today, actor, world } = call
    const language = languageFor(call)
    const t = speakerOf(words, language)
    const types = (await typesOn(db, today)).filter(({ retired, rule }) => !retired && rule.grant.by !== 'none')
    const filter = { reach: [{ scope: 'company' as const }], today }
    const { rows } = await peopleListed(db, filter, { limit: mostOpenings, offset: 0 })
    const first = types[0]?.names[language] ?? ''
    const text = (header: string): Column => ({ header, kind: 'text' })
    const table = {
      sheet: t('opening.sheet'),
      columns: [
        ...[text(t('sheet.number')), text(t('sheet.who')), text(t('opening.column.type'))],
        { header: t('opening.column.days'), kind: 'number' as const },
        ...[text(t('opening.column.day')), text(t('opening.column.expires'))],
      ],
      rows: rows.map(({ number, name }) => [number, name, first, null, today, null]),
      notes: {
        sheet: t('opening.notes'),
        lines: [
          t('opening.note.types', { types: types.map(({ names }) => names[language]).join(t('comma')) }),
          ...(['days', 'day', 'expires', 'empty'] as const).map((key) => t(`opening.note.${key}`)),
        ],
      },
    }
    const name = `${t('opening.sheet')}.xlsx`
    const userId = actor.userId
    const kept = { name, format: 'xlsx' as const, table, userId: userId || null, hours: hoursKept }
    const { fileId } = await storeTable(world, kept)
    return { ticket: issueTicket(world, { fileId, name, userId }) }
  },
})

/** So many rows are shown, those with a problem before the others. */
const mostShown = 1000

const readOpening = implement(leave.readOpening, {
  about: 'company',
  async run({ db, input, today, actor, world }) {
    const file = await sentFile(db, input.fileId, actor.userId)
    const types = (await typesOn(db, today)).filter(({ retired }) => !retired)
    const rows = await onDisk(world, file.id, (table) => readOpenings(table, types, today))
    const checked = await checkOpenings({ db, today }, rows)
    const byCode = new Map(types.map((type) => [type.code, type]))
    const looked = rows.map((row: OpeningRow, at) => {
      const found = checked[at]
      const problem = row.problem ?? (found && 'problem' in found ? found.problem : null)
      return { row, problem, name: found && 'employee' in found ? found.employee.name : null }
    })
    const bad = looked.filter(({ problem }) => problem)
    const good = looked.filter(({ problem }) => !problem)
    const shown = looked.length <= mostShown ? looked : [...bad, ...good].slice(0, mostShown)
    return {
      ...{ fileName: file.name, good: good.length, bad: bad.length },
      rows: shown.map(({ row, name, problem }) => {
        const type = byCode.get(row.code)
        return { ...row, name, type: type ? typeRef(type) : null, problem }
      }),
    }
  },
})

const importOpeningFile = implement(leave.importOpeningFile, {
  about: 'company',
  async run(call) {
    const { db, input, actor, record } = call
    const { id, name } = await sentFile(db, input.fileId, actor.userId)
    record({ details: { file: name } })
    return { jobId: await startJob(call, openingFileJob.kind, { fileId: id }, bothNames(name)) }
  },
})

export const openingFileOperations = [openingTemplate, readOpening, importOpeningFile]
