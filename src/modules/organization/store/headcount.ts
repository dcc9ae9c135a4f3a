import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Dated } from '../rules/timeline.ts'
import type { Plans } from '../rules/tree.ts'
import './tables.ts'

export type PlanFacts = { count: number }
/** A plan of a unit in all (position null) or of one position in it. */
export type PlanLine = { unitId: string; positionId: string | null; line: Dated<PlanFacts>[] }

/** Headcount set on a day, of all units: few rows, as most plans are set higher up. */
export async function plansOn(db: Db, day: Day): Promise<Plans & { byPosition: Map<string, number> }> {
  const rows = await db
    .selectFrom('headcount')
    .select(['unit_id', 'position_id', 'count'])
    .where('from_day', '<=', day)
    .where('to_day', '>', day)
    .execute()
  const positions = new Map<string, number>()
  for (const row of rows) if (row.position_id) positions.set(row.unit_id, (positions.get(row.unit_id) ?? 0) + row.count)
  return {
    unit: new Map(rows.filter((row) => !row.position_id).map((row) => [row.unit_id, row.count])),
    positions,
    byPosition: new Map(rows.flatMap((row) => (row.position_id ? [[row.position_id, row.count] as const] : []))),
  }
}

export async function planLinesOf(db: Db, unitIds: string[]): Promise<PlanLine[]> {
  if (unitIds.length === 0) return []
  const rows = await db
    .selectFrom('headcount')
    .select(['unit_id', 'position_id', 'count', 'from_day', 'to_day'])
    .where('unit_id', 'in', unitIds)
    .orderBy('from_day')
    .execute()
  const lines = new Map<string, PlanLine>()
  for (const row of rows) {
    const key = `${row.unit_id} ${row.position_id}`
    const known = lines.get(key) ?? { unitId: row.unit_id, positionId: row.position_id, line: [] }
    known.line.push({ from: row.from_day, to: row.to_day, facts: { count: row.count } })
    lines.set(key, known)
  }
  return [...lines.values()]
}

/** Replaces whole plans, those given and no others. */
export async function writePlans(db: Db, plans: PlanLine[]): Promise<void> {
  if (plans.length === 0) return
  const [units, positions] = [plans.map((plan) => plan.unitId), plans.map((plan) => plan.positionId)]
  await sql`delete from headcount h using unnest(${units}::uuid[], ${positions}::uuid[]) as p(unit_id, position_id)
    where h.unit_id = p.unit_id and h.position_id is not distinct from p.position_id`.execute(db)
  const rows = plans.flatMap(({ unitId, positionId, line }) =>
    line.map(({ from, to, facts }) => ({
      id: newId(),
      unit_id: unitId,
      position_id: positionId,
      count: facts.count,
      from_day: from,
      to_day: to,
    })),
  )
  if (rows.length > 0) await db.insertInto('headcount').values(rows).execute()
}

/** For an object that ends: what was planned for it ends too. */
export async function endPlansOfPosition(db: Db, positionId: string, day: Day): Promise<void> {
  await sql`delete from headcount where position_id = ${positionId} and from_day >= ${day}`.execute(db)
  await sql`update headcount set to_day = ${day} where position_id = ${positionId} and to_day > ${day}`.execute(db)
}
