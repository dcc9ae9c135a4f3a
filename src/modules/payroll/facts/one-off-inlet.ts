import type { Call } from '#platform/operation.ts'
import { insertOneOffs, type OneOff } from './store/one-offs.ts'

/**
 * The one inlet for what is paid or kept once: bonus, incentive, encashment, severance, correction. What was told before by the same
 * source and reference adds nothing.
 * @returns how many came in
 */
export async function addOneOffs(
  { db, actor }: Pick<Call<unknown>, 'db' | 'actor'>,
  rows: readonly OneOff[],
): Promise<{ added: number }> {
  if (rows.length === 0) return { added: 0 }
  const { ids } = await insertOneOffs(db, rows, { userId: actor.userId || null })
  return { added: ids.length }
}
