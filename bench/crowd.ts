import { Agent, request } from 'node:http'

export type CrowdOrder = {
  port: number
  path: string
  requests: { headers: Record<string, string>; body: string }[]
  atOnce: number
}
export type CrowdResult = { milliseconds: number; answers: Record<string, number> }

/** People who knock at the same door, in a process of their own so that they do not slow down who opens. */
async function crowd({ port, path, requests, atOnce }: CrowdOrder): Promise<CrowdResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const answers: Record<string, number> = {}
  const knock = ({ headers, body }: CrowdOrder['requests'][number]) =>
    new Promise<void>((resolve, reject) => {
      const asked = request({
        port,
        path,
        agent,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      })
      asked.on('response', (response) => {
        answers[String(response.statusCode)] = (answers[String(response.statusCode)] ?? 0) + 1
        response.resume().on('end', resolve)
      })
      asked.on('error', reject)
      asked.end(body)
    })
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let each = requests[next++]; each; each = requests[next++]) await knock(each)
    }),
  )
  const milliseconds = performance.now() - began
  agent.destroy()
  return { milliseconds, answers }
}

process.on('message', async (order: CrowdOrder) => {
  process.send?.(await crowd(order))
})
