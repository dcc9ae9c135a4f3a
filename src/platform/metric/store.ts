import { sql } from 'kysely'
import type { Db } from '../database/database.ts'

export async function targets(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; target: number }>`select key, target from metric_target`.execute(db)
  return new Map(rows.map((row) => [row.key, row.target]))
}

export async function writeTarget(db: Db, key: string, target: number | null, by: string | null): Promise<void> {
  if (target === null) {
    await sql`delete from metric_target where key = ${key}`.execute(db)
    return
  }
  await sql`insert into metric_target (key, target, set_by) values (${key}, ${target}, ${by})
    on conflict (key) do update set target = excluded.target, set_by = excluded.set_by, set_at = now()`.execute(db)
}
