import type { World } from '#platform/world.ts'

/** How many statements are sent, on whatever connection. */
export async function statementsOf({ pool }: World, run: () => Promise<unknown>): Promise<number> {
  let sent = 0
  const watched = new Set<object>()
  const watch = (client: { query: (...all: never[]) => unknown }) => {
    if (watched.has(client)) return
    watched.add(client)
    const query = client.query.bind(client)
    client.query = (...all) => {
      sent += 1
      return query(...all)
    }
  }
  pool.on('acquire', watch as never)
  await run()
  pool.off('acquire', watch as never)
  return sent
}
