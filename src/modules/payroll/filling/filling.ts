import { companyZone } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Secrets } from '#platform/secrets.ts'
import { toRow } from '../facts/declaring.ts'
import { deductionFigures, type KnownDeductions } from '../facts/figures.ts'
import { deductionOf, isNo } from '../facts/rules/deduction.ts'
import { countWithin } from '../runs/computing.ts'
import { payDayOf } from '../runs/operations/deeds.ts'
import { candidates, groupsOf } from '../runs/store/people.ts'
import { addRun, groupRows, keepUnitSums, lockRunRow, settle } from '../runs/store/runs.ts'
import { ensureMonth } from '../runs/store/slips.ts'
import type { FilledDeduction, FilledFacts, Payers } from './filled.ts'
import { openYear } from './opening.ts'
import {
  analyzePay,
  type Client,
  copyAmounts,
  copyDeductions,
  copyOneOffs,
  copyTerms,
  type Declared,
  datePast,
  noteSeen,
  openAgain,
} from './store/filled.ts'

/** `client` and `db` are one connection, inside the caller's transaction. */
export type PayFilling = { client: Client; db: Db; secrets: Secrets }

/** Writes what pay is counted from, as sets. What can't be declared is left out, as it would have been refused. */
export async function fillPayFacts({ client, db, secrets }: PayFilling, facts: FilledFacts): Promise<void> {
  const zone = await companyZone(db)
  await copyTerms(client, facts.terms)
  await copyAmounts(client, facts.amounts)
  await copyOneOffs(client, facts.oneOffs, zone)
  await copyDeductions(client, await declaredRows(db, secrets, facts.deductions), zone)
}

async function declaredRows(db: Db, secrets: Secrets, deductions: readonly FilledDeduction[]): Promise<Declared[]> {
  const years = [...new Set(deductions.map(({ declaration }) => declaration.fromMonth.slice(0, 4)))]
  const known = new Map<string, KnownDeductions>()
  for (const year of years) known.set(year, await deductionFigures(db, `${year}-01-01` as Day))
  return deductions.flatMap(({ personId, declaration, by, on }) => {
    const figures = known.get(declaration.fromMonth.slice(0, 4))?.figures
    const found = figures && deductionOf(declaration, figures, `${declaration.fromMonth}-01` as Day)
    return found && !isNo(found) ? [{ ...toRow(secrets, personId, found), by, on }] : []
  })
}

/** A run of the month for each group that has anybody in it, counted by the engine. */
export async function countMonth({ client, db }: PayFilling, month: Day, maker: string): Promise<string[]> {
  await ensureMonth(db, month)
  const fits = await groupsOf(db)
  const runIds: string[] = []
  for (const group of await groupRows(db)) {
    const people = await candidates(db, fits, group.groupId, { from: month, to: addMonths(month, 1) })
    if (people.length === 0) continue
    const run = { runId: newId(), groupId: group.groupId, month, sequence: 1 }
    await addRun(db, { ...run, payDay: payDayOf(group, month), userId: maker })
    await countWithin(client, db, run.runId)
    runIds.push(run.runId)
  }
  return runIds
}

/** The first month that is paid here: the year so far is known from how it comes out, and it is counted again with that. */
export async function countFirstMonth(filling: PayFilling, month: Day, maker: string): Promise<string[]> {
  const { client, db } = filling
  const runIds = await countMonth(filling, month, maker)
  await analyzePay(db)
  if (!(await openYear(db, month, runIds, maker))) return runIds
  await openAgain(db, runIds)
  for (const runId of runIds) await countWithin(client, db, runId)
  return runIds
}

/** Locks, pays and hands out what was counted, as it would have gone after the month. */
export async function closePay({ db }: PayFilling, runIds: readonly string[], payers: Payers): Promise<void> {
  const zone = await companyZone(db)
  for (const runId of runIds) {
    const run = await lockRunRow(db, runId)
    if (run?.state !== 'draft' || run.figures.length > 0) throw new Error('Pay that could not have been closed')
    await settle(db, run)
    await keepUnitSums(db, run)
    await datePast(db, runId, payers, zone)
  }
}

/** Lets the payslips of a month be seen by those whose they are. */
export const seeSlips = ({ db }: PayFilling, month: Day): Promise<void> => noteSeen(db, month)
