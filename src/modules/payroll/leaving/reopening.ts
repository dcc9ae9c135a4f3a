import { employmentAmended } from '#modules/people/index.ts'
import { on } from '#platform/event.ts'
import { holdOneOffs, outdated, reopen } from './store/settlements.ts'

/** Another last day, or none any more: what was settled for the old one is not paid, and is decided anew. */
export const leavingAmended = on(employmentAmended, async ({ employmentIds }, { db }) => {
  const ids = await outdated(db, employmentIds)
  if (ids.length === 0) return
  await holdOneOffs(db, ids)
  const still = new Set(await outdated(db, employmentIds))
  await reopen(
    db,
    ids.filter((id) => still.has(id)),
  )
})
