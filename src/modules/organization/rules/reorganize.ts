import type { Day } from '#platform/kernel/day.ts'
import type { Step } from '../steps.ts'
import type { Fate } from './compare.ts'
import { type Chart, type ChartUnit, standsAbove } from './tree.ts'

/** Why a step can't be done. `unitId` is the unit that stands in the way. */
export type Conflict = {
  step: number
  code:
    | 'gone'
    | 'exists'
    | 'moved'
    | 'renamed'
    | 'headChanged'
    | 'circle'
    | 'nameTaken'
    | 'hasUnits'
    | 'hasPeople'
    | 'intoItself'
    | 'rootStays'
  unitId: string
}

/** People who change units: those named, or everybody who is there. */
export type PeopleMove = { fromUnitId: string; toUnitId: string; employmentIds?: string[] }

export type Outcome = {
  chart: Chart
  moves: PeopleMove[]
  /** Headcount set for a unit in all, where the steps change it. */
  plans: ReadonlyMap<string, number>
  fates: ReadonlyMap<string, Fate>
  conflicts: Conflict[]
}

type Sketch = {
  day: Day
  units: Map<string, ChartUnit>
  plans: Map<string, number>
  known: ReadonlyMap<string, number>
  moves: PeopleMove[]
  fates: Map<string, Fate>
  conflicts: Conflict[]
  step: number
}

type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>

/** Notes the conflict; the step is left undone. */
const fail = (sketch: Sketch, code: Conflict['code'], unitId: string): undefined => {
  sketch.conflicts.push({ step: sketch.step, code, unitId })
}

/** All of them, or nothing and a note of the first that is not there. */
function found(sketch: Sketch, ...ids: string[]): ChartUnit[] | undefined {
  const missing = ids.find((id) => !sketch.units.has(id))
  if (missing !== undefined) return fail(sketch, 'gone', missing)
  return ids.flatMap((id) => sketch.units.get(id) ?? [])
}

const childrenOf = (sketch: Sketch, id: string | null) =>
  [...sketch.units.values()].filter((unit) => unit.parentId === id)

function put(sketch: Sketch, unit: ChartUnit) {
  if (unit.parentId !== null && standsAbove(sketch.units, unit.id, unit.parentId))
    return fail(sketch, 'circle', unit.id)
  const twin = childrenOf(sketch, unit.parentId).find((each) => each.id !== unit.id && each.name === unit.name)
  if (twin) fail(sketch, 'nameTaken', unit.id)
  sketch.units.set(unit.id, unit)
}

type NewUnit = { unitId: string; name: string; code: string | null; headId: string | null }

function add(
  sketch: Sketch,
  unit: NewUnit,
  parent: ChartUnit | { id: string; legalEntityId: null; costCentreId: null },
) {
  if (sketch.units.has(unit.unitId)) return fail(sketch, 'exists', unit.unitId)
  const { legalEntityId, costCentreId } = parent
  put(sketch, {
    ...{ id: unit.unitId, code: unit.code, name: unit.name, headId: unit.headId },
    ...{ parentId: parent.id, legalEntityId, costCentreId, order: 0, from: sketch.day },
  })
}

function create(sketch: Sketch, step: StepOf<'create'>) {
  const [parent] = found(sketch, step.parentId) ?? []
  if (parent) add(sketch, step, parent)
}

function move(sketch: Sketch, { unitId, parentId }: StepOf<'move'>) {
  const [unit] = found(sketch, unitId, parentId) ?? []
  if (!unit) return
  if (unit.parentId === null) return fail(sketch, 'rootStays', unitId)
  put(sketch, { ...unit, parentId })
}

function rename(sketch: Sketch, { unitId, name }: StepOf<'rename'>) {
  const [unit] = found(sketch, unitId) ?? []
  if (unit) put(sketch, { ...unit, name })
}

function changeHead(sketch: Sketch, { unitId, headId }: StepOf<'changeHead'>) {
  const [unit] = found(sketch, unitId) ?? []
  if (unit) sketch.units.set(unitId, { ...unit, headId })
}

function setHeadcount(sketch: Sketch, { unitId, count }: StepOf<'setHeadcount'>) {
  if (found(sketch, unitId)) sketch.plans.set(unitId, count)
}

const planOf = (sketch: Sketch, id: string) => sketch.plans.get(id) ?? sketch.known.get(id)

/** Everything of one unit goes to another: people, units below and headcount. */
function handOver(sketch: Sketch, fromId: string, toId: string) {
  sketch.moves.push({ fromUnitId: fromId, toUnitId: toId })
  for (const child of childrenOf(sketch, fromId)) if (child.id !== toId) put(sketch, { ...child, parentId: toId })
  const plan = planOf(sketch, fromId)
  if (plan !== undefined) sketch.plans.set(toId, (planOf(sketch, toId) ?? 0) + plan)
}

