import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Day } from '#platform/kernel/day.ts'
import type { Hidden } from '#platform/kernel/field-class.ts'
import type { RosterRow } from '../contract.ts'
import { entityName, positionName, unitName } from './roster-query.ts'

/** A row of the roster before masking: every value as it is. */
export type Row = { [K in keyof z.output<typeof RosterRow>]: Exclude<z.output<typeof RosterRow>[K], Hidden> }

/** The columns of a row over `r` (a roster) and `p` (its person), under their public names. */
export const rowColumns = (day: Day): RawBuilder<unknown> => sql`
  r.person_id as "personId", r.employment_id as "employmentId", r.unit_id as "unitId", r.position_id as "positionId",
  (select m.person_id from employment m where m.id = r.manager_id) as "managerId",
  r.name as "fullName", r.number as "employeeNo", r.status,
  ${unitName(sql`r.unit_id`, day)} as "orgUnit", ${positionName(sql`r.position_id`, day)} as position,
  r.job_family as "jobFamily", r.level,
  (select mp.name from employment m join person mp on mp.id = m.person_id where m.id = r.manager_id) as "managerName",
  (select m.number from employment m where m.id = r.manager_id) as "managerNo",
  ${entityName(sql`r.legal_entity_id`, day)} as "legalEntity", r.city, r.employment_type as "employmentType",
  r.from_day as "hireDate", 0 as tenure, r.probation_end as "probationEnd", (nullif(r.to_day, 'infinity') - 1) as "leaveDate",
  r.leave_kind as "leaveKind", (select e.leave_reason from employment e where e.id = r.employment_id) as "leaveReason",
  r.contract_start as "contractStart", r.contract_end as "contractEnd", coalesce(r.contract_count, 0) as "contractCount",
  r.base_fen as "monthlyWage", r.mobile, r.email, r.sex, r.birth_day as "birthDate", r.first_work_day as "firstWorkDate", r.education,
  p.marital_status as "maritalStatus", p.resident_id_mask as "residentId", p.hukou_address as "hukouAddress",
  p.current_address as "currentAddress", p.emergency_contact as "emergencyContact", p.bank_account_mask as "bankAccount"`
