type Waiting<I, O> = { item: I; resolve: (answer: O) => void; reject: (error: unknown) => void }

/**
 * What is asked for while an answer is on its way is asked for together, in one go: a crowd costs a few round trips, and a single
 * caller waits for nobody.
 * @param ask answers all of them, in their order; when it throws, each of them is told
 * @param most so many at once
 */
export function gather<I, O>(ask: (items: readonly I[]) => Promise<readonly O[]>, most = 500): (item: I) => Promise<O> {
  const waiting: Waiting<I, O>[] = []
  let underWay = false

  const answer = async (batch: readonly Waiting<I, O>[]) => {
    try {
      const answers = await ask(batch.map(({ item }) => item))
      for (const [at, { resolve }] of batch.entries()) resolve(answers[at] as O)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  const work = async () => {
    while (waiting.length > 0) await answer(waiting.splice(0, most))
    underWay = false
  }

  return (item) =>
    new Promise<O>((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (underWay) return
      underWay = true
      // Calls that came with this one are read before the first is answered.
      setImmediate(() => void work())
    })
}
