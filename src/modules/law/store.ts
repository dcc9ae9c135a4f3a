import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'

declare module '#platform/database/database.ts' {
  interface Database {
    law_figure: {
      id: string
      seq: number
      code: string
      place: string | null
      from_day: string
      to_day: string
      value: unknown
      document: string
      article: string
      href: string | null
      reason: string
      confirms: boolean
      recorded_by: string
      recorded_name: string
      recorded_at: string
    }
  }
}

/** A figure of the company as it was recorded. */
export type RecordedFigure = {
  code: string
  place: string | null
  from: Day
  /** The day after the last one; `infinity` when open. */
  to: Day
  value: unknown
  document: string
  article: string
  href: string | null
  reason: string
  recordedName: string
  recordedAt: string
}

/** All that the company recorded, in the order in which it did. */
export async function recordedFigures(db: Db): Promise<RecordedFigure[]> {
  const { rows } = await sql<RecordedFigure>`
    select code, place, from_day as "from", to_day as "to", value, document, article, href, reason,
           recorded_name as "recordedName", recorded_at as "recordedAt"
    from law_figure order by seq`.execute(db)
  return rows
}

export type NewFigure = Omit<RecordedFigure, 'recordedAt'> & { confirms: boolean; recordedBy: string }

/** Adds one; nothing that was recorded before is touched. */
export async function recordFigure(db: Db, figure: NewFigure): Promise<string> {
  const id = newId()
  const { code, place, from, to, value, document, article, href, reason, confirms, recordedBy, recordedName } = figure
  await sql`
    insert into law_figure (id, code, place, from_day, to_day, value, document, article, href, reason, confirms,
                            recorded_by, recorded_name)
    values (${id}, ${code}, ${place}, ${from}, ${to}, ${JSON.stringify(value)}::jsonb, ${document}, ${article}, ${href},
            ${reason}, ${confirms}, ${recordedBy}, ${recordedName})`.execute(db)
  return id
}
