import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { SubjectType } from '#platform/house.ts'
import type { Day } from '#platform/kernel/day.ts'
import { ask } from './ports.ts'
import { coveredBy, headedNow, headedOn } from './store/closure.ts'
import { lockUnits, namesOn } from './store/units.ts'

/** The units a person leads on that day. */
export async function unitsHeadedBy(db: Db, personId: string, day: Day): Promise<string[]> {
  return headedOn(db, await ask.employmentsOf(db, personId), day)
}

async function rootsOf(db: Db, reach: Reach, today: Day): Promise<string[]> {
  if (reach.scope === 'units') return reach.unitIds
  if (reach.scope === 'reports') return unitsHeadedBy(db, reach.personId, today)
  return []
}

/** Where the reach begins: what lies below these units is reached. */
export async function rootsReached(db: Db, reach: Reach[], today: Day): Promise<string[] | 'all'> {
  if (reach.some((each) => each.scope === 'company')) return 'all'
  const roots = await Promise.all(reach.map((each) => rootsOf(db, each, today)))
  return [...new Set(roots.flat())]
}

async function covered(db: Db, ids: string[], reach: Reach): Promise<Set<string>> {
  if (reach.scope === 'company') return new Set(ids)
  if (reach.scope === 'units') return coveredBy(db, ids, reach.unitIds)
  if (reach.scope === 'self') return new Set()
  return coveredBy(db, ids, await headedNow(db, await ask.employmentsOf(db, reach.personId)))
}

export const unitSubject: SubjectType = {
  type: 'unit',
  lock: lockUnits,
  covered,
  namesOf: (db, ids) => namesOn(db, ids, '2199-12-31' as Day),
}
