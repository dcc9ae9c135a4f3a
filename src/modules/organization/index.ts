import type { Db } from '#platform/database/database.ts'
import type { Module } from '#platform/house.ts'
import { reorganizationDecided } from './asking/decided.ts'
import { applyDue } from './jobs.ts'
import { operationWords, refusalWords } from './locale.ts'
import { chartOperations } from './operations/chart.ts'
import { entityOperations } from './operations/entities.ts'
import { headcountOperations } from './operations/headcount.ts'
import { headOperations } from './operations/heads.ts'
import { positionOperations } from './operations/positions.ts'
import { reorganizationOperations } from './operations/reorganizations.ts'
import { unitDetailOperations } from './operations/unit-detail.ts'
import { unitOperations } from './operations/units.ts'
import { readCompany } from './store/entities.ts'
import { unitSubject } from './subject.ts'

export { reorganizationKind } from './asking/kind.ts'
export { bilingual, plain } from './asking/saying.ts'
export { unitField } from './asking/unit-field.ts'
export { peopleMoved, positionsChanged, unitsChanged } from './events.ts'
export { type Filling, fillOrganization, foundedOnly } from './filling.ts'
export { ensureRootUnit, findOrCreateUnits } from './paths.ts'
export { headcountPlanned, topmostUnits, unitsRightBelow } from './planned.ts'
export { type OrganizationPorts, organizationPorts, type PersonInUnit } from './ports.ts'
export type { PeopleMove } from './rules/reorganize.ts'
export { pathsOn as unitPaths, unitsBelow } from './store/closure.ts'
export { legalEntitiesByName, legalEntitiesOn, legalEntityNames, onlyLegalEntity } from './store/entities.ts'
export { findOrCreatePositions, positionNames, unitOfPosition } from './store/positions.ts'
export { lockStructure, lockUnits, namesOn as unitNames, standing as unitsStanding } from './store/units.ts'
export { madeHere } from './store/withdraw.ts'
export { rootsReached, unitsHeadedBy } from './subject.ts'
export { type HeldElsewhere, placesToWithdraw, withdrawPlaces } from './withdraw.ts'

/** The zone in which the company's days begin; that of Beijing until it has been set up. */
export const companyZone = async (db: Db): Promise<string> => (await readCompany(db))?.timeZone ?? 'Asia/Shanghai'

export const organizationModule: Module = {
  name: 'organization',
  operations: [
    ...chartOperations,
    ...unitDetailOperations,
    ...unitOperations,
    ...headOperations,
    ...positionOperations,
    ...headcountOperations,
    ...entityOperations,
    ...reorganizationOperations,
  ],
  subjects: [unitSubject],
  handlers: [reorganizationDecided],
  jobs: [applyDue],
  operationWords,
  refusalWords,
  constraints: {
    unit_code_key: 'organization.codeTaken',
    legal_entity_code_key: 'organization.entityCodeTaken',
    cost_centre_code_key: 'organization.costCentreCodeTaken',
    position_code_key: 'organization.positionCodeTaken',
  },
}
