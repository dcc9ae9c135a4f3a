import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { port } from '#platform/port.ts'
import type { Candidate } from './contract.ts'
import type { Leader, Team } from './rules/heads.ts'

export type PersonInUnit = {
  employmentId: string
  name: string
  number: string
  unitId: string
  position: string | null
}

/** What the organization asks about people, whose records lie above it. People are named by their employment. */
export type OrganizationPorts = {
  /** How many work in each unit itself on that day; units with nobody may be left out. */
  peopleIn: (db: Db, unitIds: string[], day: Day) => Promise<Map<string, number>>
  /** How many are in each unit on that day or are to come later. */
  peopleFrom: (db: Db, unitIds: string[], day: Day) => Promise<Map<string, number>>
  /** How many hold each position on that day. */
  peopleInPositions: (db: Db, positionIds: string[], day: Day) => Promise<Map<string, number>>
  /** How many hold each position on that day or are to later. */
  peopleInPositionsFrom: (db: Db, positionIds: string[], day: Day) => Promise<Map<string, number>>
  peopleListIn: (db: Db, unitIds: string[], day: Day) => Promise<PersonInUnit[]>
  /** The first twenty whom the search finds, by name, pinyin or number, among those within reach on that day. */
  findPeople: (db: Db, wanted: { search: string; reach: Reach[]; day: Day }) => Promise<Candidate[]>
  /** How many of each unit report to whom on that day, and all to whom somebody reports. */
  reportingOn: (db: Db, day: Day) => Promise<{ teams: Team[]; leaders: Leader[] }>
  namesOf: (db: Db, employmentIds: string[]) => Promise<Map<string, string>>
  /** All employments of a person, present, past and to come. */
  employmentsOf: (db: Db, personId: string) => Promise<string[]>
}

export const organizationPorts = port<OrganizationPorts>('organization')

/** What is asked of those above. */
export const { ask } = organizationPorts
