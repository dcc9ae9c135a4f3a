import { addDays, type Day } from '#platform/kernel/day.ts'
import type { EventKind } from '../contract.ts'
import { type EmploymentEvent, type EventBody, fold, inOrder, isOpening, postFields } from './employment.ts'

/** Why a list of events can't be: a refusal's code and what its sentence needs. */
export type Problem = { code: string; details: Record<string, unknown> }

export type Edited = { ok: true; events: EmploymentEvent[] } | ({ ok: false } & Problem)

const problem = (code: string, details: Record<string, unknown> = {}): Problem => ({ code, details })
const no = (found: Problem): Edited => ({ ok: false, ...found })

/** Adds an event, if the employment can bear it that day and it changes anything. */
export function apply(events: readonly EmploymentEvent[], event: EmploymentEvent): Edited {
  const added = [...events, event]
  const found = problemOf(added)
  if (found) return no(found)
  const silent = JSON.stringify(fold(added)) === JSON.stringify(fold(events))
  return silent ? no(problem('people.nothingChanges', { day: event.day })) : { ok: true, events: inOrder(added) }
}

/** Takes an event out, unless later ones build on it. The opening goes only with the employment itself. */
export function undo(events: readonly EmploymentEvent[], id: string): Edited {
  const holders = heldBy(events, id)
  const [holder] = holders
  if (holder) return no(problem('people.builtOn', { kind: holder.kind, day: holder.day, count: holders.length }))
  const left = events.filter((event) => event.id !== id)
  const found = left.length > 0 ? problemOf(left) : null
  return found ? no(found) : { ok: true, events: inOrder(left) }
}

/** Puts another in the place of an event; all that came after is folded anew and must still be possible. */
export function correct(events: readonly EmploymentEvent[], id: string, corrected: EmploymentEvent): Edited {
  const replaced = events.map((event) => (event.id === id ? corrected : event))
  const found = problemOf(replaced)
  return found ? no(found) : { ok: true, events: inOrder(replaced) }
}

type Lane = (typeof postFields)[number] | 'pay' | 'probation' | 'end'

/** The facts an event sets. Two events of one lane build on each other in the order of their days. */
function lanesOf({ kind, body }: EmploymentEvent): Set<Lane> {
  if (kind === 'second' || kind === 'return') return new Set()
  const lanes = new Set<Lane>(postFields.filter((key) => body[key] !== undefined))
  if (body.baseFen !== undefined) lanes.add('pay')
  if (kind === 'confirm') lanes.add('probation')
  if (kind === 'leave') lanes.add('end')
  return lanes
}

/** The later events that build on this one: all of them on the opening, else those that set one of the same facts again. */
export function heldBy(events: readonly EmploymentEvent[], id: string): EmploymentEvent[] {
  const ordered = inOrder(events)
  const at = ordered.findIndex((event) => event.id === id)
  const event = ordered[at]
  if (!event) return []
  const later = ordered.slice(at + 1)
  if (at === 0) return later
  if (isLending(event)) return lendingAfter(event, later)
  const lanes = lanesOf(event)
  return later.filter((each) => [...lanesOf(each)].some((lane) => lanes.has(lane)))
}

const isLending = ({ kind }: EmploymentEvent): boolean => kind === 'second' || kind === 'return'

/** Only the return builds on a secondment, and only the next secondment on a return. */
function lendingAfter({ kind }: EmploymentEvent, later: readonly EmploymentEvent[]): EmploymentEvent[] {
  const next = later.find(isLending)
  return next && next.kind !== kind ? [next] : []
}

/** What is impossible about a list, or null. */
export function problemOf(events: readonly EmploymentEvent[]): Problem | null {
  const ordered = inOrder(events)
  const walk: Walk = { opening: null, left: null, away: null, probationEnd: null, confirmed: false, seen: new Set() }
  for (const event of ordered) {
    const found = problemWith(walk, event)
    if (found) return found
    advance(walk, event)
  }
  return null
}

type Walk = {
  opening: EmploymentEvent | null
  left: Day | null
  away: { since: Day; until: Day | null } | null
  probationEnd: Day | null
  confirmed: boolean
  seen: Set<string>
}

const keyOf = (event: EmploymentEvent): string => `${event.kind} ${event.day}`

