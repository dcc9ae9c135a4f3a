import { Hono } from 'hono'
import { jobPort } from '../jobs/actor.ts'
import { perform } from '../perform.ts'
import type { World } from '../world.ts'
import { notice } from './contract.ts'
import { hashOfToken } from './operations.ts'
import { userOfFeed } from './store.ts'

/**
 * `GET /calendar/<secret>.ics`: calendars can't sign in, so the address itself is the key. Whoever is disabled or has
 * left, and an address that was renewed or withdrawn, are as good as none.
 */
export function calendarRoutes(world: World): Hono {
  const routes = new Hono()
  routes.get('/calendar/:file{[\\w-]{43}\\.ics}', async (c) => {
    const token = c.req.param('file').slice(0, -'.ics'.length)
    const userId = await userOfFeed(world.db, hashOfToken(token))
    const actor = userId ? await jobPort.ask.actorOf(world, userId) : null
    if (!actor) return c.notFound()
    const { text } = (await perform(world, notice.calendar.name, {}, { actor, door: { kind: 'http' } })) as {
      text: string
    }
    c.header('cache-control', 'private, no-store')
    c.header('x-robots-tag', 'noindex')
    c.header('content-disposition', 'inline; filename="renhe.ics"')
    return c.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8' })
  })
  return routes
}
