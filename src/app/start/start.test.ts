import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act, type TestWorld, testWorld } from '#platform/testing/world.ts'
import { modules } from '../modules.ts'
import { fillPorts } from '../ports.ts'
import { seedRoles } from '../roles.ts'

const company = {
  companyName: '云岭智造',
  legalEntityName: '云岭智造科技有限公司',
  city: '上海',
  adminName: '林若溪',
  adminEmail: 'Ruoxi@Example.com',
  password: '青山不改绿水长流又一年',
  language: 'zh',
}

let world: TestWorld
beforeAll(async () => {
  fillPorts()
  world = await testWorld(modules)
  await seedRoles(world.db)
})
afterAll(() => world.close())

const setUp = (change: object = {}) => act(world, null, 'start.setUp', { ...company, ...change })
const refusal = async (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

describe('before anybody can sign in', () => {
  test('there is no company', async () => {
    expect(await act(world, null, 'start.state')).toEqual({ ready: false, company: null })
  })

  test.each([
    ['a short password', { password: '短' }, 'session.passwordTooShort'],
    ['a password that everybody would guess', { password: 'password1234' }, 'session.passwordCommon'],
    ['a wrong credit code', { creditCode: '91310000MA1FL000X0' }, 'start.creditCode'],
    ['a blank company', { companyName: '  ' }, 'input.invalid'],
  ])('%s is refused, and nothing is written', async (_, change, code) => {
    expect(await refusal(setUp(change))).toBe(code)
    expect(await act(world, null, 'start.state')).toEqual({ ready: false, company: null })
  })
})

describe('the guided start', () => {
  test('of two at once only one sets up the company', async () => {
    const outcomes = await Promise.all([
      refusal(setUp()),
      refusal(setUp({ adminEmail: 'other@example.com', companyName: '另一家' })),
    ])
    expect(outcomes.sort()).toEqual(['done', 'start.alreadySetUp'])
    const users = await world.pool.query('select email from auth_user')
    expect(users.rowCount).toBe(1)
  })

  test('is over once somebody can sign in', async () => {
    expect(await act(world, null, 'start.state')).toMatchObject({ ready: true })
    expect(await refusal(setUp())).toBe('start.alreadySetUp')
  })

  test('leaves no password in the audit', async () => {
    const { rows } = await world.pool.query("select body::text from audit where operation = 'start.setUp'")
    expect(rows).toHaveLength(1)
    expect(rows[0].body).not.toContain(company.password)
  })
})
