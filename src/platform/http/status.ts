import type { ContentfulStatusCode } from 'hono/utils/http-status'

const known: Record<string, ContentfulStatusCode> = {
  'session.required': 401,
  'session.wrongPassword': 401,
  'permission.denied': 403,
  'request.foreignOrigin': 403,
  'operation.unknown': 404,
  'input.tooLarge': 413,
  'session.tooManyTries': 429,
}

/** The HTTP status of a refusal: what is wrong with the call has its own, and a rule's "no" is 409. */
export function statusOf(code: string): ContentfulStatusCode {
  const status = known[code]
  if (status) return status
  if (code.startsWith('input.')) return 400
  return code.endsWith('.notFound') ? 404 : 409
}
