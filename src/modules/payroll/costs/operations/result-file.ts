import { onDisk, sentFile } from '#platform/files/index.ts'
import { addDays, type Day, type Month } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { languageFor } from '#platform/language.ts'
import { type Call, implement } from '#platform/operation.ts'
import type { Cell } from '#platform/sheet/write.ts'
import { speakerOf } from '#platform/words.ts'
import { payroll } from '../../contract.ts'
import { templateTicket } from '../../facts/operations/one-off-file.ts'
import { addImport } from '../../facts/store/imports.ts'
import { resultKinds } from '../contract/results.ts'
import { words } from '../locale.ts'
import { type CheckedResult, checkResult, readResultTable } from '../result-table.ts'
import { type Figures, monthsCome } from '../rules/results.ts'
import { addResults, lockResults, type NewResult, resultsIn } from '../store/results.ts'

const firstDay = (month: Month): Day => `${month}-01` as Day
const monthOf = (day: Day): Month => day.slice(0, 7) as Month

/** What counts now of the months from the first to the last of these. */
async function figuresOf({ db }: Call<unknown>, months: readonly Month[]): Promise<Map<Month, Figures>> {
  const sorted = months.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  const figures = new Map<Month, Figures>()
  if (!first || !last) return figures
  for (const { month: day, kind, fen } of await resultsIn(db, firstDay(first), addDays(firstDay(last), 1))) {
    const month = monthOf(day)
    figures.set(month, { ...(figures.get(month) ?? { revenue: null, profit: null }), [kind]: fen })
  }
  return figures
}

const businessResultTemplate = implement(payroll.businessResultTemplate, {
  about: 'company',
  async run(call) {
    const { today, input } = call
    const t = speakerOf(words, languageFor(call))
    const months = monthsCome(input.year ?? Number(today.slice(0, 4)), monthOf(today))
    const now = await figuresOf(call, months)
    return templateTicket(call, t('sheet.title'), {
      sheet: t('sheet.title'),
      columns: [
        { header: t('sheet.month'), kind: 'text' },
        { header: t('sheet.revenue'), kind: 'money', width: 20 },
        { header: t('sheet.profit'), kind: 'money', width: 20 },
        { header: t('sheet.note'), kind: 'text', width: 30 },
      ],
      rows: months.map((month): Cell[] => [month, now.get(month)?.revenue, now.get(month)?.profit, null]),
      notes: { sheet: t('sheet.notes'), lines: [t('sheet.how'), t('sheet.unit'), t('sheet.empty')] },
    })
  },
})

type Looked = { file: { name: string; sha256: Buffer }; rows: CheckedResult[] }

async function look(call: Call<unknown>, fileId: string, year: number): Promise<Looked> {
  const { db, actor, world, today } = call
  const file = await sentFile(db, fileId, actor.userId)
  const lines = await onDisk(world, file.id, (table) => readResultTable(table, year))
  const now = await figuresOf(
    call,
    lines.flatMap(({ month }) => month ?? []),
  )
  const known = { now, seen: new Set<Month>(), thisMonth: monthOf(today) }
  return { file, rows: lines.map((line) => checkResult(line, known)) }
}

const isGood = ({ problem, already }: CheckedResult): boolean => problem === null && !already

const readBusinessResults = implement(payroll.readBusinessResults, {
  about: 'company',
  async run(call) {
    const { file, rows } = await look(call, call.input.fileId, call.input.year)
    return {
      fileName: file.name,
      good: rows.filter(isGood).length,
      already: rows.filter(({ already }) => already).length,
      rows: rows.map(({ line: { unread: _, ...line }, now, ...checked }) => ({
        ...{ ...line, ...checked },
        ...{ revenueNow: now.revenue, profitNow: now.profit },
      })),
    }
  },
})

/** The figures of a row that are others than before; an empty cell leaves what there is. */
const toNew = ({ line, now }: CheckedResult): NewResult[] =>
  resultKinds.flatMap((kind) => {
    const fen = line[kind]
    if (line.month === null || fen === null || fen === now[kind]) return []
    return [{ month: firstDay(line.month), kind, fen, note: line.note }]
  })

const importBusinessResults = implement(payroll.importBusinessResults, {
  about: 'company',
  async run(call) {
    const { db, input, actor, record } = call
    await lockResults(db)
    const { file, rows } = await look(call, input.fileId, input.year)
    const good = rows.filter(isGood)
    const already = rows.filter((row) => row.already).length
    const left = rows.length - good.length - already
    if (good.length === 0) return { importId: null, written: 0, already, left }
    const importId = newId()
    const made = { importId, kind: 'results' as const, fileName: file.name, sha256: file.sha256 }
    await addImport(db, { ...made, month: `${input.year}-01-01` as Day, rows: good.length, userId: actor.userId })
    await addResults(db, good.flatMap(toNew), { userId: actor.userId, importId })
    record({ about: { type: 'payImport', id: importId }, details: { year: input.year, written: good.length, left } })
    return { importId, written: good.length, already, left }
  },
})

export const resultFileOperations = [businessResultTemplate, readBusinessResults, importBusinessResults]
