import { bilingual } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, Day, forever } from '#platform/kernel/day.ts'
import { balancesOf } from './balances.ts'
import type { Names } from './contract/terms.ts'
import { words } from './locale.ts'
import { carriedUntil, validFor } from './rules/grant.ts'
import { balanceOn, endOf } from './rules/lot.ts'
import { unitsOf } from './rules/units.ts'
import { addOpening, employeesByNumber, type NumberedEmployee, openedOf } from './store/giving.ts'
import { ensureLots, type NewEntry, type NewLot, post, settleLots } from './store/ledger.ts'
import { lockEmployments } from './store/people.ts'
import { type LeaveTypeOn, typesOn } from './store/types.ts'

const both = bilingual(words)

export type Row = { employeeNo: string; code: string; days: number; day: string; expires?: string | undefined }
export type Good = { employee: NumberedEmployee; type: LeaveTypeOn; units: number; day: Day; expires: Day | null }
/** Where and on which day it is checked. */
type At = { db: Db; today: Day }

type Known = {
  employees: Map<string, NumberedEmployee>
  types: Map<string, LeaveTypeOn>
  opened: Set<string>
  seen: Set<string>
  today: Day
}

type Said = Parameters<Parameters<typeof both>[0]>[0]
const no = (saying: (t: Said) => string): { problem: Names } => ({ problem: both(saying) })

const dayOf = (text: string): Day | null => Day.safeParse(text.trim()).data ?? null

function whoAndWhat(row: Row, known: Known): { problem: Names } | Pick<Good, 'employee' | 'type'> {
  const employee = known.employees.get(row.employeeNo.trim())
  if (!employee) return no((t) => t('opening.noEmployee', { number: row.employeeNo.slice(0, 30) }))
  const type = known.types.get(row.code.trim())
  if (!type) return no((t) => t('opening.noType', { code: row.code.slice(0, 30) }))
  if (type.rule.grant.by === 'none') return no((t) => t('opening.keepsNone'))
  const key = `${employee.employmentId} ${type.typeId}`
  if (known.seen.has(key)) return no((t) => t('opening.twice'))
  known.seen.add(key)
  return known.opened.has(key) ? no((t) => t('opening.already')) : { employee, type }
}

function checkRow(row: Row, known: Known): { problem: Names } | Good {
  const found = whoAndWhat(row, known)
  if ('problem' in found) return found
  const units = unitsOf(row.days)
  if (row.days < 0 || row.days > 400 || Math.abs(row.days * 480 - units) > 0.01) return no((t) => t('opening.days'))
  const when = whenOf(row, found.employee, known.today)
  return 'problem' in when ? when : { ...found, units, ...when }
}

function whenOf(row: Row, employee: NumberedEmployee, today: Day): { problem: Names } | Pick<Good, 'day' | 'expires'> {
  const day = dayOf(row.day)
  if (!day || day < '2000-01-01' || day > today) return no((t) => t('opening.day'))
  if (day < employee.from || day >= employee.to) return no((t) => t('opening.notEmployed'))
  if (!row.expires) return { day, expires: null }
  const expires = dayOf(row.expires)
  return expires && expires >= day && expires <= '2099-12-31' ? { day, expires } : no((t) => t('opening.expires'))
}

/** Until when it holds: as the row says, else as what the type gives does. */
function spanOf({ type, day, expires }: Good): Pick<NewLot, 'from' | 'to' | 'carryMax' | 'carryUntil'> {
  if (expires) return { from: day, to: addDays(expires, 1), carryMax: null, carryUntil: null }
  const { grant } = type.rule
  if (grant.by === 'comp') return { from: day, to: validFor(day, grant.months), carryMax: null, carryUntil: null }
  if (grant.by === 'event') return { from: day, to: forever, carryMax: null, carryUntil: null }
  const to = `${Number(day.slice(0, 4)) + 1}-01-01` as Day
  return { from: day, to, ...carriedUntil(to, type.rule) }
}

async function knownFor({ db, today }: At, rows: readonly Row[]): Promise<Known> {
  const employees = await employeesByNumber(
    db,
    rows.map(({ employeeNo }) => employeeNo.trim()),
  )
  const types = new Map((await typesOn(db, today)).filter(({ retired }) => !retired).map((type) => [type.code, type]))
  const opened = await openedOf(
    db,
    [...employees.values()].map(({ employmentId }) => employmentId),
  )
  return { employees, types, opened, seen: new Set(), today }
}

/** A row says what is left: whatever the ledger had of that type on the day is taken out of it. */
async function taken(db: Db, good: readonly Good[], document: { type: string; id: string }): Promise<NewEntry[]> {
  const entries: NewEntry[] = []
  for (const day of new Set(good.map((row) => row.day))) {
    const rows = good.filter((row) => row.day === day)
    const known = await balancesOf(db, [...new Set(rows.map(({ employee }) => employee.employmentId))], day)
    for (const { employee, type } of rows) {
      const { employmentId } = employee
      const states = known.get(employmentId)?.find((each) => each.type.typeId === type.typeId)?.states ?? []
      for (const lot of states.filter(({ from, ...span }) => from <= day && day < endOf(span))) {
        const units = -balanceOn(lot, lot.entries, day)
        entries.push({ employmentId, typeId: type.typeId, lotId: lot.lotId, day, units, kind: 'adjust', document })
      }
    }
  }
  return entries
}

const piece = 5000

type Writing = {
  openingId: string
  userId: string
  /** How many are written. */
  told?: (done: number) => Promise<void>
}

/** Writes them as one import, a set after the other. */
export async function writeOpenings(at: At, good: readonly Good[], writing: Writing): Promise<void> {
  await addOpening(at.db, writing.openingId, good.length, writing.userId)
  // Locked in one order, also across the sets.
  const sorted = good.toSorted((a, b) => (a.employee.employmentId < b.employee.employmentId ? -1 : 1))
  for (let from = 0; from < sorted.length; from += piece) {
    const part = sorted.slice(from, from + piece)
    await writePart(at, part, writing)
    await writing.told?.(from + part.length)
  }
}

async function writePart({ db, today }: At, good: readonly Good[], { openingId, userId }: Writing): Promise<void> {
  const document = { type: 'opening', id: openingId }
  const employmentIds = [...new Set(good.map(({ employee }) => employee.employmentId))]
  await lockEmployments(db, employmentIds)
  const before = await taken(db, good, document)
  const lots = good.map(
    (row): NewLot => ({
      ...{ employmentId: row.employee.employmentId, typeId: row.type.typeId, source: 'opening' },
      ...{ period: row.day.slice(0, 4), ...spanOf(row) },
    }),
  )
  const ids = await ensureLots(db, lots)
  const opening = good.map(
    ({ employee, type, units, day }, at): NewEntry => ({
      ...{ employmentId: employee.employmentId, typeId: type.typeId, lotId: ids[at] ?? null, day, units },
      ...{ kind: 'opening', document },
    }),
  )
  await post(db, [...before, ...opening], userId)
  await settleLots(db, { employmentIds }, today)
}

/** Each row as it would be written, or what is wrong with it. */
export async function checkOpenings(at: At, rows: readonly Row[]): Promise<({ problem: Names } | Good)[]> {
  const known = await knownFor(at, rows)
  return rows.map((row) => checkRow(row, known))
}
