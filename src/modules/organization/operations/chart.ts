import type { z } from 'zod'
import type { Day } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { type Chart as Answer, type ChartNode, organization } from '../contract.ts'
import { ask } from '../ports.ts'
import { type Compared, compareCharts, type Fate, tallyOf } from '../rules/compare.ts'
import { searching } from '../rules/search.ts'
import {
  type Branches,
  branchesOf,
  type Chart,
  type ChartUnit,
  pathOf,
  plansOf,
  rootsOf,
  sumsOf,
} from '../rules/tree.ts'
import { type Seen, seenIn, waysTo } from '../rules/view.ts'
import { plansOn } from '../store/headcount.ts'
import { type Draft, readDrafts } from '../store/reorganizations.ts'
import { changeDays, unitsOn } from '../store/units.ts'
import { rootsReached } from '../subject.ts'
import { movedCounts, project, scheduledUntil } from './projection.ts'

type ChartCall = Call<z.output<typeof organization.chart.input>>

/** The company, or what of it is reached, on one day: with people and plans added up. */
export type Drawn = {
  day: Day
  chart: Chart
  branches: Branches
  people: ReadonlyMap<string, number>
  own: ReadonlyMap<string, number>
  plans: ReadonlyMap<string, number | null>
  unitPlans: ReadonlyMap<string, number>
  positionPlans: ReadonlyMap<string, number>
  fates: ReadonlyMap<string, Fate>
  drafts: Draft[]
}

type Ground = Omit<Drawn, 'people' | 'plans' | 'branches'>

const addedUp = (ground: Ground): Drawn => {
  const branches = branchesOf(ground.chart)
  return {
    ...ground,
    branches,
    people: sumsOf(ground.chart, branches, ground.own),
    plans: plansOf(ground.chart, branches, { unit: ground.unitPlans, positions: ground.positionPlans }),
  }
}

/** The chart as it is written down for that day. */
export async function drawWritten(call: Pick<Call<unknown>, 'db'>, day: Day, roots: string[] | 'all'): Promise<Drawn> {
  const chart = await unitsOn(call.db, day, roots)
  const plans = await plansOn(call.db, day)
  const own = await ask.peopleIn(call.db, [...chart.keys()], day)
  const ground = { day, chart, own, unitPlans: plans.unit, positionPlans: plans.positions }
  return addedUp({ ...ground, fates: new Map(), drafts: [] })
}

async function drawProjected({ db }: ChartCall, day: Day, drafts: Draft[]): Promise<Drawn> {
  const projection = await project(db, day, drafts)
  const counts = await ask.peopleIn(db, [...projection.written.keys()], day)
  const { chart, unitPlans, positionPlans, fates } = projection
  return addedUp({ day, chart, own: movedCounts(counts, projection.moves), unitPlans, positionPlans, fates, drafts })
}

/** Re-organisations that are to be drawn in: coming ones are for those who see the whole company. */
async function draftsDrawn(call: ChartCall, day: Day, whole: boolean): Promise<Draft[]> {
  const { input, db, today } = call
  if (input.reorganizationId) {
    if (!whole) refuse('permission.denied', { operation: organization.reorganization.name })
    const drafts = await readDrafts(db, { ids: [input.reorganizationId] })
    return drafts.length > 0 ? drafts : refuse('organization.notFound')
  }
  return whole ? scheduledUntil(db, today, day) : []
}

async function dayOf({ input, db, today }: ChartCall): Promise<Day> {
  if (!input.reorganizationId) return input.asOf ?? today
  const [draft] = await readDrafts(db, { ids: [input.reorganizationId] })
  return input.asOf ?? draft?.day ?? refuse('organization.notFound')
}

const chart = implement(organization.chart, {
  about: 'reach',
  async run(call) {
    const { db, today, input } = call
    const day = await dayOf(call)
    const roots = await rootsReached(db, call.reach, today)
    const drafts = await draftsDrawn(call, day, roots === 'all' && call.sees('internal'))
    const drawn = drafts.length > 0 ? await drawProjected(call, day, drafts) : await drawWritten(call, day, roots)
    const now = day > today || input.compare ? await drawWritten(call, today, roots) : undefined
    const compared = now ? compareCharts(now.chart, drawn.chart, drawn.fates) : []
    return answer(call, drawn, now, compared)
  },
})

