import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorByEmail } from '../identity/index.ts'
import { addSomebody, identityWorld, roster } from '../identity/testing.ts'
import { newId } from '../kernel/id.ts'
import { act, type TestWorld, testActor } from '../testing/world.ts'
import { type SeedRole, seed } from './seed.ts'

let world: TestWorld
const hr = testActor()

beforeAll(async () => {
  world = await identityWorld()
})
afterAll(() => world.close())

type Matrix = {
  roles: { id: string; users: number }[]
  grants: { id: string; roleId: string; pattern: string; scope: string; classes: string[] }[]
  areas: {
    area: string
    operations: { name: string; words: object; free: string | null; cells: Record<string, string[]> }[]
  }[]
}
const matrix = () => act(world, hr, 'access.matrix') as Promise<Matrix>
const newRole = async (copyOf?: string) =>
  ((await act(world, hr, 'access.saveRole', { names: { zh: '薪酬专员', en: 'Pay clerk' }, copyOf })) as { id: string })
    .id
const setGrant = (change: object) =>
  act(world, hr, 'access.setGrant', {
    pattern: 'user.list',
    scope: 'company',
    classes: ['public'],
    ...change,
  }) as Promise<{ id: string }>

describe('the matrix', () => {
  it('shows each operation in words, and the grants by which a role may call it', async () => {
    const { areas, grants } = await matrix()
    expect(areas.map(({ area }) => area)).toEqual(['session', 'user', 'access'])
    const invite = areas[1]?.operations.find(({ name }) => name === 'user.invite')
    const [admin] = grants.filter(({ roleId, pattern }) => roleId === 'admin' && pattern === 'user.*')
    expect(invite).toMatchObject({ words: { zh: '邀请用户', en: 'Invite a user' }, free: null })
    expect(invite?.cells.admin).toEqual([admin?.id])
    expect(Object.keys(invite?.cells ?? {}).sort()).toEqual(['admin', 'partner'])
  })

  it('says which operations need no grant', async () => {
    const { areas } = await matrix()
    const free = Object.fromEntries(areas.flatMap(({ operations }) => operations.map(({ name, free }) => [name, free])))
    expect(free).toMatchObject({ 'session.signIn': 'open', 'session.list': 'own', 'user.invite': null })
  })

  it('has words for every operation', async () => {
    const { areas } = await matrix()
    const unnamed = areas.flatMap(({ operations }) =>
      operations.filter(({ words, name }) => Object.values(words).includes(name)),
    )
    expect(unnamed).toEqual([])
  })
})

describe('roles', () => {
  it('are made, as copies too, renamed and deleted', async () => {
    const id = await newRole('admin')
    const grantsOf = async () =>
      (await matrix()).grants.filter(({ roleId }) => roleId === id).map(({ pattern }) => pattern)
    expect(await grantsOf()).toEqual(['access.*', 'user.*'])
    await act(world, hr, 'access.saveRole', { id, names: { zh: '薪酬经理', en: 'Pay lead' } })
    const { roles } = (await act(world, hr, 'access.roles')) as { roles: object[] }
    expect(roles).toContainEqual({
      id,
      names: { zh: '薪酬经理', en: 'Pay lead' },
      builtIn: false,
      implied: null,
      users: 0,
      needsUnits: false,
    })
    await act(world, hr, 'access.deleteRole', { id })
    expect(await grantsOf()).toEqual([])
  })

  it.each([
    [
      'renaming a built-in one',
      'access.saveRole',
      { id: 'admin', names: { zh: '王', en: 'King' } },
      'access.roleBuiltIn',
    ],
    ['deleting a built-in one', 'access.deleteRole', { id: 'admin' }, 'access.roleBuiltIn'],
    ['deleting none', 'access.deleteRole', { id: 'none' }, 'role.notFound'],
    ['renaming none', 'access.saveRole', { id: 'none', names: { zh: '无', en: 'None' } }, 'role.notFound'],
    ['copying none', 'access.saveRole', { names: { zh: '无', en: 'None' }, copyOf: 'none' }, 'role.notFound'],
  ])('refuse %s', async (_, name, input, code) => {
    await expect(act(world, hr, name, input)).rejects.toMatchObject({ code })
  })

  it('stay while somebody has them', async () => {
    const id = await newRole()
    const { userId } = await addSomebody(world)
    await act(world, hr, 'user.setRoles', { userId, roles: [{ roleId: id }] })
    await expect(act(world, hr, 'access.deleteRole', { id })).rejects.toMatchObject({
      code: 'access.roleInUse',
      details: { count: 1 },
    })
  })
})

