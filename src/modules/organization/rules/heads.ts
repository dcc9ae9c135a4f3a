import { type Chart, pathOf } from './tree.ts'

/** How many of a unit itself report to somebody. */
export type Team = { unitId: string; managerId: string; reports: number }
/** Somebody to whom others report: where he stands, and to whom he reports. */
export type Leader = { id: string; unitId: string; managerId: string | null }
export type Proposal = { unitId: string; headId: string; reports: number }

/**
 * Who seems to lead each of these units. Somebody of the unit itself, if people of it or below it report to him, however
 * indirectly: the one with the most. Otherwise somebody above it to whom more than half of them report;
 * of the company itself, whoever reports to nobody and has more than half below him, wherever he stands.
 */
export function proposeHeads(
  chart: Chart,
  unitIds: readonly string[],
  teams: readonly Team[],
  leaders: readonly Leader[],
): Proposal[] {
  const under = teamsUnder(chart, new Set(unitIds), teams)
  const inUnit = groupedBy(leaders, ({ unitId }) => unitId)
  const led = groupedBy(leaders, ({ managerId }) => managerId)
  const unitOf = new Map(leaders.map(({ id, unitId }) => [id, unitId]))
  return unitIds.flatMap((unitId) => {
    const direct = directIn(under.get(unitId) ?? [])
    const withAllBelow = ({ id }: Leader) => ({ headId: id, reports: allBelow(id, direct, led) })
    const isCompany = chart.get(unitId)?.parentId === null
    const outside = isCompany ? (led.get(null) ?? []).map(withAllBelow) : thoseAbove(chart, unitId, direct, unitOf)
    const best = most((inUnit.get(unitId) ?? []).map(withAllBelow)) ?? overHalf(most(outside), direct)
    return best ? [{ unitId, ...best }] : []
  })
}

type Candidate = { headId: string; reports: number }

function most(candidates: readonly Candidate[]): Candidate | undefined {
  const [first] = candidates.filter(({ reports }) => reports > 0).toSorted((a, b) => b.reports - a.reports)
  return first
}

function thoseAbove(
  chart: Chart,
  unitId: string,
  direct: ReadonlyMap<string, number>,
  unitOf: ReadonlyMap<string, string>,
): Candidate[] {
  const above = new Set(pathOf(chart, unitId).map(({ id }) => id))
  return [...direct].flatMap(([headId, reports]) => (above.has(unitOf.get(headId) ?? '') ? [{ headId, reports }] : []))
}

function overHalf(candidate: Candidate | undefined, direct: ReadonlyMap<string, number>): Candidate | undefined {
  const all = [...direct.values()].reduce((sum, reports) => sum + reports, 0)
  return candidate && candidate.reports * 2 > all ? candidate : undefined
}

/** Those who report to somebody, and to those who report to him. */
function allBelow(id: string, direct: ReadonlyMap<string, number>, led: ReadonlyMap<string | null, Leader[]>): number {
  const seen = new Set([id])
  let count = 0
  for (const each of seen) {
    count += direct.get(each) ?? 0
    for (const below of led.get(each) ?? []) seen.add(below.id)
  }
  return count
}

function directIn(teams: readonly Team[]): Map<string, number> {
  const direct = new Map<string, number>()
  for (const { managerId, reports } of teams) direct.set(managerId, (direct.get(managerId) ?? 0) + reports)
  return direct
}

/** The teams of each wanted unit and of all below it. */
function teamsUnder(chart: Chart, wanted: ReadonlySet<string>, teams: readonly Team[]): Map<string, Team[]> {
  const under = new Map<string, Team[]>()
  for (const team of teams) {
    for (const { id } of pathOf(chart, team.unitId)) if (wanted.has(id)) add(under, id, team)
  }
  return under
}

function groupedBy<K, T>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) add(groups, keyOf(row), row)
  return groups
}

function add<K, T>(groups: Map<K, T[]>, key: K, row: T): void {
  const group = groups.get(key)
  if (group) group.push(row)
  else groups.set(key, [row])
}
