import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { FieldClass } from '#platform/kernel/field-class.ts'
import { newId } from '#platform/kernel/id.ts'
import type { DocumentKind } from '../contract.ts'
import './tables.ts'

export type Paper = {
  documentId: string
  personId: string
  kind: z.output<typeof DocumentKind>
  fieldClass: FieldClass
  title: string
  fileId: string
  fileName: string
  type: string
  size: number
  expires: Day | null
  addedAt: string
}

export async function papersOf(db: Db, personId: string): Promise<Paper[]> {
  const { rows } =
    await sql<Paper>`select d.id as "documentId", d.person_id as "personId", d.kind, d.field_class as "fieldClass", d.title,
      d.file_id as "fileId", f.name as "fileName", f.type, f.size, d.expires_day as expires, d.created_at as "addedAt"
    from document d join file f on f.id = d.file_id where d.person_id = ${personId} and d.removed_at is null
    order by d.created_at desc, d.id desc`.execute(db)
  return rows
}

export type NewPaper = Pick<Paper, 'personId' | 'kind' | 'fieldClass' | 'title' | 'fileId' | 'expires'> & {
  by: string | null
}

export async function addPaper(db: Db, paper: NewPaper): Promise<string> {
  const id = newId()
  await db
    .insertInto('document')
    .values({
      id,
      person_id: paper.personId,
      kind: paper.kind,
      title: paper.title,
      file_id: paper.fileId,
      field_class: paper.fieldClass,
      expires_day: paper.expires,
      added_by: paper.by,
      removed_at: null,
    })
    .execute()
  return id
}

export async function removePaper(db: Db, id: string): Promise<void> {
  await db.updateTable('document').set({ removed_at: sql`now()` }).where('id', '=', id).execute()
}
