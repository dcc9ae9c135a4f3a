import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { EntryKind } from '../rules/lot.ts'
import type { LotSource } from './ledger.ts'

export type LedgerRow = {
  entryId: string
  day: Day
  kind: EntryKind
  units: number
  balance: number
  source: LotSource | null
  period: string | null
  documentType: string | null
  documentId: string | null
  by: string | null
  at: string
  note: string | null
}

/** Every entry of one type, newest first, with the sum after it. */
export async function ledgerOf(db: Db, employmentId: string, typeId: string, limit: number): Promise<LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`
    select e.id as "entryId", e.day, e.kind, e.units,
      (sum(e.units) over (order by e.day, e.made_at, e.id))::int as balance, l.source, l.period,
      e.document_type as "documentType", e.document_id as "documentId", u.name as by, e.made_at as at, e.note
    from leave_entry e left join leave_lot l on l.id = e.lot_id left join auth_user u on u.id = e.made_by
    where e.employment_id = ${employmentId} and e.type_id = ${typeId}
    order by e.day desc, e.made_at desc, e.id desc limit ${limit}`.execute(db)
  return rows
}
