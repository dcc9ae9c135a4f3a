// npm run bench -- [--json FILE] [--only NAME]: measures what has a bar, both sides in the same run. RENHE_BENCH_SIZE shrinks it.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare, top } from './prepare.mjs'

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })

/** In the order of the table; the size is that of the bar. */
const benches = [
  { name: 'import', size: 100_000 },
  { name: 'roster', size: 100_000 },
  { name: 'figures', size: 100_000 },
  { name: 'days', size: 100_000 },
  { name: 'time-figures', size: 100_000 },
  { name: 'approvals', size: 100_000 },
  { name: 'leave', size: 100_000 },
  { name: 'payroll', size: 100_000 },
  { name: 'punch', size: 10_000 },
  { name: 'chart', size: 10_000 },
  { name: 'start', size: 1 },
  { name: 'web', size: 1 },
]

const wanted = benches.filter(({ name }) => !values.only || name === values.only)
if (wanted.length === 0) {
  process.stderr.write(`--only ${benches.map(({ name }) => name).join(' | ')}\n`)
  process.exit(64)
}

// A second start is one without a build, and the web is measured as it is built.
await prepare({ build: wanted.some(({ name }) => ['import', 'start', 'web'].includes(name)) })

// What counts in loops runs as it does for users: built. Translated while it loads, it would be slower than they see.
const isBuilt = (name) => ['days', 'payroll'].includes(name)
if (wanted.some(({ name }) => isBuilt(name))) buildBenches()

function buildBenches() {
  const vite = [join(top, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'vite.bench.config.ts']
  const { status } = spawnSync(process.execPath, [...vite, '--logLevel', 'warn'], { cwd: top, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

const smaller = process.env.RENHE_BENCH_SIZE ? Number(process.env.RENHE_BENCH_SIZE) : Number.POSITIVE_INFINITY
const folder = mkdtempSync(join(tmpdir(), 'renhe-bench-result-'))
const results = []
try {
  for (const { name, size } of wanted) results.push(...measure(name, Math.min(size, smaller)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measure(name, size) {
  process.stderr.write(`  ${name}…\n`)
  const file = join(folder, `${name}.json`)
  const run = isBuilt(name)
    ? [join(top, 'dist/bench/run.js')]
    : [join(top, 'node_modules/tsx/dist/cli.mjs'), join(top, 'bench/run.ts')]
  spawnSync(process.execPath, [...run, name, String(size), file], { cwd: top, stdio: ['ignore', 'inherit', 'inherit'] })
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  return [
    { name: `${name} (did not run)`, size, value: null, unit: '', against: null, ratio: null, bar: null, ok: false },
  ]
}

const columns = [
  { head: 'name', text: (row) => row.name, width: 34 },
  { head: 'size', text: (row) => String(row.size), width: -8 },
  { head: 'value', text: (row) => `${row.value ?? '—'} ${row.unit}`, width: -14 },
  { head: 'against', text: (row) => (row.against === null ? '' : `${row.against} ${row.unit}`), width: -14 },
  { head: 'ratio', text: (row) => (row.ratio === null ? '' : `${row.ratio}`), width: -7 },
  { head: 'bar', text: (row) => `${row.bar ?? ''}`, width: -6 },
  { head: '', text: (row) => (row.ok ? 'ok' : 'MISSED'), width: 7 },
]
const cell = (text, width) => (width < 0 ? text.padStart(-width) : text.padEnd(width))
process.stdout.write(`\n${columns.map(({ head, width }) => cell(head, width)).join('  ')}\n`)
for (const row of results)
  process.stdout.write(`${columns.map(({ text, width }) => cell(text(row), width)).join('  ')}\n`)
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1
