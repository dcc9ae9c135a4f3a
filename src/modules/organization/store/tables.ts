import type { Generated } from 'kysely'
import type { Day } from '#platform/kernel/day.ts'
import type { UnitChange } from '../rules/compare.ts'

/** What a re-organisation would change, as it was handed over. Headcount plans at the top; null where none is set. */
export type Asked = {
  tally: Partial<Record<UnitChange, number>>
  moved: number
  plans: { before: number | null; after: number | null }
}
export type Answer = 'approved' | 'declined' | 'withdrawn' | 'returned'

type Validity = { from_day: Day; to_day: Day }

declare module '#platform/database/database.ts' {
  interface Database {
    company: { id: Generated<boolean>; name: string; time_zone: string; city: string; created_at: Generated<string> }
    legal_entity: { id: string; code: string | null; created_at: Generated<string> }
    legal_entity_version: Validity & {
      id: string
      legal_entity_id: string
      name: string
      uscc: string | null
      city: string
    }
    cost_centre: { id: string; code: string }
    cost_centre_version: Validity & { id: string; cost_centre_id: string; name: string }
    unit: { id: string; code: string | null; created_at: Generated<string> }
    unit_version: Validity & {
      id: string
      unit_id: string
      parent_id: string | null
      name: string
      head_id: string | null
      legal_entity_id: string | null
      cost_centre_id: string | null
      position: number
    }
    unit_closure: Validity & { ancestor_id: string; unit_id: string; depth: number }
    position: { id: string; code: string | null; created_at: Generated<string> }
    position_version: Validity & {
      id: string
      position_id: string
      unit_id: string
      name: string
      reports_to_id: string | null
    }
    headcount: Validity & { id: string; unit_id: string; position_id: string | null; count: number }
    reorganization: {
      id: string
      name: string
      effective_day: Day
      state: 'draft' | 'asking' | 'scheduled' | 'applied' | 'blocked' | 'discarded'
      reason: string
      blocked_by: unknown
      unit_ids: string[]
      created_by: string | null
      created_at: Generated<string>
      applied_at: string | null
      asked: Asked | null
      answer: Answer | null
      answer_comment: string | null
    }
    reorganization_step: {
      id: string
      reorganization_id: string
      position: number
      kind: string
      body: unknown
      expected: unknown
    }
  }
}
