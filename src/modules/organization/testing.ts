import { approvalPorts } from '#modules/approvals/index.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { reorganizationKind } from './asking/kind.ts'
import { type OrganizationPorts, organizationPorts } from './ports.ts'

type Placed = {
  employmentId: string
  personId: string
  name: string
  unitId: string
  positionId?: string
  from: string
  /** To whom he reports, by employment. */
  managerId?: string
}

/** People for tests of this module alone, where nobody above keeps any: kept in memory behind the module's own port. */
export function peopleForTests() {
  const placed: Placed[] = []
  const counted = (ids: string[], keyOf: (each: Placed) => string | undefined, until?: Day) => {
    const counts = new Map<string, number>()
    for (const each of placed) {
      const key = keyOf(each)
      if (key && ids.includes(key) && (!until || each.from <= until)) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return counts
  }
  const answers: OrganizationPorts = {
    peopleIn: async (_, ids, day) => counted(ids, (each) => each.unitId, day),
    peopleFrom: async (_, ids) => counted(ids, (each) => each.unitId),
    peopleInPositions: async (_, ids, day) => counted(ids, (each) => each.positionId, day),
    peopleInPositionsFrom: async (_, ids) => counted(ids, (each) => each.positionId),
    peopleListIn: async (_, ids) =>
      placed
        .filter((each) => ids.includes(each.unitId))
        .map((each, at) => ({ ...each, number: `E${at}`, position: null })),
    findPeople: async (_, { search }) =>
      placed.filter((each) => each.name.includes(search)).map((each) => ({ ...each, number: 'E1', unitName: '' })),
    reportingOn: async () => ({
      teams: placed.flatMap(({ unitId, managerId }) => (managerId ? [{ unitId, managerId, reports: 1 }] : [])),
      leaders: placed
        .filter(({ employmentId }) => placed.some(({ managerId }) => managerId === employmentId))
        .map(({ employmentId, unitId, managerId = null }) => ({ id: employmentId, unitId, managerId })),
    }),
    namesOf: async (_, ids) =>
      new Map(placed.flatMap((each) => (ids.includes(each.employmentId) ? [[each.employmentId, each.name]] : []))),
    employmentsOf: async (_, personId) =>
      placed.filter((each) => each.personId === personId).map((each) => each.employmentId),
  }
  organizationPorts.fill(answers)
  approvalPorts.fill({
    kinds: () => [reorganizationKind],
    relations: () => [],
    missing: async () => new Set(),
    searchedBy: async () => new Map(),
  })
  const place = (name: string, unitId: string, change: Partial<Placed> = {}): Placed => {
    const person = { employmentId: newId(), personId: newId(), name, unitId, from: '2020-01-01', ...change }
    placed.push(person)
    return person
  }
  return { placed, place }
}
