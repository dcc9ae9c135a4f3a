import type { Logger } from 'pino'
import { startSealing } from '#platform/audit/index.ts'
import { engineRefusals } from '#platform/database/engine/locale.ts'
import { isConnectionLost } from '#platform/database/lost.ts'
import { runJobs, scheduleDaily } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { sentenceOf } from '#platform/words.ts'
import { readEnvironment } from './environment.ts'
import { httpApp } from './http.ts'
import { listen } from './listen.ts'
import { dailyJobs } from './modules.ts'
import { openWorld } from './open-world.ts'
import { isSetUp } from './start/store.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Web, HTTP and jobs in one process. */
async function main(): Promise<void> {
  const environment = readEnvironment()
  const world = await openWorld(environment, { share: false, say })
  outliveTheDatabase(world.log)
  const { server, port } = await listen(httpApp(world, environment), environment)
  world.url = environment.url ?? `http://${shownHost(environment.host)}:${port}`
  const jobs = await runJobs(world)
  const sealing = startSealing(world)
  const days = scheduleDaily(world, dailyJobs)
  if (port !== environment.port)
    say(`端口 ${environment.port} 已被占用，改用 ${port} / Port ${environment.port} is taken, using ${port}`)
  await greet(world.url, await isSetUp(world.db))
  stopOnSignal(async () => {
    server.close()
    days.stop()
    await jobs.stop()
    await sealing.stop()
    await world.close()
  })
}

const shownHost = (host: string): string => (host === '0.0.0.0' || host === '::' ? 'localhost' : host)

async function greet(url: string, setUp: boolean): Promise<void> {
  say(`\n  人和 Renhe  →  ${url}\n`)
  say(
    setUp
      ? '  在浏览器打开这个地址登录。按 Ctrl-C 停止。\n  Open it in a browser and sign in. Ctrl-C stops.\n'
      : '  在浏览器打开这个地址，三步建好你的公司。按 Ctrl-C 停止。\n  Open it in a browser: three steps to your own company. Ctrl-C stops.\n',
  )
}

/**
 * The queue marks its work finished without waiting for the answer. While the database is away that fails with nobody to
 * hear it, which would end the process; the database is started again and the job is found by its own row.
 */
function outliveTheDatabase(log: Logger): void {
  process.on('unhandledRejection', (error) => {
    if (!isConnectionLost(error)) throw error
    log.error({ error }, 'the database was away; going on')
  })
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = () => {
    if (stopping) return
    stopping = true
    say('\n正在停止，已保存的都在 / Stopping; everything saved is kept')
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

const reasonOf = (error: unknown): string => {
  if (error instanceof Refusal) return sentenceOf(error.code, error.details, 'zh', [engineRefusals])
  return error instanceof Error ? error.message : String(error)
}

main().catch((error: unknown) => {
  process.stderr.write(`\n  ${reasonOf(error)}\n\n`)
  process.exit(1)
})
