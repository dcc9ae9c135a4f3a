import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Module } from '../house.ts'
import { authenticate } from '../http/authenticate.ts'
import { newId } from '../kernel/id.ts'
import { act, type TestWorld, testActor } from '../testing/world.ts'
import { actorByEmail, firstAdministrator } from './index.ts'
import { addSomebody, call, goodPassword, identityWorld, roster, signIn } from './testing.ts'

/** Records of others that users are linked to. */
const people = new Map<string, string>()
const units = new Map<string, string>()
const keeper = (type: string, names: Map<string, string>) => ({
  type,
  lock: async () => undefined,
  covered: async () => new Set<string>(),
  namesOf: async (_db: unknown, ids: string[]) =>
    new Map(ids.flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? ''] as const] : []))),
})
const neighbours: Module = {
  name: 'neighbours',
  operations: [],
  subjects: [keeper('person', people), keeper('unit', units)],
}

let world: TestWorld
const hr = testActor()

beforeAll(async () => {
  world = await identityWorld([neighbours])
})
afterAll(() => world.close())

const rows = async <T>(text: string, values: unknown[] = []) => (await world.pool.query(text, values)).rows as T[]
const as = async (email: string) => (await actorByEmail(world, email)) ?? testActor({ grants: [] })
const invite = (change: object = {}) =>
  act(world, hr, 'user.invite', { email: `${newId()}@example.test`, name: '程心', ...change }) as Promise<{
    id: string
    link: string
  }>

describe('inviting a user', () => {
  it('mails a link through which he sets his password, and hands it to HR as well', async () => {
    const { id, link } = await invite({ email: 'Cheng.Xin@Example.test', roles: [{ roleId: 'admin' }] })
    const [mail] = await rows<{ body: string }>(`select body from mail where recipient = 'Cheng.Xin@Example.test'`)
    expect(mail?.body).toContain(link)
    const url = new URL(link)
    expect(`${url.origin}${url.pathname}`).toBe('http://localhost:4600/reset')

    await act(world, null, 'session.reset', { token: url.searchParams.get('token'), password: goodPassword })
    const browser = await signIn(world, 'cheng.xin@example.test')
    expect(await browser.actor()).toMatchObject({ userId: id, name: '程心' })
  })

  it('keeps neither the address nor the name in the audit', async () => {
    const { id } = await invite({ name: '艾AA' })
    const [entry] = await rows<{ body: object }>('select body from audit where about @> $1', [
      JSON.stringify([{ type: 'user', id }]),
    ])
    expect(entry?.body).toEqual({ input: { email: '•••', name: '•••', language: 'zh', personId: null, roles: [] } })
  })

  it.each([
    ['an address twice', async () => ({ email: (await addSomebody(world)).email.toUpperCase() }), 'user.emailTaken'],
    [
      'a person twice',
      async () => {
        const personId = newId()
        people.set(personId, '云天明')
        await addSomebody(world, { personId })
        return { personId }
      },
      'user.personTaken',
    ],
    ['a person who does not exist', async () => ({ personId: newId() }), 'user.personUnknown'],
    ['a role that does not exist', async () => ({ roles: [{ roleId: 'king' }] }), 'role.notFound'],
    ['a role for units without units', async () => ({ roles: [{ roleId: 'partner' }] }), 'user.unitsNeeded'],
    [
      'units that do not exist',
      async () => ({ roles: [{ roleId: 'partner', unitIds: [newId()] }] }),
      'user.unitUnknown',
    ],
    ['something that is no address', async () => ({ email: '不是邮箱' }), 'input.invalid'],
  ])('refuses %s', async (_, change, code) => {
    const before = await rows('select count(*) from auth_user')
    const input = await change()
    await expect(invite(input)).rejects.toMatchObject({ code })
    expect(await rows('select count(*) from mail where recipient = $1', ['email' in input ? input.email : ''])).toEqual(
      [{ count: 0 }],
    )
    expect(before).toBeDefined()
  })

  it('can be sent again until a password is set, and not after', async () => {
    const { id, link } = await invite()
    const again = (await act(world, hr, 'user.resendInvite', { userId: id })) as { link: string }
    expect(again.link).not.toBe(link)
    await act(world, null, 'session.reset', {
      token: new URL(again.link).searchParams.get('token'),
      password: goodPassword,
    })
    await expect(act(world, hr, 'user.resendInvite', { userId: id })).rejects.toMatchObject({
      code: 'user.alreadyActive',
    })
    const old = act(world, null, 'session.reset', {
      token: new URL(link).searchParams.get('token'),
      password: goodPassword,
    })
    await expect(old).rejects.toMatchObject({ code: 'session.linkInvalid' })
  })
})

