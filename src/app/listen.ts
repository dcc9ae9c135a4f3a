import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Bindings } from '#platform/http/server.ts'

type Address = { host: string; port: number; portChosen: boolean }

export type Listening = { server: ServerType; port: number }

/** Listens on the port asked for; when nobody asked for one in particular and it is taken, on the next that is free. */
export async function listen(app: Hono<{ Bindings: Bindings }>, address: Address): Promise<Listening> {
  const tries = address.portChosen ? 1 : 20
  for (let offset = 0; offset < tries; offset++) {
    const listening = await attempt(app, address.host, address.port + offset)
    if (listening) return listening
  }
  throw new Error(
    `端口 ${address.port} 已被占用，请换一个：PORT=4700 npm start / Port ${address.port} is taken: PORT=4700 npm start`,
  )
}

function attempt(app: Hono<{ Bindings: Bindings }>, hostname: string, port: number): Promise<Listening | undefined> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, (info) => resolve({ server, port: info.port }))
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
  })
}