async function answer(call: ChartCall, drawn: Drawn, now: Drawn | undefined, compared: Compared[]): Promise<Answer> {
  const { input, today } = call
  const shown = input.compare && now ? withGone(drawn, now) : drawn
  const matches = await found(call, shown)
  const changed = compared.slice(0, mostOpened).map((each) => each.unitId)
  const open = [...input.open, ...waysTo(shown.chart, [...matches, ...changed])]
  const seen = seenIn(shown.chart, shown.branches, { rootId: input.rootId, depth: input.depth, open })
  const heads = await headNames(call, seen)
  const changes = new Map(compared.map((each) => [each.unitId, each.changes]))
  const node = nodeOf(shown, { heads, changes, now })
  return {
    day: drawn.day,
    today,
    nodes: seen.map(node),
    units: drawn.chart.size,
    matches,
    pending: drawn.drafts.map(({ id, name, day }) => ({ id, name, day })),
    tally: tallyOf(compared),
    plans: { today: now ? planAtTop(now) : planAtTop(drawn), day: planAtTop(drawn) },
  }
}

/** Units of today that are no more by then keep their old place, so that one sees what goes. */
function withGone(drawn: Drawn, now: Drawn): Drawn {
  const gone = [...now.chart].filter(([id]) => !drawn.chart.has(id))
  const chart = new Map([...drawn.chart, ...gone])
  return { ...drawn, chart, branches: branchesOf(chart) }
}

const planAtTop = ({ chart, plans }: Drawn): number | null => {
  const set = rootsOf(chart).flatMap((root) => plans.get(root.id) ?? [])
  return set.length === 0 ? null : set.reduce((sum, plan) => sum + plan, 0)
}

const mostMatches = 200
/** Branches opened by themselves to show what changes; a reader opens more. */
const mostOpened = 50

async function found({ input, db }: ChartCall, { chart }: Drawn): Promise<string[]> {
  if (input.search.trim() === '') return []
  const headIds = [...chart.values()].flatMap((unit) => unit.headId ?? [])
  const heads = headIds.length > 0 ? await ask.namesOf(db, [...new Set(headIds)]) : new Map<string, string>()
  const matches = searching(input.search)
  return [...chart.values()]
    .filter((unit) => matches([unit.name, unit.code, heads.get(unit.headId ?? '')]))
    .slice(0, mostMatches)
    .map((unit) => unit.id)
}

async function headNames({ db }: ChartCall, seen: Seen[]): Promise<Map<string, string>> {
  const ids = new Set(seen.flatMap(({ unit }) => unit.headId ?? []))
  return ids.size > 0 ? ask.namesOf(db, [...ids]) : new Map()
}

const parentIn = (chart: Chart, { parentId }: ChartUnit): string | null =>
  parentId !== null && chart.has(parentId) ? parentId : null

const headIn = (heads: Map<string, string>, { headId }: ChartUnit) =>
  headId ? { id: headId, name: heads.get(headId) ?? '' } : null

type Notes = { heads: Map<string, string>; changes: Map<string, Compared['changes']>; now: Drawn | undefined }

function nodeOf({ chart, branches, people, plans }: Drawn, { heads, changes, now }: Notes) {
  return ({ unit, depth }: Seen): ChartNode => ({
    id: unit.id,
    parentId: parentIn(chart, unit),
    name: unit.name,
    code: unit.code,
    head: headIn(heads, unit),
    people: people.get(unit.id) ?? 0,
    plan: plans.get(unit.id) ?? null,
    childCount: branches.get(unit.id)?.length ?? 0,
    depth,
    planned: now !== undefined && !now.chart.has(unit.id),
    changes: changes.get(unit.id) ?? [],
  })
}

const units = implement(organization.units, {
  about: 'reach',
  async run({ input, db, reach, today }) {
    const all = await unitsOn(db, input.asOf ?? today, await rootsReached(db, reach, today))
    const wanted = input.ids && new Set(input.ids)
    const matches = searching(input.search)
    const rows = [...all.values()]
      .filter((unit) => !wanted || wanted.has(unit.id))
      .map((unit) => ({ unit, path: pathOf(all, unit.id).map((each) => each.name) }))
      .filter(({ unit, path }) => matches([...path, unit.code]))
      .toSorted((a, b) => a.path.length - b.path.length || (a.path.join('/') < b.path.join('/') ? -1 : 1))
    const page = rows.slice(input.offset, input.offset + input.limit).map(({ unit, path }) => ({
      ...{ id: unit.id, name: unit.name, code: unit.code, path },
      parentId: parentIn(all, unit),
    }))
    return { rows: page, total: rows.length }
  },
})

const days = implement(organization.changeDays, {
  about: 'reach',
  async run({ db, reach, today }) {
    const changes = await changeDays(db, await rootsReached(db, reach, today))
    return { days: changes.map((each) => ({ ...each, planned: each.day > today })) }
  },
})

export const chartOperations = [chart, units, days]
