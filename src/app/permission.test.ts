import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columns } from '#modules/people/columns.ts'
import { buildHouse } from '#platform/house.ts'
import { modules } from './modules.ts'
import { cases } from './permission/cases.ts'
import { type Company, layOut, type Role } from './permission/company.ts'
import {
  attempt,
  fingerprint,
  foreignInputs,
  leaksIn,
  mayTry,
  narrowRoles,
  type Outcome,
  roles,
  strangersIn,
} from './permission/walk.ts'

const { operations } = buildHouse(modules)
const names = [...operations.keys()]

let company: Company
beforeAll(async () => {
  company = await layOut()
})
afterAll(() => company?.world.close())

it('knows how to try each operation, and no operation that is gone', () => {
  expect(names.filter((name) => !cases[name])).toEqual([])
  expect(Object.keys(cases).filter((name) => !operations.has(name))).toEqual([])
})

const tried = names.flatMap((name) => (cases[name] ? [{ name, tried: cases[name] }] : []))
const ofKind = <K extends (typeof tried)[number]['tried']['about']>(about: K) =>
  tried.flatMap((each) =>
    each.tried.about === about ? [{ ...each, tried: each.tried as Extract<typeof each.tried, { about: K }> }] : [],
  )

/** An operation with these inputs, tried by each of these roles one after the other. */
async function tryAll(name: string, by: Role[], inputs: object[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const role of by) for (const input of inputs) outcomes.push(await attempt(company, role, name, input))
  return outcomes
}

/** Runs and makes sure that no row of any table is another afterwards. */
async function changingNothing<T>(run: () => Promise<T>, except: string[] = []): Promise<T> {
  const before = await fingerprint(company, except)
  const result = await run()
  expect(await fingerprint(company, except)).toEqual(before)
  return result
}

const plain = ({ role, input, refused }: Outcome) => ({ role, input, refused })

/** In each outcome: nothing of department B, and nothing that the role may not see of A's people. */
function expectNoLeak(name: string, outcomes: Outcome[]): void {
  for (const outcome of outcomes) {
    expect({ ...plain(outcome), strangers: strangersIn(company, outcome) }).toEqual({
      ...plain(outcome),
      strangers: [],
    })
    expect({ ...plain(outcome), leaks: leaksIn(company, name, outcome) }).toEqual({ ...plain(outcome), leaks: [] })
  }
}

async function expectControls(
  name: string,
  by: Role[],
  own: (company: Company) => object | Promise<object>,
): Promise<void> {
  for (const role of by) {
    const outcome = await attempt(company, role, name, await own(company))
    expect(plain(outcome)).toEqual({ ...plain(outcome), refused: undefined })
    if (!sees(role, name)) expectNoLeak(name, [outcome])
  }
}

const sees = (role: Role, name: string): boolean => !narrowRoles(company, name).includes(role)

describe('somebody else’s person or unit', () => {
  it.each(ofKind('record'))('$name is refused, and granted for one’s own', async ({ name, tried }) => {
    const narrow = narrowRoles(company, name)
    const foreign = await foreignInputs(company, tried)
    const denied = await changingNothing(() => tryAll(name, narrow, foreign))
    expect(foreign.length).toBeGreaterThan(0)
    expect(denied.filter(({ refused }) => refused !== 'permission.denied').map(plain)).toEqual([])
    expectNoLeak(name, denied)
    await expectControls(name, tried.by, tried.own)
  })

  const mixed = [...ofKind('record'), ...ofKind('shared')].flatMap(({ name, tried }) =>
    tried.mixed ? [{ name, mixed: tried.mixed, kind: operations.get(name)?.operation.kind }] : [],
  )
  it.each(mixed)(
    '$name gives nothing away where the stranger is named beside one’s own',
    async ({ name, mixed, kind }) => {
      const by = narrowRoles(company, name).filter((role) => mayTry(company, role, name))
      const inputs = await mixed(company)
      const outcomes = await changingNothing(() => tryAll(name, by, inputs))
      expect(outcomes.length).toBeGreaterThan(0)
      if (kind === 'write') expect(outcomes.filter(({ refused }) => !refused).map(plain)).toEqual([])
      expectNoLeak(name, outcomes)
    },
  )

  const reads = ofKind('record').filter(({ name }) => operations.get(name)?.operation.kind === 'read')
  it.each(reads)('$name hides the classes that a role may not see', async ({ name, tried }) => {
    const outcomes = await tryAll(name, roles(company), [await tried.own(company)])
    expectNoLeak(
      name,
      outcomes.filter(({ role }) => !sees(role, name)),
    )
    for (const outcome of outcomes) expect(leaksIn(company, name, outcome)).toEqual([])
  })
})

