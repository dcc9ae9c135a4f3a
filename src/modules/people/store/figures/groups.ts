import { type RawBuilder, sql } from 'kysely'
import { employmentTypes, sexes } from '../../columns.ts'

/** Years at work here: up to and without the next band's first. */
export const tenureBands = ['0', '1', '3', '5', '10'] as const
export const ageBands = ['0', '25', '30', '35', '40', '45', '50', '55'] as const

type Group = { values: readonly string[] | null; of: (day: RawBuilder<unknown>) => RawBuilder<unknown> }

/** The band that whole years fall into. */
const band = (from: RawBuilder<unknown>, to: RawBuilder<unknown>, bands: readonly string[]): RawBuilder<unknown> =>
  sql`(array[${sql.join(bands.map((each) => sql.lit(each)))}])[width_bucket(extract(year from age(${to}, ${from}))::int,
    array[${sql.join(bands.map((each) => sql.lit(Number(each))))}])]`

/** What each post `a` of an employment `e` of a person `p` is grouped by on a day. */
export const groups: Record<'level' | 'tenure' | 'age' | 'sex' | 'employmentType' | 'city', Group> = {
  level: { values: null, of: () => sql`coalesce(a.level, '')` },
  tenure: {
    values: tenureBands,
    of: (day) => band(sql`e.from_day`, sql`least(${day}, e.to_day - 1)`, tenureBands),
  },
  age: {
    values: [...ageBands, ''],
    of: (day) => sql`coalesce(${band(sql`p.birth_day`, day, ageBands)}, '')`,
  },
  sex: { values: [...sexes, ''], of: () => sql`coalesce(p.sex, '')` },
  employmentType: { values: employmentTypes, of: () => sql`e.employment_type` },
  city: { values: null, of: () => sql`coalesce(a.city, '')` },
}

export type GroupKey = keyof typeof groups

/** Each of the scope's units by itself, or a group for each post; not at all when left out. */
export type By = 'scope' | GroupKey | undefined

/** The group of a post on a day. */
export function groupOf(by: By, day: RawBuilder<unknown>): RawBuilder<unknown> {
  if (by === undefined) return sql`null::text`
  return by === 'scope' ? sql`s.ancestor_id::text` : groups[by].of(day)
}

export const isGroupKey = (key: string): key is GroupKey => Object.hasOwn(groups, key)
