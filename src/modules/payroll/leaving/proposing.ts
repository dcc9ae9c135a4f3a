import { figureBook } from '#modules/law/index.ts'
import { leavingDaysOf } from '#modules/leave/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import type { Book } from '#statute/book.ts'
import { noticePay, severanceRule, severanceWage, unlawfulDamages } from '#statute/cn/contract/figures.ts'
import { severancePay } from '#statute/cn/contract/severance.ts'
import { averageWage, minimumWage } from '#statute/cn/insurance/figures.ts'
import { unusedLeavePay } from '#statute/cn/leave/annual.ts'
import { unusedLeaveRate } from '#statute/cn/leave/figures.ts'
import { paidDaysOfMonth } from '#statute/cn/time/figures.ts'
import type { Parameter, Version } from '#statute/parameter.ts'
import type { Names } from '../contract/terms.ts'
import { told } from '../explaining.ts'
import { itemNamesOf } from '../facts/store/items.ts'
import type { Ground, LeavingLine, LineKind, Wages } from './contract.ts'
import { words } from './locale.ts'
import { hasLeavePay, isCompensated, owedFor, suggestedGround } from './rules/ground.ts'
import { countedMonths, type PaidMonth, wagesOf } from './rules/wages.ts'
import { type Leaver, paidMonths } from './store/leavers.ts'
import { itemOf, otherAmounts } from './store/settlements.ts'

export type Asked = { ground?: Ground | undefined; wages?: Wages | undefined }

export type Proposal = {
  compensated: boolean
  ground: Ground | null
  wages: Wages
  months: PaidMonth[]
  lines: LeavingLine[]
  leaveDays: { unused: number; tooMany: number }
}

type Work = { db: Db; book: Book; leaver: Leaver; ground: Ground | null; wages: Wages }

/** What the law gives whoever leaves, each line with its steps. */
export async function proposalFor(
  db: Db,
  leaver: Leaver,
  asked: Asked,
  settlementId: string | null,
): Promise<Proposal> {
  const first = `${leaver.lastDay.slice(0, 7)}-01` as Day
  const compensated = isCompensated(leaver.employmentType)
  const ground = compensated ? (asked.ground ?? suggestedGround(leaver)) : null
  const book = await figureBook(db)
  const counted = needed(book, severanceWage, leaver.lastDay).value
  const months = countedMonths(
    await paidMonths(db, leaver.employmentId, addMonths(first, 0 - counted), first),
    leaver.from,
  )
  const wages = asked.wages ?? wagesOf(months, leaver.wage)
  const work = { db, book, leaver, ground, wages }
  const days = await daysFor(db, leaver)
  const lines = [...(ground ? [await compensationLine(work, ground)] : []), await leaveLine(work, days)]
  const withOthers: LeavingLine[] = []
  for (const line of lines) {
    const already = await otherAmounts(db, leaver.employmentId, itemOf[line.kind], settlementId)
    withOthers.push({ ...line, already })
  }
  const leaveDays = { unused: days.unused, tooMany: days.tooMany }
  return { compensated, ground, wages, months, lines: withOthers, leaveDays }
}

const needed = <V>(book: Book, parameter: Parameter<V>, day: Day): Version<V> =>
  book.find(parameter, day) ??
  refuse('payroll.noFigure', { figure: parameter.label.zh, figureEn: parameter.label.en, day })

async function daysFor(db: Db, { employmentType, employmentId, lastDay }: Leaver) {
  const none = { unused: 0, tooMany: 0, steps: [] }
  return hasLeavePay(employmentType) ? ((await leavingDaysOf(db, employmentId, lastDay)) ?? none) : none
}

type Line = Omit<LeavingLine, 'already'>

/** What the item is called in the company’s pay items; its usual name where they have none. */
async function namesOf(db: Db, kind: LineKind): Promise<Names> {
  const [zh, en] = words.table[`line.${kind}`]
  return (await itemNamesOf(db)).get(itemOf[kind])?.names ?? { zh, en }
}

const said = (key: 'nothingOwed' | 'noUnused'): Names => ({ zh: words.table[key][0], en: words.table[key][1] })

async function compensationLine({ db, book, leaver, wages }: Work, ground: Ground): Promise<Line> {
  const line = { kind: 'compensation' as const, names: await namesOf(db, 'compensation') }
  const kind = owedFor(ground)
  if (kind === null) return { ...line, fen: 0, steps: [], sources: [], notes: [said('nothingOwed')] }
  const { lastDay, from, city } = leaver
  const local = (parameter: Parameter<number>) => (city === null ? undefined : book.find(parameter, lastDay, city))
  const [average, minimum] = [local(averageWage), local(minimumWage)]
  const computed = severancePay(
    {
      ...{ kind, hiredOn: from, leftOn: lastDay, averageMonthlyWage: wages.average, lastMonthWage: wages.lastMonth },
      ...{ localAverageMonthlyWage: average?.value, localMinimumWage: minimum?.value },
    },
    {
      rule: needed(book, severanceRule, lastDay),
      wage: needed(book, severanceWage, lastDay),
      notice: needed(book, noticePay, lastDay),
      damages: needed(book, unlawfulDamages, lastDay),
      local: [average, minimum].filter((each) => each !== undefined),
    },
  )
  const { steps, sources, notes } = told(computed.steps, computed.references, computed.notes)
  return { ...line, fen: computed.value.amount, steps, sources, notes }
}

type Days = Awaited<ReturnType<typeof daysFor>>

async function leaveLine({ db, book, leaver, wages }: Work, { unused, steps: ofDays }: Days): Promise<Line> {
  const line = { kind: 'unusedLeave' as const, names: await namesOf(db, 'unusedLeave') }
  const dayTold = ofDays.map((step) => ({ ...step, value: String(step.value) }))
  if (unused === 0) return { ...line, fen: 0, steps: dayTold, sources: [], notes: [said('noUnused')] }
  const rate = needed(book, unusedLeaveRate, leaver.lastDay)
  const paidDays = needed(book, paidDaysOfMonth, leaver.lastDay)
  const computed = unusedLeavePay(wages.withoutOvertime, unused, { rate, paidDays })
  const { steps, sources, notes } = told(computed.steps, computed.references, computed.notes)
  return { ...line, fen: computed.value.pay, steps: [...dayTold, ...steps], sources, notes }
}
