import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import {
  type PunchFile,
  type PunchReading,
  type PunchSummary,
  punchFilesPage,
  punchProblemsPage,
} from '../contract/file.ts'
import type { Problem } from '../import/reading.ts'

export type FileRecord = PunchFile & { fileId: string; reading: PunchReading }

const columns = sql`f.id as "punchFileId", f.file_id as "fileId", f.file_name as "fileName", f.state, f.job_id as "jobId", f.summary,
  f.problem, f.reading, coalesce((f.reading->>'shiftMinutes')::int, 0) as "shiftMinutes", u.name as by, f.created_at as "createdAt",
  f.undone_at as "undoneAt"`

type New = { id: string; fileId: string; fileName: string; sha256: Buffer; reading: PunchReading; by: string | null }

export async function addPunchFile(db: Db, { id, fileId, fileName, sha256, reading, by }: New): Promise<void> {
  await sql`insert into punch_file (id, file_id, file_name, sha256, reading, created_by)
    values (${id}, ${fileId}, ${fileName}, ${sha256}, ${JSON.stringify(reading)}::jsonb, ${by}::uuid)`.execute(db)
}

export const setJob = (db: Db, id: string, jobId: string): Promise<unknown> =>
  sql`update punch_file set job_id = ${jobId} where id = ${id}`.execute(db)

export async function punchFileOf(db: Db, id: string): Promise<FileRecord | undefined> {
  const { rows } = await sql<FileRecord>`
    select ${columns} from punch_file f left join auth_user u on u.id = f.created_by where f.id = ${id}`.execute(db)
  return rows[0]
}

/** Nobody else may change its state until this transaction ends. */
export async function lockPunchFile(db: Db, id: string): Promise<void> {
  await sql`select from punch_file where id = ${id} for update`.execute(db)
}

export async function punchFilesIn(db: Db, page: number): Promise<{ rows: FileRecord[]; count: number }> {
  const { rows } = await sql<FileRecord>`
    select ${columns} from punch_file f left join auth_user u on u.id = f.created_by
    order by f.created_at desc, f.id limit ${punchFilesPage} offset ${(page - 1) * punchFilesPage}`.execute(db)
  const counted = await sql<{ count: number }>`select count(*)::int as count from punch_file`.execute(db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

/** When the same content was last imported, if that stands. */
export async function knownContent(db: Db, sha256: Buffer): Promise<{ at: string; by: string | null } | null> {
  const { rows } = await sql<{ at: string; by: string | null }>`
    select f.created_at as at, u.name as by from punch_file f left join auth_user u on u.id = f.created_by
    where f.sha256 = ${sha256} and f.state = 'written' order by f.created_at desc limit 1`.execute(db)
  return rows[0] ?? null
}

type End = {
  state: PunchFile['state']
  summary?: PunchSummary
  problem?: PunchFile['problem']
}

export async function endPunchFile(db: Db, id: string, { state, summary, problem }: End): Promise<void> {
  await sql`update punch_file set state = ${state},
    summary = coalesce(${summary ? JSON.stringify(summary) : null}::jsonb, summary),
    problem = ${problem ? JSON.stringify(problem) : null}::jsonb,
    written_at = case when ${state} = 'written' then now() else written_at end,
    undone_at = case when ${state} = 'undone' then now() else undone_at end where id = ${id}`.execute(db)
}

export async function keepProblems(db: Db, id: string, problems: readonly Problem[]): Promise<void> {
  const all = <K extends keyof Problem>(key: K) => problems.map((problem) => problem[key])
  const details = problems.map((problem) => JSON.stringify(problem.details))
  await sql`insert into punch_file_problem (punch_file_id, row, col, code, details)
    select ${id}::uuid, row, col, code, details::jsonb
    from unnest(${all('row')}::int[], ${all('column')}::text[], ${all('code')}::text[], ${details}::text[]) as p(row, col, code, details)`.execute(
    db,
  )
}

export async function problemsOfFile(
  db: Db,
  id: string,
  page: number,
): Promise<{ problems: Problem[]; more: boolean }> {
  const { rows } = await sql<Problem>`
    select row, col as column, code, details from punch_file_problem where punch_file_id = ${id}
    order by row, col, code limit ${punchProblemsPage + 1} offset ${(page - 1) * punchProblemsPage}`.execute(db)
  return { problems: rows.slice(0, punchProblemsPage), more: rows.length > punchProblemsPage }
}
