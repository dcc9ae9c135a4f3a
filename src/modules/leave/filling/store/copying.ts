import { sql } from 'kysely'
import type pg from 'pg'
import { momentText } from '#modules/time/index.ts'
import { type CopyValue, copyInto } from '#platform/database/copy.ts'
import type { Db } from '#platform/database/database.ts'
import { newId } from '#platform/kernel/id.ts'
import type { WrittenEvent, WrittenRequest } from '../taking.ts'

/** A connection inside the caller's transaction. */
export type Client = pg.PoolClient

const entryColumns = [
  ...['id', 'employment_id', 'type_id', 'lot_id', 'day', 'units', 'kind', 'document_type', 'document_id', 'made_by'],
  'made_at',
]

/** Lots of their own, each with its first entry. */
export async function copyEvents(client: Client, events: readonly WrittenEvent[]): Promise<void> {
  await copyInto(
    client,
    'leave_lot',
    ['id', 'employment_id', 'type_id', 'source', 'period', 'from_day', 'to_day', 'carry_max', 'carry_until'],
    events.map(({ lot: l }) => [
      ...[l.lotId, l.employmentId, l.typeId, l.source, l.period, l.from, l.to, l.carryMax, l.carryUntil],
    ]),
  )
  await copyInto(
    client,
    'leave_entry',
    entryColumns,
    events.map(({ lot: l, units, by }) => [
      ...[newId(), l.employmentId, l.typeId, l.lotId, l.from, units, 'grant', 'event', l.lotId, by, `${l.from} 09:30`],
    ]),
  )
}

/** Requests with their days and what they took; what was declined went back. */
export async function copyRequests(client: Client, requests: readonly WrittenRequest[]): Promise<void> {
  await copyInto(
    client,
    'leave_request',
    [
      ...['id', 'employment_id', 'type_id', 'from_day', 'from_part', 'to_day', 'to_part', 'from_minute', 'to_minute'],
      ...['units', 'state', 'reason', 'asked_by', 'asked_at', 'decided_at'],
    ],
    requests.map((q) => [
      ...[q.requestId, q.employmentId, q.typeId, q.from, q.fromPart, q.to, q.toPart, q.clock?.from, q.clock?.to],
      ...[q.units, q.state, q.reason, q.by, momentText(q.askedAt), momentText(q.decidedAt)],
    ]),
  )
  await copyInto(
    client,
    'leave_request_day',
    ['request_id', 'employment_id', 'day', 'part', 'from_minute', 'to_minute', 'units', 'minutes', 'stands'],
    requests.flatMap((q) =>
      q.days.map((d) => [
        ...[q.requestId, q.employmentId, d.day, d.part, d.from, d.to, d.units, d.minutes, q.state === 'approved'],
      ]),
    ),
  )
  await copyInto(client, 'leave_entry', entryColumns, entryRows(requests))
}

function* entryRows(requests: readonly WrittenRequest[]): Generator<CopyValue[]> {
  for (const q of requests) {
    for (const { day, lotId, units } of q.taken) {
      const head = [q.employmentId, q.typeId, lotId, day]
      const document = ['request', q.requestId, q.by]
      yield [newId(), ...head, -units, 'use', ...document, momentText(q.askedAt)]
      if (q.state === 'declined') yield [newId(), ...head, units, 'giveBack', ...document, momentText(q.decidedAt)]
    }
  }
}

/** Without it the planner takes the tables just filled for empty. */
export async function analyzeLeave(db: Db): Promise<void> {
  await sql`analyze leave_lot, leave_entry, leave_request, leave_request_day`.execute(db)
}
