import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { ensureRootUnit } from './paths.ts'
import { begin } from './rules/timeline.ts'
import { keepLegalEntity, writeCompany, writeLegalEntity } from './store/entities.ts'

export type Founding = { companyName: string; legalEntityName: string; creditCode?: string | undefined; city: string }

/** The company, its first legal entity and the unit at the top of its tree, from that day on. @returns the unit's id */
export async function foundCompany(db: Db, founding: Founding, day: Day): Promise<string> {
  const { companyName, legalEntityName, creditCode, city } = founding
  await writeCompany(db, { name: companyName, city, timeZone: 'Asia/Shanghai' })
  const entityId = newId()
  await keepLegalEntity(db, entityId, null)
  await writeLegalEntity(
    db,
    entityId,
    begin(day, { name: legalEntityName, creditCode: creditCode?.toUpperCase() ?? null, city }),
  )
  return ensureRootUnit(db, companyName, day)
}
