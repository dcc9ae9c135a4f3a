import { unitOfPosition } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Subject } from '#platform/operation.ts'

type Move = { personId?: string | undefined; unitId?: string | undefined; positionId?: string | null | undefined }

/**
 * Somebody is moved by who reaches both him and where he goes: the unit that is named, and that of the position. A superior
 * may be anybody, for reporting lines run across the company.
 */
export async function aboutMove({ personId, unitId, positionId }: Move, db: Db): Promise<Subject[]> {
  const ofPosition = positionId ? await unitOfPosition(db, positionId) : undefined
  const units = [...new Set([unitId, ofPosition].filter((id) => id !== undefined))]
  return [...(personId ? [{ type: 'person', id: personId }] : []), ...units.map((id) => ({ type: 'unit', id }))]
}
