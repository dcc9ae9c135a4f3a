import type { OrganizationPorts } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Module } from '#platform/house.ts'
import type { Day } from '#platform/kernel/day.ts'
import { changesDecided } from './asking/changes-decided.ts'
import { handOverChanges } from './asking/hand-over.ts'
import { movesDecided } from './asking/moves-decided.ts'
import { handlers } from './events.ts'
import { metrics } from './figures/metrics.ts'
import {
  importJobs,
  importOperations,
  importOperationWords,
  importRefusalWords,
  importSubject,
} from './import/index.ts'
import { exportRosterJob, turnDayJob } from './jobs.ts'
import { operationWords, refusalWords } from './locale.ts'
import { peopleNotices } from './notices/sources.ts'
import { alertOperations } from './operations/alerts.ts'
import { amendingOperations } from './operations/amending.ts'
import { changeOperations } from './operations/changes.ts'
import { exportOperations } from './operations/exporting.ts'
import { historyOperations } from './operations/history.ts'
import { joiningOperations } from './operations/joining.ts'
import { leavingOperations } from './operations/leaving.ts'
import { ownOperations } from './operations/own.ts'
import { ownDayOperations } from './operations/own-day.ts'
import { paperOperations } from './operations/papers.ts'
import { proposingOperations } from './operations/proposing.ts'
import { rosterOperations } from './operations/roster.ts'
import { showingOperations } from './operations/showing.ts'
import { contractOperations } from './operations/signing.ts'
import { stuckOperations } from './operations/stuck.ts'
import { viewOperations } from './operations/views.ts'
import { countsBy, employmentNames, peopleInUnits } from './store/details.ts'
import { employmentsOfPerson } from './store/employments.ts'
import { refreshFigures } from './store/figures/refresh.ts'
import { reportingOn } from './store/reporting.ts'
import { searchHits } from './store/roster-list.ts'
import { personSubject } from './subject.ts'

export { approvalAnswers } from './approving.ts'
export { changeKind } from './asking/change-kind.ts'
export { moveKind } from './asking/move-kind.ts'
export { employmentAmended, employmentEnded, peopleLeft } from './events.ts'
export { readingsByUnit, unitLabels, unitsOnTheWay } from './figures/by-unit.ts'
export { breakdownNames, leftOut } from './figures/locale.ts'
export { movement } from './figures/sources.ts'
export { drawRoster, type FilledContract, type FilledPerson, fillingPeople, fillPeople } from './filling.ts'
export { exportRosterJob, turnDayJob } from './jobs.ts'
export { isStaff } from './store/figures/counting.ts'
export { type Scope, scopeOf } from './store/figures/scope.ts'
export { anybody } from './store/filling.ts'
export { inReach, isCalled, isIn, leads } from './store/reach.ts'
export { isEmployed } from './store/standing.ts'

/** What the organization asks about people. */
export const organizationAnswers: OrganizationPorts = {
  peopleIn: (db, unitIds, day) => countsBy(db, 'unit_id', unitIds, day, false),
  peopleFrom: (db, unitIds, day) => countsBy(db, 'unit_id', unitIds, day, true),
  peopleInPositions: (db, positionIds, day) => countsBy(db, 'position_id', positionIds, day, false),
  peopleInPositionsFrom: (db, positionIds, day) => countsBy(db, 'position_id', positionIds, day, true),
  peopleListIn: (db: Db, unitIds: string[], day: Day) => peopleInUnits(db, unitIds, day),
  findPeople: async (db, { search, reach, day }) => {
    const term = search.trim()
    if (!term) return []
    const hits = await searchHits(db, { reach, today: day, search: { term, residentIdIndex: null }, limit: 20 })
    return hits.map((hit) => ({
      employmentId: hit.employmentId,
      name: hit.fullName,
      number: hit.employeeNo,
      unitName: hit.orgUnit,
    }))
  },
  reportingOn,
  namesOf: employmentNames,
  employmentsOf: async (db, personId) => (await employmentsOfPerson(db, personId)).map((row) => row.id),
}

export const peopleModule: Module = {
  name: 'people',
  operations: [
    ...rosterOperations,
    ...showingOperations,
    ...historyOperations,
    ...joiningOperations,
    ...changeOperations,
    ...proposingOperations,
    ...leavingOperations,
    ...amendingOperations,
    ...contractOperations,
    ...paperOperations,
    ...ownOperations,
    ...viewOperations,
    ...exportOperations,
    ...ownDayOperations,
    ...alertOperations,
    ...stuckOperations,
    ...importOperations,
  ],
  subjects: [personSubject, importSubject],
  handlers: [...handlers, changesDecided, movesDecided],
  metrics,
  upkeep: [refreshFigures, handOverChanges],
  jobs: [turnDayJob, exportRosterJob, ...importJobs],
  notices: peopleNotices,
  operationWords: { ...operationWords, ...importOperationWords },
  refusalWords: { ...refusalWords, ...importRefusalWords },
  constraints: {
    person_resident_id_key: 'people.residentIdTaken',
    employment_number_key: 'people.numberTaken',
    saved_view_user_id_list_name_key: 'people.viewNameTaken',
  },
}
