import { type Assigned, replaceAssignments, rolesNamed } from '../access/store.ts'
import type { Db } from '../database/database.ts'
import { refuse } from '../refusal.ts'
import type { Language } from '../words.ts'
import type { World } from '../world.ts'
import { addPassword, assertGoodPassword } from './passwords.ts'
import { insertUser } from './store/user.ts'

export type NewUser = {
  email: string
  name: string
  language: Language
  personId: string | null
  roles: Assigned[]
}

/** A user who can't sign in yet: he sets his password through a link. */
export async function addUser(
  world: World,
  db: Db,
  { email, name, language, personId, roles }: NewUser,
): Promise<string> {
  if (personId) await assertKnown(world, db, 'person', [personId], 'user.personUnknown')
  const id = await insertUser(db, { name, email, personId, language })
  await assignRoles(world, db, id, roles)
  return id
}

/** For the guided start and the command line: a user who chose his password already. */
export async function addUserWithPassword(world: World, db: Db, user: NewUser & { password: string }): Promise<string> {
  assertGoodPassword(user.password, user)
  const id = await addUser(world, db, user)
  await addPassword(world, db, id, user.password)
  return id
}

export async function assignRoles(world: World, db: Db, userId: string, roles: Assigned[]): Promise<void> {
  const known = await rolesNamed(
    db,
    roles.map((role) => role.roleId),
  )
  for (const { roleId, unitIds } of roles) {
    const role = known.get(roleId) ?? refuse('role.notFound')
    if (role.needsUnits && unitIds.length === 0)
      refuse('user.unitsNeeded', { role: role.names.zh, roleEn: role.names.en })
  }
  await assertKnown(
    world,
    db,
    'unit',
    roles.flatMap((role) => role.unitIds),
    'user.unitUnknown',
  )
  const once = new Map(roles.map((role) => [role.roleId, { ...role, unitIds: [...new Set(role.unitIds)] }]))
  await replaceAssignments(db, userId, [...once.values()])
}

/** Refuses ids that the keeper of such records doesn't know. */
export async function assertKnown(world: World, db: Db, type: string, ids: string[], code: string): Promise<void> {
  const keeper = world.house.subjects.get(type)
  if (!keeper || ids.length === 0) return
  const names = await keeper.namesOf(db, ids)
  if (ids.some((id) => !names.has(id))) refuse(code)
}
