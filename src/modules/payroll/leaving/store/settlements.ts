import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { closedStates } from '../../contract/terms.ts'
import type { Ground, LineKind, SettledLine, Wages } from '../contract.ts'

export type Settlement = {
  id: string
  employmentId: string
  lastDay: Day
  ground: Ground | null
  wages: Wages
  lines: SettledLine[]
  at: string
  by: string
  paid: boolean
}

/** What stands for an employment. */
export async function settlementOf(db: Db, employmentId: string): Promise<Settlement | undefined> {
  const { rows } = await sql<Settlement>`
    select s.id, s.employment_id as "employmentId", s.last_day as "lastDay", s.ground, s.wages, s.lines, s.settled_at as at,
      coalesce((select u.name from auth_user u where u.id = s.settled_by), '') as by,
      exists (select from one_off o join pay_run u on u.id = o.run_id where o.employment_id = s.employment_id and o.source like 'leaving.%'
        and o.reference = s.id::text and u.state = any(${[...closedStates]}::text[])) as paid
    from leaving_pay s where s.employment_id = ${employmentId} and s.reopened_at is null`.execute(db)
  return rows[0]
}

export type NewSettlement = Pick<Settlement, 'id' | 'employmentId' | 'lastDay' | 'ground' | 'wages' | 'lines'>

export const addSettlement = (db: Db, row: NewSettlement, userId: string) =>
  sql`insert into leaving_pay (id, employment_id, last_day, ground, wages, lines, settled_by)
    values (${row.id}, ${row.employmentId}, ${row.lastDay}, ${row.ground}, ${JSON.stringify(row.wages)}::jsonb,
      ${JSON.stringify(row.lines)}::jsonb, ${userId})`.execute(db)

/** What came in of an item for somebody and stands, but not for this settlement. */
export async function otherAmounts(
  db: Db,
  employmentId: string,
  item: string,
  settlementId: string | null,
): Promise<number> {
  const { rows } = await sql<{ fen: number }>`select coalesce(sum(fen), 0)::float8 as fen from one_off
    where employment_id = ${employmentId} and item = ${item} and cancelled_at is null
      and not (source like 'leaving.%' and reference = coalesce(${settlementId}::text, ''))`.execute(db)
  return rows[0]?.fen ?? 0
}

/** Held until the end of the transaction: a run that closes meanwhile waits, or is waited for. */
export const holdOneOffs = (db: Db, ids: readonly string[]) =>
  sql`select 1 from one_off where source like 'leaving.%' and reference = any(${[...ids]}::text[]) order by id for update`.execute(
    db,
  )

/** Opened again: what came in for it is cancelled, and may come in anew. */
export async function reopen(db: Db, ids: readonly string[]): Promise<void> {
  await sql`update one_off set cancelled_at = now(), reference = reference || ' ' || id::text
    where source like 'leaving.%' and reference = any(${[...ids]}::text[]) and cancelled_at is null`.execute(db)
  await sql`update leaving_pay set reopened_at = now() where id = any(${[...ids]}::uuid[])`.execute(db)
}

/** Settled for another last day than these employments have now, and not paid. */
export async function outdated(db: Db, employmentIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from leaving_pay s join employment e on e.id = s.employment_id
    where s.employment_id = any(${[...employmentIds]}::uuid[]) and s.reopened_at is null and s.last_day + 1 <> e.to_day
      and not exists (select from one_off o join pay_run u on u.id = o.run_id where o.employment_id = s.employment_id
        and o.source like 'leaving.%' and o.reference = s.id::text and u.state = any(${[...closedStates]}::text[]))`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** The pay item that each line is paid by. */
export const itemOf: Record<LineKind, string> = { compensation: 'severance', unusedLeave: 'unusedLeave' }
