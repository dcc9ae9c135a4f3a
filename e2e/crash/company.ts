import { query } from './server.ts'

export type Api = {
  call: (operation: string, input?: object) => Promise<Record<string, unknown>>
  send: (name: string, content: string) => Promise<string>
  unitId: string
}

const company = {
  companyName: '云岭智造',
  legalEntityName: '云岭智造有限公司',
  city: '杭州',
  adminName: '林一',
  adminEmail: 'hr@example.test',
  password: '春天来了桃花开了满山坡',
}

/** Sets up the company by the guided start, and works with a key of its first administrator. */
export async function setUp(url: string, told: typeof company = company): Promise<Api & { key: string }> {
  const { unitId } = (await (await post(url, 'start.setUp', told)).json()) as { unitId: string }
  const account = { email: told.adminEmail, password: told.password }
  const cookie = (await post(url, 'session.signIn', account)).headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { key } = (await (await post(url, 'user.createApiKey', { name: 'e2e' }, { cookie })).json()) as { key: string }
  return { ...api(url, key, unitId), key }
}

const post = (url: string, operation: string, input: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/api/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  })

export function api(url: string, key: string, unitId: string): Api {
  const authorization = `Bearer ${key}`
  return {
    unitId,
    async call(operation, input = {}) {
      const response = await post(url, operation, input, { authorization })
      const body = (await response.json()) as Record<string, unknown>
      if (!response.ok) throw new Error(`${operation}: ${response.status} ${JSON.stringify(body)}`)
      return body
    },
    async send(name, content) {
      const headers = { authorization, 'x-file-name': encodeURIComponent(name) }
      const response = await fetch(`${url}/files`, { method: 'POST', headers, body: content })
      return ((await response.json()) as { fileId: string }).fileId
    },
  }
}

/** Where the company is, so many days from today. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

/** A joining that writes to all tables of a person at once. */
export const joining = (unitId: string, at: number) => ({
  fullName: `断电试验${at}`,
  employeeNo: `CRASH-${at}`,
  unitId,
  hireDate: dayFromNow(0),
  monthlyWage: 1_500_000,
  contract: { termType: 'open_ended' },
})

/** Takes people on, so many at a time, and notes each that was acknowledged. What the crash cut off is no answer. */
export async function hireMany(
  { call, unitId }: Api,
  count: number,
  acknowledged: Set<string>,
  first = 0,
): Promise<void> {
  const hire = async (at: number) => {
    const answer = await call('people.hire', joining(unitId, at)).catch(() => undefined)
    if (answer) acknowledged.add(answer.personId as string)
  }
  await Promise.all(Array.from({ length: count }, (_, at) => hire(first + at)))
}

/** Takes people on, so many at a time without end, so that whenever a crash comes it cuts some off; each stops at his first. */
export function hireWithoutEnd(
  { call, unitId }: Api,
  atOnce: number,
  acknowledged: Set<string>,
): { end: () => Promise<number> } {
  let [at, cutOff, over] = [0, 0, false]
  const hirer = async () => {
    while (!over) {
      const answer = await call('people.hire', joining(unitId, at++)).catch(() => undefined)
      if (answer) acknowledged.add(answer.personId as string)
      else {
        cutOff++
        return
      }
    }
  }
  const hirers = Promise.all(Array.from({ length: atOnce }, hirer))
  return {
    async end() {
      over = true
      await hirers
      return cutOff
    },
  }
}

/** Everybody in the database, and of how many rows of each table each consists. */
const counted = `
  select p.id,
    (select count(*)::int from employment e where e.person_id = p.id) as employment,
    (select count(*)::int from roster r where r.person_id = p.id) as roster,
    (select count(*)::int from employment_event v join employment e on e.id = v.employment_id where e.person_id = p.id) as event,
    (select count(*)::int from assignment a join employment e on e.id = a.employment_id where e.person_id = p.id) as assignment,
    (select count(*)::int from pay w join employment e on e.id = w.employment_id where e.person_id = p.id) as pay,
    (select count(*)::int from labour_contract c join employment e on e.id = c.employment_id where e.person_id = p.id) as contract,
    (select count(*)::int from audit x where x.operation = 'people.hire' and x.about @> jsonb_build_array(jsonb_build_object('type', 'person', 'id', p.id))) as audit
  from person p`

export type Kept = { people: string[]; halfWritten: unknown[] }

/** Who is there, and who only in part. */
export async function kept(folder: string): Promise<Kept> {
  const rows = await query(folder, counted)
  const isWhole = ({ id: _, ...counts }: Record<string, unknown>) => Object.values(counts).every((count) => count === 1)
  return { people: rows.map(({ id }) => id as string), halfWritten: rows.filter((row) => !isWhole(row)) }
}
