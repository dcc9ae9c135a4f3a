import { addDays, type Day, forever } from '#platform/kernel/day.ts'
import type { EmploymentType, EventKind, LeaveKind } from '../contract.ts'

/** Where somebody works, as what, and for whom. The manager is named by his employment. */
export type PostFacts = {
  unitId: string
  positionId: string | null
  jobFamily: string | null
  level: string | null
  managerId: string | null
  legalEntityId: string | null
  city: string | null
}
export const postFields = ['unitId', 'positionId', 'jobFamily', 'level', 'managerId', 'legalEntityId', 'city'] as const

/** What an event says. A field left out says nothing; null says that there is none from now on. */
export type EventBody = Partial<PostFacts> & {
  number?: string
  employmentType?: EmploymentType
  baseFen?: number | null
  /** The last day of the probation. */
  probationEnd?: Day | null
  confirmedDay?: Day | null
  /** The last day of a secondment. */
  until?: Day | null
  leaveKind?: LeaveKind
  leaveReason?: string | null
  /** Of a leaving: whether the company would have liked to keep him; null when nobody said. */
  regretted?: boolean | null
  /** Of a re-organisation: the unit that is left. */
  fromUnitId?: string
}

/** Something that happened to an employment, or will. The day of a leaving is the last day employed. */
export type EmploymentEvent = { id: string; kind: EventKind; day: Day; body: EventBody }

export type AssignmentSpan = PostFacts & { seconded: boolean; from: Day; to: Day }
export type PaySpan = { baseFen: number; from: Day; to: Day }

/** An employment as its events make it: what the tables `employment`, `assignment` and `pay` hold. */
export type Employed = {
  number: string
  employmentType: EmploymentType
  from: Day
  to: Day
  probationEnd: Day | null
  confirmedDay: Day | null
  leaveKind: LeaveKind | null
  leaveReason: string | null
  regretted: boolean | null
  assignments: AssignmentSpan[]
  pays: PaySpan[]
}

/** On one day the joining comes first and the leaving last; a return makes room for the next secondment. */
const rank: Record<EventKind, number> = {
  hire: 0,
  rehire: 0,
  import: 1,
  return: 2,
  confirm: 3,
  transfer: 3,
  promote: 3,
  second: 3,
  pay: 3,
  reorganize: 3,
  leave: 9,
}

export const inOrder = (events: readonly EmploymentEvent[]): EmploymentEvent[] =>
  events.toSorted((a, b) => compare(a.day, b.day) || rank[a.kind] - rank[b.kind] || compare(a.id, b.id))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The first event opens the employment: a joining, or the row of an import. */
export const isOpening = (event: EmploymentEvent): boolean =>
  event.kind === 'hire' || event.kind === 'rehire' || event.kind === 'import'

type State = { home: PostFacts; away: Away | null; baseFen: number | null }
type Away = { facts: Partial<PostFacts>; until: Day | null }
type Snapshot = State & { from: Day }

/**
 * Folds the events of one employment into its dated facts. Any order will do; the list must be one that `problemOf` finds nothing in.
 * @throws RangeError for a list without an opening
 */
export function fold(events: readonly EmploymentEvent[]): Employed {
  const ordered = inOrder(events)
  const opening = ordered[0]
  if (!opening || !isOpening(opening)) throw new RangeError('An employment opens with a joining')
  const leaving = ordered.find((event) => event.kind === 'leave')
  const to = leaving ? addDays(leaving.day, 1) : forever
  const snapshots = snapshotsOf(ordered).filter((snapshot) => snapshot.from < to)
  return {
    number: latest(ordered, 'number') ?? '',
    employmentType: latest(ordered, 'employmentType') ?? 'full_time',
    from: opening.day,
    to,
    probationEnd: latest(ordered, 'probationEnd') ?? null,
    confirmedDay: latest(ordered.map(confirmationOf), 'confirmedDay') ?? null,
    leaveKind: leaving?.body.leaveKind ?? null,
    leaveReason: leaving?.body.leaveReason ?? null,
    regretted: leaving?.body.regretted ?? null,
    assignments: spansOf(snapshots, to, assignmentOf, sameAssignment),
    pays: spansOf(snapshots, to, (state) => ({ baseFen: state.baseFen }), samePay).filter(isPaid),
  }
}

