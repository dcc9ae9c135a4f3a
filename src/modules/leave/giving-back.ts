import { withdrawAbsences } from '#modules/time/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { post, returnRepaid, settleLots, standingFor } from './store/ledger.ts'
import { clearDays } from './store/request-days.ts'

type Giving = { db: Db; today: Day; by: string | null }

/**
 * What these requests have taken goes back to where it came from, dated the days themselves; what it means for lots that
 * have ended is posted with it.
 * @param from only the days from this one on
 * @returns how much
 */
export async function giveBack({ db, today, by }: Giving, requestIds: readonly string[], from?: Day): Promise<number> {
  const standing = await standingFor(db, requestIds, from)
  const entries = standing.map(({ documentId, units, kind: _, ...entry }) => ({
    ...{ ...entry, units: -units, kind: 'giveBack' as const, document: { type: 'request', id: documentId } },
  }))
  await post(db, entries, by)
  await clearDays(db, requestIds, from)
  const employmentIds = [...new Set(standing.map(({ employmentId }) => employmentId))]
  if (standing.some(({ lotId }) => lotId === null)) await returnRepaid(db, employmentIds)
  await settleLots(db, { employmentIds }, today)
  return entries.reduce((sum, { units }) => sum + units, 0)
}

/** The same for one that was agreed: time forgets the absence. */
export async function giveBackAgreed(giving: Giving, requestId: string, from?: Day): Promise<number> {
  await withdrawAbsences(giving.db, giving.today, requestId, from)
  return giveBack(giving, [requestId], from)
}
