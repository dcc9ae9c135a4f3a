import { Hono } from 'hono'
import type { Actor } from '../access/grant.ts'
import type { Door } from '../operation.ts'
import { perform } from '../perform.ts'
import { refuse } from '../refusal.ts'
import type { World } from '../world.ts'
import { answerTo } from './answer.ts'
import { clientAddress } from './client-address.ts'
import { assertSameOrigin } from './origin.ts'

export type Authenticate = (world: World, headers: Headers) => Promise<Actor | null>

/** Address of the other end, as the socket knows it: a header could claim anything. */
export type Bindings = { incoming?: { socket?: { remoteAddress?: string } } }

const maximumBody = 2 * 1024 * 1024

/**
 * One generic route serves every operation: `POST /api/<area.verb>`.
 * @param proxies how many of one's own stand between the caller and here
 */
export function apiRoutes(world: World, authenticate: Authenticate, proxies = 0): Hono<{ Bindings: Bindings }> {
  const routes = new Hono<{ Bindings: Bindings }>()
  routes.post('/api/:name', async (c) => {
    const headers = c.req.raw.headers
    assertSameOrigin(world, headers)
    const socket = c.env?.incoming?.socket?.remoteAddress
    const door = doorOf(headers, clientAddress(headers, socket, proxies))
    const [actor, input] = await Promise.all([authenticate(world, headers), readBody(c.req.raw)])
    const output = await perform(world, c.req.param('name'), input, { actor, door })
    door.answer?.forEach((value, name) => {
      c.header(name, value, { append: true })
    })
    return c.json(output as never)
  })
  routes.onError((error, c) => answerTo(world, error, c))
  return routes
}

function doorOf(headers: Headers, ip: string | undefined): Door {
  return {
    kind: headers.get('authorization') ? 'http' : 'web',
    headers,
    answer: new Headers(),
    ...(ip && { ip }),
  }
}

/** The body as JSON; an empty one is no input. */
async function readBody(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > maximumBody) tooLarge()
  const text = await request.text()
  if (text.length > maximumBody) tooLarge()
  if (text === '') return {}
  if (!request.headers.get('content-type')?.includes('json')) refuse('input.notJson')
  try {
    return JSON.parse(text)
  } catch {
    return refuse('input.notJson')
  }
}

const tooLarge = (): never => refuse('input.tooLarge', { megabytes: maximumBody / 1024 / 1024 })
