import { legalEntitiesOn } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Month } from '#platform/kernel/day.ts'
import { type Language, type Speak, speakerOf } from '#platform/words.ts'
import { PayPolicy } from '../contract/item.ts'
import { firstDayOf } from './contract.ts'
import { beginningWords } from './locale.ts'
import { addGroup, allGroups, lockBeginning } from './store/groups.ts'
import { addTemplate, putTemplateVersion, templateHeads } from './store/templates.ts'
import { usualItems } from './usual.ts'

type Naming = Speak<typeof beginningWords.table>

export const usualPolicy: PayPolicy = PayPolicy.parse({})

/** Paid on this day of the month after; the company chooses its own. */
const usualPayDay = 10

/**
 * The usual template from that month on, and groups in which everybody is: one for all, or one for each legal entity and one for
 * whoever is in none. What is there already stays as it is.
 */
export async function ensureUsual(
  db: Db,
  by: string,
  month: Month,
  language: Language = 'zh',
): Promise<{ templateId: string; groups: number }> {
  await lockBeginning(db)
  const t = speakerOf(beginningWords, language)
  const [all, heads] = [await allGroups(db), await templateHeads(db)]
  const known = heads.find(({ retired }) => !retired) ?? (all.length > 0 ? heads[0] : undefined)
  const templateId = known?.templateId ?? (await makeTemplate(db, { name: t('template'), by, month }))
  if (all.length > 0) return { templateId, groups: all.filter(({ retired }) => !retired).length }
  return { templateId, groups: await makeGroups(db, t, { templateId, month }) }
}

type Begun = { name: string; by: string; month: Month }

async function makeTemplate(db: Db, { name, by, month }: Begun): Promise<string> {
  const templateId = await addTemplate(db, name)
  await putTemplateVersion(db, { templateId, from: month, items: usualItems, policy: usualPolicy }, by)
  return templateId
}

type Grouped = { templateId: string; month: Month }

async function makeGroups(db: Db, t: Naming, { templateId, month }: Grouped): Promise<number> {
  const entities = await legalEntitiesOn(db, firstDayOf(month))
  const each = entities.length > 1 ? entities.map(({ id, name }) => ({ name, legalEntityId: id })) : []
  const rest = t(each.length > 0 ? 'others' : 'everybody')
  const groups = [...each, { name: rest, legalEntityId: null }]
  for (const group of groups) {
    await addGroup(db, { ...group, templateId, city: null, payDay: usualPayDay, nextMonth: true })
  }
  return groups.length
}
