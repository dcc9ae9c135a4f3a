import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Deed } from '../contract.ts'
import type { Task } from '../rules/progress.ts'
import type { StoredRequest } from './requests.ts'
import './tables.ts'

export type NewEntry = {
  entryId: string
  requestId: string
  actor: string | null
  actorName: string | null
  behalfName?: string | null
  deed: Deed
  step?: string | null
  to?: string[]
  comment?: string
  files?: { fileId: string; name: string; size: number }[]
}

/** What becomes of requests in one go: those that are new, those that changed, who is asked, what happened, who is told. */
export type Writing = {
  now: string
  fresh: (StoredRequest & { search: string })[]
  changed: StoredRequest[]
  tasks: (Task & { requestId: string })[]
  entries: NewEntry[]
  copies: { requestId: string; userId: string }[]
}

const mostAtOnce = 1000

/** One statement for a thousand requests and all that goes with them. */
export async function write(db: Db, writing: Writing): Promise<void> {
  const { fresh } = writing
  for (let from = 0; from < fresh.length; from += mostAtOnce) {
    await insertRequests(db, fresh.slice(from, from + mostAtOnce))
  }
  await writeParts(db, writing)
}

const asJson = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

async function insertRequests(db: Db, fresh: Writing['fresh']): Promise<void> {
  const rows = fresh.map(({ tasks: _, flow: __, ...row }) => row)
  await sql`insert into approval_request (id, kind, record_id, version_id, asked_by, asked_name, person_id, person_name, search,
      "values", reason, state, path, at, round, stuck, asked_at, closed_at)
    select "requestId", kind, "recordId", "versionId", "askedBy", "askedName", "personId", "personName", search,
      "values", reason, state, path, at, round, stuck, "askedAt", "closedAt"
    from jsonb_to_recordset(${asJson(rows)}) as x("requestId" uuid, kind text, "recordId" uuid, "versionId" uuid,
      "askedBy" uuid, "askedName" text, "personId" uuid, "personName" text, search text, "values" jsonb, reason text,
      state text, path jsonb, at int, round int, stuck boolean, "askedAt" timestamptz, "closedAt" timestamptz)`.execute(
    db,
  )
}

async function writeParts(db: Db, { now, changed, tasks, entries, copies }: Writing): Promise<void> {
  const requests = changed.map(({ tasks: _, flow: __, ...row }) => row)
  const written = entries.map((entry) => ({ files: [], to: [], comment: '', ...entry }))
  await sql`
    with request as (
      update approval_request q set state = x.state, path = x.path, at = x.at, round = x.round, stuck = x.stuck,
        closed_at = x."closedAt", reminded_at = x."remindedAt", "values" = x."values", reason = x.reason,
        asked_by = x."askedBy", asked_name = x."askedName",
        search = case when q.asked_by = x."askedBy" then q.search else q.search || ' ' || lower(x."askedName") end
      from jsonb_to_recordset(${asJson(requests)}) as x("requestId" uuid, state text, path jsonb, at int, round int,
        stuck boolean, "closedAt" timestamptz, "remindedAt" timestamptz, "values" jsonb, reason text,
        "askedBy" uuid, "askedName" text)
      where q.id = x."requestId"),
    task as (
      insert into approval_task (request_id, round, step, ord, place, approver, state, arrived_at, due_at, timed_out_at,
        decided_at, decided_by)
      select "requestId", round, step, ord, place, approver, state, "arrivedAt", "dueAt", "timedOutAt",
        "decidedAt", "decidedBy"
      from jsonb_to_recordset(${asJson(tasks)}) as x("requestId" uuid, round int, step text, ord int, place int,
        approver uuid, state text, "arrivedAt" timestamptz, "dueAt" timestamptz, "timedOutAt" timestamptz, "decidedAt" timestamptz, "decidedBy" uuid)
      on conflict (request_id, round, step, ord) do update set state = excluded.state, arrived_at = excluded.arrived_at,
        due_at = excluded.due_at, timed_out_at = excluded.timed_out_at, decided_at = excluded.decided_at, decided_by = excluded.decided_by),
    copy as (
      insert into approval_copy (request_id, user_id, at)
      select distinct "requestId", "userId", ${now}::timestamptz
      from jsonb_to_recordset(${asJson(copies)}) as x("requestId" uuid, "userId" uuid)
      on conflict (request_id, user_id) do update set at = excluded.at, seen_at = null)
    insert into approval_entry (id, request_id, at, actor, actor_name, behalf_name, deed, step, to_names, comment, files)
    select "entryId", "requestId", ${now}::timestamptz, actor, "actorName", "behalfName", deed, step,
      array(select jsonb_array_elements_text("to")), comment, files
    from jsonb_to_recordset(${asJson(written)}) as x("entryId" uuid, "requestId" uuid, actor uuid, "actorName" text,
      "behalfName" text, deed text, step text, "to" jsonb, comment text, files jsonb)
    order by "entryId"`.execute(db)
}
