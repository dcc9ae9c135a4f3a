import { type RawBuilder, sql } from 'kysely'
import type pg from 'pg'
import { type CopyValue, copyInto } from '#platform/database/copy.ts'
import type { Db } from '#platform/database/database.ts'
import type { Secrets } from '#platform/secrets.ts'
import { maskBankAccount, maskResidentId } from '../../rules/mask.ts'
import type { Batch, RowProblem, Staged } from '../staged.ts'
import './tables.ts'

type Writing = { importId: string; secrets: Secrets }

const stagedColumns: readonly [column: string, read: (row: Staged, writing: Writing) => CopyValue][] = [
  ['import_id', (_, { importId }) => importId],
  ['row', (row) => row.row],
  ['employee_no', (row) => row.employeeNo],
  ['full_name', (row) => row.fullName],
  ['pinyin', (row) => row.pinyin],
  ['initials', (row) => row.initials],
  ['sex', (row) => row.sex],
  ['birth_day', (row) => row.birthDate],
  ['resident_id_sealed', ({ residentId }, { secrets }) => residentId && secrets.encrypt(residentId)],
  ['resident_id_index', ({ residentId }, { secrets }) => residentId && secrets.blindIndex(residentId)],
  ['resident_id_mask', ({ residentId }) => residentId && maskResidentId(residentId)],
  ['mobile', (row) => row.mobile],
  ['email', (row) => row.email],
  ['hire_day', (row) => row.hireDate],
  ['leave_day', (row) => row.leaveDate],
  ['leave_reason', (row) => row.leaveReason],
  ['leave_kind', (row) => row.leaveKind],
  ['legal_entity', (row) => row.legalEntity],
  ['city', (row) => row.city],
  ['unit_path', (row) => row.unitPath],
  ['position', (row) => row.position],
  ['job_family', (row) => row.jobFamily],
  ['level', (row) => row.level],
  ['manager_no', (row) => row.managerNo],
  ['manager_name', (row) => row.managerName],
  ['employment_type', (row) => row.employmentType],
  ['contract_start', (row) => row.contractStart],
  ['contract_end', (row) => row.contractEnd],
  ['open_ended', (row) => row.openEnded],
  ['probation_end', (row) => row.probationEnd],
  ['first_work_day', (row) => row.firstWorkDate],
  ['base_fen', (row) => row.baseFen],
  ['education', (row) => row.education],
  ['marital_status', (row) => row.maritalStatus],
  ['hukou_address', (row) => row.hukouAddress],
  ['current_address', (row) => row.currentAddress],
  ['emergency_contact', (row) => row.emergencyContact],
  ['bank_account_sealed', ({ bankAccount }, { secrets }) => bankAccount && secrets.encrypt(bankAccount)],
  ['bank_account_index', ({ bankAccount }, { secrets }) => bankAccount && secrets.blindIndex(bankAccount)],
  ['bank_account_mask', ({ bankAccount }) => bankAccount && maskBankAccount(bankAccount)],
  ['person_id', (row) => row.personId],
  ['employment_id', (row) => row.employmentId],
]

const names = stagedColumns.map(([column]) => column)
const valuesOf = (row: Staged, writing: Writing): CopyValue[] => stagedColumns.map(([, read]) => read(row, writing))

const problemColumns = ['import_id', 'row', 'field', 'code', 'details', 'suggestion', 'severity', 'of_row']
const problemValues = (importId: string, problem: RowProblem): CopyValue[] => [
  importId,
  problem.row,
  problem.field,
  problem.code,
  JSON.stringify(problem.details),
  problem.suggestion,
  problem.severity,
  true,
]

type Loaded = { rows: number; problems: RowProblem[]; raws: Batch['raws'] }

/**
 * Writes what was read with COPY, as it comes. Of a hopeless file, where nearly every row has several problems, all are kept too:
 * they are what its owner needs to see.
 */
export async function stageRows(
  client: pg.PoolClient,
  writing: Writing,
  batches: AsyncIterable<Batch>,
): Promise<number> {
  const loaded: Loaded = { rows: 0, problems: [], raws: [] }
  await copyInto(client, 'import_row', names, rowsOf(batches, writing, loaded))
  await copyInto(
    client,
    'import_problem',
    problemColumns,
    loaded.problems.map((problem) => problemValues(writing.importId, problem)),
  )
  await copyInto(
    client,
    'import_raw',
    ['import_id', 'row', 'sealed'],
    loaded.raws.map((raw) => rawValues(writing, raw)),
  )
  return loaded.rows
}

async function* rowsOf(batches: AsyncIterable<Batch>, writing: Writing, loaded: Loaded): AsyncGenerator<CopyValue[]> {
  for await (const { rows, problems, raws } of batches) {
    loaded.rows += rows.length
    for (const problem of problems) loaded.problems.push(problem)
    for (const raw of raws) loaded.raws.push(raw)
    for (const row of rows) yield valuesOf(row, writing)
  }
}

