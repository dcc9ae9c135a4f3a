import type { House } from '../house.ts'
import { newId } from '../kernel/id.ts'
import { implement } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { keepingAnAdministrator } from './administrators.ts'
import { access } from './contract.ts'
import { explain } from './explain.ts'
import { matches, type Scope } from './grant.ts'
import { matrixOf } from './matrix.ts'
import * as store from './store.ts'

const matrix = implement(access.matrix, {
  about: 'company',
  async run({ db, world }) {
    const [roles, grants] = await Promise.all([store.allRoles(db), store.allGrants(db)])
    return matrixOf(world.house, roles, grants)
  },
})

const roles = implement(access.roles, {
  about: 'company',
  run: async ({ db }) => ({ roles: await store.allRoles(db) }),
})

const saveRole = implement(access.saveRole, {
  about: 'company',
  async run({ input, db, record }) {
    const id = input.id ?? newId()
    const known = await store.lockRole(db, id)
    if (input.id && !known) refuse('role.notFound')
    if (known?.built_in) refuse('access.roleBuiltIn')
    if (input.copyOf && !(await store.lockRole(db, input.copyOf))) refuse('role.notFound')

    await store.putRole(db, id, input.names)
    if (input.copyOf && !known) await store.copyGrants(db, input.copyOf, id)
    record({ details: { roleId: id, before: known?.names ?? null } })
    return { id }
  },
})

const deleteRole = implement(access.deleteRole, {
  about: 'company',
  async run({ input, db, record }) {
    const role = (await store.lockRole(db, input.id)) ?? refuse('role.notFound')
    if (role.built_in) refuse('access.roleBuiltIn')
    const users = (await store.allRoles(db)).find(({ id }) => id === input.id)?.users ?? 0
    if (users > 0) refuse('access.roleInUse', { count: users })

    record({ details: { before: { names: role.names, grants: await store.grantsOfRole(db, input.id) } } })
    await store.removeRole(db, input.id)
    return {}
  },
})

/** A grant that lets nobody do anything is a slip of the pen. */
function checkPattern(house: House, pattern: string): void {
  const known = [...house.operations.keys()].some((name) => matches(pattern, name))
  if (!known) refuse('access.patternUnknown', { pattern })
}

const setGrant = implement(access.setGrant, {
  about: 'company',
  async run({ input, db, world, record }) {
    const { id, roleId, pattern, scope } = input
    checkPattern(world.house, pattern)
    const role = (await store.lockRole(db, roleId)) ?? refuse('role.notFound')
    checkScope(scope, role.implied !== null)
    const before = id ? ((await store.grantById(db, id)) ?? refuse('grant.notFound')) : null
    if (before && before.roleId !== roleId) refuse('grant.notFound')

    const classes = [...new Set(input.classes)].sort()
    const set = await keepingAnAdministrator(db, async () => {
      if (before && (before.pattern !== pattern || before.scope !== scope)) await store.removeGrant(db, before.id)
      return store.putGrant(db, { roleId, pattern, scope, classes })
    })
    record({ details: { before } })
    return { id: set }
  },
})

/** Units are named where a role is given by hand; one that follows from what somebody is has none. */
function checkScope(scope: Scope, implied: boolean): void {
  if (scope === 'units' && implied) refuse('access.unitsOfImplied')
}

const removeGrant = implement(access.removeGrant, {
  about: 'company',
  async run({ input, db, record }) {
    const before = (await store.grantById(db, input.id)) ?? refuse('grant.notFound')
    await keepingAnAdministrator(db, () => store.removeGrant(db, input.id))
    record({ details: { before } })
    return {}
  },
})

const explainAccess = implement(access.explain, { about: 'company', run: explain })

export const accessOperations = [matrix, roles, saveRole, deleteRole, setGrant, removeGrant, explainAccess]
