import { type ChildProcess, fork } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { httpApp } from '#app/http.ts'
import { authenticationSecret } from '#platform/identity/authentication.ts'
import { newId } from '#platform/kernel/id.ts'
import type { World } from '#platform/world.ts'
import { personId } from './company.ts'
import type { CrowdOrder, CrowdResult } from './crowd.ts'
import { benchHouse } from './house.ts'
import { type Measurement, median, rounded } from './measurement.ts'

const people = 1000
const rounds = 5

type Request = CrowdOrder['requests'][number]

/** Punches of people who have signed in, over HTTP and durable, against a bare Hono that inserts the same row. */
export async function measure(size: number): Promise<Measurement[]> {
  const house = await benchHouse({ people: Math.max(size, 2 * people), units: 20 })
  const { world } = house
  const close: (() => void)[] = []
  try {
    const signedIn = await signIn(world)
    const own = await open(httpApp(world), close)
    const bare = await open(bareApp(world), close)
    const results = [await everybodyAtOnce(world, own, signedIn)]
    for (const atOnce of [16, 64]) results.push(await compare(world, { own, bare, signedIn, atOnce }))
    return results
  } finally {
    gathered?.kill()
    for (const each of close) each()
    await house.close()
  }
}

function bareApp({ pool }: World): Hono {
  return new Hono().post('/punch', async (c) => {
    const { id } = (await c.req.json()) as { id: string }
    await pool.query(`insert into punch (employment_id, at, source) values ($1, now(), 'web')`, [id])
    return c.json({ done: true })
  })
}

/** A thousand users with a session each, as their browsers hold it. */
async function signIn(world: World): Promise<Request[]> {
  const { pool } = world
  const { rows } = await pool.query<{ personId: string }>(
    `select r.person_id as "personId" from roster r join employment e on e.id = r.employment_id
      where e.from_day <= $1 and e.to_day > $1 limit $2`,
    [world.today(), people],
  )
  if (rows.length < people) throw new Error(`Only ${rows.length} people, ${personId(1)}…`)
  const users = rows.map(() => newId())
  const tokens = rows.map(() => randomBytes(24).toString('base64url'))
  const persons = rows.map((row) => row.personId)
  await pool.query(
    `insert into auth_user (id, name, email, person_id)
      select id, '打卡', id || '@example.test', person from unnest($1::uuid[], $2::uuid[]) as u(id, person)`,
    [users, persons],
  )
  await pool.query(
    `insert into auth_session (id, user_id, token, expires_at, updated_at, created_at)
      select gen_random_uuid(), id, token, now() + interval '7 days', now(), now() from unnest($1::uuid[], $2::text[]) as s(id, token)`,
    [users, tokens],
  )
  const signed = (token: string) => createHmac('sha256', authenticationSecret(world)).update(token).digest('base64')
  return tokens.map((token) => ({
    headers: { cookie: `renhe_session=${encodeURIComponent(`${token}.${signed(token)}`)}` },
    body: '{}',
  }))
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

async function open(app: { fetch: (request: globalThis.Request) => unknown }, close: (() => void)[]): Promise<number> {
  const port = await freePort()
  await new Promise<void>((resolve) => {
    const server = serve({ fetch: app.fetch as never, port }, () => resolve())
    close.push(() => server.close())
  })
  return port
}

let gathered: ChildProcess | undefined

function crowd(order: CrowdOrder): Promise<CrowdResult> {
  gathered ??= fork(fileURLToPath(new URL('./crowd.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
  const asked = gathered
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`The crowd has gone (${code})`))
    asked.once('exit', gone)
    asked.once('message', (result) => {
      asked.off('exit', gone)
      resolve(result as CrowdResult)
    })
    asked.send(order)
  })
}

let minutes = 0
/** Nobody punches twice in a minute, so each round is two minutes after the last. */
function nextRound(world: World): void {
  minutes += 2
  const offset = minutes * 60_000
  world.now = () => new Date(Date.now() + offset)
}

const punchesOf = async ({ pool }: World): Promise<number> =>
  Number((await pool.query('select count(*) from punch')).rows[0]?.count)

/** A thousand people in the same moment: as many rows, and not one more. */
async function everybodyAtOnce(world: World, port: number, requests: Request[]): Promise<Measurement> {
  nextRound(world)
  const before = await punchesOf(world)
  // Each presses twice, as people do.
  const { milliseconds, answers } = await crowd({
    port,
    path: '/api/time.punch',
    requests: [...requests, ...requests],
    atOnce: people,
  })
  const lost = Math.abs((await punchesOf(world)) - before - people) + 2 * people - (answers['200'] ?? 0)
  process.stderr.write(`  1,000 people, twice each: ${Math.round(milliseconds)} ms\n`)
  return {
    name: 'punch.1000AtOnce lost+doubled',
    size: people,
    value: lost,
    unit: '',
    against: null,
    ratio: null,
    bar: 0,
    ok: lost === 0,
  }
}

type Comparing = { own: number; bare: number; signedIn: Request[]; atOnce: number }

async function compare(world: World, { own, bare, signedIn, atOnce }: Comparing): Promise<Measurement> {
  const rate = ({ milliseconds, answers }: CrowdResult): number => {
    if (answers['200'] !== people) throw new Error(`Not everybody was answered: ${JSON.stringify(answers)}`)
    return (people * 1000) / milliseconds
  }
  const strangers = signedIn.map(() => ({ headers: {}, body: JSON.stringify({ id: newId() }) }))
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    nextRound(world)
    ours.push(rate(await crowd({ port: own, path: '/api/time.punch', requests: signedIn, atOnce })))
    theirs.push(rate(await crowd({ port: bare, path: '/punch', requests: strangers, atOnce })))
  }
  const [value, against] = [median(ours), median(theirs)]
  return {
    ...{ name: `punch.http.of${atOnce}`, size: people, value: rounded(value), unit: '/s', against: rounded(against) },
    ...{ ratio: rounded(value / against), bar: 0.6, ok: value >= 0.6 * against },
  }
}
