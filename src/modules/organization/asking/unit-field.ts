import type { KindField } from '#modules/approvals/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Id } from '#platform/kernel/text.ts'
import { searching } from '../rules/search.ts'
import { pathsOn } from '../store/closure.ts'
import { namesOn, unitsOn } from '../store/units.ts'
import { words } from './locale.ts'
import { bilingual } from './saying.ts'

const most = 20

/** What a flow or a caller says may be anything. */
const unitIdsIn = (ids: readonly string[]): string[] => ids.filter((id) => Id.safeParse(id).success)

/** Found by its own name alone: a unit's path would bring all that lie below it. */
const findUnits: NonNullable<KindField['find']> = async (db, wanted, today) => {
  const ids = 'ids' in wanted ? unitIdsIn(wanted.ids) : await matching(db, wanted.search, today)
  const names = await namesOn(db, ids, today)
  const paths = await pathsOn(db, ids, today)
  return ids.flatMap((id) => {
    const label = names.get(id)
    const above = (paths.get(id) ?? []).slice(0, -1).map(({ name }) => name)
    return label ? [{ value: id, label, detail: above.join(' / ') || null }] : []
  })
}

async function matching(db: Db, search: string, today: Day): Promise<string[]> {
  const fits = searching(search)
  const chart = await unitsOn(db, today, 'all')
  return [...chart.values()]
    .filter(({ name }) => fits([name]))
    .slice(0, most)
    .map(({ id }) => id)
}

/** In which units: conditions name one and mean all below it. */
export const unitField: KindField = {
  key: 'unit',
  label: bilingual(words)((t) => t('unit')),
  type: 'tree',
  find: findUnits,
  async withAbove(db, ids, today) {
    const paths = await pathsOn(db, unitIdsIn(ids), today)
    return [...new Set([...paths.values()].flat().map(({ id }) => id))]
  },
}
