import type { Db } from '#platform/database/database.ts'
import { refuse } from '#platform/refusal.ts'
import { type ItemNamed, itemNamesOf } from '../store/items.ts'

/** @throws payroll.noItem, payroll.itemNotAmount */
export async function amountsFrom(db: Db, code: string): Promise<ItemNamed> {
  const item = (await itemNamesOf(db)).get(code)
  if (!item || item.retired) return refuse('payroll.noItem', { code })
  if (item.by !== 'amount') refuse('payroll.itemNotAmount', { name: item.names.zh, nameEn: item.names.en })
  return item
}

/** @throws payroll.noItem, payroll.itemNotOneOff */
export async function oneOffFrom(db: Db, code: string): Promise<ItemNamed> {
  const item = (await itemNamesOf(db)).get(code)
  if (!item || item.retired) return refuse('payroll.noItem', { code })
  if (item.by !== 'oneOff') refuse('payroll.itemNotOneOff', { name: item.names.zh, nameEn: item.names.en })
  return item
}
