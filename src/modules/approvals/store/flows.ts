import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Flow } from '../contract.ts'
import './tables.ts'

export type StoredVersion = {
  versionId: string
  kind: string
  number: number
  flow: Flow
  note: string
  publishedAt: string
  publishedBy: string | null
  /** Requests under way that keep it. */
  open: number
}

const versionColumns = sql`v.id as "versionId", v.kind, v.number, v.flow, v.note, v.published_at as "publishedAt",
  v.published_name as "publishedBy", (select count(*)::int from approval_request q
    where q.version_id = v.id and q.state in ('open', 'returned')) as open`

export type BareVersion = Pick<StoredVersion, 'versionId' | 'kind' | 'number' | 'flow'>

/** The flow by which requests of a kind start now, without counting those under way. */
export async function bareVersion(db: Db, kind: string): Promise<BareVersion | undefined> {
  const { rows } = await sql<BareVersion>`
    select id as "versionId", kind, number, flow from approval_flow_version
    where kind = ${kind} order by number desc limit 1`.execute(db)
  return rows[0]
}

/** The flow by which requests of each kind start now. */
export async function currentVersions(db: Db, kinds: readonly string[]): Promise<Map<string, StoredVersion>> {
  const { rows } = await sql<StoredVersion>`
    select distinct on (v.kind) ${versionColumns} from approval_flow_version v
    where v.kind = any(${kinds}::text[]) order by v.kind, v.number desc`.execute(db)
  return new Map(rows.map((row) => [row.kind, row]))
}

/** Newest first. */
export async function versionsOf(db: Db, kind: string): Promise<StoredVersion[]> {
  const { rows } = await sql<StoredVersion>`
    select ${versionColumns} from approval_flow_version v where v.kind = ${kind} order by v.number desc`.execute(db)
  return rows
}

export type StoredDraft = { kind: string; flow: Flow; revision: number; savedAt: string; savedBy: string }

export async function draftsOf(db: Db, kinds: readonly string[]): Promise<Map<string, StoredDraft>> {
  const { rows } = await sql<StoredDraft>`
    select kind, draft as flow, revision, saved_at as "savedAt", saved_name as "savedBy" from approval_flow
    where kind = any(${kinds}::text[]) and draft is not null`.execute(db)
  return new Map(rows.map((row) => [row.kind, row]))
}

/** Held until the transaction ends, so that two who save or publish come one after the other. */
export async function lockFlow(db: Db, kind: string): Promise<{ revision: number; flow: Flow | null } | undefined> {
  const { rows } = await sql<{ revision: number; flow: Flow | null }>`
    select revision, draft as flow from approval_flow where kind = ${kind} for update`.execute(db)
  return rows[0]
}

export async function saveDraft(
  db: Db,
  { kind, flow, by, name }: { kind: string; flow: Flow | null; by: string; name: string },
): Promise<number> {
  const { rows } = await sql<{ revision: number }>`
    update approval_flow set draft = ${flow && JSON.stringify(flow)}::jsonb, revision = revision + 1,
      saved_at = now(), saved_by = ${by || null}, saved_name = ${name}
    where kind = ${kind} returning revision`.execute(db)
  return rows[0]?.revision ?? 0
}

export async function addVersion(
  db: Db,
  version: { kind: string; flow: Flow; note: string; by: string | null; name: string | null },
): Promise<number> {
  const { kind, flow, note, by, name } = version
  const { rows } = await sql<{ number: number }>`
    insert into approval_flow_version (id, kind, number, flow, note, published_by, published_name)
    select ${newId()}, ${kind}, coalesce(max(number), 0) + 1, ${JSON.stringify(flow)}::jsonb, ${note}, ${by}, ${name}
    from approval_flow_version where kind = ${kind} returning number`.execute(db)
  return rows[0]?.number ?? 0
}

/** The flows that come with the product: only where there is none yet. */
export async function addMissingFlows(db: Db, flows: readonly { kind: string; flow: Flow }[]): Promise<void> {
  const rows = flows.map((each) => ({ ...each, id: newId() }))
  await sql`
    with kind as (
      insert into approval_flow (kind) select kind from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(kind text)
      on conflict (kind) do nothing)
    insert into approval_flow_version (id, kind, number, flow)
    select id, kind, 1, flow from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, kind text, flow jsonb)
    on conflict (kind, number) do nothing`.execute(db)
}
