import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { ImportField } from '../columns.ts'
import type { Summary, tabs } from '../contract.ts'
import { importPage } from '../contract.ts'
import type { Severity } from '../staged.ts'
import { isAccepted } from './stage.ts'

const isKnown = sql`m.employment_id is not null`

const outcomes = (importId: string): RawBuilder<unknown> => sql`
  select s.row, case when not ${isAccepted(importId, 's')} then 'rejected'
      when m.row is null then 'create' when m.employment_id is null then 'rehire'
      when m.changes = '{}' then 'unchanged' else 'update' end as outcome
  from import_row s left join import_match m on m.import_id = s.import_id and m.row = s.row where s.import_id = ${importId}`

type Counts = Pick<
  Summary,
  'rows' | 'create' | 'update' | 'unchanged' | 'rejected' | 'doubtful' | 'mendable' | 'assignedNumbers'
>

async function countsOf(db: Db, importId: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    with rejected as (select row, bool_and(suggestion is not null) as mendable from import_problem
        where import_id = ${importId} and severity = 'rejected' group by row),
      doubtful as (select distinct row from import_problem where import_id = ${importId} and severity = 'doubtful')
    select count(*)::int as rows,
      count(*) filter (where r.row is not null)::int as rejected,
      count(*) filter (where r.row is null and not coalesce(${isKnown}, false))::int as create,
      count(*) filter (where r.row is null and ${isKnown} and m.changes <> '{}')::int as update,
      count(*) filter (where r.row is null and ${isKnown} and m.changes = '{}')::int as unchanged,
      count(*) filter (where r.row is null and d.row is not null)::int as doubtful,
      count(*) filter (where r.mendable)::int as mendable,
      count(*) filter (where s.number_assigned and r.row is null)::int as "assignedNumbers"
    from import_row s left join import_match m on m.import_id = s.import_id and m.row = s.row
    left join rejected r on r.row = s.row left join doubtful d on d.row = s.row
    where s.import_id = ${importId}`.execute(db)
  const [counts] = rows
  if (!counts) throw new Error('Counting answers with one row')
  return counts
}

export type UnitToMake = { path: string; people: number }

/** Units that are not there yet and that an accepted row needs, with all the people below them. */
export async function unitsToMake(db: Db, importId: string): Promise<UnitToMake[]> {
  const paths = await sql<UnitToMake>`select unit_path as path, count(*)::int as people from import_row s
    where s.import_id = ${importId} and unit_path is not null and ${isAccepted(importId, 's')} group by unit_path`.execute(
    db,
  )
  const missing = await sql<{
    path: string
  }>`select path from import_unit where import_id = ${importId} and unit_id is null`.execute(db)
  const absent = new Set(missing.rows.map(({ path }) => path))
  const made = new Map<string, number>()
  for (const { path, people } of paths.rows) {
    for (const each of prefixesOf(path)) if (absent.has(each)) made.set(each, (made.get(each) ?? 0) + people)
  }
  return [...made].map(([path, people]) => ({ path, people })).sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function countNewPositions(db: Db, importId: string, today: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
      select distinct coalesce(s.unit_path, '') as path, s.position from import_row s
      left join import_match m on m.import_id = s.import_id and m.row = s.row
      where s.import_id = ${importId} and s.position is not null and (m.employment_id is null or m.changes ?| array['position', 'orgUnit']) and ${isAccepted(importId, 's')}) d
    left join import_unit u on u.import_id = ${importId} and u.path = d.path
    where not exists (select from position_version v where v.unit_id = u.unit_id and v.name = d.position and v.to_day > ${today})`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

const prefixesOf = (path: string): string[] => path.split('/').map((_, at, names) => names.slice(0, at + 1).join('/'))

type Bar = { name: string; count: number }

async function companyAfter(db: Db, importId: string, today: Day): Promise<Summary['after']> {
  const { rows } = await sql<{ kind: 'units' | 'cities' | 'tenure' | 'people'; name: string; count: number }>`
    with here as (select nullif(split_part(s.unit_path, '/', 1), '') as unit, s.city, s.hire_day from import_row s
      where s.import_id = ${importId} and (s.leave_day is null or s.leave_day >= ${today}) and ${isAccepted(importId, 's')})
    select 'people' as kind, '' as name, count(*)::int as count from here
    union all select * from (select 'units', unit, count(*)::int from here where unit is not null group by unit order by 3 desc, 2 limit 50) u
    union all select * from (select 'cities', city, count(*)::int from here where city is not null group by city order by 3 desc, 2 limit 50) c
    union all select 'tenure', case when hire_day > ${today}::date - interval '1 year' then '<1' when hire_day > ${today}::date - interval '3 years' then '1-3'
      when hire_day > ${today}::date - interval '5 years' then '3-5' else '5+' end, count(*)::int from here group by 2`.execute(
    db,
  )
  const barsOf = (kind: string): Bar[] =>
    rows.filter((row) => row.kind === kind).map(({ name, count }) => ({ name, count }))
  const tenure = ['<1', '1-3', '3-5', '5+'].map(
    (name) => barsOf('tenure').find((bar) => bar.name === name) ?? { name, count: 0 },
  )
  return { people: barsOf('people')[0]?.count ?? 0, units: barsOf('units'), cities: barsOf('cities'), tenure }
}

export async function summaryOf(db: Db, importId: string, today: Day): Promise<Summary> {
  const counts = await countsOf(db, importId)
  return {
    ...counts,
    newUnits: (await unitsToMake(db, importId)).length,
    newPositions: await countNewPositions(db, importId, today),
    after: await companyAfter(db, importId, today),
  }
}

// —— Pages of rows ——

/** Each field of a staged row as text, numbers that identify somebody as their masks. */
const shown: Record<ImportField, string> = {
  employeeNo: 's.employee_no',
  fullName: 's.full_name',
  sex: 's.sex',
  birthDate: 's.birth_day::text',
  residentId: 's.resident_id_mask',
  mobile: 's.mobile',
  email: 's.email',
  hireDate: 's.hire_day::text',
  leaveDate: 's.leave_day::text',
  leaveReason: 's.leave_reason',
  leaveKind: 's.leave_kind',
  legalEntity: 's.legal_entity',
  city: 's.city',
  orgUnit: 's.unit_path',
  position: 's.position',
  jobFamily: 's.job_family',
  level: 's.level',
  managerNo: 's.manager_no',
  managerName: 's.manager_name',
  employmentType: 's.employment_type',
  contractStart: 's.contract_start::text',
  contractEnd: 's.contract_end::text',
  probationEnd: 's.probation_end::text',
  firstWorkDate: 's.first_work_day::text',
  monthlyWage: 'trim_scale(s.base_fen / 100.0)::text',
  education: 's.education',
  maritalStatus: 's.marital_status',
  hukouAddress: 's.hukou_address',
  currentAddress: 's.current_address',
  emergencyContact: 's.emergency_contact',
  bankAccount: 's.bank_account_mask',
}

export type PreviewRow = {
  row: number
  outcome: 'create' | 'rehire' | 'update' | 'unchanged' | 'rejected'
  personId: string | null
  values: Partial<Record<ImportField, string>>
  changes: Partial<Record<ImportField, [before: string | null, after: string | null]>> | null
}

const inTab = (importId: string, tab: (typeof tabs)[number]): RawBuilder<unknown> => {
  if (tab === 'all') return sql`true`
  if (tab === 'problems') return sql`o.outcome = 'rejected'`
  if (tab === 'creates') return sql`o.outcome in ('create', 'rehire')`
  if (tab === 'changes') return sql`o.outcome = 'update'`
  if (tab === 'unchanged') return sql`o.outcome = 'unchanged'`
  return sql`o.outcome <> 'rejected' and o.row in (select row from import_problem where import_id = ${importId} and severity = 'doubtful')`
}

export async function previewRows(
  db: Db,
  importId: string,
  tab: (typeof tabs)[number],
  page: number,
): Promise<{ rows: PreviewRow[]; count: number }> {
  const chosen = sql`from (${outcomes(importId)}) o where ${inTab(importId, tab)}`
  const values = Object.entries(shown).map(([field, expression]) => sql`${sql.lit(field)}, ${sql.raw(expression)}`)
  const { rows } = await sql<PreviewRow>`
    with page as (select o.row, o.outcome ${chosen} order by o.row limit ${importPage} offset ${(page - 1) * importPage})
    select page.row, page.outcome, m.person_id as "personId", m.changes, jsonb_strip_nulls(jsonb_build_object(${sql.join(values)})) as values
    from page join import_row s on s.import_id = ${importId} and s.row = page.row
    left join import_match m on m.import_id = s.import_id and m.row = s.row order by page.row`.execute(db)
  const counted = await sql<{ count: number }>`select count(*)::int as count ${chosen}`.execute(db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

export type StoredProblem = {
  row: number
  field: ImportField
  code: string
  details: Record<string, unknown>
  suggestion: string | null
  severity: Severity
}

/** The problems of these rows, or of all rejected ones; the worse first. */
export async function problemsOf(
  db: Db,
  importId: string,
  rows: readonly number[] | 'rejected',
): Promise<StoredProblem[]> {
  const which = rows === 'rejected' ? sql`severity = 'rejected'` : sql`row = any(${[...rows]}::int[])`
  const found = await sql<StoredProblem>`select row, field, code, details, suggestion, severity from import_problem
    where import_id = ${importId} and ${which} order by row, severity desc, field, code`.execute(db)
  return found.rows
}

export async function suggestionsOf(db: Db, importId: string): Promise<StoredProblem[]> {
  return (await problemsOf(db, importId, 'rejected')).filter((problem) => problem.suggestion !== null)
}
