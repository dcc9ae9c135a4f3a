/**
 * What a module asks of those above it: questions without answers of its own, filled once in `app/`.
 * Several modules may each fill a part. A question nobody answers is a bug and says its name.
 */
export type Port<T extends object> = {
  /** Asks: `ask.peopleIn(db, unitIds, day)`. */
  readonly ask: T
  fill: (answers: Partial<T>) => void
}

export function port<T extends object>(name: string): Port<T> {
  const answers: Partial<T> = {}
  const ask = new Proxy(answers, {
    get: (filled, question) => {
      const answer = filled[question as keyof T]
      if (answer === undefined) throw new Error(`Nobody answers ${name}.${String(question)}: fill the port in app/`)
      return answer
    },
  })
  return { ask: ask as T, fill: (more) => void Object.assign(answers, more) }
}
