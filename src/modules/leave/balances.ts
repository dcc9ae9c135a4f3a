import { figureBook } from '#modules/law/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import type { Book } from '#statute/book.ts'
import { annualLeaveSteps, type LeaveSteps } from '#statute/cn/leave/figures.ts'
import type { Version } from '#statute/parameter.ts'
import { tell } from '#statute/phrase.ts'
import type { Names, Step } from './contract/terms.ts'
import type { LotState } from './rules/allocate.ts'
import { type Given, givenIn, isFor } from './rules/grant.ts'
import { balanceOn, type Entry, endOf, settleLot } from './rules/lot.ts'
import { entriesOf, lotsOf, type StoredEntry, type StoredLot } from './store/ledger.ts'
import { type Employee, employeesById } from './store/people.ts'
import { type LeaveTypeOn, typesAt } from './store/types.ts'

export type LotBalance = Pick<StoredLot, 'lotId' | 'source' | 'period' | 'from' | 'to' | 'carryUntil'> & {
  units: number
}

/** What somebody has of one type on a day. Units are minutes of a standard day. */
export type Balance = {
  type: LeaveTypeOn
  /** May he take it at all? */
  open: boolean
  /** Types that give nothing keep no balance: only what was taken counts. */
  kept: boolean
  /** The plain sum of the ledger up to that day, with what runs out by then. */
  units: number
  /** Taken on days after it: asked for or agreed. */
  planned: number
  /** What can still be asked for: units less planned. */
  left: number
  /** Taken in that day's year, up to its last day. */
  used: number
  /** What will be given by that day and isn't in the ledger yet. */
  expected: number
  steps: Step[]
  /** Those that are open that day. */
  lots: LotBalance[]
  /** All there are. */
  states: (StoredLot & LotState)[]
  loose: Entry[]
}

const lawIn = (book: Book, day: Day): Version<LeaveSteps> =>
  book.find(annualLeaveSteps, day) ??
  refuse('law.noFigure', {
    figure: annualLeaveSteps.label.zh,
    figureEn: annualLeaveSteps.label.en,
    place: '',
    placeEn: '',
    day,
  })

export const annualLaw = async (db: Db, day: Day): Promise<Version<LeaveSteps>> => lawIn(await figureBook(db), day)

/**
 * The only way to a balance: every screen, check and figure reads it here. A fixed number of statements.
 * @param day also a day to come: what runs out by then is gone, what is to be given is `expected`
 */
export async function balancesOf(db: Db, employmentIds: readonly string[], day: Day): Promise<Map<string, Balance[]>> {
  const ids = [...new Set(employmentIds)]
  const known = await balancesAt(
    db,
    ids.map((employmentId) => ({ employmentId, day })),
  )
  return new Map(ids.flatMap((id) => (known.has(dayKey(id, day)) ? [[id, known.get(dayKey(id, day)) ?? []]] : [])))
}

export const dayKey = (employmentId: string, day: Day): string => `${employmentId} ${day}`

/** The same where each is asked about on days of his own, by `dayKey`; as many statements as for one. */
export async function balancesAt(
  db: Db,
  asked: readonly { employmentId: string; day: Day }[],
): Promise<Map<string, Balance[]>> {
  if (asked.length === 0) return new Map()
  const employmentIds = [...new Set(asked.map(({ employmentId }) => employmentId))]
  const [types, employees, lots, entries, book] = await Promise.all([
    typesAt(
      db,
      asked.map(({ day }) => day),
    ),
    employeesById(db, employmentIds),
    lotsOf(db, employmentIds),
    entriesOf(db, employmentIds),
    figureBook(db),
  ])
  const [lotsBy, entriesBy] = [grouped(lots), grouped(entries)]
  const laws = new Map([...new Set(asked.map(({ day }) => day))].map((day) => [day, lawIn(book, day)] as const))
  return new Map(
    asked.flatMap(({ employmentId, day }) => {
      const [employee, law] = [employees.get(employmentId), laws.get(day)]
      if (!employee || !law) return []
      const own = (types.get(day) ?? []).map((type) => {
        const key = keyOf({ employmentId, typeId: type.typeId })
        return balance({ type, employee, day, law, lots: lotsBy.get(key) ?? [], entries: entriesBy.get(key) ?? [] })
      })
      return [[dayKey(employmentId, day), own] as const]
    }),
  )
}