const rawValues = ({ importId, secrets }: Writing, { row, cells }: Batch['raws'][number]): CopyValue[] => [
  importId,
  row,
  secrets.encrypt(JSON.stringify(cells)),
]

const everything = [
  'import_row',
  'import_problem',
  'import_raw',
  'import_match',
  'import_manager',
  'import_unit',
  'import_entity',
]

export async function clearStage(db: Db, importId: string): Promise<void> {
  for (const table of everything) await sql`delete from ${sql.table(table)} where import_id = ${importId}`.execute(db)
}

/** After the writing only the rejected rows stay: they can still be downloaded. */
export async function clearWritten(db: Db, importId: string): Promise<void> {
  for (const table of ['import_match', 'import_manager', 'import_unit', 'import_entity']) {
    await sql`delete from ${sql.table(table)} where import_id = ${importId}`.execute(db)
  }
  for (const table of ['import_row', 'import_raw', 'import_problem']) {
    await sql`delete from ${sql.table(table)} s where import_id = ${importId} and not exists (
      select from import_problem p where p.import_id = ${importId} and p.row = s.row and p.severity = 'rejected')`.execute(
      db,
    )
  }
}

/** Rows that are to be read again. */
export async function removeRows(db: Db, importId: string, rows: readonly number[]): Promise<void> {
  for (const table of ['import_row', 'import_problem', 'import_raw']) {
    await sql`delete from ${sql.table(table)} where import_id = ${importId} and row = any(${[...rows]}::int[])`.execute(
      db,
    )
  }
}

export async function analyzeStage(db: Db): Promise<void> {
  await sql`analyze import_row (import_id, row, employee_no, full_name, resident_id_index, mobile, hire_day, unit_path, position, manager_no, manager_name),
    import_problem`.execute(db)
}

export async function stagedCount(db: Db, importId: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from import_row where import_id = ${importId}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Rows with a problem whose cells are not kept yet: what is wrong with them came out only when rows were compared. */
export async function rowsWithoutCells(db: Db, importId: string): Promise<number[]> {
  const { rows } = await sql<{
    row: number
  }>`select distinct p.row from import_problem p where p.import_id = ${importId}
    and not exists (select from import_raw w where w.import_id = p.import_id and w.row = p.row)`.execute(db)
  return rows.map(({ row }) => row)
}

export async function keepCells(db: Db, { importId, secrets }: Writing, raws: Batch['raws']): Promise<void> {
  const sealed = raws.map(({ cells }) => secrets.encrypt(JSON.stringify(cells)))
  await sql`insert into import_raw (import_id, row, sealed)
    select ${importId}::uuid, * from unnest(${raws.map(({ row }) => row)}::int[], ${sealed}::bytea[]) on conflict do nothing`.execute(
    db,
  )
}

/** Puts a few rows, read anew, in the place of what was staged for them. In the caller's transaction, so not by COPY. */
export async function restageRows(db: Db, writing: Writing, { rows, problems, raws }: Batch): Promise<void> {
  const { importId } = writing
  await removeRows(
    db,
    importId,
    rows.map(({ row }) => row),
  )
  const asJson = (value: CopyValue) => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value)
  const records = rows.map((row) => ({
    ...Object.fromEntries(stagedColumns.map(([column, read]) => [column, asJson(read(row, writing))])),
    number_assigned: false,
  }))
  await sql`insert into import_row select * from jsonb_populate_recordset(null::import_row, ${JSON.stringify(records)}::jsonb)`.execute(
    db,
  )
  const noted = problems.map((problem) => ({ ...problem, import_id: importId, of_row: true }))
  await sql`insert into import_problem select * from jsonb_populate_recordset(null::import_problem, ${JSON.stringify(noted)}::jsonb)`.execute(
    db,
  )
  await keepCells(db, writing, raws)
}

export async function cellsOf(
  db: Db,
  { importId, secrets }: Writing,
  rows: readonly number[],
): Promise<Map<number, string[]>> {
  const found = await sql<{ row: number; sealed: Buffer }>`select row, sealed from import_raw
    where import_id = ${importId} and row = any(${[...rows]}::int[])`.execute(db)
  return new Map(found.rows.map(({ row, sealed }) => [row, JSON.parse(secrets.decrypt(sealed)) as string[]]))
}

/** For `where`: rows of that alias that nothing speaks against. */
export const isAccepted = (
  importId: string,
  alias: string,
): RawBuilder<boolean> => sql<boolean>`not exists (select from import_problem bad
  where bad.import_id = ${importId} and bad.row = ${sql.ref(`${alias}.row`)} and bad.severity = 'rejected')`
