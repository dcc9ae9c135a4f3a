import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { entityName, positionName, unitName } from '../../store/roster-query.ts'
import type { ImportField } from '../columns.ts'
import type { Comparing } from './compare.ts'
import { isAccepted } from './stage.ts'

type Sql = RawBuilder<unknown>

/** When the file says something else than the roster: what stands there, and what is to stand there. */
type Difference = { differs: Sql; before: Sql; after: Sql }

const plain = (staged: string, known: string): Difference => {
  const [after, before] = [sql.ref(`s.${staged}`), sql.ref(known)]
  return { differs: sql`${after} is not null and ${after} is distinct from ${before}`, before, after }
}

const identifying = (name: 'resident_id' | 'bank_account'): Difference => ({
  ...plain(`${name}_mask`, `p.${name}_mask`),
  differs: sql`${sql.ref(`s.${name}_index`)} is not null and ${sql.ref(`s.${name}_index`)} is distinct from ${sql.ref(`p.${name}_index`)}`,
})

const yuan = (fen: Sql): Sql => sql`trim_scale(${fen} / 100.0)::text`

/** While somebody is lent to another unit, the file may name either: his post is left as it is. */
const atHome = sql`not a.seconded`

type Differences = Partial<Record<ImportField, Difference>>

const ofPerson: Differences = {
  fullName: plain('full_name', 'p.name'),
  sex: plain('sex', 'p.sex'),
  birthDate: plain('birth_day', 'p.birth_day'),
  residentId: identifying('resident_id'),
  mobile: plain('mobile', 'p.mobile'),
  email: plain('email', 'p.email'),
  firstWorkDate: plain('first_work_day', 'p.first_work_day'),
  education: plain('education', 'p.education'),
  maritalStatus: plain('marital_status', 'p.marital_status'),
  hukouAddress: plain('hukou_address', 'p.hukou_address'),
  currentAddress: plain('current_address', 'p.current_address'),
  emergencyContact: plain('emergency_contact', 'p.emergency_contact'),
  bankAccount: identifying('bank_account'),
}

const ofEmployment: Differences = {
  employeeNo: plain('employee_no', 'e.number'),
  employmentType: plain('employment_type', 'e.employment_type'),
  probationEnd: plain('probation_end', 'e.probation_end'),
  leaveDate: {
    differs: sql`s.leave_day is not null and e.to_day = 'infinity'`,
    before: sql`null::text`,
    after: sql`s.leave_day`,
  },
  monthlyWage: {
    differs: sql`s.base_fen is not null and s.base_fen is distinct from w.base_fen`,
    before: yuan(sql`w.base_fen`),
    after: yuan(sql`s.base_fen`),
  },
  contractStart: {
    differs: sql`s.contract_start is not null and c.id is null`,
    before: sql`(select max(from_day) from labour_contract where employment_id = e.id)`,
    after: sql`s.contract_start`,
  },
  contractEnd: {
    differs: sql`(s.contract_end is not null and (c.id is null or c.to_day <> s.contract_end + 1)) or (s.open_ended and (c.id is null or c.to_day < 'infinity'))`,
    before: sql`nullif(c.to_day, 'infinity') - 1`,
    after: sql`s.contract_end`,
  },
}

const ofPost = ({ today }: Comparing): Differences => ({
  orgUnit: {
    differs: sql`${atHome} and s.unit_path is not null and u.unit_id is distinct from a.unit_id`,
    before: unitName(sql`a.unit_id`, today),
    after: sql`s.unit_path`,
  },
  position: {
    differs: sql`${atHome} and s.position is not null and s.position is distinct from ${positionName(sql`a.position_id`, today)}`,
    before: positionName(sql`a.position_id`, today),
    after: sql`s.position`,
  },
  jobFamily: {
    ...plain('job_family', 'a.job_family'),
    differs: sql`${atHome} and s.job_family is not null and s.job_family is distinct from a.job_family`,
  },
  level: {
    ...plain('level', 'a.level'),
    differs: sql`${atHome} and s.level is not null and s.level is distinct from a.level`,
  },
  city: {
    ...plain('city', 'a.city'),
    differs: sql`${atHome} and s.city is not null and s.city is distinct from a.city`,
  },
  managerName: {
    differs: sql`${atHome} and k.employment_id is not null and k.employment_id is distinct from a.manager_id`,
    before: sql`(select mp.name from employment me join person mp on mp.id = me.person_id where me.id = a.manager_id)`,
    after: sql`coalesce(s.manager_name, (select mp.name from employment me join person mp on mp.id = me.person_id where me.id = k.employment_id), s.manager_no)`,
  },
  legalEntity: {
    differs: sql`${atHome} and n.legal_entity_id is not null and n.legal_entity_id is distinct from a.legal_entity_id`,
    before: entityName(sql`a.legal_entity_id`, today),
    after: sql`s.legal_entity`,
  },
})

/** The contract a row speaks of: the one that begins on its day, or when it names no day, the last. */
export const contractMeant = sql`left join lateral (
  select id, from_day, to_day from labour_contract c where c.employment_id = e.id
    and (s.contract_start is null or c.from_day = s.contract_start) order by from_day desc limit 1) c on true`

/** Old and new of everybody who is known already. A field the file leaves empty stays as it is. */
export async function compareChanges(db: Db, comparing: Comparing): Promise<void> {
  const { importId } = comparing
  const pairs = Object.entries({ ...ofPerson, ...ofEmployment, ...ofPost(comparing) }).map(
    ([field, { differs, before, after }]) =>
      sql`${sql.lit(field)}, case when ${differs} then jsonb_build_array(${before}, ${after}) end`,
  )
  await sql`update import_match m set changes = found.changes from (
    select s.row, (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(jsonb_build_object(${sql.join(pairs)})) where value <> 'null') as changes
    from import_match x join import_row s on s.import_id = x.import_id and s.row = x.row
    join person p on p.id = x.person_id join employment e on e.id = x.employment_id
    join assignment a on a.employment_id = e.id and a.from_day <= x.day and x.day < a.to_day
    left join pay w on w.employment_id = e.id and w.from_day <= x.day and x.day < w.to_day
    left join import_unit u on u.import_id = s.import_id and u.path = s.unit_path
    left join import_entity n on n.import_id = s.import_id and n.name = s.legal_entity
    left join import_manager k on k.import_id = s.import_id and k.row = s.row
    ${contractMeant}
    where x.import_id = ${importId} and ${isAccepted(importId, 's')}) as found
    where m.import_id = ${importId} and m.row = found.row`.execute(db)
}
