import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { port } from '#platform/port.ts'
import type { Names } from './contract.ts'
import type { RequestKind, UsualFlow } from './kinds.ts'

/** Somebody who may be asked: known as a user, or as a person who may have an account. */
export type Candidate = { userId: string } | { personId: string }

/** Who is asked first, who comes next when none of those is there, and so on. */
export type Line = readonly (readonly Candidate[])[]

/** A way to say who decides, seen from whom the request concerns. */
export type Relation = {
  key: string
  label: Names
  /** For all of these persons at once. Whoever has nobody may be left out. */
  lineOf: (db: Db, personIds: string[], today: Day) => Promise<Map<string, Line>>
}

export type FoundPerson = { personId: string; name: string; detail: string | null }

/** What the engine asks about people, whose records lie above it. */
export type ApprovalPorts = {
  kinds: () => readonly RequestKind[]
  relations: () => readonly Relation[]
  /** To begin a flow with. */
  usualFlows: () => readonly UsualFlow[]
  /** Who comes next in line for each of these: the superior, his superior, … */
  superiorsOf: (db: Db, personIds: string[], today: Day) => Promise<Map<string, Line>>
  /** Those of them who have left, or are away, that day. */
  missing: (db: Db, personIds: string[], today: Day) => Promise<Set<string>>
  /** At most two hundred who can sign in, whom the search finds by name, pinyin or number. */
  findPeople: (db: Db, search: string, today: Day) => Promise<FoundPerson[]>
  /** What people are called and found by: name, pinyin, initials. */
  searchedBy: (db: Db, personIds: string[]) => Promise<Map<string, { name: string; search: string }>>
  covered: (db: Db, personIds: string[], reach: Reach) => Promise<Set<string>>
}

export const approvalPorts = port<ApprovalPorts>('approvals')

/** What is asked of those above. */
export const { ask } = approvalPorts
