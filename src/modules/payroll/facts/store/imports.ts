import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { ImportKind } from '../contract/one-offs.ts'

type New = {
  importId: string
  kind: ImportKind
  fileName: string
  sha256: Buffer
  month: Day
  rows: number
  userId: string
}

export async function addImport(db: Db, { importId, kind, fileName, sha256, month, rows, userId }: New): Promise<void> {
  await sql`insert into pay_import (id, kind, file_name, sha256, month, rows, made_by)
    values (${importId}, ${kind}, ${fileName}, ${sha256}, ${month}, ${rows}, ${userId || null}::uuid)`.execute(db)
}

export type ImportRow = {
  importId: string
  fileName: string
  month: Day
  rows: number
  madeAt: string
  by: string | null
  undoneAt: string | null
}

const shown = 50

export async function importsListed(db: Db, kind: ImportKind): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`select i.id as "importId", i.file_name as "fileName", i.month, i.rows,
      i.made_at as "madeAt", (select u.name from auth_user u where u.id = i.made_by) as by, i.undone_at as "undoneAt"
    from pay_import i where i.kind = ${kind} order by i.made_at desc, i.id desc limit ${shown}`.execute(db)
  return rows
}

/** Takes it to be undone: only one does, and only once. */
export async function takeImport(db: Db, importId: string): Promise<ImportKind | undefined> {
  const { rows } = await sql<{ kind: ImportKind }>`update pay_import set undone_at = now()
    where id = ${importId} and undone_at is null returning kind`.execute(db)
  return rows[0]?.kind
}
