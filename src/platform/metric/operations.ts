import type { z } from 'zod'
import { type Actor, type Grant, grantsFor, type Reach, reachesOf } from '../access/grant.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { type Call, implement } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { type Definition, type Figure, metric } from './contract.ts'
import { type Beside, hiddenGroupsOf, isPointHidden, readBeside } from './hidden.ts'
import type { Ask, Counted, Metric, Missing, Names, Parts, Period } from './metric.ts'
import { periodsUpTo } from './periods.ts'
import { targets, writeTarget } from './store.ts'

const both = ([zh, en]: Names) => ({ zh, en })
const named = (names: Readonly<Record<string, Names>>) =>
  Object.entries(names).map(([key, name]) => ({ key, name: both(name) }))

function definitionOf(each: Metric, target: number | undefined): Definition {
  const { key, unit, good, kind, smallestGroup, behind } = each
  return {
    ...{ key, unit, good, kind, smallestGroup, behind, trend: each.facts.trend, lists: each.lists ?? false },
    lags: each.facts.knownUpTo !== undefined,
    ...{ name: both(each.name), formula: both(each.formula), source: both(each.source) },
    leavesOut: each.facts.leavesOut && both(each.facts.leavesOut),
    parts: named(each.parts),
    breakdowns: named(each.facts.breakdowns).filter((breakdown) => each.breakdowns.includes(breakdown.key)),
    target: target ?? null,
  }
}

const catalogue = implement(metric.catalogue, {
  about: 'reach',
  async run({ db, world, actor }) {
    const wanted = await targets(db)
    const told = [...world.house.metrics.values()].filter((each) => isToldTo(actor, each))
    return { metrics: told.map((each) => definitionOf(each, wanted.get(each.key))) }
  },
})

type Asked = Call<z.output<typeof metric.values.input>>

/** Fewer than this, and chance alone may move a share. */
const fewerIsSmall = 30

const values = implement(metric.values, {
  about: ({ scope }) => scope ?? 'reach',
  async run(call) {
    const { input, today, reach, actor } = call
    const asOf = input.asOf ?? today
    if (asOf > today) refuse('metric.notYet', { day: asOf, today })
    const wanted = input.metrics.map((key) => metricOf(call, key, input.by))
    const asks = await asksOf(call, asOf, sourcesOf(wanted))
    const open = await seesPeople(call, wanted)
    const isOpen = (each: Metric) => open.has(behindKey(each))
    const closed = sourcesOf(wanted.filter((each) => !isOpen(each)))
    const [readings, beside] = await readAll(asks, input.by, closed)
    return {
      asOf,
      whole: !input.scope && reach.some((each) => each.scope === 'company'),
      values: wanted.map((each) => {
        const [ask, reading] = [asks.get(each.facts), readings.get(each.facts)]
        if (!ask || !reading) return { key: each.key, points: [] }
        return valuesOf(each, { ask, actor }, reading, isOpen(each) ? undefined : beside.get(each.facts))
      }),
    }
  },
})

/** Each source is asked up to the day until which its figures are whole. */
async function asksOf({ input, db, today, reach }: Asked, asOf: Day, sources: readonly Facts[]): Promise<Asks> {
  const asked = sources.map(async (facts) => {
    const until = (await facts.knownUpTo?.(db, asOf)) ?? asOf
    const ask: Ask = {
      ...{ db, today, periods: periodsUpTo(until, input.period, input.points), everybody: input.everybody },
      where: { scope: input.scope ?? null, reach },
    }
    return [facts, ask] as const
  })
  return new Map(await Promise.all(asked))
}

/** Sums that would tell of single people are told to those alone who may know what they are made of. */
function isToldTo(actor: Actor, { toldTo }: Metric): boolean {
  if (!toldTo) return true
  const opening = grantsFor(actor, toldTo.operation).filter(({ classes }) => classes.includes(toldTo.fieldClass))
  return reachesOf(opening, actor).some(({ scope }) => scope === 'company')
}

function metricOf({ world, actor }: Asked, key: string, by: string | undefined): Metric {
  const found = world.house.metrics.get(key)
  if (!found) return refuse('metric.unknown', { key })
  if (!isToldTo(actor, found)) refuse('metric.closed', { name: found.name[0], nameEn: found.name[1] })
  if (by !== undefined && !found.breakdowns.includes(by)) refuse('metric.noBreakdown', { key, by })
  return found
}

const sourcesOf = (metrics: readonly Metric[]) => [...new Set(metrics.map((each) => each.facts))]

type Reading = { points: Counted[]; groups?: Counted[]; labels?: ReadonlyMap<string, Names> }
type Facts = Metric['facts']

type Asks = ReadonlyMap<Facts, Ask>

/** Of each source its figures; of those `closed` to the reader also what he could put beside them. */
async function readAll(asks: Asks, by: string | undefined, closed: readonly Facts[]) {
  const readings = new Map(
    await Promise.all([...asks].map(async ([facts, ask]) => [facts, await read(facts, ask, by)] as const)),
  )
  const besides = [...asks]
    .filter(([facts]) => closed.includes(facts))
    .map(async ([facts, ask]) => {
      const asked = by === undefined ? ask : { ...ask, by }
      return [facts, await readBeside(facts, asked, readings.get(facts) ?? { points: [] })] as const
    })
  return [readings, new Map(await Promise.all(besides))] as const
}