function problemWith(walk: Walk, event: EmploymentEvent): Problem | null {
  const { opening } = walk
  if (!opening) return isOpening(event) ? openingProblem(event) : problem('people.beforeHire', { day: event.day })
  if (event.kind === 'hire' || event.kind === 'rehire') return problem('people.beforeHire', { day: opening.day })
  if (walk.left) return afterLeaving(walk.left, event)
  if (walk.seen.has(keyOf(event)) && !mayRepeat(event)) {
    return problem('people.sameDay', { kind: event.kind, day: event.day })
  }
  return byKind[event.kind]?.(awayOn(walk, event.day), event) ?? null
}

const afterLeaving = (leaveDate: Day, { kind, day }: EmploymentEvent): Problem =>
  kind === 'leave'
    ? problem('people.alreadyLeaving', { leaveDate })
    : problem('people.afterLeaving', { leaveDate, day })

/** Several moves or imports of one day all count, one after the other; two rises or two confirmations are a slip. */
const mayRepeat = ({ kind }: EmploymentEvent): boolean =>
  kind === 'reorganize' || kind === 'import' || kind === 'transfer'

const openingProblem = ({ day, body }: EmploymentEvent): Problem | null =>
  body.probationEnd && body.probationEnd < day ? problem('people.probationBeforeHire', { hireDate: day }) : null

/** A secondment with a last day ends by itself. */
function awayOn(walk: Walk, day: Day): Walk {
  const over = walk.away?.until && addDays(walk.away.until, 1) <= day
  return over ? { ...walk, away: null } : walk
}

type Check = (walk: Walk, event: EmploymentEvent) => Problem | null

const byKind: Partial<Record<EventKind, Check>> = {
  confirm: confirmProblem,
  second: ({ away }, { day, body }) => {
    if (away) return problem('people.alreadySeconded', { since: away.since, until: away.until })
    return body.until && body.until < day ? problem('people.untilBeforeStart', { day }) : null
  },
  return: ({ away }, { day }) => {
    if (!away) return problem('people.notSeconded', { day })
    return day <= away.since ? problem('people.returnTooEarly', { since: away.since }) : null
  },
}

function confirmProblem({ opening, probationEnd, confirmed }: Walk, { day }: EmploymentEvent): Problem | null {
  if (confirmed) return problem('people.alreadyConfirmed')
  if (!probationEnd || !opening) return problem('people.noProbation')
  const last = addDays(probationEnd, 1)
  const within = day > opening.day && day <= last
  return within ? null : problem('people.confirmOutsideProbation', { from: addDays(opening.day, 1), to: last })
}

function advance(walk: Walk, event: EmploymentEvent): void {
  const { kind, day, body } = event
  walk.away = awayOn(walk, day).away
  walk.opening ??= event
  walk.seen.add(keyOf(event))
  if (body.probationEnd !== undefined) walk.probationEnd = body.probationEnd
  if (kind === 'confirm' || body.confirmedDay) walk.confirmed = true
  if (kind === 'second') walk.away = { since: day, until: body.until ?? null }
  if (kind === 'return') walk.away = null
  if (kind === 'leave') walk.left = day
}

/** What of a correction an event of that kind can take. Others are refused, so that nothing is lost in silence. */
const correctable: Record<EventKind, readonly (keyof EventBody)[]> = {
  hire: [...postFields, 'number', 'employmentType', 'baseFen', 'probationEnd'],
  rehire: [...postFields, 'number', 'employmentType', 'baseFen', 'probationEnd'],
  import: [...postFields, 'number', 'employmentType', 'baseFen', 'probationEnd', 'confirmedDay'],
  confirm: ['baseFen'],
  transfer: [...postFields, 'baseFen'],
  promote: ['level', 'positionId', 'jobFamily', 'baseFen'],
  second: ['unitId', 'positionId', 'managerId', 'city', 'until'],
  return: [],
  pay: ['baseFen'],
  reorganize: [],
  leave: ['leaveKind', 'leaveReason', 'regretted'],
}

export const uncorrectable = (kind: EventKind, body: EventBody): string[] =>
  Object.keys(body).filter((key) => !correctable[kind].includes(key as keyof EventBody))
