import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

export type AskingRules = { corrections: number }

const usual: AskingRules = { corrections: 3 }

export async function askingRules(db: Db): Promise<AskingRules> {
  const { rows } = await sql<AskingRules>`select corrections from time_asking_rules`.execute(db)
  return rows[0] ?? usual
}

export async function saveAskingRules(db: Db, { corrections }: AskingRules): Promise<void> {
  await sql`insert into time_asking_rules (corrections) values (${corrections})
    on conflict (id) do update set corrections = excluded.corrections`.execute(db)
}