describe('lists', () => {
  it.each(ofKind('list'))(
    '$name holds nothing of what is not reached, however it is asked',
    async ({ name, tried }) => {
      const asked = await tried.asked(company)
      const outcomes = await tryAll(name, narrowRoles(company, name), asked)
      const allowed = ['permission.denied', 'people.columnHidden', 'people.notSortable', 'people.notFilterable']
      expect(outcomes.filter(({ refused }) => refused && !allowed.includes(refused)).map(plain)).toEqual([])
      expectNoLeak(name, outcomes)
      for (const role of tried.by) {
        const control = await tryAll(name, [role], asked)
        expect(control.some(({ output }) => output !== undefined)).toBe(true)
        if (sees(role, name)) expect(control.flatMap((each) => strangersIn(company, each))).not.toEqual([])
        for (const outcome of control) expect(leaksIn(company, name, outcome)).toEqual([])
      }
    },
  )
})

describe('the whole company’s business', () => {
  it.each(ofKind('company'))('$name is refused to whoever sees less than all', async ({ name, tried }) => {
    const input = await tried.own(company)
    const outcomes = await changingNothing(() => tryAll(name, narrowRoles(company, name), [input]))
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.filter(({ refused }) => refused !== 'permission.denied').map(plain)).toEqual([])
    await expectControls(name, tried.by, tried.own)
  })

  it.each(ofKind('shared'))('$name is refused without a grant', async ({ name, tried }) => {
    const input = await tried.own(company)
    const without = roles(company).filter((role) => !mayTry(company, role, name))
    const outcomes = await changingNothing(() => tryAll(name, without, [input]))
    expect(without).toContain('stranger')
    expect(outcomes.filter(({ refused }) => refused !== 'permission.denied').map(plain)).toEqual([])
    await expectControls(name, tried.by, tried.own)
  })
})

describe('one’s own account', () => {
  it.each(ofKind('account'))('$name knows nothing of another account', async ({ name, tried }) => {
    const others = tried.overseer ? narrowRoles(company, tried.overseer) : roles(company)
    const by = others.filter((role) => !(tried.overseer && role === 'hr'))
    const foreign = await foreignInputs(company, tried)
    const outcomes = await changingNothing(() => tryAll(name, by, foreign), ['audit'])
    expectNoLeak(name, outcomes)
    await expectControls(name, tried.by, tried.own)
  })

  it('is the only thing open without a grant, and nothing at all without signing in', async () => {
    for (const { name } of tried.filter((each) => each.tried.about !== 'open')) {
      const input = {}
      await expect(company.world.house.operations.get(name)?.operation.open ?? false).toBe(false)
      expect(await attemptAsNobody(name, input)).toMatch(/^(session\.required|input\.invalid)$/)
    }
  })
})

async function attemptAsNobody(name: string, input: object): Promise<string> {
  const { perform } = await import('#platform/perform.ts')
  return perform(company.world, name, input, { actor: null, door: { kind: 'test' } }).then(
    () => 'answered',
    (error: { code?: string }) => error.code ?? String(error),
  )
}

describe('columns that are hidden', () => {
  const hidden = (role: Role) =>
    columns.filter(
      ({ fieldClass }) =>
        !company.actors[role].grants.some((grant) => grant.scope !== 'self' && grant.classes.includes(fieldClass)),
    )

  it('neither sort nor filter nor export', async () => {
    for (const role of ['hrbp', 'leader'] as const) {
      const closed = hidden(role)
      expect(closed.length).toBeGreaterThan(0)
      for (const { key } of closed) {
        const attempts = [
          await attempt(company, role, 'people.roster', { sort: { column: key, direction: 'asc' } }),
          await attempt(company, role, 'people.roster', { filters: [{ column: key, is: 'given' }] }),
          await attempt(company, role, 'people.rosterCount', { filters: [{ column: key, is: 'given' }] }),
          await attempt(company, role, 'people.exportRoster', { columns: [key] }),
        ]
        expect(attempts.map(plain).filter(({ refused }) => !refused)).toEqual([])
      }
    }
  })

  it('are marked as hidden, never left blank', async () => {
    const { rows } = (await company.as('leader', 'people.roster')) as { rows: Record<string, unknown>[] }
    expect(rows.length).toBeGreaterThan(0)
    for (const { key } of hidden('leader')) expect(rows[0]?.[key]).toEqual({ hidden: true })
  })
})
