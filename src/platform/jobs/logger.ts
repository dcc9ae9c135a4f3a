import { Logger } from 'graphile-worker'
import type pino from 'pino'

/** What the queue has to say, in our log; silent where there is none. */
export const queueLogger = (log?: pino.Logger): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') log?.error(message)
    else if (level === 'warning') log?.warn(message)
    else log?.debug(message)
  })
