import type { Generated } from 'kysely'
import type { ImportState, Mapping, Options, PlacesBack, Summary } from '../contract.ts'
import '../../store/tables.ts'

declare module '#platform/database/database.ts' {
  interface Database {
    people_import: {
      id: string
      file_id: string | null
      file_name: string
      mapping: Mapping
      options: Options
      state: Generated<ImportState>
      summary: Summary | null
      job_id: string | null
      created_by: string | null
      created_at: Generated<string>
      written_at: string | null
      undone_at: string | null
      unit_ids: string[] | null
      column_names: string[]
      mends: Buffer | null
      problem: { code: string; details: Record<string, unknown> } | null
      made_units: Generated<string[]>
      made_positions: Generated<string[]>
      undone: PlacesBack | null
    }
    import_mapping: { headings_hash: Buffer; mapping: Mapping; used_at: Generated<string> }
  }
}