function end(sketch: Sketch, unit: ChartUnit) {
  if (unit.parentId === null) return fail(sketch, 'rootStays', unit.id)
  const below = childrenOf(sketch, unit.id)
  for (const child of below) fail(sketch, 'hasUnits', child.id)
  if (below.length === 0) sketch.units.delete(unit.id)
}

function merge(sketch: Sketch, { unitIds, intoId }: StepOf<'merge'>) {
  if (unitIds.includes(intoId)) return fail(sketch, 'intoItself', intoId)
  if (!found(sketch, intoId, ...unitIds)) return
  for (const unitId of unitIds) {
    handOver(sketch, unitId, intoId)
    const unit = sketch.units.get(unitId)
    if (unit) end(sketch, unit)
    sketch.fates.set(unitId, { kind: 'merged', intoId })
  }
}

function split(sketch: Sketch, { unitId, parts, close: ends }: StepOf<'split'>) {
  const [unit] = found(sketch, unitId, ...parts.flatMap((part) => part.childIds)) ?? []
  if (!unit) return
  const parent = { ...unit, id: unit.parentId ?? unit.id }
  for (const part of parts) {
    add(sketch, part, parent)
    const { employmentIds } = part
    if (employmentIds.length > 0) sketch.moves.push({ fromUnitId: unitId, toUnitId: part.unitId, employmentIds })
    for (const child of part.childIds) move(sketch, { kind: 'move', unitId: child, parentId: part.unitId })
  }
  sketch.fates.set(unitId, { kind: 'split', intoIds: parts.map((part) => part.unitId) })
  const [first] = parts
  if (!ends || !first) return
  handOver(sketch, unitId, first.unitId)
  end(sketch, unit)
}

function close(sketch: Sketch, { unitId, peopleToId }: StepOf<'close'>) {
  const [unit] = found(sketch, ...(peopleToId ? [unitId, peopleToId] : [unitId])) ?? []
  if (!unit) return
  if (peopleToId === unitId) return fail(sketch, 'intoItself', unitId)
  if (peopleToId) sketch.moves.push({ fromUnitId: unitId, toUnitId: peopleToId })
  end(sketch, unit)
}

const deeds: { [K in Step['kind']]: (sketch: Sketch, step: StepOf<K>) => void } = {
  create,
  move,
  rename,
  merge,
  split,
  close,
  changeHead,
  setHeadcount,
}

/** Who is moved twice on the same day goes to the last place at once. */
function settled(moves: PeopleMove[]): PeopleMove[] {
  return moves.map((each, index) => {
    let { toUnitId } = each
    for (const later of moves.slice(index + 1)) {
      if (later.fromUnitId === toUnitId && !later.employmentIds) toUnitId = later.toUnitId
    }
    return { ...each, toUnitId }
  })
}

/**
 * What the steps make of the chart of their day, and what stands in their way.
 * @param plans headcount set for units in all on that day
 */
export function reorganized(
  chart: Chart,
  steps: readonly Step[],
  day: Day,
  plans: ReadonlyMap<string, number>,
): Outcome {
  const sketch: Sketch = {
    ...{ day, units: new Map(chart), plans: new Map(), known: plans },
    ...{ moves: [], fates: new Map(), conflicts: [], step: 0 },
  }
  for (const [index, step] of steps.entries()) {
    sketch.step = index
    deeds[step.kind](sketch, step as never)
  }
  const { units, fates, conflicts } = sketch
  return { chart: units, moves: settled(sketch.moves), plans: sketch.plans, fates, conflicts }
}

/** What a step found when it was drafted, of the units it names. */
export type Expected = Record<string, Pick<ChartUnit, 'parentId' | 'name' | 'headId'>>

/** The fact each kind of step replaces: somebody else changing it since means two wills about one thing. */
const replaced: Partial<Record<Step['kind'], { fact: keyof Expected[string]; code: Conflict['code'] }>> = {
  move: { fact: 'parentId', code: 'moved' },
  rename: { fact: 'name', code: 'renamed' },
  changeHead: { fact: 'headId', code: 'headChanged' },
}

/** Steps whose ground has shifted since they were drafted: the very fact they replace was changed by somebody else. */
export function driftOf(chart: Chart, steps: readonly { step: Step; expected: Expected }[]): Conflict[] {
  return steps.flatMap(({ step, expected }, index) => {
    const rule = replaced[step.kind]
    const unitId = 'unitId' in step ? step.unitId : ''
    const [was, is] = [expected[unitId], chart.get(unitId)]
    if (!rule || !was || !is || was[rule.fact] === is[rule.fact]) return []
    return [{ step: index, code: rule.code, unitId }]
  })
}
