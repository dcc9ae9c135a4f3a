import { sql } from 'kysely'
import type { Actor } from '../access/grant.ts'
import { accessModule } from '../access/index.ts'
import { type SeedRole, seed } from '../access/seed.ts'
import { standing } from '../access/standing.ts'
import type { Module } from '../house.ts'
import { authenticate } from '../http/authenticate.ts'
import { newId } from '../kernel/id.ts'
import type { Door } from '../operation.ts'
import { perform } from '../perform.ts'
import { type TestWorld, testWorld } from '../testing/world.ts'
import type { World } from '../world.ts'
import { identityModule } from './index.ts'
import { addUserWithPassword } from './users.ts'

export const goodPassword = '春天来了桃花开了满山坡'

/** Who is employed and who leads, in place of a roster. */
export const roster = { employed: new Set<string>(), leading: new Set<string>() }

standing.fill({
  isEmployed: (personId) => sql<boolean>`coalesce(${personId} = any(${[...roster.employed]}::uuid[]), false)`,
  leads: (personId) => sql<boolean>`coalesce(${personId} = any(${[...roster.leading]}::uuid[]), false)`,
})

const all = ['public', 'internal', 'personal', 'sensitive'] as const

const testRoles: SeedRole[] = [
  {
    id: 'admin',
    names: { zh: '管理员', en: 'Administrator' },
    grants: ['user.*', 'access.*'].map((pattern) => ({ pattern, scope: 'company', classes: ['public', 'internal'] })),
  },
  {
    id: 'partner',
    names: { zh: '伙伴', en: 'Partner' },
    grants: [{ pattern: 'user.*', scope: 'units', classes: [...all] }],
  },
  {
    id: 'leader',
    names: { zh: '主管', en: 'Leader' },
    implied: 'leader',
    grants: [{ pattern: 'user.list', scope: 'reports', classes: ['public'] }],
  },
  {
    id: 'member',
    names: { zh: '员工', en: 'Member' },
    implied: 'person',
    grants: [{ pattern: 'user.setRoles', scope: 'self', classes: [...all] }],
  },
]

export async function identityWorld(modules: Module[] = []): Promise<TestWorld> {
  const world = await testWorld([identityModule, accessModule, ...modules])
  await seed(world.db, testRoles)
  return world
}

type Somebody = { name?: string; email?: string; roles?: string[]; personId?: string }

/** A user with a password. */
export async function addSomebody(world: World, { name = '韩子昂', email, roles = [], personId }: Somebody = {}) {
  const address = email ?? `${newId()}@example.test`
  if (personId) roster.employed.add(personId)
  const userId = await addUserWithPassword(world, world.db, {
    name,
    email: address,
    language: 'zh',
    personId: personId ?? null,
    password: goodPassword,
    roles: roles.map((roleId) => ({ roleId, unitIds: [] })),
  })
  return { userId, email: address }
}

type From = { ip?: string; headers?: Headers; actor?: Actor | null }

/** A call as it comes through the web, with the headers of the answer. */
export async function call(world: World, name: string, input: unknown, { ip, headers, actor }: From = {}) {
  const answer = new Headers()
  const door: Door = { kind: 'web', answer, headers: headers ?? new Headers(), ...(ip && { ip }) }
  const output = await perform(world, name, input, { actor: actor ?? null, door })
  return { output, answer }
}

export type Browser = { headers: Headers; actor: () => Promise<Actor | null> }

/** Signs in and keeps the cookie, as a browser would. */
export async function signIn(world: World, email: string, password = goodPassword, from: From = {}): Promise<Browser> {
  const { answer } = await call(world, 'session.signIn', { email, password }, from)
  const headers = new Headers({ cookie: answer.getSetCookie()[0]?.split(';')[0] ?? '' })
  return { headers, actor: () => authenticate(world, headers) }
}
