import { addDays, type Day, type Month } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { payroll } from '../../contract.ts'
import { type ResultKind, resultKinds } from '../contract/results.ts'
import { missingMonths, monthsCome, resultProblem } from '../rules/results.ts'
import {
  addResults,
  firstMonthKnown,
  historyOf,
  lockResults,
  type NewResult,
  type ResultEntry,
  resultsIn,
} from '../store/results.ts'

const firstDay = (month: Month): Day => `${month}-01` as Day
const monthOf = (day: Day): Month => day.slice(0, 7) as Month
const yearOf = (day: Day): number => Number(day.slice(0, 4))
const begins = (year: number): Day => `${year}-01-01` as Day

const entryOf = ({ month: _, kind: __, ...entry }: ResultEntry & { fen: number }) => entry

/** At least this year and the last, and back to the first that there is anything of. */
function yearsTo(today: Day, since: Day | null): number[] {
  const present = yearOf(today)
  const first = Math.min(since ? yearOf(since) : present, present - 1)
  return Array.from({ length: present - first + 1 }, (_, at) => present - at)
}

const businessResults = implement(payroll.businessResults, {
  about: 'company',
  async run({ db, today, input }) {
    const year = input.year ?? yearOf(today)
    const thisMonth = monthOf(today)
    const found = await resultsIn(db, begins(year), begins(year + 1))
    const of = (month: Month, kind: ResultKind) => {
      const entry = found.find((each) => monthOf(each.month) === month && each.kind === kind)
      return entry ? entryOf(entry) : null
    }
    const months = monthsCome(year, thisMonth).map((month) => ({
      month,
      revenue: of(month, 'revenue'),
      profit: of(month, 'profit'),
    }))
    const since = await firstMonthKnown(db)
    return {
      ...{ year, years: yearsTo(today, since), months },
      missing: missingMonths(months, { since: since && monthOf(since), thisMonth }),
    }
  },
})

const saveBusinessResult = implement(payroll.saveBusinessResult, {
  about: 'company',
  async run({ db, today, input, actor, record }) {
    const { month, note } = input
    const wrong = resultProblem(input, monthOf(today))
    if (wrong) refuse(`payroll.result.${wrong}`, { month })
    await lockResults(db)
    const first = firstDay(month)
    const known = await resultsIn(db, first, addDays(first, 1))
    const changes = changesOf(input, known).map(
      ([kind, fen]): NewResult => ({ month: first, kind, fen, note: note ?? null }),
    )
    if (changes.length === 0) return { saved: 0 }
    await addResults(db, changes, { userId: actor.userId, importId: null })
    record({ details: { month, kinds: changes.map(({ kind }) => kind) } })
    return { saved: changes.length }
  },
})

type Asked = Partial<Record<ResultKind, number | null | undefined>> & { note?: string | undefined }
type Known = Pick<ResultEntry, 'kind' | 'fen' | 'note'>

/** What is another than before; where that is only the note, it is put to what there is. */
function changesOf(asked: Asked, known: readonly Known[]): [ResultKind, number | null][] {
  const changed = resultKinds.flatMap((kind): [ResultKind, number | null][] => {
    const [before, fen] = [known.find((each) => each.kind === kind)?.fen ?? null, asked[kind]]
    return fen === undefined || fen === before ? [] : [[kind, fen]]
  })
  const noted = asked.note !== undefined && known.every(({ note }) => (note ?? '') !== asked.note)
  return changed.length === 0 && noted ? known.map(({ kind, fen }) => [kind, fen]) : changed
}

const businessResultHistory = implement(payroll.businessResultHistory, {
  about: 'company',
  async run({ db, input }) {
    const rows = await historyOf(db, firstDay(input.month))
    return { rows: rows.map(({ month: _, ...row }) => row) }
  },
})

export const resultOperations = [businessResults, saveBusinessResult, businessResultHistory]