describe('users', () => {
  it('are listed with their roles and whom they are linked to, in as many statements for ten as for one', async () => {
    const unitId = newId()
    const personId = newId()
    units.set(unitId, '研发部')
    people.set(personId, '罗辑')
    const { userId } = await addSomebody(world, { name: '罗辑', personId })
    await act(world, hr, 'user.setRoles', {
      userId,
      roles: [{ roleId: 'partner', unitIds: [unitId] }, { roleId: 'admin' }],
    })
    world.queries.length = 0
    const { users } = (await act(world, hr, 'user.list')) as { users: { id: string }[] }
    const before = world.queries.length
    expect(users.find((user) => user.id === userId)).toMatchObject({
      name: '罗辑',
      personId,
      personName: '罗辑',
      state: 'active',
      roles: [
        { roleId: 'admin', unitIds: [] },
        { roleId: 'partner', unitIds: [unitId] },
      ],
    })
    for (let i = 0; i < 9; i++) await invite()
    world.queries.length = 0
    await act(world, hr, 'user.list')
    expect(world.queries).toHaveLength(before)
  })

  it('hide their addresses from who sees only what is public', async () => {
    const { email } = await addSomebody(world)
    const onlyPublic = testActor({
      grants: [{ pattern: 'user.list', scope: 'company', classes: ['public'], unitIds: [] }],
    })
    const listed = JSON.stringify(await act(world, onlyPublic, 'user.list'))
    expect(listed).toContain('{"hidden":true}')
    expect(listed).not.toContain(email)
  })

  it('carry the units of their role into what they may do', async () => {
    const unitId = newId()
    units.set(unitId, '市场部')
    const { userId, email } = await addSomebody(world)
    await act(world, hr, 'user.setRoles', { userId, roles: [{ roleId: 'partner', unitIds: [unitId, unitId] }] })
    expect((await as(email)).grants).toMatchObject([{ pattern: 'user.*', scope: 'units', unitIds: [unitId] }])
  })

  it('are linked to a person and back', async () => {
    const { userId, email } = await addSomebody(world)
    const personId = newId()
    people.set(personId, '章北海')
    await act(world, hr, 'user.linkPerson', { userId, personId })
    expect(await actorByEmail(world, email)).toBeNull()
    roster.employed.add(personId)
    expect(await as(email)).toMatchObject({ personId })
    await act(world, hr, 'user.linkPerson', { userId, personId: null })
    expect(await as(email)).toMatchObject({ personId: null })
  })

  it('lose their sessions and keys when they are disabled, and must sign in again when enabled', async () => {
    const { userId, email } = await addSomebody(world)
    const browser = await signIn(world, email)
    const { output } = await call(world, 'user.createApiKey', { name: '考勤机' }, { actor: await browser.actor() })
    const withKey = new Headers({ authorization: `Bearer ${(output as { key: string }).key}` })
    expect(await authenticate(world, withKey)).toMatchObject({ userId })

    await act(world, hr, 'user.disable', { userId })
    expect([await browser.actor(), await authenticate(world, withKey)]).toEqual([null, null])
    await expect(signIn(world, email)).rejects.toMatchObject({ code: 'session.closed' })

    await act(world, hr, 'user.enable', { userId })
    expect(await browser.actor()).toBeNull()
    expect(await (await signIn(world, email)).actor()).toMatchObject({ userId })
  })

  it('are signed out everywhere by an administrator', async () => {
    const { userId, email } = await addSomebody(world)
    const browser = await signIn(world, email)
    expect(await act(world, hr, 'user.endSessions', { userId })).toEqual({ ended: 1 })
    expect(await browser.actor()).toBeNull()
  })

  it.each(['user.resendInvite', 'user.linkPerson', 'user.setRoles', 'user.disable', 'user.enable', 'user.endSessions'])(
    '%s knows when there is no such user, and is closed to a user without grants',
    async (name) => {
      const nobody = { userId: newId(), personId: null, roles: [] }
      await expect(act(world, hr, name, nobody)).rejects.toMatchObject({ code: 'user.notFound' })
      const { userId } = await addSomebody(world)
      const other = await as((await addSomebody(world)).email)
      await expect(act(world, other, name, { ...nobody, userId })).rejects.toMatchObject({ code: 'permission.denied' })
    },
  )
})

