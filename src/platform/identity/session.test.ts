import { hashPassword } from 'better-auth/crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grant } from '../access/grant.ts'
import { authenticate } from '../http/authenticate.ts'
import { newId } from '../kernel/id.ts'
import type { TestWorld } from '../testing/world.ts'
import { endSessionsOfPerson } from './index.ts'
import { addSomebody, call, goodPassword, identityWorld, roster, signIn } from './testing.ts'

const betterPassword = '一行白鹭上青天又一行'
let world: TestWorld

beforeAll(async () => {
  world = await identityWorld()
})
afterAll(() => world.close())

const refusedWith = (code: string) => ({ code })
const rows = async <T>(text: string, values: unknown[] = []) => (await world.pool.query(text, values)).rows as T[]

describe('signing in', () => {
  it('sets a cookie that no script can read, and tells who it is', async () => {
    const { email, userId } = await addSomebody(world)
    const { output, answer } = await call(world, 'session.signIn', {
      email: email.toUpperCase(),
      password: goodPassword,
    })
    expect(output).toEqual({ userId })
    expect(answer.getSetCookie()).toHaveLength(1)
    expect(answer.getSetCookie()[0]).toMatch(/^renhe_session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('marks the cookie as secure behind https', async () => {
    const { email } = await addSomebody(world)
    const secure = { ...world, url: 'https://hr.example.test' }
    const { answer } = await call(secure, 'session.signIn', { email, password: goodPassword })
    expect(answer.getSetCookie()[0]).toMatch(/^__Secure-renhe_session=.*; Secure/)
    const headers = new Headers({ cookie: `a=b; ${answer.getSetCookie()[0]?.split(';')[0]}` })
    expect(await authenticate(secure, headers)).toMatchObject({ email })
  })

  it.each([
    ['a wrong password', async () => (await addSomebody(world)).email, 'not the password'],
    ['an unknown address', async () => 'nobody@example.test', goodPassword],
    ['no address at all', async () => '不是邮箱', goodPassword],
    [
      'a user who has no password yet',
      async () => {
        const email = `${newId()}@example.test`
        await rows('insert into auth_user (id, name, email) values ($1, $2, $3)', [newId(), '邀', email])
        return email
      },
      goodPassword,
    ],
  ])('gives the same answer to %s', async (_, email, password) => {
    const refused = call(world, 'session.signIn', { email: await email(), password })
    await expect(refused).rejects.toMatchObject({ code: 'session.wrongPassword', details: {} })
  })

  it('keeps failed tries in the audit, without what was typed', async () => {
    const { email, userId } = await addSomebody(world)
    await expect(signIn(world, email, 'not the password')).rejects.toMatchObject(refusedWith('session.wrongPassword'))
    await signIn(world, email)
    const entries = await rows(`select actor, body from audit where about @> $1 order by id`, [
      JSON.stringify([{ type: 'user', id: userId }]),
    ])
    expect(entries).toEqual([
      { actor: null, body: { refused: 'session.wrongPassword' } },
      { actor: null, body: { input: { email: '•••', password: '•••' } } },
    ])
  })

  it('does one hash and little else, for an unknown address as well', async () => {
    const { email } = await addSomebody(world)
    /** Processor time in milliseconds: the clock on the wall also counts what others do. */
    const workOf = async (run: () => Promise<unknown>) => {
      const works = []
      for (let i = 0; i < 4; i++) {
        const before = process.cpuUsage()
        await run().catch(() => undefined)
        works.push(process.cpuUsage(before).user / 1000)
      }
      return Math.min(...works)
    }
    const hash = await workOf(() => hashPassword(goodPassword))
    const known = await workOf(() => signIn(world, email))
    const unknown = await workOf(() => signIn(world, 'stranger@example.test'))
    expect(known).toBeLessThan(hash * 2.5 + 50)
    expect(unknown).toBeGreaterThan(hash / 2)
  })
})

describe('too many tries', () => {
  const fail = (email: string, ip?: string) => signIn(world, email, 'not the password', ip ? { ip } : {})

  it('closes an account for a quarter of an hour after ten, also to the right password', async () => {
    const { email } = await addSomebody(world)
    for (let i = 0; i < 10; i++) await expect(fail(email)).rejects.toMatchObject(refusedWith('session.wrongPassword'))
    const refused = signIn(world, email)
    await expect(refused).rejects.toMatchObject({ code: 'session.tooManyTries', details: { minutes: 15 } })
    await rows(`update auth_attempt set at = at - interval '16 minutes' where key = $1`, [`account:${email}`])
    await signIn(world, email)
  })

  it('lets no more than ten through, however many come at once', async () => {
    const { email } = await addSomebody(world)
    const codes = await Promise.all(
      Array.from({ length: 16 }, () => fail(email, '192.0.2.7').catch((error) => error.code)),
    )
    expect(codes.filter((code) => code === 'session.wrongPassword')).toHaveLength(10)
    expect(codes.filter((code) => code === 'session.tooManyTries')).toHaveLength(6)
  })

  it('forgets them after a good one', async () => {
    const { email } = await addSomebody(world)
    for (let i = 0; i < 9; i++) await fail(email).catch(() => undefined)
    await signIn(world, email)
    await expect(fail(email)).rejects.toMatchObject(refusedWith('session.wrongPassword'))
  })

  it('stops one address that tries many accounts', async () => {
    await rows(`insert into auth_attempt (key) select 'address:192.0.2.9' from generate_series(1, 50)`)
    const { email } = await addSomebody(world)
    await expect(signIn(world, email, goodPassword, { ip: '192.0.2.9' })).rejects.toMatchObject(
      refusedWith('session.tooManyTries'),
    )
    await signIn(world, email, goodPassword, { ip: '192.0.2.10' })
  })
})

describe('a session', () => {
  it('tells who is signed in and what he may do', async () => {
    const { email, userId } = await addSomebody(world, { roles: ['admin'] })
    const browser = await signIn(world, email)
    const { output } = await call(world, 'session.current', {}, { actor: await browser.actor() })
    expect(output).toMatchObject({ user: { id: userId, name: '韩子昂', email }, personId: null, language: 'zh' })
    expect(output).toMatchObject({ today: world.today() })
    expect(output).toMatchObject({ roles: [{ id: 'admin', names: { zh: '管理员' } }] })
    const { may } = output as { may: string[] }
    expect(may).toEqual(expect.arrayContaining(['user.invite', 'access.setGrant', 'session.changePassword']))
    expect(may).not.toContain('session.signIn')
  })

  it('tells what he may do about himself alone', async () => {
    const { email } = await addSomebody(world, { roles: ['admin'] })
    const signed = await (await signIn(world, email)).actor()
    const grant = (pattern: string, scope: Grant['scope']): Grant => ({
      pattern,
      scope,
      classes: ['public'],
      unitIds: [],
    })
    const grants = [grant('user.invite', 'self'), grant('user.list', 'self'), grant('user.list', 'reports')]
    const actor = { ...signed!, personId: newId(), grants }
    const { output } = await call(world, 'session.current', {}, { actor })
    const { may, onlyOwn } = output as { may: string[]; onlyOwn: string[] }
    expect(may).toEqual(expect.arrayContaining(['user.invite', 'user.list']))
    expect(onlyOwn).toContain('user.invite')
    expect(onlyOwn).not.toContain('user.list')
  })

  it('is nobody without a cookie', async () => {
    expect((await call(world, 'session.current', {})).output).toBeNull()
  })

  it.each([
    ['no cookie', () => ''],
    ['another’s signature', (cookie: string) => `${cookie.slice(0, -6)}AAAAA%3D`],
    ['a token of one’s own', (cookie: string) => cookie.replace(/=(.)/, (_, first) => (first === 'x' ? '=y' : '=x'))],
    ['no signature', (cookie: string) => cookie.split('.')[0] ?? ''],
    ['a broken encoding', () => 'renhe_session=%E0%A4%A'],
  ])('is refused with %s', async (_, forge) => {
    const { email } = await addSomebody(world)
    const { headers } = await signIn(world, email)
    expect(await authenticate(world, headers)).not.toBeNull()
    expect(await authenticate(world, new Headers({ cookie: forge(headers.get('cookie') ?? '') }))).toBeNull()
  })

  it.each([
    ['after twelve idle hours', `update auth_session set updated_at = now() - interval '12 hours'`],
    ['after seven days', `update auth_session set expires_at = now()`],
    ['when the user is disabled', `update auth_user set disabled_at = now()`],
  ])('ends %s', async (_, change) => {
    const { email, userId } = await addSomebody(world)
    const browser = await signIn(world, email)
    await rows(`${change} where ${change.includes('auth_user') ? 'id' : 'user_id'} = $1`, [userId])
    expect(await browser.actor()).toBeNull()
  })

  it('stays while it is used', async () => {
    const { email, userId } = await addSomebody(world)
    const browser = await signIn(world, email)
    await rows(`update auth_session set updated_at = now() - interval '11 hours' where user_id = $1`, [userId])
    expect(await browser.actor()).not.toBeNull()
    expect(
      await rows(`select 1 from auth_session where user_id = $1 and updated_at > now() - interval '1 minute'`, [
        userId,
      ]),
    ).toHaveLength(1)
  })

  it('ends when the person leaves, at once or with the day', async () => {
    const personId = newId()
    const { email } = await addSomebody(world, { personId })
    const browser = await signIn(world, email)
    expect(await browser.actor()).toMatchObject({ personId })
    roster.employed.delete(personId)
    expect(await browser.actor()).toBeNull()
    await expect(signIn(world, email)).rejects.toMatchObject(refusedWith('session.closed'))

    roster.employed.add(personId)
    await endSessionsOfPerson(world.db, personId)
    expect(await browser.actor()).toBeNull()
  })

  it('costs one statement, and another for who is in the roster', async () => {
    const costs = async (personId?: string) => {
      const { email } = await addSomebody(world, personId ? { personId } : {})
      const browser = await signIn(world, email)
      world.queries.length = 0
      await browser.actor()
      return world.queries.length
    }
    expect(await costs()).toBe(1)
    expect(await costs(newId())).toBe(2)
  })

  it('carries the roles given by hand and those that follow from what one is', async () => {
    const personId = newId()
    const { email } = await addSomebody(world, { personId, roles: ['admin'] })
    const browser = await signIn(world, email)
    const roles = async () => (await browser.actor())?.grants.map((grant) => `${grant.pattern} ${grant.scope}`).sort()
    expect(await roles()).toEqual(['access.* company', 'user.* company', 'user.setRoles self'])
    roster.leading.add(personId)
    expect(await roles()).toEqual(['access.* company', 'user.* company', 'user.list reports', 'user.setRoles self'])
  })

  it('is listed, and ended by its owner alone', async () => {
    const { email } = await addSomebody(world)
    const [here, there] = [await signIn(world, email), await signIn(world, email)]
    const actor = await here.actor()
    const { output } = await call(world, 'session.list', {}, { actor, headers: here.headers })
    const { sessions } = output as { sessions: { id: string; current: boolean }[] }
    expect(sessions.map((session) => session.current).sort()).toEqual([false, true])

    const stranger = await (await signIn(world, (await addSomebody(world)).email)).actor()
    const other = sessions.find((session) => !session.current)!.id
    await expect(call(world, 'session.end', { id: other }, { actor: stranger })).rejects.toMatchObject(
      refusedWith('session.notFound'),
    )
    await call(world, 'session.end', { id: other }, { actor })
    expect([await here.actor(), await there.actor()]).toEqual([actor, null])
  })

  it('ends all others, or itself by signing out', async () => {
    const { email } = await addSomebody(world)
    const [here, there] = [await signIn(world, email), await signIn(world, email)]
    const from = { actor: await here.actor(), headers: here.headers }
    expect((await call(world, 'session.endOthers', {}, from)).output).toEqual({ ended: 1 })
    expect(await there.actor()).toBeNull()
    const { answer } = await call(world, 'session.signOut', {}, from)
    expect(answer.get('set-cookie')).toBe('renhe_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax')
    expect(await here.actor()).toBeNull()
  })
})

describe('a new password', () => {
  const linkFor = async (email: string) => {
    await call(world, 'session.requestReset', { email })
    const [mail] = await rows<{ body: string }>(`select body from mail where recipient = $1 order by id desc`, [email])
    return mail?.body.match(/token=([\w-]+)/)?.[1] ?? ''
  }

  it('comes by a link that works once, and ends all sessions', async () => {
    const { email, userId } = await addSomebody(world)
    const browser = await signIn(world, email)
    const token = await linkFor(email.toUpperCase().toLowerCase())
    await call(world, 'session.reset', { token, password: betterPassword })
    expect(await browser.actor()).toBeNull()
    await expect(signIn(world, email)).rejects.toMatchObject(refusedWith('session.wrongPassword'))
    expect(await (await signIn(world, email, betterPassword)).actor()).toMatchObject({ userId })
    await expect(call(world, 'session.reset', { token, password: goodPassword })).rejects.toMatchObject(
      refusedWith('session.linkInvalid'),
    )
  })

  it('is told to its owner by mail', async () => {
    const { email } = await addSomebody(world)
    await call(world, 'session.reset', { token: await linkFor(email), password: betterPassword })
    const subjects = await rows(`select subject from mail where recipient = $1 order by created_at, id`, [email])
    expect(subjects).toEqual([{ subject: '重设人和的密码' }, { subject: '人和的密码已修改' }])
  })

  it('can’t be set by a link that has run out', async () => {
    const { email, userId } = await addSomebody(world)
    const token = await linkFor(email)
    await rows(`update auth_verification set expires_at = now() - interval '1 second' where value = $1`, [userId])
    await expect(call(world, 'session.reset', { token, password: betterPassword })).rejects.toMatchObject(
      refusedWith('session.linkInvalid'),
    )
  })

  it('can’t be set by what the table of links says', async () => {
    const { email, userId } = await addSomebody(world)
    await linkFor(email)
    const [link] = await rows<{ identifier: string }>('select identifier from auth_verification where value = $1', [
      userId,
    ])
    for (const token of [link!.identifier, link!.identifier.replace('reset-password:', '')]) {
      await expect(call(world, 'session.reset', { token, password: betterPassword })).rejects.toMatchObject(
        refusedWith('session.linkInvalid'),
      )
    }
  })

  it('may be tried again with the same link after a weak one', async () => {
    const { email } = await addSomebody(world)
    const token = await linkFor(email)
    await expect(call(world, 'session.reset', { token, password: '1234567890' })).rejects.toMatchObject(
      refusedWith('session.passwordCommon'),
    )
    await call(world, 'session.reset', { token, password: betterPassword })
  })

  it('is asked for in one and the same way, whoever asks, and mailed three times at most', async () => {
    const { email } = await addSomebody(world)
    const disabled = await addSomebody(world)
    await rows('update auth_user set disabled_at = now() where id = $1', [disabled.userId])
    for (const address of [email, email, email, email, disabled.email, 'stranger@example.test']) {
      expect((await call(world, 'session.requestReset', { email: address })).output).toEqual({})
    }
    const mails = await rows('select recipient from mail where recipient = any($1)', [
      [email, disabled.email, 'stranger@example.test'],
    ])
    expect(mails).toEqual([{ recipient: email }, { recipient: email }, { recipient: email }])
  })

  it('needs the old one, and ends the other sessions', async () => {
    const { email } = await addSomebody(world)
    const [here, there] = [await signIn(world, email), await signIn(world, email)]
    const from = { actor: await here.actor(), headers: here.headers }
    const change = (password: string, newPassword: string) =>
      call(world, 'session.changePassword', { password, newPassword }, from)
    await expect(change('not the old one', betterPassword)).rejects.toMatchObject(
      refusedWith('session.oldPasswordWrong'),
    )
    await expect(change(goodPassword, email)).rejects.toMatchObject(refusedWith('session.passwordPersonal'))
    expect((await change(goodPassword, betterPassword)).output).toEqual({ ended: 1 })
    expect([await here.actor(), await there.actor()]).toEqual([from.actor, null])
    await signIn(world, email, betterPassword)
  })

  it('can’t be found out by trying to change it', async () => {
    const { email } = await addSomebody(world)
    const browser = await signIn(world, email)
    const from = { actor: await browser.actor(), headers: browser.headers }
    const change = (password: string) =>
      call(world, 'session.changePassword', { password, newPassword: betterPassword }, from).catch(({ code }) => code)
    const codes = await Promise.all(Array.from({ length: 14 }, (_, index) => change(`not this one ${index}`)))
    expect(codes.filter((code) => code === 'session.oldPasswordWrong')).toHaveLength(10)
    expect(codes.filter((code) => code === 'session.tooManyTries')).toHaveLength(4)
    expect(await change(goodPassword)).toBe('session.tooManyTries')
    await rows(`update auth_attempt set at = at - interval '15 minutes' where key like 'password:%'`)
    expect(await change(goodPassword)).toMatchObject({ output: { ended: 0 } })
  })
})

it('speaks the language one chose', async () => {
  const { email } = await addSomebody(world)
  const browser = await signIn(world, email)
  await call(world, 'session.setLanguage', { language: 'en' }, { actor: await browser.actor() })
  expect(await browser.actor()).toMatchObject({ language: 'en' })
})
