import { type Decided, decided, type Outcome } from '#modules/approvals/index.ts'
import { type Absence, recordAbsences } from '#modules/time/index.ts'
import type { Db } from '#platform/database/database.ts'
import { type HandlerCall, on } from '#platform/event.ts'
import type { Day } from '#platform/kernel/day.ts'
import { giveBack } from '../giving-back.ts'
import { type DayRow, daysOfRequests } from '../store/request-days.ts'
import { closeRequests, lockRequests, type RequestRow } from '../store/requests.ts'
import { typeHeads } from '../store/types.ts'
import { leaveKindName } from './name.ts'

const stateAfter: Record<Outcome, RequestRow['state']> = {
  approved: 'approved',
  declined: 'declined',
  withdrawn: 'withdrawn',
  returned: 'returned',
}

const partOf = ({ part, from, to }: DayRow): Absence['part'] =>
  part === 'hours' ? { from: from ?? 0, to: to ?? 0 } : part

/** Tells time who is away on which days. */
export async function recordLeave(db: Db, today: Day, rows: readonly RequestRow[], from?: Day): Promise<void> {
  const types = new Map((await typeHeads(db)).map((type) => [type.typeId, type]))
  const days = await daysOfRequests(
    db,
    rows.map(({ requestId }) => requestId),
  )
  const absences = rows.flatMap((row) => {
    const type = types.get(row.typeId)
    if (!type) return []
    return days
      .filter((day) => day.requestId === row.requestId && day.stands && (!from || day.day >= from))
      .map((day) => ({
        ...{ employmentId: row.employmentId, day: day.day, part: partOf(day) },
        ...{ kind: type.code, title: type.names, sourceId: row.requestId },
      }))
  })
  await recordAbsences(db, today, absences)
}

async function carryOut({ db, today, actor }: HandlerCall, decisions: readonly Decided[]): Promise<void> {
  const rows = await lockRequests(
    db,
    decisions.map(({ recordId }) => recordId),
  )
  const open = rows.filter(({ state }) => state === 'waiting' || state === 'returned')
  const said = new Map(decisions.map((decision) => [decision.recordId, decision]))
  const outcomeOf = ({ requestId }: RequestRow): Outcome => said.get(requestId)?.outcome ?? 'returned'
  await closeRequests(
    db,
    open.map((row) => ({
      ...{ id: row.requestId, state: stateAfter[outcomeOf(row)], reason: said.get(row.requestId)?.comment || null },
    })),
  )
  await recordLeave(
    db,
    today,
    open.filter((row) => outcomeOf(row) === 'approved'),
  )
  const over = open.filter((row) => ['declined', 'withdrawn'].includes(outcomeOf(row)))
  if (over.length > 0)
    await giveBack(
      { db, today, by: actor.userId || null },
      over.map(({ requestId }) => requestId),
    )
}

export const leaveDecided = on(decided, async ({ kind, decisions }, call) => {
  if (kind === leaveKindName) await carryOut(call, decisions)
})
