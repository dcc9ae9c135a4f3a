// Runs checks one after the other and counts them: a check of its own counts as one, a vitest run as its tests.
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

/** What failed, in the words of the checks themselves: told once more at the end of a long output. */
const failures = '.cache/results/failed.txt'

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1)

/** @returns {{ passed: number, failed: number }} */
export function runChecks(checks) {
  mkdirSync('.cache/results', { recursive: true })
  const total = { passed: 0, failed: 0 }
  for (const { name, command, env = {} } of checks) {
    process.stdout.write(`\n— ${name}\n`)
    const started = Date.now()
    const { passed, failed, told = [] } = command[0] === 'vitest' ? runVitest(name, command, env) : runOne(command, env)
    if (failed > 0) appendFileSync(failures, [`✗ ${name}`, ...told, ''].join('\n'))
    process.stdout.write(`  ${name}: ${failed === 0 ? 'ok' : 'FAILED'}, ${seconds(started)} s\n`)
    total.passed += passed
    total.failed += failed
  }
  return total
}

function run(command, env) {
  const [program, ...args] = command
  const { status } = spawnSync(program === 'node' ? process.execPath : `node_modules/.bin/${program}`, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return status === 0
}

const runOne = (command, env) => (run(command, env) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** A run that ends badly without a failed test (a broken setup, say) counts as a failure too. */
function runVitest(name, command, env) {
  const file = `.cache/results/${name.replace(/\W+/g, '-')}.json`
  rmSync(file, { force: true })
  const ok = run([...command, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], env)
  try {
    const { numPassedTests: passed, numFailedTests: failed, testResults } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed, failed: ok ? failed : Math.max(failed, 1), told: failedTests(testResults) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** Each failed test by its file and name, with the beginning of what it said. */
const failedTests = (files) =>
  files.flatMap(({ name, message, assertionResults }) => [
    ...(message ? [`  ${name}: ${message}`] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `  ${name} > ${fullName}\n${failureMessages.join('\n').slice(0, 2000)}`),
  ])

export function report({ passed, failed }) {
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}
