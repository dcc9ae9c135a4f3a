import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Company, layOut, type Role } from './company.ts'
import { attempt, strangersIn } from './walk.ts'

let company: Company
beforeAll(async () => {
  company = await layOut()
  const { world } = company
  const kinds = [...world.house.notices.keys()].map((kind) => ({ kind, shown: true, byMail: true, ahead: 366 }))
  for (const role of Object.keys(company.actors) as Role[]) await company.as(role, 'notice.saveSettings', { kinds })
})
afterAll(() => company?.world.close())

const narrow = [
  'hrbp',
  'leader',
  'employee',
  'executive',
  'auditor',
  'stranger',
  'everythingInA',
  'everythingOfOnesOwn',
]
/** The administrator keeps the flows: he hears of requests that nobody can decide, of nothing else. */
const asked = narrow.flatMap((role) =>
  (['notice.list', 'notice.calendar'] as const).map((operation) => [role as Role, operation] as const),
)

describe('of department B', () => {
  it.each(asked)('%s learns nothing from %s', async (role, operation) => {
    expect(strangersIn(company, await attempt(company, role, operation, {}))).toEqual([])
  })

  it.each(['notice.list', 'notice.calendar'])('the HR manager hears in %s', async (operation) => {
    const { b } = company
    const { output } = await attempt(company, 'hr', operation, {})
    expect(JSON.stringify(output)).toContain(b.person.told.fullName)
  })
})

it.each<[Role, 'a lot' | 'oneself' | 'stuck' | 'nothing']>([
  ['hrbp', 'a lot'],
  ['leader', 'a lot'],
  ['employee', 'oneself'],
  ['everythingOfOnesOwn', 'oneself'],
  ['admin', 'stuck'],
  ['executive', 'nothing'],
  ['auditor', 'nothing'],
  ['stranger', 'nothing'],
])('%s hears of %s', async (role, what) => {
  const { notices } = (await company.as(role, 'notice.list')) as { notices: { kind: string }[] }
  const kinds = new Set(notices.map(({ kind }) => kind))
  if (what === 'a lot') expect(kinds.size).toBeGreaterThan(2)
  if (what === 'oneself') expect([...kinds]).toEqual(['people.own'])
  if (what === 'stuck') expect([...kinds]).toEqual(['approvals.stuck'])
  if (what === 'nothing') expect([...kinds]).toEqual([])
})

it('tells no personal value, not even to who may see it', async () => {
  const text = JSON.stringify([await company.as('hr', 'notice.list'), await company.as('hr', 'notice.calendar')])
  const { told } = company.a.person
  for (const value of [told.birthDate, told.residentId, told.mobile, told.bankAccount, told.currentAddress]) {
    expect(text).not.toContain(value)
  }
})
