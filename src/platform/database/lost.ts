/** What the machine says of a connection that cannot be made or broke, and what PostgreSQL says when it stops or starts. */
const lostCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', '57P01', '57P02', '57P03'])
const lostWords = /connection (terminated|error)|terminating connection/i

/** Whether it failed because the database is away, and so for no fault of whoever asked. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isConnectionLost)
  if (!(error instanceof Error)) return false
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string') return lostCodes.has(code) || code.startsWith('08')
  return lostWords.test(error.message)
}