const confirmationOf = (event: EmploymentEvent): EmploymentEvent =>
  event.kind === 'confirm' ? { ...event, body: { confirmedDay: event.day } } : event

function latest<K extends keyof EventBody>(events: readonly EmploymentEvent[], key: K): EventBody[K] | undefined {
  return events.findLast((event) => event.body[key] !== undefined)?.body[key]
}

function snapshotsOf(ordered: readonly EmploymentEvent[]): Snapshot[] {
  const snapshots: Snapshot[] = []
  let state: State = { home: nowhere, away: null, baseFen: null }
  const returnBefore = (day: Day) => {
    const back = backOn(state)
    if (!back || back > day) return
    state = { ...state, away: null }
    snapshots.push({ ...state, from: back })
  }
  for (const event of ordered) {
    returnBefore(event.day)
    state = step(state, event)
    snapshots.push({ ...state, from: event.day })
  }
  returnBefore(forever)
  return snapshots
}

const nowhere: PostFacts = {
  unitId: '',
  positionId: null,
  jobFamily: null,
  level: null,
  managerId: null,
  legalEntityId: null,
  city: null,
}

const backOn = ({ away }: State): Day | null => (away?.until ? addDays(away.until, 1) : null)

function step(state: State, { kind, body }: EmploymentEvent): State {
  if (kind === 'second') return { ...state, away: { facts: factsIn(body), until: body.until ?? null } }
  if (kind === 'return') return { ...state, away: null }
  if (kind === 'reorganize') return reorganized(state, body)
  const baseFen = body.baseFen === undefined ? state.baseFen : body.baseFen
  return { ...state, home: { ...state.home, ...factsIn(body) }, baseFen }
}

/** A re-organisation moves whoever is in the unit: at home there, or lent to it. */
function reorganized({ home, away, baseFen }: State, body: EventBody): State {
  const moved = <T extends Partial<PostFacts>>(post: T): T =>
    post.unitId === body.fromUnitId ? { ...post, ...factsIn(body) } : post
  return { home: moved(home), away: away && { ...away, facts: moved(away.facts) }, baseFen }
}

export function factsIn(body: EventBody): Partial<PostFacts> {
  return Object.fromEntries(postFields.filter((key) => body[key] !== undefined).map((key) => [key, body[key]]))
}

type Dated<T> = T & { from: Day; to: Day }

/** Joins the snapshots into spans: of several on one day the last counts, and neighbours that are the same are one. */
function spansOf<T extends object>(
  snapshots: readonly Snapshot[],
  to: Day,
  read: (state: State) => T,
  same: (a: T, b: T) => boolean,
): Dated<T>[] {
  const spans: Dated<T>[] = []
  snapshots.forEach((snapshot, at) => {
    const end = snapshots[at + 1]?.from ?? to
    if (snapshot.from >= end) return
    const value = read(snapshot)
    const before = spans.at(-1)
    if (before && same(before, value)) before.to = end
    else spans.push({ ...value, from: snapshot.from, to: end })
  })
  return spans
}

const assignmentOf = ({ home, away }: State): PostFacts & { seconded: boolean } => ({
  ...home,
  ...away?.facts,
  seconded: away !== null,
})

const sameAssignment = (a: PostFacts & { seconded: boolean }, b: PostFacts & { seconded: boolean }): boolean =>
  a.seconded === b.seconded && postFields.every((key) => a[key] === b[key])

type Wage = { baseFen: number | null }
const samePay = (a: Wage, b: Wage): boolean => a.baseFen === b.baseFen
const isPaid = (span: Dated<Wage>): span is PaySpan => span.baseFen !== null

/** The facts of the day; outside the employment those of its nearest day. */
export function factsOn(employed: Employed, day: Day): { post: AssignmentSpan | undefined; baseFen: number | null } {
  const { from, to } = employed
  const at = day < from ? from : day >= to ? addDays(to, -1) : day
  const holding = (span: { from: Day; to: Day }) => span.from <= at && at < span.to
  return { post: employed.assignments.find(holding), baseFen: employed.pays.find(holding)?.baseFen ?? null }
}
