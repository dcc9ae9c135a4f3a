/**
 * Runs after a write even when the refreshed page has taken its form away meanwhile: a mutation's own callbacks would
 * be dropped with it. A refusal needs nothing here, the form shows it.
 */
export function whenDone<T>(write: Promise<T>, then: (result: T) => void): void {
  write.then(then, () => undefined)
}
