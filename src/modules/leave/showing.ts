import type { z } from 'zod'
import { standingOf } from '#modules/approvals/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import { leaveKindName } from './asking/name.ts'
import type { TypeRef } from './contract/terms.ts'
import type { leave } from './contract.ts'
import type { RequestRow } from './store/requests.ts'
import { type LeaveTypeOn, typesOn } from './store/types.ts'

export const typeRef = ({ typeId, code, names, rule }: LeaveTypeOn): z.input<typeof TypeRef> => ({
  ...{ typeId, code, names, unit: rule.unit },
})

/** Types by id, with the rule of that day. A type whose rule begins later is found by it. */
export async function typesById(db: Db, day: Day): Promise<Map<string, LeaveTypeOn>> {
  const types = await typesOn(db, day)
  return new Map(types.map((type) => [type.typeId, type]))
}

export type Shown = z.input<typeof leave.show.output>
type ShownRequest = Omit<Shown, 'days' | 'entries' | 'attached' | 'type'> & { type: z.input<typeof TypeRef> }

/** Requests as screens show them. @param own whose own they are read as; null: as by who may do more */
export async function shownRequests(
  db: Db,
  rows: readonly RequestRow[],
  { today, reader }: { today: Day; reader: string | null },
): Promise<ShownRequest[]> {
  const types = await typesById(db, today)
  const open = rows.filter(({ state }) => state === 'waiting').map(({ requestId }) => requestId)
  const standing = await standingOf(db, leaveKindName, open)
  return rows.map((row) => ({
    ...{ requestId: row.requestId, personId: row.personId, name: row.name, employeeNo: row.employeeNo },
    type: typeRef(types.get(row.typeId) ?? refuse('leave.typeNotFound')),
    ...{ fromDay: row.fromDay, fromPart: row.fromPart, toDay: row.toDay, toPart: row.toPart, clock: clockOf(row) },
    ...{ units: row.units, wouldTake: row.state === 'approved' ? row.wouldTake : null, state: row.state },
    ...{ reason: row.reason, files: row.files, askedAt: row.askedAt },
    ...{ decisionReason: row.decisionReason, approvalId: row.approvalId },
    waitingFor: standing.get(row.requestId)?.waitingFor ?? [],
    may: mayNow(row, today, row.personId === reader),
  }))
}

export const clockOf = ({ fromMinute, toMinute }: Pick<RequestRow, 'fromMinute' | 'toMinute'>) =>
  fromMinute === null || toMinute === null ? null : { from: fromMinute, to: toMinute }

/** What can be done with it: days that have gone are given back by HR alone, never by oneself. */
export function mayNow(
  { state, fromDay, toDay }: Pick<RequestRow, 'state' | 'fromDay' | 'toDay'>,
  today: Day,
  own: boolean,
) {
  const agreed = state === 'approved'
  return {
    withdraw: state === 'waiting' || state === 'returned',
    cancel: agreed && (!own || fromDay > today),
    shorten: agreed && fromDay < toDay && (!own || toDay > today),
  }
}