describe('an API key', () => {
  const keyOf = async (days: number | null = null) => {
    const { email, userId } = await addSomebody(world)
    const actor = await as(email)
    const made = (await act(world, actor, 'user.createApiKey', { name: '报表', days })) as { id: string; key: string }
    return { ...made, actor, userId, headers: new Headers({ authorization: `Bearer ${made.key}` }) }
  }

  it('acts as its user, is shown once and kept as a hash', async () => {
    const { key, actor, userId, headers } = await keyOf()
    expect(await authenticate(world, headers)).toEqual(actor)
    const stored = await rows("select encode(hash, 'escape') as hash, name, tail from api_key where user_id = $1", [
      userId,
    ])
    expect(JSON.stringify(stored)).not.toContain(key)
    expect(await act(world, actor, 'user.apiKeys')).toMatchObject({
      keys: [{ name: '报表', tail: key.slice(-4), expiresAt: null }],
    })
  })

  it.each([
    ['another word', 'Bearer renhe_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['another scheme', 'Basic bWU6bWU='],
    ['nothing', ''],
  ])('is refused with %s, even beside a good session', async (_, authorization) => {
    const { headers } = await signIn(world, (await addSomebody(world)).email)
    headers.set('authorization', authorization)
    expect(await authenticate(world, headers)).toBeNull()
  })

  it('ends on its day', async () => {
    const { headers, id } = await keyOf(1)
    expect(await authenticate(world, headers)).not.toBeNull()
    await rows('update api_key set expires_at = now() where id = $1', [id])
    expect(await authenticate(world, headers)).toBeNull()
  })

  it('is ended by its owner alone', async () => {
    const { headers, id, actor } = await keyOf()
    const { actor: stranger } = await keyOf()
    await expect(act(world, stranger, 'user.endApiKey', { id })).rejects.toMatchObject({ code: 'apiKey.notFound' })
    await act(world, actor, 'user.endApiKey', { id })
    expect(await authenticate(world, headers)).toBeNull()
    expect(await act(world, actor, 'user.apiKeys')).toEqual({ keys: [] })
  })

  it('can’t make keys', async () => {
    const { headers, actor } = await keyOf()
    await expect(call(world, 'user.createApiKey', { name: '又一个' }, { actor, headers })).rejects.toMatchObject({
      code: 'user.keyByKey',
    })
  })
})

it('finds the first administrator who may still act', async () => {
  const fresh = await identityWorld()
  expect(await firstAdministrator(fresh)).toBeNull()
  await addSomebody(fresh)
  const personId = newId()
  await addSomebody(fresh, { roles: ['admin'], personId })
  const { email } = await addSomebody(fresh, { roles: ['admin'] })
  roster.employed.delete(personId)
  expect(await firstAdministrator(fresh)).toMatchObject({ email })
  await fresh.close()
})