/** The trend, and beside it the last period by groups. */
async function read(facts: Facts, ask: Ask, by: string | undefined): Promise<Reading> {
  if (by === undefined) return { points: await facts.read(ask) }
  const last = { ...ask, periods: ask.periods.slice(-1), by }
  const [points, groups] = await Promise.all([facts.read(ask), facts.read(last)])
  const keys = [...new Set(groups.flatMap(({ group }) => group ?? []))]
  return { points, groups, labels: await facts.labels(last, keys) }
}

type For = { ask: Ask; actor: Actor }

/** @param beside what a reader who may not see the people could compare; without it nothing is hidden */
function valuesOf(of: Metric, { ask, actor }: For, { points, groups, labels }: Reading, beside: Beside | undefined) {
  const countedAt = new Map(points.map((each) => [each.period, each]))
  const trend = ask.periods.map((period, at) =>
    figureOf(of, { period, actor }, countedAt.get(at), beside !== undefined && isPointHidden(of, beside, at)),
  )
  const last = ask.periods.at(-1)
  if (!groups || !labels || !last) return { key: of.key, points: trend }
  const hidden = beside && hiddenGroupsOf(of, beside)
  // All groups together would tell what the whole does not.
  const isHidden = (key: string) => hidden !== undefined && (trend.at(-1)?.hidden === true || hidden.has(key))
  const told = [...labels].map(([key, name]) => {
    const counted = groups.find((each) => each.group === key)
    return { key, name: both(name), figure: figureOf(of, { period: last, actor }, counted, isHidden(key)) }
  })
  return { key: of.key, points: trend, groups: told }
}

type Found = Pick<Counted, 'parts' | 'missing'>
type At = { period: Period; actor: Actor }

function figureOf(of: Metric, { period, actor }: At, found: Found | undefined, hidden: boolean): Figure {
  const { from, to, toDate } = period
  const span = { from, to: addDays(to, -1), toDate, hidden }
  if (hidden) return { ...span, value: null, parts: {}, low: null, high: null, small: true, missing: [] }
  const { parts, missing = [] } = found ?? { parts: {} }
  const lacks = missing.filter((each) => each.parts.some((part) => part in of.parts))
  const interval = of.interval?.(parts) ?? null
  return {
    ...span,
    value: lacks.length > 0 ? null : of.value(parts),
    parts: knownParts(of, parts, lacks),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    small: (of.interval !== undefined || of.isMean === true) && of.size(parts) < fewerIsSmall,
    missing: lacks.map(({ why, entered }) => ({ why: both(why), href: mayEnter(actor, entered) })),
  }
}

const mayEnter = (actor: Actor, entered: Missing['entered']): string | null =>
  entered && grantsFor(actor, entered.operation).length > 0 ? entered.href : null

const knownParts = (of: Metric, parts: Parts, lacks: readonly Missing[]): Record<string, number> =>
  Object.fromEntries(
    Object.keys(of.parts).flatMap((key) =>
      parts[key] === undefined || lacks.some((each) => each.parts.includes(key)) ? [] : [[key, parts[key]]],
    ),
  )

const behindKey = ({ behind, behindClass }: Metric): string => `${behind} ${behindClass ?? ''}`

/** Through which of these operations the reader may see everybody that he asks figures of: then nothing is hidden from him. */
async function seesPeople(call: Asked, metrics: readonly Metric[]): Promise<Set<string>> {
  const seen = await Promise.all(
    [...new Map(metrics.map((each) => [behindKey(each), each]))].map(async ([key, { behind, behindClass }]) => {
      const opening = ({ classes }: Grant) => behindClass === undefined || classes.includes(behindClass)
      const reaches = reachesOf(grantsFor(call.actor, behind).filter(opening), call.actor)
      return (await coversAsked(call, reaches)) ? [key] : []
    }),
  )
  return new Set(seen.flat())
}

async function coversAsked({ input: { scope }, reach, world, db }: Asked, reaches: readonly Reach[]): Promise<boolean> {
  if (reaches.some((each) => each.scope === 'company')) return true
  if (!scope) {
    const keys = new Set(reaches.map((each) => JSON.stringify(each)))
    return reach.every((each) => keys.has(JSON.stringify(each)))
  }
  const covered = await Promise.all(
    reaches.map((each) => world.house.subjects.get(scope.type)?.covered(db, [scope.id], each) ?? new Set<string>()),
  )
  return covered.some((ids) => ids.has(scope.id))
}

const setTarget = implement(metric.setTarget, {
  about: 'company',
  async run({ input: { key, target }, db, actor, world, record }) {
    if (!world.house.metrics.has(key)) refuse('metric.unknown', { key })
    record({ details: { before: (await targets(db)).get(key) ?? null } })
    await writeTarget(db, key, target, actor.userId || null)
    return { key }
  },
})

export const metricOperations = [catalogue, values, setTarget]
