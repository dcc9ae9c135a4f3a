import { setTimeout as pause } from 'node:timers/promises'
import { type Archive, sealAudit } from './seal.ts'

/**
 * Seals all that is there. Transactions are numbered for all databases of a PostgreSQL together, so that those of other
 * tests hold back what can be sealed: waits for them first.
 */
export async function sealAll(world: Archive): Promise<number> {
  const settled = 'select coalesce(max(xid) < pg_snapshot_xmin(pg_current_snapshot()), true) as settled from audit'
  while (!(await world.pool.query<{ settled: boolean }>(settled)).rows[0]?.settled) await pause(10)
  return sealAudit(world)
}

/** Changes the audit as who owns the tables could: past the triggers that refuse it. */
export async function tamper({ pool }: Pick<Archive, 'pool'>, ...statements: string[]): Promise<void> {
  const guards = (state: string) => ['audit', 'seal'].map((table) => `alter table ${table} ${state} trigger user`)
  await pool.query(['begin', ...guards('disable'), ...statements, ...guards('enable'), 'commit'].join(';'))
}
