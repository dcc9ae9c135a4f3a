import type { MiddlewareHandler } from 'hono'

/** Headers that every answer carries. The page itself adds its content policy. */
export const securityHeaders =
  (https: boolean): MiddlewareHandler =>
  async (c, next) => {
    await next()
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'same-origin')
    c.header('x-frame-options', 'DENY')
    c.header('permissions-policy', 'camera=(), microphone=(), geolocation=(self)')
    c.header('cross-origin-opener-policy', 'same-origin')
    if (https) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
