import type { Db } from '#platform/database/database.ts'
import { type Day, forever } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { type Headcount, type Named, organization, type Position, type UnitEvent } from '../contract.ts'
import { ask } from '../ports.ts'
import { type UnitEvent as Event, historyOf, mayUndo } from '../rules/history.ts'
import { type Dated, on } from '../rules/timeline.ts'
import type { UnitFacts } from '../rules/tree.ts'
import { pathsOn } from '../store/closure.ts'
import { costCentresOn, legalEntityNames } from '../store/entities.ts'
import { planLinesOf } from '../store/headcount.ts'
import { type PositionRow, positionNames, positionsOn } from '../store/positions.ts'
import { reorganizationsOf } from '../store/reorganizations.ts'
import { codeOf, namesOn, versionsOf } from '../store/units.ts'
import { drawWritten } from './chart.ts'
import { notFound, unit } from './units.ts'

export const untilOf = (to: Day): Day | null => (to === forever ? null : to)

/** Positions with how many hold each, of a day. */
export async function withPeople(
  db: Db,
  rows: PositionRow[],
  plans: ReadonlyMap<string, number>,
  day: Day,
): Promise<Position[]> {
  const ids = rows.map((row) => row.id)
  const people = ids.length > 0 ? await ask.peopleInPositions(db, ids, day) : new Map<string, number>()
  return rows.map(({ id, code, name, unitId, reportsToId, reportsTo, from, to }) => ({
    ...{ id, code, name, unitId, from, to: untilOf(to) },
    reportsTo: reportsToId ? { id: reportsToId, name: reportsTo ?? '' } : null,
    people: people.get(id) ?? 0,
    plan: plans.get(id) ?? null,
  }))
}

async function headcountsOf(db: Db, unitId: string, day: Day): Promise<Headcount[]> {
  const plans = await planLinesOf(db, [unitId])
  const names = await positionNames(
    db,
    plans.flatMap((plan) => plan.positionId ?? []),
    day,
  )
  return plans.flatMap(({ positionId, line }) =>
    line.map(({ from, to, facts }) => ({
      position: positionId ? { id: positionId, name: names.get(positionId) ?? '' } : null,
      ...{ count: facts.count, from, to: untilOf(to) },
    })),
  )
}

type Names = { units: Map<string, string>; heads: Map<string, string> }

const named = (id: string | null | undefined, names: Map<string, string>): Named | null =>
  id ? { id, name: names.get(id) ?? '' } : null

async function namesIn(db: Db, history: Event[], today: Day): Promise<Names> {
  const facts = history.flatMap(({ before, after }) => [before, after])
  const headIds = [...new Set(facts.flatMap((each) => each?.headId ?? []))]
  return {
    units: await namesOn(db, [...new Set(facts.flatMap((each) => each?.parentId ?? []))], today),
    heads: headIds.length > 0 ? await ask.namesOf(db, headIds) : new Map(),
  }
}

async function storyOf(db: Db, unitId: string, history: Event[], today: Day): Promise<UnitEvent[]> {
  const names = await namesIn(db, history, today)
  const reorganizations = await reorganizationsOf(db, unitId)
  return history.map(({ day, kinds, before, after }) => ({
    ...{ day, kinds, planned: day > today, mayUndo: mayUndo(history, day, today) },
    name: { before: before?.name ?? null, after: after?.name ?? null },
    parent: { before: named(before?.parentId, names.units), after: named(after?.parentId, names.units) },
    head: { before: named(before?.headId, names.heads), after: named(after?.headId, names.heads) },
    reorganization: reorganizations.get(day) ?? null,
  }))
}

type Found = { line: Dated<UnitFacts>[]; from: Day; to: Day; day: Day; facts: UnitFacts }

/** The unit as of the day asked; before its first day as it began, after its last as it ended. */
function foundOn(line: Dated<UnitFacts>[], asked: Day): Found {
  const [first = notFound(), last = notFound()] = [line[0], line.at(-1)]
  const standing = on(line, asked)
  const shown = standing ?? (asked < first.from ? first : last)
  return { line, from: first.from, to: last.to, day: standing ? asked : shown.from, facts: shown.facts }
}

async function accountsOf(db: Db, { facts, day }: Found) {
  const { legalEntityId, costCentreId } = facts
  const entities = legalEntityId ? await legalEntityNames(db, [legalEntityId]) : new Map<string, string>()
  const centres = costCentreId ? await costCentresOn(db, day) : []
  const centreNames = new Map(centres.map((each) => [each.id, each.name]))
  return { legalEntity: named(legalEntityId, entities), costCentre: named(costCentreId, centreNames) }
}

async function headOf(db: Db, headId: string | null): Promise<Named | null> {
  return headId ? named(headId, await ask.namesOf(db, [headId])) : null
}

const plansOn = (headcounts: Headcount[], day: Day): Map<string, number> =>
  new Map(
    headcounts
      .filter((each) => each.from <= day && day < (each.to ?? forever))
      .flatMap((each) => (each.position ? [[each.position.id, each.count] as const] : [])),
  )

async function staffOf(db: Db, id: string, day: Day) {
  const drawn = await drawWritten({ db }, day, [id])
  const { rows } = await positionsOn(db, day, { roots: 'all', unitIds: [id] })
  const headcounts = await headcountsOf(db, id, day)
  return {
    childCount: drawn.branches.get(id)?.length ?? 0,
    people: { own: drawn.own.get(id) ?? 0, all: drawn.people.get(id) ?? 0 },
    plan: drawn.plans.get(id) ?? null,
    positions: await withPeople(db, rows, plansOn(headcounts, day), day),
    headcounts,
  }
}

const detail = implement(organization.unit, {
  about: ({ id }) => unit(id),
  async run({ input, db, today }) {
    const { id } = input
    const found = foundOn((await versionsOf(db, [id])).get(id) ?? notFound(), input.asOf ?? today)
    const { facts, day } = found
    return {
      ...{ id, code: await codeOf(db, id), name: facts.name, from: found.from, to: untilOf(found.to) },
      path: (await pathsOn(db, [id], day)).get(id) ?? [],
      head: await headOf(db, facts.headId),
      ...(await accountsOf(db, found)),
      ...(await staffOf(db, id, day)),
      history: await storyOf(db, id, historyOf(found.line), today),
    }
  },
})

export const unitDetailOperations = [detail]
