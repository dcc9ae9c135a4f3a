import { setTimeout as pause } from 'node:timers/promises'
import type { Archive } from './seal.ts'
import { sealAudit } from './seal.ts'

/**
 * Seals all that is there. Transactions are numbered for all databases of a PostgreSQL together, so that those of other
 * tests hold back what can be sealed: waits for them first.
 */
export async function sealAll(world: Archive): Promise<number> {
  const settled = 'select coalesce(max(xid) < pg_snapshot_xmin(pg_current_snapshot()), true) as settled from audit'
  while (!(await world.pool.query<{ settled: boolean }>(settled)).rows[0]?.settled) await pause(10)
  return sealAudit(world)
}
