import type { MiddlewareHandler } from 'hono'

const kept = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self)',
  'cross-origin-opener-policy': 'same-origin',
}

/** Headers that every answer carries. The page itself adds its content policy. */
export const securityHeaders = (https: boolean): MiddlewareHandler => {
  const headers = Object.entries({
    ...kept,
    ...(https && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  })
  return async (c, next) => {
    // Known before the answer is made they cost next to nothing; only an answer that was made elsewhere is changed afterwards.
    for (const [name, value] of headers) c.header(name, value)
    await next()
    if (c.res.headers.has('x-content-type-options')) return
    for (const [name, value] of headers) c.header(name, value)
  }
}