describe('grants', () => {
  it('take effect at once, are replaced and taken back', async () => {
    const roleId = await newRole()
    const { userId, email } = await addSomebody(world)
    await act(world, hr, 'user.setRoles', { userId, roles: [{ roleId }] })
    const may = async () =>
      (await actorByEmail(world, email))?.grants.map(({ pattern, scope, classes }) => [pattern, scope, classes])
    const { id } = await setGrant({ roleId, classes: ['public', 'internal', 'public'] })
    expect(await may()).toEqual([['user.list', 'company', ['internal', 'public']]])
    expect(await setGrant({ roleId, classes: ['public'] })).toEqual({ id })
    expect(await may()).toEqual([['user.list', 'company', ['public']]])
    const moved = await setGrant({ id, roleId, scope: 'self' })
    expect(await may()).toEqual([['user.list', 'self', ['public']]])
    await act(world, hr, 'access.removeGrant', moved)
    expect(await may()).toEqual([])
  })

  it.each([
    ['a pattern that matches nothing', { pattern: 'user.fly' }, 'access.patternUnknown'],
    ['an area that does not exist', { pattern: 'moon.*' }, 'access.patternUnknown'],
    ['something that is no pattern', { pattern: 'user.l*' }, 'input.invalid'],
    ['no classes', { classes: [] }, 'input.invalid'],
    ['a role that does not exist', { roleId: 'king' }, 'role.notFound'],
    ['a grant that does not exist', { id: newId() }, 'grant.notFound'],
    ['units for who has his role by what he is', { roleId: 'leader', scope: 'units' }, 'access.unitsOfImplied'],
  ])('refuse %s', async (_, change, code) => {
    await expect(setGrant({ roleId: 'partner', ...change })).rejects.toMatchObject({ code })
  })

  it('of another role are not changed by its id', async () => {
    const { id } = await setGrant({ roleId: await newRole() })
    await expect(setGrant({ id, roleId: await newRole() })).rejects.toMatchObject({ code: 'grant.notFound' })
  })

  it('are audited with what they were before', async () => {
    const roleId = await newRole()
    const { id } = await setGrant({ roleId, scope: 'self' })
    await setGrant({ id, roleId, scope: 'company' })
    const { rows } = await world.pool.query(
      `select body from audit where operation = 'access.setGrant' order by id desc limit 1`,
    )
    expect(rows[0].body).toMatchObject({ input: { scope: 'company' }, before: { scope: 'self', pattern: 'user.list' } })
  })

  it.each([
    'access.matrix',
    'access.roles',
    'access.saveRole',
    'access.deleteRole',
    'access.setGrant',
    'access.removeGrant',
    'access.explain',
  ])('%s is closed to who may do all else', async (name) => {
    const actor = testActor({ grants: [{ pattern: 'user.*', scope: 'company', classes: ['public'], unitIds: [] }] })
    const input = {
      id: newId(),
      userId: newId(),
      roleId: 'admin',
      pattern: '*',
      scope: 'company',
      classes: ['public'],
      operation: 'user.list',
      names: { zh: '一', en: 'One' },
    }
    await expect(act(world, actor, name, input)).rejects.toMatchObject({ code: 'permission.denied' })
  })
})

