import { describe, expect, it } from 'vitest'
import { modules } from '#app/modules.ts'
import { builtInRoles } from '#app/roles.ts'
import type { CockpitSection } from '#modules/insight/contract.ts'
import { matches } from '#platform/access/grant.ts'
import { buildHouse } from '#platform/house.ts'
import { sectionsFor, standardLayout, wantedOf } from './sections.ts'

const names = [...buildHouse(modules).operations.keys()]

/** What holders of these roles may call, as the session says it. */
const mayOf = (...roleIds: string[]): string[] => {
  const grants = builtInRoles.filter(({ id }) => roleIds.includes(id)).flatMap((role) => role.grants)
  return names.filter((name) => grants.some(({ pattern }) => matches(pattern, name)))
}

describe('before anybody arranged anything', () => {
  it.each<[string, string[], boolean, CockpitSection[]]>([
    ['an HR manager', ['hr_manager', 'employee'], true, ['toDo', 'stuck', 'coming']],
    ['an HRBP', ['hrbp', 'employee'], true, ['toDo', 'stuck', 'coming']],
    ['a line manager', ['manager', 'employee'], true, ['toDo', 'stuck', 'team', 'own', 'coming']],
    ['an employee', ['employee'], true, ['own', 'post', 'colleagues', 'ways']],
    ['an executive outside the roster', ['executive'], false, ['ways']],
    ['an executive', ['executive', 'employee'], true, ['own', 'post', 'colleagues', 'ways']],
    ['an administrator', ['admin'], false, ['ways']],
    ['an auditor', ['auditor'], false, ['ways']],
    ['a user without a role', [], false, ['ways']],
  ])('%s sees', (_, roleIds, isPerson, expected) => {
    const may = mayOf(...roleIds)
    expect(wantedOf({ may, isPerson }, standardLayout(may))).toEqual(expected)
  })
})

it('shows what is to be done to whomever a request waits for', () => {
  const may = mayOf('executive')
  const sections = wantedOf({ may, isPerson: false, decides: true }, standardLayout(may))
  expect(sections).toEqual(['toDo', 'ways'])
})

it('offers each only what he may use', () => {
  const offered = (roleIds: string[]) => sectionsFor({ may: mayOf(...roleIds), isPerson: true })
  expect(offered(['hr_manager', 'employee'])).toEqual(['toDo', 'stuck', 'own', 'post', 'coming', 'colleagues', 'ways'])
  expect(offered(['employee'])).not.toContain('stuck')
})
