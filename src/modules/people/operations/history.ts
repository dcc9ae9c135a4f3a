import type { Db } from '#platform/database/database.ts'
import { addDays, type Day, forever } from '#platform/kernel/day.ts'
import { hidden } from '#platform/kernel/field-class.ts'
import { implement } from '#platform/operation.ts'
import { idsOf, shownAs } from '../asking/post-facts.ts'
import { type EventKind, eventKinds, people, rosterPage } from '../contract.ts'
import { type Changes, changesOf, type LaneSpan, laneOf } from '../rules/changes.ts'
import { type EmploymentEvent, fold, type PostFacts } from '../rules/employment.ts'
import { heldBy } from '../rules/event-list.ts'
import { contractsOfPeople } from '../store/contracts.ts'
import { type Names, namesFor } from '../store/details.ts'
import { employmentsOfPerson } from '../store/employments.ts'
import { eventsOf, type FullEvent, fullEventsOf } from '../store/events.ts'
import { movesIn } from '../store/moves.ts'

function named({ post }: Changes, names: Names) {
  return post.map(({ field, before, after }) => {
    const { column, of } = shownAs(field, names)
    return { field: column, before: before && of(before), after: after && of(after) }
  })
}

const timeline = implement(people.timeline, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  async run({ db, input, today, actor }) {
    const isOwn = actor.personId === input.personId
    const employments = await employmentsOfPerson(db, input.personId)
    const all = await fullEventsOf(
      db,
      employments.map((each) => each.id),
    )
    const standing = new Map<string, EmploymentEvent[]>()
    for (const event of all.filter((each) => each.state === 'standing')) {
      standing.set(event.employmentId, [...(standing.get(event.employmentId) ?? []), event])
    }
    const told = all.map((event) => ({ event, changes: changesOf(standing.get(event.employmentId) ?? [], event) }))
    const names = await namesFor(db, idsOf(told.flatMap((each) => each.changes.post)), today)
    const entries = told.map(({ event, changes }) => ({
      ...happened(event, changes, names, today),
      ...aside(event),
      regretted: isOwn ? hidden : (event.body.regretted ?? null),
      heldBy: heldBy(standing.get(event.employmentId) ?? [], event.id).map(({ id, kind, day }) => ({
        eventId: id,
        kind,
        day,
      })),
    }))
    return { entries }
  },
})

const happened = (event: EmploymentEvent & { employmentId: string }, changes: Changes, names: Names, today: Day) => ({
  eventId: event.id,
  employmentId: event.employmentId,
  kind: event.kind,
  day: event.day,
  planned: event.day > today,
  changes: named(changes, names),
  pay: changes.pay,
})

const aside = ({ body, reason, state, correctsId, by, at }: FullEvent) => ({
  state,
  correctsId,
  until: body.until ?? body.probationEnd ?? null,
  leaveKind: body.leaveKind ?? null,
  reason: body.leaveReason ?? reason,
  by,
  at,
})

const lanes = implement(people.lanes, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  async run({ db, input, today }) {
    const events = await eventsOf(
      db,
      (await employmentsOfPerson(db, input.personId)).map((each) => each.id),
    )
    const employed = [...events.values()].map(fold).toSorted((a, b) => (a.from < b.from ? -1 : 1))
    const contracts = await contractsOfPeople(db, [input.personId], today)
    const lane = (field: keyof PostFacts) => employed.flatMap(({ assignments }) => laneOf(assignments, field))
    const [unit, position, level, manager] = [lane('unitId'), lane('positionId'), lane('level'), lane('managerId')]
    const names = await laneNames(db, { unit, position, manager }, today)
    const shown = (spans: LaneSpan[], call: (value: string) => string) =>
      spans.map(({ value, from, to, seconded }) => ({ ...dated({ from, to }, today), label: call(value), seconded }))
    return {
      today,
      unit: shown(unit, (id) => names.units.get(id) ?? ''),
      position: shown(position, (id) => names.positions.get(id) ?? ''),
      level: shown(level, (name) => name),
      manager: shown(manager, (id) => names.people.get(id) ?? ''),
      pay: employed.flatMap(({ pays }) =>
        pays.map(({ baseFen, from, to }) => ({ ...dated({ from, to }, today), monthlyWage: baseFen })),
      ),
      contract: contracts.map(({ sequence, termType, contractStart, contractEnd, endedDay }) => {
        const last = endedDay ?? contractEnd
        return { ...dated({ from: contractStart, to: last ? addDays(last, 1) : forever }, today), sequence, termType }
      }),
    }
  },
})

const dated = ({ from, to }: { from: Day; to: Day }, today: Day) => ({
  from,
  to: to === forever ? null : to,
  planned: from > today,
})

function laneNames(db: Db, spans: Record<'unit' | 'position' | 'manager', LaneSpan[]>, today: Day): Promise<Names> {
  const ids = (list: LaneSpan[]) => [...new Set(list.map((span) => span.value))]
  return namesFor(
    db,
    { units: ids(spans.unit), positions: ids(spans.position), entities: [], people: ids(spans.manager) },
    today,
  )
}

/** What an import wrote is the state it found, not something that happened. */
const shownKinds: EventKind[] = eventKinds.filter((kind) => kind !== 'import')

const moves = implement(people.moves, {
  about: 'reach',
  async run({ db, input, today, reach }) {
    const { from = addDays(today, -90), to = addDays(today, 366), kinds = shownKinds, page } = input
    const found = await movesIn(db, {
      reach,
      today,
      from,
      to,
      kinds,
      limit: rosterPage,
      offset: (page - 1) * rosterPage,
    })
    const standing = await eventsOf(db, [...new Set(found.rows.map((row) => row.employmentId))])
    const told = found.rows.map((row) => ({ row, changes: changesOf(standing.get(row.employmentId) ?? [], row) }))
    const names = await namesFor(db, idsOf(told.flatMap((each) => each.changes.post)), today)
    const rows = told.map(({ row, changes }) => {
      const { personId, fullName, employeeNo, orgUnit } = row
      return { ...happened(row, changes, names, today), personId, fullName, employeeNo, orgUnit }
    })
    return { rows, count: found.count }
  },
})

export const historyOperations = [timeline, lanes, moves]
