import { betterAuth } from 'better-auth'
import type { Db } from '../database/database.ts'
import { newId } from '../kernel/id.ts'
import type { Door } from '../operation.ts'
import type { World } from '../world.ts'
import { longestPassword, shortestPassword } from './password.ts'

export const cookieName = (world: World): string =>
  world.url.startsWith('https:') ? '__Secure-renhe_session' : 'renhe_session'

/** A week, and then one signs in again; the twelve idle hours are counted at authentication. */
const sessionSeconds = 7 * 24 * 3600

export const authenticationSecret = (world: World): string => world.secrets.sign('session cookies').toString('base64')

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

const tables = {
  user: { modelName: 'auth_user', fields: { emailVerified: 'email_verified', ...times } },
  account: {
    modelName: 'auth_account',
    fields: {
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...times,
    },
  },
  verification: {
    modelName: 'auth_verification',
    fields: { expiresAt: 'expires_at', ...times },
    // Who reads the table must not be able to follow the links.
    storeIdentifier: 'hashed',
  },
} as const

const sessionTable = {
  modelName: 'auth_session',
  expiresIn: sessionSeconds,
  disableSessionRefresh: true,
  fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...times },
} as const

/** The caller's address; an old one in the clothes of a new one is shown as people know it. */
export const addressOf = (door: Door | undefined): string => (door?.ip ?? '').replace(/^::ffff:/, '')

/**
 * better-auth, working in the caller's transaction. It keeps passwords and makes sessions and cookies; it is never a door
 * of its own, and who may do what is not its business.
 */
export function authenticationOn(world: World, db: Db, door?: Door) {
  const ipAddress = addressOf(door)
  return betterAuth({
    baseURL: world.url,
    secret: authenticationSecret(world),
    database: { db, type: 'postgres', transaction: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
    },
    ...tables,
    session: sessionTable,
    databaseHooks: { session: { create: { before: async (session) => ({ data: { ...session, ipAddress } }) } } },
    advanced: {
      database: { generateId: () => newId(), validateSchema: false },
      cookies: { session_token: { name: 'renhe_session' } },
    },
  })
}

export const authContextOn = (world: World, db: Db) => authenticationOn(world, db).$context
