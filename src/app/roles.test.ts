import { expect, it } from 'vitest'
import { matches } from '#platform/access/grant.ts'
import { accessModule } from '#platform/access/index.ts'
import { identityModule } from '#platform/identity/index.ts'
import { act, testActor, testWorld } from '#platform/testing/world.ts'
import { builtInRoles, seedRoles } from './roles.ts'

const scopesOf = (roleId: string, operation: string) =>
  builtInRoles
    .find(({ id }) => id === roleId)
    ?.grants.filter(({ pattern }) => matches(pattern, operation))
    .map(({ scope }) => scope)

it.each([
  ['admin', 'user.setRoles', ['company']],
  ['admin', 'people.show', []],
  ['hr_manager', 'people.changePay', ['company']],
  ['hrbp', 'people.hire', ['units']],
  ['hrbp', 'organization.closeUnit', []],
  ['hrbp', 'organization.draftReorganization', ['company']],
  ['hrbp', 'organization.applyReorganization', []],
  ['hrbp', 'user.list', []],
  ['manager', 'people.roster', ['reports']],
  ['manager', 'people.changePay', []],
  ['manager', 'people.documents', []],
  ['employee', 'people.show', ['self']],
  ['employee', 'people.roster', []],
  ['executive', 'organization.chart', ['company']],
  ['executive', 'people.roster', []],
  ['auditor', 'audit.search', ['company']],
  ['auditor', 'access.setGrant', []],
  ['user', 'approvals.decide', ['self']],
  ['user', 'approvals.repair', []],
])('%s may %s: %j', (roleId, operation, scopes) => {
  expect(scopesOf(roleId, operation)).toEqual(scopes)
})

it('opens cases to nobody, pay to HR, to whoever does it and to each for himself; and to executives what a run comes to and what pay costs', () => {
  const holders = (fieldClass: string) =>
    builtInRoles
      .filter(({ grants }) => grants.some(({ classes }) => classes.some((each) => each === fieldClass)))
      .map(({ id }) => id)
  expect(holders('case')).toEqual([])
  expect(holders('sensitive')).toEqual(['hr_manager', 'employee', 'executive', 'payroll'])
  const executive = builtInRoles.find(({ id }) => id === 'executive')
  const opened = executive?.grants.filter(({ classes }) => classes.includes('sensitive')).map(({ pattern }) => pattern)
  expect(opened).toEqual(['payroll.run', 'payroll.payCosts', 'payroll.businessResults'])
})

it('stands in the database after each start', async () => {
  const world = await testWorld([identityModule, accessModule])
  await seedRoles(world.db)
  await seedRoles(world.db)
  const { roles } = (await act(world, testActor(), 'access.roles')) as { roles: { id: string; builtIn: boolean }[] }
  expect(roles.map(({ id }) => id)).toEqual(builtInRoles.map(({ id }) => id))
  expect(roles.every(({ builtIn }) => builtIn)).toBe(true)
  await world.close()
})
