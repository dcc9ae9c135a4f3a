/** Runs after a write, also when the page that was read again has taken its form away. A refusal is shown by the form. */
export function whenDone<T>(write: Promise<T>, then: (result: T) => void): void {
  write.then(then, () => undefined)
}
