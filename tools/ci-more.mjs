// What npm test leaves out because it needs more than the clone: the suite on PostgreSQL 15, and the checks that read ../shared.
import { existsSync } from 'node:fs'
import { report, runChecks } from './checks.mjs'
import { startPostgres15 } from './postgres-15.mjs'

const shared = '../shared'
const checks = existsSync(shared)
  ? [
      {
        name: 'checks with shared data',
        command: ['vitest', 'run', '--config', 'vitest.shared.config.ts'],
        env: { RENHE_SHARED: shared },
      },
    ]
  : []

const server = await startPostgres15()
try {
  report(
    await runChecks([
      { name: 'tests on PostgreSQL 15', command: ['vitest', 'run'], env: { TEST_DATABASE_URL: server.url } },
      ...checks,
    ]),
  )
} finally {
  server.stop()
}
