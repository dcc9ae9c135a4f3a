// Everything that must hold, on a fresh clone: installs what is missing, then types, lint, structure, unused code, tests and browser journeys.
import { spawnSync } from 'node:child_process'
import { prepare } from './prepare.mjs'

await prepare()

const checks = [
  ['types', ['npx', 'tsc', '--noEmit']],
  ['lint', ['npx', 'biome', 'check', '.']],
  ['structure', ['node', 'tools/check-structure.mjs']],
  ['unused code', ['npx', 'knip']],
  ['tests', ['npx', 'vitest', 'run']],
  ['browser', ['node', 'tools/browser-tests.mjs']],
]

const failed = []
for (const [name, [command, ...args]] of checks) {
  process.stdout.write(`\n— ${name}\n`)
  const started = Date.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  process.stdout.write(
    `  ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  )
  if (status !== 0) failed.push(name)
}
if (failed.length > 0) {
  process.stderr.write(`\nFailed: ${failed.join(', ')}\n`)
  process.exit(1)
}
