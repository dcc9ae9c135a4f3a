import type { Logger } from 'pino'

export type Repeating = { stop: () => Promise<void> }

/** Runs it again and again with a pause between, never twice at once. `stop` waits for a run under way. */
export function repeat(pause: number, run: () => Promise<unknown>, log: Logger): Repeating {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let current: Promise<void> = Promise.resolve()

  const turn = async () => {
    try {
      await run()
    } catch (error) {
      log.error({ error }, 'a repeated task failed; it is tried again')
    }
    if (!stopped) schedule()
  }
  const schedule = () => {
    timer = setTimeout(() => {
      current = turn()
    }, pause)
  }

  current = turn()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await current
    },
  }
}
