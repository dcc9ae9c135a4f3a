import { sql, type Updateable } from 'kysely'
import type { Database, Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { ReorganizationState } from '../contract.ts'
import type { Conflict, Expected } from '../rules/reorganize.ts'
import type { Step } from '../steps.ts'
import type { Answer, Asked } from './tables.ts'
import './tables.ts'

export type DraftedStep = { step: Step; expected: Expected }
export type Draft = {
  id: string
  name: string
  day: Day
  reason: string
  state: ReorganizationState
  createdAt: string
  appliedAt: string | null
  asked: Asked | null
  answer: Answer | null
  answerComment: string | null
  steps: DraftedStep[]
}

const columns = [
  'r.id',
  'r.name',
  'r.effective_day as day',
  'r.reason',
  'r.state',
  'r.created_at as createdAt',
  'r.applied_at as appliedAt',
  'r.asked',
  'r.answer',
  'r.answer_comment as answerComment',
] as const

export async function addDraft(
  db: Db,
  draft: Pick<Draft, 'id' | 'name' | 'day' | 'reason'>,
  userId: string | null,
): Promise<void> {
  const { id, name, day, reason } = draft
  await db
    .insertInto('reorganization')
    .values({
      id,
      name,
      effective_day: day,
      reason,
      created_by: userId,
      state: 'draft',
      unit_ids: [],
      blocked_by: null,
      applied_at: null,
      asked: null,
      answer: null,
      answer_comment: null,
    })
    .execute()
}

export async function lockDraft(db: Db, id: string): Promise<void> {
  await sql`select from reorganization where id = ${id} for update`.execute(db)
}

/** As they were handed over, without their steps. */
export const askedDrafts = (db: Db, ids: string[]) =>
  db.selectFrom('reorganization as r').select(columns).where('r.id', '=', sql<string>`any(${ids}::uuid[])`).execute()

export async function listDrafts(db: Db) {
  return db
    .selectFrom('reorganization as r')
    .select(columns)
    .select((eb) =>
      eb
        .selectFrom('reorganization_step as s')
        .whereRef('s.reorganization_id', '=', 'r.id')
        .select((step) => step.fn.countAll<number>().as('steps'))
        .as('steps'),
    )
    .orderBy('r.created_at', 'desc')
    .limit(500)
    .execute()
}

type DraftQuery = { ids: string[] } | { states: ReorganizationState[]; from?: Day; until?: Day; naming?: string[] }

/** Drafts with their steps, by their day. */
export async function readDrafts(db: Db, wanted: DraftQuery): Promise<Draft[]> {
  const rows = await db
    .selectFrom('reorganization as r')
    .select(columns)
    .select(
      sql<DraftedStep[]>`coalesce((
      select jsonb_agg(jsonb_build_object('step', s.body, 'expected', s.expected) order by s.position)
      from reorganization_step s where s.reorganization_id = r.id), '[]')`.as('steps'),
    )
    .where(conditionOf(wanted))
    .orderBy('r.effective_day')
    .orderBy('r.created_at')
    .execute()
  return rows
}

function conditionOf(wanted: DraftQuery) {
  if ('ids' in wanted) return sql<boolean>`r.id = any(${wanted.ids}::uuid[])`
  const { states, from, until, naming } = wanted
  return sql<boolean>`r.state = any(${states}::text[])
    and (${from ?? null}::date is null or r.effective_day >= ${from ?? null}::date)
    and (${until ?? null}::date is null or r.effective_day <= ${until ?? null}::date)
    and (${naming ?? null}::uuid[] is null or r.unit_ids && ${naming ?? null}::uuid[])`
}

type Change = Partial<Pick<Draft, 'name' | 'day' | 'reason' | 'state'>> & {
  unitIds?: string[]
  conflicts?: Conflict[] | null
  appliedAt?: string
  asked?: Asked
  answer?: Answer | null
  answerComment?: string | null
}

const columnOf: Partial<Record<keyof Change, string>> = {
  day: 'effective_day',
  unitIds: 'unit_ids',
  appliedAt: 'applied_at',
  answerComment: 'answer_comment',
}

/** Only what is given is written. */
export async function changeDraft(db: Db, id: string, { conflicts, ...change }: Change): Promise<void> {
  const told = Object.entries(change).filter(([, value]) => value !== undefined)
  const written: Updateable<Database['reorganization']> = Object.fromEntries(
    told.map(([key, value]) => [columnOf[key as keyof Change] ?? key, value]),
  )
  if (conflicts !== undefined) written.blocked_by = conflicts && JSON.stringify(conflicts)
  await db.updateTable('reorganization').set(written).where('id', '=', id).execute()
}

export async function replaceSteps(db: Db, id: string, steps: DraftedStep[]): Promise<void> {
  await db.deleteFrom('reorganization_step').where('reorganization_id', '=', id).execute()
  if (steps.length === 0) return
  const rows = steps.map(({ step, expected }, position) => ({
    ...{ id: newId(), reorganization_id: id, position, kind: step.kind },
    ...{ body: JSON.stringify(step), expected: JSON.stringify(expected) },
  }))
  await db.insertInto('reorganization_step').values(rows).execute()
}

/** Which applied re-organisations changed the unit, by their day. */
export async function reorganizationsOf(db: Db, unitId: string): Promise<Map<Day, { id: string; name: string }>> {
  const { rows } = await sql<{ id: string; name: string; day: Day }>`
    select id, name, effective_day as day from reorganization
    where state = 'applied' and unit_ids @> array[${unitId}]::uuid[] order by applied_at`.execute(db)
  return new Map(rows.map(({ day, id, name }) => [day, { id, name }]))
}

/** Scheduled re-organisations whose day has come. */
export async function dueDrafts(db: Db, today: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('reorganization')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('effective_day', '<=', today)
    .orderBy('effective_day')
    .orderBy('created_at')
    .execute()
  return rows.map((row) => row.id)
}
