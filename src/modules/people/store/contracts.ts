import { sql } from 'kysely'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { TermType } from '../contract.ts'
import { inReach } from './reach.ts'
import { entityName, unitName } from './roster-query.ts'
import { matching, type SearchTerm } from './search.ts'
import './tables.ts'

export type ContractRow = {
  contractId: string
  employmentId: string
  personId: string
  sequence: number
  termType: TermType
  legalEntity: string | null
  signedDate: Day | null
  contractStart: Day
  /** The last day agreed; null for an open one. */
  contractEnd: Day | null
  probationEnd: Day | null
  endedDay: Day | null
  endReason: string | null
}

const contractColumns = (
  day: Day,
) => sql`k.id as "contractId", k.employment_id as "employmentId", e.person_id as "personId", k.sequence,
  k.term_type as "termType", ${entityName(sql`k.legal_entity_id`, day)} as "legalEntity", k.signed_day as "signedDate",
  k.from_day as "contractStart", (nullif(k.to_day, 'infinity') - 1) as "contractEnd", k.probation_end as "probationEnd",
  k.ended_day as "endedDay", k.end_reason as "endReason"`

/** The contracts of a person's employments, the first first. */
export async function contractsOfPeople(db: Db, personIds: string[], day: Day): Promise<ContractRow[]> {
  const { rows } =
    await sql<ContractRow>`select ${contractColumns(day)} from labour_contract k join employment e on e.id = k.employment_id
    where e.person_id = any(${personIds}::uuid[]) order by k.from_day`.execute(db)
  return rows
}

export type ListedContract = ContractRow & { fullName: string; employeeNo: string; orgUnit: string; hiredOn: Day }

export type ContractsAsked = {
  reach: Reach[]
  today: Day
  endingBy: Day | undefined
  termType: TermType | undefined
  search: SearchTerm | null
  limit: number
  offset: number
}

/** The last contract of everybody here, the first to end first. */
export async function contractsInForce(
  db: Db,
  asked: ContractsAsked,
): Promise<{ rows: ListedContract[]; count: number }> {
  const from = sql`from roster r join employment e on e.id = r.employment_id
    join labour_contract k on k.employment_id = r.employment_id and k.from_day = r.contract_start
    where r.status <> 'left' and ${inReach(asked.reach, 'r', asked.today)}
      ${asked.endingBy ? sql`and r.contract_end <= ${asked.endingBy} and r.to_day - 1 > r.contract_end` : sql``}
      ${asked.termType ? sql`and k.term_type = ${asked.termType}` : sql``} ${asked.search ? sql`and ${matching(asked.search)}` : sql``}`
  const listed = sql<ListedContract>`select ${contractColumns(asked.today)}, r.name as "fullName", r.number as "employeeNo",
    ${unitName(sql`r.unit_id`, asked.today)} as "orgUnit", e.from_day as "hiredOn" ${from}
    order by r.contract_end is null, r.contract_end, r.person_id limit ${asked.limit} offset ${asked.offset}`
  const counted = sql<{ count: number }>`select count(*)::int as count ${from}`
  const [{ rows }, { rows: counts }] = await Promise.all([listed.execute(db), counted.execute(db)])
  return { rows, count: counts[0]?.count ?? 0 }
}

export type NewContract = {
  id: string
  employmentId: string
  sequence: number
  termType: TermType
  legalEntityId: string | null
  signedDay: Day | null
  from: Day
  to: Day
  probationEnd: Day | null
}

export async function addContract(db: Db, contract: NewContract): Promise<void> {
  await db
    .insertInto('labour_contract')
    .values({
      id: contract.id,
      employment_id: contract.employmentId,
      sequence: contract.sequence,
      term_type: contract.termType,
      legal_entity_id: contract.legalEntityId,
      signed_day: contract.signedDay,
      from_day: contract.from,
      to_day: contract.to,
      probation_end: contract.probationEnd,
    })
    .execute()
}

export async function endContractRow(db: Db, id: string, day: Day, reason: string): Promise<void> {
  await db.updateTable('labour_contract').set({ ended_day: day, end_reason: reason }).where('id', '=', id).execute()
}