type Keyed = { employmentId: string; typeId: string }
const keyOf = ({ employmentId, typeId }: Keyed): string => `${employmentId} ${typeId}`

function grouped<T extends Keyed>(rows: readonly T[]): Map<string, T[]> {
  const by = new Map<string, T[]>()
  for (const row of rows) {
    const known = by.get(keyOf(row))
    if (known) known.push(row)
    else by.set(keyOf(row), [row])
  }
  return by
}

type Facts = {
  type: LeaveTypeOn
  employee: Employee
  day: Day
  law: Version<LeaveSteps>
  lots: readonly StoredLot[]
  entries: readonly StoredEntry[]
}

const total = (entries: readonly { units: number }[]): number => entries.reduce((sum, { units }) => sum + units, 0)
const isTaking = ({ kind }: Entry): boolean => kind === 'use' || kind === 'giveBack'

function balance({ type, employee, day, law, lots, entries }: Facts): Balance {
  const states = statesOf(lots, entries)
  const loose = entries.filter(({ lotId }) => lotId === null)
  const year = day.slice(0, 4)
  const kept = type.rule.grant.by !== 'none'
  const runOut = states.flatMap((lot) => settleLot(lot, lot.entries, day))
  const units = kept ? total(entries.filter((each) => each.kind !== 'expire' && each.day <= day)) + total(runOut) : 0
  const begun = new Set(lots.filter(({ from }) => from <= day).map(({ lotId }) => lotId))
  const isPlanned = (each: StoredEntry) => each.day > day && (each.lotId === null || begun.has(each.lotId))
  const planned = 0 - total(entries.filter((each) => isTaking(each) && isPlanned(each)))
  const coming = comingFor({ type, employee, day, law, lots, entries })
  return {
    ...{ type, kept, units, planned, left: kept ? units - planned : 0, loose, states },
    open: !type.retired && isFor(type.rule, employee),
    used: 0 - total(entries.filter((each) => isTaking(each) && each.day.startsWith(year))),
    expected: total(coming),
    steps: coming.flatMap(shownSteps),
    lots: states
      .filter((lot) => lot.from <= day && day < endOf(lot))
      .map((state) => ({
        ...{ lotId: state.lotId, source: state.source, period: state.period },
        ...{ from: state.from, to: state.to, carryUntil: state.carryUntil },
        units: balanceOn(state, state.entries, day),
      })),
  }
}

export const statesOf = (
  lots: readonly StoredLot[],
  entries: readonly StoredEntry[],
): (StoredLot & { entries: StoredEntry[] })[] => {
  const by = new Map<string | null, StoredEntry[]>()
  for (const entry of entries) by.set(entry.lotId, [...(by.get(entry.lotId) ?? []), entry])
  return lots.map((lot) => ({ ...lot, entries: by.get(lot.lotId) ?? [] }))
}

/** What would be given until that day by the rule that stands on it, where nothing of that period is there yet. */
function comingFor({ type, employee, day, law, lots }: Facts): Given[] {
  if (type.retired) return []
  const year = Number(day.slice(0, 4))
  return givenIn(employee, year, type.rule, law).filter(
    ({ period, from, to }) => from <= day && day < to && !isCovered(lots, period),
  )
}

/** An opening balance stands for all that was to be given in its year. */
export const isCovered = (lots: readonly Pick<StoredLot, 'source' | 'period'>[], period: string): boolean =>
  lots.some(
    (lot) =>
      (lot.source === 'grant' && lot.period === period) ||
      (lot.source === 'opening' && period.startsWith(lot.period.slice(0, 4))),
  )

/** Everybody has it, and having or taking it tells nothing of his life: annual leave and the rest for overtime. */
export const isOrdinary = ({ law, rule }: Pick<LeaveTypeOn, 'law' | 'rule'>): boolean =>
  law === 'annual' || rule.grant.by === 'comp'

const inBoth = (said: Parameters<typeof tell>[0]): Names => ({ zh: tell(said, 'zh'), en: tell(said, 'en') })

export const shownSteps = ({ steps }: Pick<Given, 'steps'>): Step[] =>
  steps.map(({ label, formula, value }) => ({ label: inBoth(label), formula: inBoth(formula), value }))

/** The last day on which something valid that day can be taken. */
export const lastDayOf = ({ to, carryUntil }: { to: Day; carryUntil: Day | null }): Day | null => {
  const end = carryUntil ?? to
  return end === 'infinity' ? null : addDays(end, -1)
}
