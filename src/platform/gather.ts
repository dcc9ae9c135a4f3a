/** Whoever is not answered by then keeps nobody behind him waiting. */
const patience = 10_000

async function orLater(answered: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([answered, enough])
  clearTimeout(timer)
}

type Waiting<I, O> = { item: I; resolve: (answer: O) => void; reject: (error: unknown) => void }

/**
 * What is asked for while an answer is on its way is asked for together, in one go: a crowd costs a few round trips, and a single
 * caller waits for nobody.
 * @param ask answers all of them, in their order; when it throws, each of them is told
 * @param most so many at once
 * @param longest milliseconds after which those who came later are asked for, though the answer is still on its way
 */
export function gather<I, O>(
  ask: (items: readonly I[]) => Promise<readonly O[]>,
  most = 500,
  longest = patience,
): (item: I) => Promise<O> {
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
    while (waiting.length > 0) await orLater(answer(waiting.splice(0, most)), longest)
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
