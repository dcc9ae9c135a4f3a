import { startSealing } from '#platform/audit/index.ts'
import { runJobs } from '#platform/jobs/index.ts'
import { type Command, inWorld } from './command.ts'

/** Jobs only, on the database of a server elsewhere. Runs until it is told to stop. */
export const command: Command = async () =>
  inWorld(async (world) => {
    const jobs = await runJobs(world)
    const sealing = startSealing(world)
    process.stdout.write('正在处理后台任务，按 Ctrl-C 停止 / Working on jobs, Ctrl-C stops\n')
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    })
    await jobs.stop()
    await sealing.stop()
    return 0
  })
