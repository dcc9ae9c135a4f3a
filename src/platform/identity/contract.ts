import { z } from 'zod'
import { Names } from '../access/contract.ts'
import { contract } from '../contract.ts'
import { Day } from '../kernel/day.ts'
import { classed, confidential } from '../kernel/field-class.ts'
import { Id, line, text } from '../kernel/text.ts'

const Language = z.enum(['zh', 'en'])
const Nothing = z.object({})

/** What was typed into a field for an address: whether it is one is nobody's business before signing in. */
const TypedEmail = confidential('personal', text(320))
const Password = confidential('sensitive', text(1000))
const Token = confidential('sensitive', z.string().max(200))

/** A mail address, kept in small letters. */
const Email = confidential('personal', z.email().max(320))

const Assigned = z.object({
  roleId: z.string().max(64),
  /** For grants whose scope is `units`: these and all below them. */
  unitIds: z.array(Id).max(500).default([]),
})

export const CurrentUser = z.object({
  user: z.object({ id: Id, name: z.string(), email: z.string() }),
  personId: Id.nullable(),
  language: Language,
  /** The company's day, in its time zone: the reader's own clock may stand elsewhere. */
  today: Day,
  roles: z.array(z.object({ id: z.string(), names: Names })),
  /** The operations that he may call on something or other. */
  may: z.array(z.string()),
  /** Those of them that he may call on himself alone. */
  onlyOwn: z.array(z.string()),
})
export type CurrentUser = z.infer<typeof CurrentUser>

export const session = contract('session', {
  /** A read, although it starts a session: a refused try must be remembered, and a write that refuses leaves no trace. */
  signIn: {
    kind: 'read',
    open: true,
    audited: true,
    input: z.object({ email: TypedEmail, password: Password }),
    output: z.object({ userId: Id }),
  },
  signOut: { kind: 'write', open: true, input: Nothing, output: Nothing },
  /** Who is signed in, or null. */
  current: { kind: 'read', open: true, input: Nothing, output: CurrentUser.nullable() },
  list: {
    kind: 'read',
    input: Nothing,
    output: z.object({
      sessions: z.array(
        z.object({
          id: Id,
          startedAt: z.string(),
          usedAt: z.string(),
          ip: z.string().nullable(),
          device: z.string().nullable(),
          current: z.boolean(),
        }),
      ),
    }),
  },
  end: { kind: 'write', input: z.object({ id: Id }), output: Nothing },
  endOthers: { kind: 'write', input: Nothing, output: z.object({ ended: z.number() }) },
  /** The answer is the same whether there is such a user or not. */
  requestReset: { kind: 'write', open: true, input: z.object({ email: TypedEmail }), output: Nothing },
  reset: { kind: 'write', open: true, input: z.object({ token: Token, password: Password }), output: Nothing },
  /** A read for the same reason as `signIn`: a wrong try must be remembered. */
  changePassword: {
    kind: 'read',
    audited: true,
    input: z.object({ password: Password, newPassword: Password }),
    output: z.object({ ended: z.number() }),
  },
  setLanguage: { kind: 'write', input: z.object({ language: Language }), output: Nothing },
})

export const UserShown = z.object({
  id: Id,
  name: z.string(),
  email: classed('internal', z.string()),
  personId: Id.nullable(),
  /** His name in the roster; null when he is not linked to it. */
  personName: z.string().nullable(),
  language: Language,
  state: z.enum(['active', 'invited', 'disabled']),
  createdAt: z.string(),
  lastSeenAt: z.string().nullable(),
  roles: z.array(z.object({ roleId: z.string(), unitIds: z.array(Id) })),
})
export type UserShown = z.infer<typeof UserShown>

const Key = z.object({
  id: Id,
  name: z.string(),
  /** Its last four characters, to tell keys apart. */
  tail: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
})

const OneUser = z.object({ userId: Id })

export const user = contract('user', {
  list: { kind: 'read', input: Nothing, output: z.object({ users: z.array(UserShown) }) },
  /** The link goes out by mail, and is given back for when there is no mail server. */
  invite: {
    kind: 'write',
    input: z.object({
      email: Email,
      name: confidential('personal', line(80)),
      language: Language.default('zh'),
      personId: Id.nullable().default(null),
      roles: z.array(Assigned).max(50).default([]),
    }),
    output: z.object({ id: Id, link: z.string() }),
  },
  resendInvite: { kind: 'write', input: OneUser, output: z.object({ link: z.string() }) },
  linkPerson: { kind: 'write', input: OneUser.extend({ personId: Id.nullable() }), output: Nothing },
  setRoles: { kind: 'write', input: OneUser.extend({ roles: z.array(Assigned).max(50) }), output: Nothing },
  disable: { kind: 'write', input: OneUser, output: Nothing },
  enable: { kind: 'write', input: OneUser, output: Nothing },
  endSessions: { kind: 'write', input: OneUser, output: z.object({ ended: z.number() }) },
  /** The key is shown this once; only its hash is kept. */
  createApiKey: {
    kind: 'write',
    input: z.object({ name: line(80), days: z.int().min(1).max(3650).nullable().default(365) }),
    output: z.object({ id: Id, key: z.string() }),
  },
  apiKeys: { kind: 'read', input: Nothing, output: z.object({ keys: z.array(Key) }) },
  endApiKey: { kind: 'write', input: z.object({ id: Id }), output: Nothing },
})
