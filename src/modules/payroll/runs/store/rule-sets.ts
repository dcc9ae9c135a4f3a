import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { PayItem, PayPolicy } from '../../contract/item.ts'
import { engineVersion, type RuleSet } from '../rules/rule-set.ts'

/** Keeps rules and figures under their hash. @returns its number; the same for the same */
export async function keepRules(db: Db, rules: RuleSet): Promise<number> {
  const body = JSON.stringify(rules)
  const sha256 = createHash('sha256').update(`${engineVersion}\n${body}`).digest()
  await sql`insert into rule_set (sha256, engine, body) values (${sha256}, ${engineVersion}, ${body}::jsonb)
    on conflict (sha256) do nothing`.execute(db)
  const { rows } = await sql<{ id: number }>`select id from rule_set where sha256 = ${sha256}`.execute(db)
  return rows[0]?.id ?? 0
}

export async function rulesById(db: Db, ids: readonly number[]): Promise<Map<number, RuleSet>> {
  const { rows } = await sql<{ id: number; body: RuleSet }>`
    select id, body from rule_set where id = any(${[...new Set(ids)]}::int[])`.execute(db)
  return new Map(rows.map(({ id, body }) => [id, { ...body, items: body.items.map((item) => PayItem.parse(item)) }]))
}

export type TemplateRules = { items: PayItem[]; policy: PayPolicy }

/** The rules of a group's template that stand in a month; null where it has none yet. */
export async function templateRules(db: Db, groupId: string, month: Day): Promise<TemplateRules | null> {
  const { rows } = await sql<{ items: unknown[]; policy: unknown }>`
    select v.items, v.policy from pay_group g join pay_template_version v on v.template_id = g.template_id
    where g.id = ${groupId} and v.from_month <= ${month}::date order by v.from_month desc limit 1`.execute(db)
  const [row] = rows
  return row ? { items: row.items.map((item) => PayItem.parse(item)), policy: PayPolicy.parse(row.policy) } : null
}

/** Every city in which anybody works or is insured. */
export async function citiesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ city: string }>`
    select distinct city from assignment where city is not null union select distinct city from insurance_term order by 1`.execute(
    db,
  )
  return rows.map(({ city }) => city)
}

/** What items are called, by the newest version of any template that has them. */
export async function itemNames(db: Db): Promise<Map<string, { zh: string; en: string }>> {
  const { rows } = await sql<{ code: string; names: { zh: string; en: string } }>`
    select distinct on (i->>'code') i->>'code' as code, i->'names' as names
    from pay_template_version v cross join lateral jsonb_array_elements(v.items) i
    order by i->>'code', v.from_month desc`.execute(db)
  return new Map(rows.map(({ code, names }) => [code, names]))
}
