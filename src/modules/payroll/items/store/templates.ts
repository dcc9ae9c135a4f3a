import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#platform/database/database.ts'
import type { Day, Month } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { PayItem, PayPolicy } from '../../contract/item.ts'
import { closedStates } from '../../contract/terms.ts'
import { firstDayOf, monthOf } from '../contract.ts'

export type TemplateHead = { templateId: string; name: string; retired: boolean }

export type TemplateVersion = {
  templateId: string
  from: Month
  items: PayItem[]
  policy: PayPolicy
  savedBy: string
  savedAt: string
}

const Items = z.array(PayItem)

/** Those in use first, each kind in the order in which they were made. */
export async function templateHeads(db: Db): Promise<TemplateHead[]> {
  const { rows } = await sql<TemplateHead>`select id as "templateId", name, retired from pay_template
    order by retired, created_at, id`.execute(db)
  return rows
}

/** Locked until the transaction ends: whoever closes a month by it must not do so meanwhile. */
export async function lockTemplate(db: Db, templateId: string): Promise<TemplateHead | undefined> {
  const { rows } = await sql<TemplateHead>`select id as "templateId", name, retired from pay_template
    where id = ${templateId} for update`.execute(db)
  return rows[0]
}

type VersionRow = Omit<TemplateVersion, 'from'> & { from: Day }

/** All versions of these templates, newest first. */
export async function templateVersions(db: Db, templateIds: readonly string[]): Promise<TemplateVersion[]> {
  const { rows } = await sql<VersionRow>`
    select template_id as "templateId", from_month as "from", items, policy, saved_at as "savedAt",
      coalesce((select name from auth_user where id = saved_by), '') as "savedBy"
    from pay_template_version where template_id = any(${[...templateIds]}::uuid[])
    order by template_id, from_month desc`.execute(db)
  return rows.map((row) => ({
    ...row,
    from: monthOf(row.from),
    items: Items.parse(row.items),
    policy: PayPolicy.parse(row.policy),
  }))
}

export type VersionHead = { templateId: string; from: Month; items: number }

/** From which months there are versions, newest first, and of how many items. */
export async function versionHeads(db: Db): Promise<VersionHead[]> {
  const { rows } = await sql<{ templateId: string; from: Day; items: number }>`
    select template_id as "templateId", from_month as "from", jsonb_array_length(items) as items
    from pay_template_version order by template_id, from_month desc`.execute(db)
  return rows.map((row) => ({ ...row, from: monthOf(row.from) }))
}

export async function addTemplate(db: Db, name: string): Promise<string> {
  const templateId = newId()
  await sql`insert into pay_template (id, name) values (${templateId}, ${name})`.execute(db)
  return templateId
}

export async function renameTemplate(db: Db, templateId: string, name: string): Promise<void> {
  await sql`update pay_template set name = ${name} where id = ${templateId} and name <> ${name}`.execute(db)
}

export async function setTemplateRetired(db: Db, templateId: string, retired: boolean): Promise<void> {
  await sql`update pay_template set retired = ${retired} where id = ${templateId}`.execute(db)
}

export async function putTemplateVersion(
  db: Db,
  { templateId, from, items, policy }: Pick<TemplateVersion, 'templateId' | 'from'> & Rules,
  by: string,
): Promise<void> {
  await sql`insert into pay_template_version (template_id, from_month, items, policy, saved_by)
    values (${templateId}, ${firstDayOf(from)}, ${JSON.stringify(items)}::jsonb, ${JSON.stringify(policy)}::jsonb, ${by})
    on conflict (template_id, from_month) do update
      set items = excluded.items, policy = excluded.policy, saved_by = excluded.saved_by, saved_at = now()`.execute(db)
}

type Rules = { items: readonly PayItem[]; policy: PayPolicy }

/** The last month that was closed by each template, in whatever group. */
export async function closedByTemplate(db: Db, templateId: string): Promise<Month | null> {
  const { rows } = await sql<{ month: Day | null }>`
    select max(r.month) as month from pay_run r join pay_group g on g.id = r.group_id
    where g.template_id = ${templateId} and r.state = any(${[...closedStates]}::text[])`.execute(db)
  return rows[0]?.month ? monthOf(rows[0].month) : null
}