describe('the last administrator', () => {
  it('can lose his power in no way, and anybody but the last in each', async () => {
    const fresh = await identityWorld()
    const first = await addSomebody(fresh, { roles: ['admin'] })
    const { grants } = (await act(fresh, hr, 'access.matrix')) as Matrix
    const grant = (pattern: string) => grants.find((each) => each.roleId === 'admin' && each.pattern === pattern)
    const ways: [string, object][] = [
      ['user.disable', { userId: first.userId }],
      ['user.setRoles', { userId: first.userId, roles: [] }],
      ['access.removeGrant', { id: grant('access.*')?.id }],
      ['access.removeGrant', { id: grant('user.*')?.id }],
      ['access.setGrant', { ...grant('access.*'), scope: 'self' }],
    ]
    for (const [name, input] of ways) {
      await expect(act(fresh, hr, name, input), name).rejects.toMatchObject({ code: 'access.lastAdministrator' })
    }
    const second = await addSomebody(fresh, { roles: ['admin'] })
    await act(fresh, hr, 'user.disable', { userId: first.userId })
    await expect(act(fresh, hr, 'user.disable', { userId: second.userId })).rejects.toMatchObject({
      code: 'access.lastAdministrator',
    })
    await fresh.close()
  })

  it('is left when two go at the same moment', async () => {
    const fresh = await identityWorld()
    const two = [await addSomebody(fresh, { roles: ['admin'] }), await addSomebody(fresh, { roles: ['admin'] })]
    const results = await Promise.allSettled(two.map(({ userId }) => act(fresh, hr, 'user.disable', { userId })))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await fresh.close()
  })
})

describe('explaining', () => {
  const explain = (userId: string, operation: string, subject?: object) =>
    act(world, hr, 'access.explain', { userId, operation, subject })

  it('names the grant that allows, or says why none does', async () => {
    const personId = newId()
    const { userId } = await addSomebody(world, { personId })
    expect(await explain(userId, 'user.invite')).toEqual({ allowed: false, reason: 'noGrant', grants: [] })
    expect(await explain(userId, 'session.signIn')).toMatchObject({ allowed: true, reason: 'open' })
    expect(await explain(userId, 'session.list')).toMatchObject({ allowed: true, reason: 'own' })
    const grant = { roleId: 'member', pattern: 'user.setRoles', scope: 'self' }
    expect(await explain(userId, 'user.setRoles', { type: 'user', id: userId })).toMatchObject({
      allowed: true,
      reason: 'granted',
      grants: [{ ...grant, covers: true }],
    })
    expect(await explain(userId, 'user.setRoles', { type: 'user', id: newId() })).toMatchObject({
      allowed: false,
      reason: 'notCovered',
      grants: [{ ...grant, covers: false }],
    })
    roster.employed.delete(personId)
    expect(await explain(userId, 'session.list')).toMatchObject({ allowed: false, reason: 'left' })
  })

  it.each([
    ['an unknown operation', { operation: 'moon.fly' }, 'operation.unknown'],
    ['an unknown user', { operation: 'user.list' }, 'user.notFound'],
  ])('refuses %s', async (_, change, code) => {
    await expect(act(world, hr, 'access.explain', { userId: newId(), ...change })).rejects.toMatchObject({ code })
  })
})

describe('the built-in roles', () => {
  const role = (...patterns: string[]): SeedRole[] => [
    {
      id: 'seeded',
      names: { zh: '内置', en: 'Seeded' },
      grants: patterns.map((pattern) => ({ pattern, scope: 'company', classes: ['public'] })),
    },
  ]
  const patterns = async () =>
    (
      await world.pool.query(
        `select pattern || ':' || array_to_string(classes, '+') as grant from access_grant where role_id = 'seeded' order by 1`,
      )
    ).rows.map((row) => row.grant)

  it('follow the product where the company left them, and the company where it did not', async () => {
    await seed(world.db, role('user.list', 'user.invite', 'user.disable'))
    await seed(world.db, role('user.list', 'user.invite', 'user.disable'))
    expect(await patterns()).toEqual(['user.disable:public', 'user.invite:public', 'user.list:public'])

    // The company takes one back, widens one, and adds one of its own.
    await world.pool.query(`delete from access_grant where role_id = 'seeded' and pattern = 'user.disable'`)
    await setGrant({ roleId: 'seeded', pattern: 'user.invite', classes: ['public', 'internal'] })
    await setGrant({ roleId: 'seeded', pattern: 'access.roles' })

    // The next version drops two and brings one.
    await seed(world.db, role('user.disable', 'user.enable'))
    expect(await patterns()).toEqual(['access.roles:public', 'user.enable:public', 'user.invite:internal+public'])
  })
})
