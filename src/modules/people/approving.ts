import type { ApprovalPorts, Candidate, Line, Relation } from '#modules/approvals/index.ts'
import { bilingual } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { words } from './asking/locale.ts'
import {
  type Above,
  colleaguesFound,
  headsAbove,
  keepersOf,
  managersAbove,
  notEmployedOn,
  searchTexts,
} from './store/approving.ts'
import { coveredPeople } from './store/reach.ts'

/** Who keeps the records of a unit, and who those of everybody: roles that the product brings. */
const keepers = { ofUnit: 'hrbp', ofAll: 'hr_manager' } as const

type Found = { personId: string; depth: number; candidate: Candidate }

/** Those at one depth are asked together; who stands at two is asked at the nearer. */
function linesOf(found: readonly Found[]): Map<string, Line> {
  const lines = new Map<string, Map<number, Map<string, Candidate>>>()
  for (const { personId, depth, candidate } of found) {
    const line = lines.get(personId) ?? new Map<number, Map<string, Candidate>>()
    lines.set(personId, line)
    const key = JSON.stringify(candidate)
    if ([...line.values()].some((group) => group.has(key))) continue
    line.set(depth, (line.get(depth) ?? new Map<string, Candidate>()).set(key, candidate))
  }
  return new Map(
    [...lines].map(([personId, line]) => [personId, [...line.values()].map((group) => [...group.values()])]),
  )
}

const asFound = ({ personId, depth, superiorId }: Above): Found => ({
  ...{ personId, depth },
  candidate: { personId: superiorId },
})

type LineOf = Relation['lineOf']

const managers =
  (from: number): LineOf =>
  async (db, personIds, today) => {
    const above = await managersAbove(db, personIds, today)
    return linesOf(above.filter(({ depth }) => depth >= from).map(asFound))
  }

/** Whoever heads his own unit is not his own superior: the line goes on to the heads above. */
const heads =
  (from: number): LineOf =>
  async (db, personIds, today) => {
    const above = await headsAbove(db, personIds, today)
    const others = above.filter(({ personId, superiorId, depth }) => depth >= from && superiorId !== personId)
    return linesOf(others.map(asFound))
  }

const recordKeepers: LineOf = async (db, personIds, today) => {
  const found = await keepersOf(db, personIds, today, keepers)
  return linesOf(found.map(({ userId, ...rest }) => ({ ...rest, candidate: { userId } })))
}

const relation = (key: 'manager' | 'manager2' | 'unitHead' | 'unitHead2' | 'hrbp', lineOf: LineOf): Relation => ({
  key,
  label: bilingual(words)((t) => t(`relation.${key}`)),
  lineOf,
})

export const relations: readonly Relation[] = [
  relation('manager', managers(1)),
  relation('manager2', managers(2)),
  relation('unitHead', heads(0)),
  relation('unitHead2', heads(1)),
  relation('hrbp', recordKeepers),
]

/** The superior, his superior, and so on; then the heads of the units above who are not among them. */
async function superiorsOf(db: Db, personIds: string[], today: Day): Promise<Map<string, Line>> {
  const managing = await managersAbove(db, personIds, today)
  const heading = await headsAbove(db, personIds, today)
  const others = heading.filter(({ personId, superiorId }) => superiorId !== personId)
  return linesOf([...managing.map(asFound), ...others.map((head) => ({ ...asFound(head), depth: 1000 + head.depth }))])
}

const most = 200

/** What the approvals engine asks about people. */
export const approvalAnswers: Partial<ApprovalPorts> = {
  relations: () => relations,
  superiorsOf,
  missing: notEmployedOn,
  async findPeople(db, search, today) {
    const term = search.trim()
    if (!term) return []
    const found = await colleaguesFound(db, term, today, most)
    return found.map(({ personId, name, unit, position }) => ({
      ...{ personId, name },
      detail: [unit, position].filter(Boolean).join(' · ') || null,
    }))
  },
  searchedBy: searchTexts,
  covered: coveredPeople,
}
