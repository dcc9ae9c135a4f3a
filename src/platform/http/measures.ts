import type { MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** How long calls take, by operation and outcome, for Prometheus. */
export function measures() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'renhe_call_seconds',
    help: 'Duration of operations called over HTTP',
    labelNames: ['operation', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  const measure: MiddlewareHandler = async (c, next) => {
    const end = duration.startTimer()
    await next()
    const known = c.res.status !== 404
    end({ operation: known ? (c.req.param('name') ?? 'unknown') : 'unknown', status: String(c.res.status) })
  }
  return { measure, text: () => registry.metrics(), contentType: registry.contentType }
}
