import type { Generated } from 'kysely'
import type { Day } from '#platform/kernel/day.ts'
import type { EmploymentType, EventKind, LeaveKind, ProposalKind, Status, TermType } from '../contract.ts'
import type { Changes } from '../rules/changes.ts'
import type { EventBody } from '../rules/employment.ts'

type Validity = { from_day: Day; to_day: Day }

declare module '#platform/database/database.ts' {
  interface Database {
    person: {
      id: string
      name: string
      pinyin: string
      initials: string
      sex: 'male' | 'female' | null
      birth_day: Day | null
      resident_id_sealed: Buffer | null
      resident_id_index: Buffer | null
      resident_id_mask: string | null
      mobile: string | null
      email: string | null
      first_work_day: Day | null
      education: string | null
      marital_status: string | null
      nationality: string | null
      hukou_address: string | null
      current_address: string | null
      emergency_contact: string | null
      bank_account_sealed: Buffer | null
      bank_account_index: Buffer | null
      bank_account_mask: string | null
      bank_name: string | null
      extra: Generated<unknown>
      created_at: Generated<string>
    }
    employment: Validity & {
      id: string
      person_id: string
      number: string
      employment_type: EmploymentType
      probation_end: Day | null
      confirmed_day: Day | null
      leave_kind: LeaveKind | null
      leave_reason: string | null
      regretted: boolean | null
      created_at: Generated<string>
    }
    assignment: Validity & {
      id: string
      employment_id: string
      unit_id: string
      position_id: string | null
      job_family: string | null
      level: string | null
      manager_id: string | null
      legal_entity_id: string | null
      city: string | null
      seconded: boolean
    }
    pay: Validity & { id: string; employment_id: string; base_fen: number }
    employment_event: {
      id: string
      employment_id: string
      kind: EventKind
      day: Day
      body: EventBody
      reason: string | null
      state: Generated<'standing' | 'undone' | 'corrected'>
      corrects_id: string | null
      import_id: string | null
      created_by: string | null
      created_at: Generated<string>
    }
    labour_contract: Validity & {
      id: string
      employment_id: string
      sequence: number
      term_type: TermType
      legal_entity_id: string | null
      signed_day: Day | null
      probation_end: Day | null
      ended_day: Day | null
      end_reason: string | null
      import_id: string | null
    }
    leaving_task: {
      id: string
      employment_id: string
      code: string
      title: string
      owner_id: string | null
      done_at: string | null
      done_by: string | null
      note: string | null
    }
    document: {
      id: string
      person_id: string
      kind: string
      title: string
      file_id: string
      field_class: string
      expires_day: Day | null
      added_by: string | null
      created_at: Generated<string>
      removed_at: string | null
    }
    change_request: {
      id: string
      person_id: string
      changes: unknown
      sealed: Buffer | null
      reason: string | null
      state: Generated<'waiting' | 'returned' | 'accepted' | 'declined' | 'withdrawn'>
      asked_by: string
      asked_at: Generated<string>
      decided_by: string | null
      decided_at: string | null
      decision_reason: string | null
      approval_id: string | null
      before_sealed: Buffer | null
    }
    move_proposal: {
      id: string
      person_id: string
      kind: ProposalKind
      day: Day
      told: unknown
      changes: Changes
      reason: string | null
      state: Generated<'waiting' | 'returned' | 'approved' | 'declined' | 'withdrawn'>
      asked_by: string
      asked_at: Generated<string>
      approval_id: string | null
      decided_by: string | null
      decided_at: string | null
      decision_reason: string | null
      event_id: string | null
    }
    roster: Validity & {
      person_id: string
      employment_id: string
      name: string
      pinyin: string
      initials: string
      number: string
      status: Status
      unit_id: string
      position_id: string | null
      job_family: string | null
      level: string | null
      manager_id: string | null
      legal_entity_id: string | null
      city: string | null
      seconded: boolean
      employment_type: EmploymentType
      probation_end: Day | null
      leave_kind: LeaveKind | null
      contract_start: Day | null
      contract_end: Day | null
      contract_count: number
      base_fen: number | null
      mobile: string | null
      email: string | null
      sex: 'male' | 'female' | null
      birth_day: Day | null
      first_work_day: Day | null
      education: string | null
    }
  }
}
