// Runs checks and counts them: a check of its own counts as one, a vitest run as its tests.
import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

/** What failed, in the words of the checks themselves: told once more at the end of a long output. */
const failures = '.cache/results/failed.txt'

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1)

/**
 * Runs lanes of checks side by side, the checks of a lane one after the other: for what keeps one processor busy.
 * What they say is kept until each has ended.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSideBySide(...lanes) {
  const totals = await Promise.all(lanes.map((checks) => runChecks(checks, { atOnce: false })))
  return totals.reduce(sum)
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks(checks, { atOnce = true } = {}) {
  mkdirSync('.cache/results', { recursive: true })
  let total = { passed: 0, failed: 0 }
  for (const check of checks) total = sum(total, await runCheck(check, atOnce))
  return total
}

const sum = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed })

async function runCheck({ name, command, env = {} }, atOnce) {
  const started = Date.now()
  const title = `\n— ${name}\n`
  if (atOnce) process.stdout.write(title)
  const outcome = command[0] === 'vitest' ? await runVitest(name, command, env) : await runOne(command, env, atOnce)
  const { passed, failed, told = [], said = '' } = outcome
  if (failed > 0) appendFileSync(failures, [`✗ ${name}`, ...told, ''].join('\n'))
  if (!atOnce) process.stdout.write(`${title}${said}`)
  process.stdout.write(`  ${name}: ${failed === 0 ? 'ok' : 'FAILED'}, ${seconds(started)} s\n`)
  return { passed, failed }
}

/** Tells at once what the program says, or keeps it. */
function run(command, env, atOnce = true) {
  const [program, ...args] = command
  const child = spawn(program === 'node' ? process.execPath : `node_modules/.bin/${program}`, args, {
    stdio: atOnce ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  const chunks = []
  child.stdout?.on('data', (chunk) => chunks.push(chunk))
  child.stderr?.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve) => {
    const end = (ok) => resolve({ ok, said: Buffer.concat(chunks).toString() })
    child.once('error', () => end(false))
    child.once('close', (status) => end(status === 0))
  })
}

async function runOne(command, env, atOnce) {
  const { ok, said } = await run(command, env, atOnce)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, said }
}

/** A run that ends badly without a failed test (a broken setup, say) counts as a failure too. */
async function runVitest(name, command, env) {
  const file = `.cache/results/${name.replace(/\W+/g, '-')}.json`
  rmSync(file, { force: true })
  const { ok } = await run([...command, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], env)
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

export function report(...totals) {
  const { passed, failed } = totals.reduce(sum)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}
