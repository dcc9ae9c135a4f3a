import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { httpApp } from '#app/http.ts'
import { type Company, layOut } from '#app/permission/company.ts'
import { newId } from '#platform/kernel/id.ts'

/** The Big List of Naughty Strings: 485 texts that have broken programs. */
const shared = process.env.RENHE_SHARED ?? '../shared'
const strings = JSON.parse(await readFile(join(shared, 'data/hostile/blns.json'), 'utf8')) as string[]

type Answer = { status: number; body: Record<string, unknown> }

let company: Company
let post: (operation: string, input: object) => Promise<Answer>

beforeAll(async () => {
  company = await layOut()
  const app = httpApp(company.world)
  const { key } = (await company.as('hr', 'user.createApiKey', { name: '检查' })) as { key: string }
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  post = async (operation, input) => {
    const response = await app.request(`/api/${operation}`, { method: 'POST', headers, body: JSON.stringify(input) })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
}, 120_000)
afterAll(() => company?.world.close())

/** A call with one string in all its free texts, and where they come back from. */
type Deed = {
  operation: string
  input: (text: string) => object | Promise<object>
  /** What was kept of it: read back at once, or of all the calls together at the end. */
  kept?: (answer: Answer['body']) => Promise<unknown[]>
  listed?: { read: string; rows: string; fields: string[] }
}

const read = async (operation: string, input: object): Promise<Record<string, unknown>> => {
  const { status, body } = await post(operation, input)
  expect({ operation, status, body: status === 200 ? null : body }).toEqual({ operation, status: 200, body: null })
  return body
}

const find = (rows: unknown, key: string, id: unknown) =>
  (rows as Record<string, unknown>[]).find((row) => row[key] === id) ?? {}
const valuesOf = (row: Record<string, unknown>, keys: string[]) => keys.map((key) => row[key])

/** Free texts about a person; what has a form of its own comes below. */
const personal = [
  'education',
  'maritalStatus',
  'nationality',
  'hukouAddress',
  'currentAddress',
  'emergencyContact',
  'bankName',
]
const filled = (keys: string[], text: string) => Object.fromEntries(keys.map((key) => [key, text]))

const writes: Deed[] = [
  {
    operation: 'people.hire',
    input: (text) => ({
      ...filled([...personal, 'fullName', 'jobFamily', 'level', 'city', 'reason'], text),
      unitId: company.a.unitId,
      hireDate: company.today,
    }),
    async kept({ personId }) {
      const person = await read('people.show', { personId })
      const { entries } = await read('people.timeline', { personId })
      return [
        ...valuesOf(person, [...personal, 'fullName', 'jobFamily', 'level', 'city']),
        (entries as { reason: string }[])[0]?.reason,
      ]
    },
  },
  {
    operation: 'people.edit',
    input: (text) => ({ personId: company.a.person.personId, changes: filled([...personal, 'fullName'], text) }),
    kept: async () =>
      valuesOf(await read('people.show', { personId: company.a.person.personId }), [...personal, 'fullName']),
  },
  {
    operation: 'jobs.saveProfile',
    input: (text) => ({
      code: newId().slice(-12),
      familyId: '0190a000-0000-7000-8000-000000000001',
      ...{ name: text, purpose: text, duties: [text, text], lowestLevelId: null, highestLevelId: null },
    }),
    async kept({ id }) {
      const { name, purpose, duties } = await read('jobs.profile', { id })
      return [name, purpose, ...(duties as string[])]
    },
  },
  {
    operation: 'organization.createUnit',
    input: (text) => ({ parentId: company.a.unitId, name: text, code: text, day: company.today }),
    kept: async ({ id }) => valuesOf(await read('organization.unit', { id }), ['name', 'code']),
  },
  {
    operation: 'organization.savePosition',
    input: (text) => ({ unitId: company.a.teamId, name: text, code: text, day: company.today }),
    listed: { read: 'organization.unit', rows: 'positions', fields: ['name', 'code'] },
  },
  {
    operation: 'organization.saveLegalEntity',
    input: (text) => ({ name: text, code: text, city: text, day: company.today }),
    listed: { read: 'organization.legalEntities', rows: 'rows', fields: ['name', 'code', 'city'] },
  },
  {
    operation: 'organization.saveCostCentre',
    input: (text) => ({ name: text, code: text, day: company.today }),
    listed: { read: 'organization.costCentres', rows: 'rows', fields: ['name', 'code'] },
  },
  {
    operation: 'organization.draftReorganization',
    input: (text) => ({ name: text, reason: text, day: company.today }),
    listed: { read: 'organization.reorganizations', rows: 'rows', fields: ['name', 'reason'] },
  },
  {
    operation: 'access.saveRole',
    input: (text) => ({ names: { zh: text, en: text } }),
    async kept({ id }) {
      const role = find((await read('access.roles', {})).roles, 'id', id) as { names?: object }
      return Object.values(role.names ?? { missing: id })
    },
  },
  {
    operation: 'user.invite',
    input: (text) => ({ email: `${newId()}@example.test`, name: text }),
    listed: { read: 'user.list', rows: 'users', fields: ['name'] },
  },
  {
    operation: 'people.saveView',
    input: (text) => ({ name: text, state: { search: text } }),
    // There may be fifty at most: each is read, and goes again.
    async kept({ viewId }) {
      const { name, state } = find((await read('people.views', {})).views, 'viewId', viewId) as {
        name?: string
        state?: { search: string }
      }
      await read('people.deleteView', { viewId })
      return [name, state?.search]
    },
  },
]

/** Where a field has a form of its own, and where texts only ask. */
const others: Deed[] = [
  ...['mobile', 'email', 'residentId', 'bankAccount', 'birthDate', 'sex'].map((field) => ({
    operation: 'people.edit',
    input: (text: string) => ({ personId: company.a.person.personId, changes: { [field]: text } }),
  })),
  {
    operation: 'people.hire',
    input: (text) => ({ fullName: '编号怪人', employeeNo: text, unitId: company.a.unitId, hireDate: company.today }),
  },
  { operation: 'people.search', input: (text) => ({ query: text }) },
  { operation: 'people.roster', input: (text) => ({ search: text }) },
  { operation: 'people.roster', input: (text) => ({ cursor: text }) },
  ...['fullName', 'position', 'managerName', 'city', 'email'].map((column) => ({
    operation: 'people.roster',
    input: (text: string) => ({ filters: [{ column, is: 'contains', value: text }] }),
  })),
  { operation: 'people.roster', input: (text) => ({ filters: [{ column: 'orgUnit', is: 'anyOf', values: [text] }] }) },
  {
    operation: 'people.roster',
    input: (text) => ({ filters: [{ column: 'managerName', is: 'anyOf', values: [text] }] }),
  },
  { operation: 'people.roster', input: (text) => ({ filters: [{ column: 'hireDate', is: 'anyOf', values: [text] }] }) },
  {
    operation: 'people.roster',
    input: (text) => ({ filters: [{ column: 'monthlyWage', is: 'anyOf', values: [text] }] }),
  },
  { operation: 'people.show', input: (text) => ({ personId: text }) },
  { operation: 'people.contracts', input: (text) => ({ search: text }) },
  { operation: 'organization.chart', input: (text) => ({ search: text, asOf: text }) },
  { operation: 'organization.units', input: (text) => ({ search: text }) },
  { operation: 'organization.positions', input: (text) => ({ search: text }) },
  { operation: 'organization.findPeople', input: (text) => ({ search: text }) },
  { operation: 'organization.saveCompany', input: (text) => ({ name: '云岭智造', city: '杭州', timeZone: text }) },
  { operation: 'jobs.profiles', input: (text) => ({ search: text }) },
  { operation: 'audit.search', input: (text) => ({ text }) },
  { operation: 'audit.search', input: (text) => ({ subject: { type: text, id: text } }) },
  { operation: 'access.explain', input: (text) => ({ userId: company.a.account.userId, operation: text }) },
  { operation: 'session.signIn', input: (text) => ({ email: text, password: text }) },
  { operation: 'session.requestReset', input: (text) => ({ email: text }) },
]

/** Neither a bug nor an answer that nobody can read. */
function expectAnswerOrRefusal(operation: string, text: string, { status, body }: Answer): void {
  const error = body.error as { code: string; message: string } | undefined
  expect({ operation, text, status: status < 500 ? 'below 500' : status }).toEqual({
    operation,
    text,
    status: 'below 500',
  })
  if (status !== 200)
    expect({ operation, text, told: Boolean(error?.code && error.message && error.message !== error.code) }).toEqual({
      operation,
      text,
      told: true,
    })
}

it('has all 485', () => expect(strings).toHaveLength(485))

/** What the list holds now of the rows that the calls made. */
async function expectListed(
  { read: operation, rows, fields }: NonNullable<Deed['listed']>,
  made: Map<unknown, string>,
): Promise<void> {
  const input = operation === 'organization.unit' ? { id: company.a.teamId } : {}
  const list = (await read(operation, input))[rows] as Record<string, unknown>[]
  const back = list.filter((row) => made.has(row.id)).map((row) => [made.get(row.id), ...valuesOf(row, fields)])
  expect(back).toHaveLength(made.size)
  expect(back.filter(([text, ...values]) => values.some((value) => value !== text))).toEqual([])
}

/** Gives the text to the call; what it made, when it was taken, comes back as it went in. */
async function give({ operation, input, kept }: Deed, text: string): Promise<unknown> {
  const answer = await post(operation, await input(text))
  expectAnswerOrRefusal(operation, text, answer)
  if (answer.status !== 200) return undefined
  const back = kept ? await kept(answer.body) : []
  expect(back.filter((value) => value !== text)).toEqual([])
  return answer.body.id ?? newId()
}

describe('one string in all texts of a call comes back as it went in, or is refused', () => {
  it.each(writes)('$operation', async (deed) => {
    const made = new Map<unknown, string>()
    for (const text of strings) {
      const id = await give(deed, text)
      if (id) made.set(id, text)
    }
    if (deed.listed) await expectListed(deed.listed, made)
    // Many are longer than a name or a level may be, and some are blank; by far most must do.
    expect(made.size).toBeGreaterThan(200)
  })
})

const atOnce = 12

describe('a string where something of another form belongs is answered or refused', () => {
  it.each(others)('$operation', async ({ operation, input }) => {
    for (let from = 0; from < strings.length; from += atOnce) {
      const tried = strings
        .slice(from, from + atOnce)
        .map(async (text) => ({ text, answer: await post(operation, await input(text)) }))
      for (const { text, answer } of await Promise.all(tried)) expectAnswerOrRefusal(operation, text, answer)
    }
  })
})

it('is not taken apart as an operation’s name, a body or a header either', async () => {
  const app = httpApp(company.world)
  for (const text of strings) {
    const asName = await app.request(`/api/${encodeURIComponent(text)}`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    const asBody = await app.request('/api/session.current', {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/json' },
    })
    const asTicket = await app.request(`/download/${encodeURIComponent(text)}`)
    for (const response of [asName, asBody, asTicket])
      expect({ text, below: response.status < 500 }).toEqual({ text, below: true })
  }
})
