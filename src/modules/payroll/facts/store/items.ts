import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Category, ItemSource, TaxKind } from '../../contract/item.ts'
import type { Names } from '../../contract/terms.ts'

export type ItemNamed = {
  code: string
  names: Names
  category: Category
  by: ItemSource['by']
  taxed: TaxKind
  retired: boolean
}

/** The items of all templates by their codes, as the newest version that names them has them. */
export async function itemNamesOf(db: Db): Promise<Map<string, ItemNamed>> {
  const { rows } = await sql<ItemNamed>`
    select distinct on (i.item ->> 'code') i.item ->> 'code' as code, i.item -> 'names' as names, i.item ->> 'category' as category,
      i.item -> 'source' ->> 'by' as by, coalesce(i.item ->> 'taxed', 'wage') as taxed, coalesce((i.item ->> 'retired')::boolean, false) as retired
    from pay_template_version v join pay_template t on t.id = v.template_id
    cross join lateral jsonb_array_elements(v.items) with ordinality i(item, at)
    order by i.item ->> 'code', t.retired, v.from_month desc, i.at`.execute(db)
  return new Map(rows.map((row) => [row.code, row]))
}

/** What an item is called; its code where no template knows it any more. */
export const calledIn = (items: ReadonlyMap<string, ItemNamed>, code: string): Names =>
  items.get(code)?.names ?? { zh: code, en: code }
