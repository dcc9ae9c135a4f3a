import type { Generated } from 'kysely'
import type { Day } from '#platform/kernel/day.ts'
import type { FieldValues, Flow, RequestState } from '../contract.ts'
import type { PathEntry, TaskState } from '../rules/progress.ts'

declare module '#platform/database/database.ts' {
  interface Database {
    approval_flow: {
      kind: string
      draft: Flow | null
      revision: Generated<number>
      saved_at: string | null
      saved_by: string | null
      saved_name: string | null
    }
    approval_flow_version: {
      id: string
      kind: string
      number: number
      flow: Flow
      note: Generated<string>
      published_at: Generated<string>
      published_by: string | null
      published_name: string | null
    }
    approval_request: {
      id: string
      kind: string
      record_id: string
      version_id: string
      asked_by: string
      asked_name: string
      person_id: string | null
      person_name: string | null
      search: string
      values: FieldValues
      reason: string | null
      state: RequestState
      path: PathEntry[]
      at: number
      round: number
      stuck: boolean
      asked_at: string
      closed_at: string | null
      reminded_at: string | null
    }
    approval_task: {
      request_id: string
      round: number
      step: string
      ord: number
      place: number
      approver: string
      state: TaskState
      arrived_at: string | null
      due_at: string | null
      timed_out_at: string | null
      decided_at: string | null
      decided_by: string | null
    }
    approval_entry: {
      id: string
      seq: Generated<string>
      request_id: string
      at: string
      actor: string | null
      actor_name: string | null
      behalf_name: string | null
      deed: string
      step: string | null
      to_names: string[]
      comment: string
      files: { fileId: string; name: string; size: number }[]
    }
    approval_copy: { request_id: string; user_id: string; at: string; seen_at: string | null }
    approval_delegation: {
      id: string
      from_user: string
      to_user: string | null
      from_day: Day
      to_day: Day
      kinds: string[] | null
      reason: string
      made_at: Generated<string>
      ended_at: string | null
    }
  }
}
