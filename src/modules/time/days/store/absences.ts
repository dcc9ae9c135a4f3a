import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Absence } from '../absences.ts'
import '../../store/tables.ts'

export async function addAbsences(db: Db, absences: readonly Absence[]): Promise<void> {
  const rows = absences.map(({ employmentId, day, part, kind, title, sourceId }) => ({
    ...{ id: newId(), employment_id: employmentId, day, kind, title, source_id: sourceId },
    part: typeof part === 'string' ? part : 'hours',
    from_minute: typeof part === 'string' ? null : part.from,
    to_minute: typeof part === 'string' ? null : part.to,
  }))
  await sql`insert into absence (id, employment_id, day, part, from_minute, to_minute, kind, title, source_id)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, employment_id uuid, day date, part text,
      from_minute smallint, to_minute smallint, kind text, title jsonb, source_id uuid)`.execute(db)
}

export async function takeAbsences(
  db: Db,
  sourceId: string,
  from?: Day,
): Promise<{ employmentId: string; day: Day }[]> {
  const { rows } = await sql<{ employmentId: string; day: Day }>`
    delete from absence where source_id = ${sourceId} and day >= ${from ?? '-infinity'}::date
    returning employment_id as "employmentId", day`.execute(db)
  return rows
}
