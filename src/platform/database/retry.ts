const retriable = new Set(['40001', '40P01'])

const isRetriable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && retriable.has(String(error.code))

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Runs a transaction again when the database gave up on it in favour of another: deadlock or serialisation failure. */
export async function withRetry<T>(run: () => Promise<T>, tries = 4): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (attempt >= tries || !isRetriable(error)) throw error
      await pause(Math.random() * 20 * 2 ** attempt)
    }
  }
}
