import { type RawBuilder, sql } from 'kysely'
import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import type { FieldClass } from '#platform/kernel/field-class.ts'
import { refuse } from '#platform/refusal.ts'
import { type Column, type ColumnKey, columnOf } from '../columns.ts'
import type { Filter, Sort } from '../contract.ts'
import './tables.ts'

/** Who asks, and of which day: filters and sorting may not tell what a reader may not see. */
export type Reading = { day: Day; today: Day; sees: (fieldClass: FieldClass) => boolean }

type Sql = RawBuilder<unknown>

/** The name that holds that day, or of something gone the last, of something coming its first. */
const versionName = (
  table: string,
  key: string,
  id: Sql,
  day: Day,
): Sql => sql`(select v.name from ${sql.table(table)} v
  where v.${sql.ref(key)} = ${id} order by (v.from_day <= ${day}) desc, case when v.from_day <= ${day} then v.from_day end desc, v.from_day limit 1)`

export const unitName = (id: Sql, day: Day): Sql => versionName('unit_version', 'unit_id', id, day)
export const positionName = (id: Sql, day: Day): Sql => versionName('position_version', 'position_id', id, day)
export const entityName = (id: Sql, day: Day): Sql => versionName('legal_entity_version', 'legal_entity_id', id, day)

/** Each column over the alias `r` of a roster, as it is shown, sorted and compared. */
const expressions: Partial<Record<ColumnKey, (day: Day) => Sql>> = {
  fullName: () => sql`r.pinyin collate "C"`,
  employeeNo: () => sql`r.number`,
  status: () => sql`r.status`,
  orgUnit: (day) => unitName(sql`r.unit_id`, day),
  position: (day) => positionName(sql`r.position_id`, day),
  jobFamily: () => sql`r.job_family`,
  level: () => sql`r.level`,
  managerName: () =>
    sql`(select mp.name from employment m join person mp on mp.id = m.person_id where m.id = r.manager_id)`,
  legalEntity: (day) => entityName(sql`r.legal_entity_id`, day),
  city: () => sql`r.city`,
  employmentType: () => sql`r.employment_type`,
  hireDate: () => sql`r.from_day`,
  tenure: (day) => sql`(least(${day}::date, r.to_day) - r.from_day)`,
  probationEnd: () => sql`r.probation_end`,
  leaveDate: () => sql`(nullif(r.to_day, 'infinity') - 1)`,
  leaveKind: () => sql`r.leave_kind`,
  contractStart: () => sql`r.contract_start`,
  contractEnd: () => sql`r.contract_end`,
  contractCount: () => sql`r.contract_count`,
  monthlyWage: () => sql`r.base_fen`,
  email: () => sql`r.email`,
  sex: () => sql`r.sex`,
  birthDate: () => sql`r.birth_day`,
  firstWorkDate: () => sql`r.first_work_day`,
  education: () => sql`r.education`,
}

const notEmpty = new Set<ColumnKey>([
  'fullName',
  'employeeNo',
  'status',
  'employmentType',
  'hireDate',
  'tenure',
  'contractCount',
])

function expressionOf(column: Column, reading: Reading, use: 'sortable' | 'filterable'): Sql {
  const expression = expressions[column.key]
  if (!column[use] || !expression)
    return refuse(`people.not${use === 'sortable' ? 'Sortable' : 'Filterable'}`, { column: column.key })
  if (!reading.sees(column.fieldClass)) refuse('people.columnHidden', { column: column.key })
  return expression(reading.day)
}

// —— Filters ——

export const likePattern = (value: string): string => `%${value.replace(/[\\%_]/g, '\\$&')}%`

/** Conditions on what has a record of its own are asked of that record once, not of every row. */
const byRecord: Partial<Record<ColumnKey, (is: (name: Sql, id: Sql) => Sql) => Sql>> = {
  orgUnit: (is) => sql`r.unit_id in (select v.unit_id from unit_version v where ${is(sql`v.name`, sql`v.unit_id`)})`,
  position: (is) =>
    sql`r.position_id in (select v.position_id from position_version v where ${is(sql`v.name`, sql`v.position_id`)})`,
  legalEntity: (is) =>
    sql`r.legal_entity_id in (select v.legal_entity_id from legal_entity_version v where ${is(sql`v.name`, sql`v.legal_entity_id`)})`,
  managerName: (is) =>
    sql`r.manager_id in (select m.id from employment m join person mp on mp.id = m.person_id where ${is(sql`mp.name`, sql`mp.id`)})`,
}

/** Whether there is any is asked of the key, without looking up its name. */
const keys: Partial<Record<ColumnKey, Sql>> = {
  orgUnit: sql`r.unit_id`,
  position: sql`r.position_id`,
  legalEntity: sql`r.legal_entity_id`,
  managerName: sql`r.manager_id`,
}

