import type { FieldClass } from '../kernel/field-class.ts'
import type { Scope } from './grant.ts'

export type Names = { zh: string; en: string }

/** Given by what somebody is, not by hand: a user at all, in the roster, or leading others. */
export type Implied = 'user' | 'person' | 'leader'

declare module '../database/database.ts' {
  interface Database {
    access_role: { id: string; names: Names; built_in: boolean; implied: Implied | null }
    access_grant: { id: string; role_id: string; pattern: string; scope: Scope; classes: FieldClass[] }
    access_assignment: { user_id: string; role_id: string; unit_ids: string[] }
    access_seed: { role_id: string; pattern: string; scope: Scope; classes: FieldClass[] }
  }
}
