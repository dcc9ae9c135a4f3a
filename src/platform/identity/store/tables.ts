import type { Generated } from 'kysely'
import type { Language } from '../../words.ts'

declare module '../../database/database.ts' {
  interface Database {
    auth_user: {
      id: string
      name: string
      email: string
      person_id: string | null
      language: Generated<Language>
      disabled_at: string | null
      created_at: Generated<string>
      updated_at: Generated<string>
    }
    auth_session: {
      id: string
      user_id: string
      token: string
      expires_at: string
      ip_address: string | null
      user_agent: string | null
      created_at: Generated<string>
      updated_at: Generated<string>
    }
    auth_account: { id: string; user_id: string; provider_id: string; password: string | null }
    auth_verification: { id: string; identifier: string; value: string; expires_at: string }
    auth_attempt: { key: string; at: Generated<string> }
    api_key: {
      id: string
      user_id: string
      name: string
      hash: Buffer
      tail: string
      created_at: Generated<string>
      expires_at: string | null
      last_used_at: string | null
      ended_at: string | null
    }
  }
}