export function conditionOf(filter: Filter, reading: Reading): Sql {
  const column = columnOf(filter.column)
  const expression = expressionOf(column, reading, 'filterable')
  if (filter.is === 'empty') return sql`${keys[column.key] ?? expression} is null`
  if (filter.is === 'given') return sql`${keys[column.key] ?? expression} is not null`
  if (filter.is === 'anyOf') return anyOf(column, expression, filter.values, reading.day)
  if (filter.is === 'contains') return containing(column, expression, filter.value)
  return between(column, expression, boundsOf(filter, reading.today))
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

function anyOf(column: Column, expression: Sql, values: string[], day: Day): Sql {
  if (column.kind === 'unit') {
    const ids = values.filter((value) => uuid.test(value))
    return sql`r.unit_id in (select unit_id from unit_closure
      where ancestor_id = any(${ids}::uuid[]) and from_day <= ${day} and ${day} < to_day)`
  }
  const record = byRecord[column.key]
  if (record) return record((name, id) => sql`${name} = any(${values}::text[]) or ${id}::text = any(${values}::text[])`)
  if (column.key === 'fullName') return sql`r.name = any(${values}::text[])`
  return sql`${expression}::text = any(${values}::text[])`
}

function containing(column: Column, expression: Sql, value: string): Sql {
  const pattern = likePattern(value)
  if (column.kind === 'day' || column.kind === 'money' || column.kind === 'number')
    refuse('people.badFilter', { column: column.key })
  if (column.key === 'fullName') return sql`r.name ilike ${pattern}`
  const record = byRecord[column.key]
  return record ? record((name) => sql`${name} ilike ${pattern}`) : sql`${expression} ilike ${pattern}`
}

type Bounds = { from?: string | number | undefined; to?: string | number | undefined }

function boundsOf(filter: Extract<Filter, { is: 'between' | 'within' | 'thisMonth' }>, today: Day): Bounds {
  if (filter.is === 'between') return { from: filter.from, to: filter.to }
  if (filter.is === 'within') {
    const other = addDays(today, filter.days)
    return filter.days < 0 ? { from: other, to: today } : { from: today, to: other }
  }
  const first = `${today.slice(0, 7)}-01` as Day
  return { from: first, to: addDays(addMonths(first, 1), -1) }
}

function between(column: Column, expression: Sql, { from, to }: Bounds): Sql {
  const isDay = column.kind === 'day'
  const fits = (bound: string | number | undefined) => bound === undefined || (typeof bound === 'string') === isDay
  const comparable = isDay || column.kind === 'money' || column.kind === 'number'
  if (!comparable || !fits(from) || !fits(to)) refuse('people.badFilter', { column: column.key })
  const cast = sql.raw(isDay ? 'date' : 'numeric')
  const parts = [
    from === undefined ? undefined : sql`${expression} >= ${from}::${cast}`,
    to === undefined ? undefined : sql`${expression} <= ${to}::${cast}`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? sql`${expression} is not null` : sql.join(parts, sql` and `)
}

// —— Order and pages ——

export type Order = { join: Sql; expression: Sql; direction: 'asc' | 'desc'; nullable: boolean; cast: string }

/** Sorting everybody by a name of something else joins all names once instead of looking one up per row. */
const joins: Partial<Record<ColumnKey, (day: Day) => { join: Sql; expression: Sql }>> = {
  orgUnit: (day) => joinedNames('unit_version', 'unit_id', day),
  position: (day) => joinedNames('position_version', 'position_id', day),
  legalEntity: (day) => joinedNames('legal_entity_version', 'legal_entity_id', day),
  managerName: () => ({
    join: sql`left join employment sm on sm.id = r.manager_id left join person sp on sp.id = sm.person_id`,
    expression: sql`sp.pinyin`,
  }),
}

function joinedNames(table: string, key: string, day: Day): { join: Sql; expression: Sql } {
  const id = sql.ref(key)
  const join = sql`left join (select distinct on (v.${id}) v.${id}, v.name from ${sql.table(table)} v
    order by v.${id}, (v.from_day <= ${day}) desc, case when v.from_day <= ${day} then v.from_day end desc, v.from_day) sn on sn.${id} = r.${id}`
  return { join, expression: sql`sn.name` }
}

export function orderOf(sort: Sort | undefined, reading: Reading): Order {
  const column = columnOf(sort?.column ?? 'fullName')
  const cast = column.kind === 'day' ? 'date' : column.kind === 'money' || column.kind === 'number' ? 'bigint' : 'text'
  const expression = expressionOf(column, reading, 'sortable')
  const joined = joins[column.key]?.(reading.day) ?? { join: sql``, expression }
  return { ...joined, direction: sort?.direction ?? 'asc', nullable: !notEmpty.has(column.key), cast }
}

/** Empty values last in both directions; the person's id decides between equals, so that pages never share or miss a row. */
export function orderBy({ expression, direction, nullable }: Order): Sql {
  const first = nullable ? sql`(${expression}) is null, ` : sql``
  return sql`${first}${expression} ${sql.raw(direction)}, r.person_id ${sql.raw(nullable ? 'asc' : direction)}`
}

/** Where the page before ended. */
export type Cursor = { value: string | null; id: string }

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url')

export function readCursor(text: string): Cursor {
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [unknown, unknown]
    if (typeof id === 'string' && uuid.test(id) && (value === null || typeof value === 'string')) return { value, id }
  } catch {
    // Not ours: refused below.
  }
  return refuse('people.badCursor')
}

export function afterCursor({ expression, direction, nullable, cast }: Order, { value, id }: Cursor): Sql {
  const beyond = sql.raw(direction === 'asc' ? '>' : '<')
  if (!nullable) return sql`(${expression}, r.person_id) ${beyond} (${value}::${sql.raw(cast)}, ${id}::uuid)`
  if (value === null) return sql`(${expression}) is null and r.person_id > ${id}::uuid`
  const given = sql`${value}::${sql.raw(cast)}`
  return sql`((${expression}) is null or ${expression} ${beyond} ${given} or (${expression} = ${given} and r.person_id > ${id}::uuid))`
}
