// What must stand before the product can run: the right Node, the packages, the build. Only Node's own modules here.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const top = dirname(dirname(fileURLToPath(import.meta.url)))

const inTop = (...names) => join(top, ...names)
const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1)

/**
 * Installs and builds what is missing or older than its sources; quick when nothing is.
 * Told on standard error, so that what a command prints stays clean.
 */
export async function prepare({ build = true, browser = false } = {}) {
  requireNode()
  installPackages()
  if (build) await buildWhenChanged()
  if (browser) (await import('./browser.mjs')).requireBrowser(say, stop)
}

function say(zh, en) {
  process.stderr.write(`  ${zh} / ${en}\n`)
}

function stop(zh, en) {
  process.stderr.write(`\n  ${zh}\n  ${en}\n\n`)
  process.exit(1)
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(
    `需要 Node 20.19 或更高版本，现在是 ${process.versions.node}。请从 https://nodejs.org 安装。`,
    `Node 20.19 or newer is needed, this is ${process.versions.node}. Get it from https://nodejs.org.`,
  )
}

function installPackages() {
  const stamp = inTop('node_modules', '.renhe-lock')
  const wanted = hashOf(readFileSync(inTop('package-lock.json')))
  if (readIfThere(stamp) === wanted) return
  if (!isInstalledByHand()) npmCi()
  writeFileSync(stamp, wanted)
}

/** npm writes its own list last: newer than the lock file, it is the outcome of a complete install by hand. */
function isInstalledByHand() {
  const written = statSync(inTop('node_modules', '.package-lock.json'), { throwIfNoEntry: false })
  return written !== undefined && written.mtimeMs >= statSync(inTop('package-lock.json')).mtimeMs
}

function npmCi() {
  const began = Date.now()
  say('正在安装依赖，约半分钟…', 'Installing packages, about half a minute…')
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: top,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    stop('依赖没有装好，请检查网络后再试。', 'The packages could not be installed. Check the network and try again.')
  say(`依赖已装好（${seconds(began)} 秒）`, `Packages installed in ${seconds(began)} s`)
}

const buildStamp = inTop('dist', '.renhe-build')
const buildLock = inTop('.cache', 'build.lock')

async function buildWhenChanged() {
  if (isBuilt()) return
  await holdingLock(() => {
    if (isBuilt()) return
    const began = Date.now()
    say('正在构建…', 'Building…')
    // A process of its own gives all its memory back.
    const { status } = spawnSync(process.execPath, [inTop('tools', 'build.mjs')], {
      cwd: top,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status !== 0) stop('构建失败，原因见上。', 'The build failed; see above.')
    say(`构建完成（${seconds(began)} 秒）`, `Built in ${seconds(began)} s`)
  })
}

/** A server and a command started together must not build into the same folder. */
async function holdingLock(work) {
  mkdirSync(dirname(buildLock), { recursive: true })
  while (!takeLock()) await pause(200)
  try {
    work()
  } finally {
    rmSync(buildLock, { force: true })
  }
}

function takeLock() {
  try {
    writeFileSync(buildLock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isRunning(Number(readIfThere(buildLock)))) rmSync(buildLock, { force: true })
    return false
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const isBuilt = () => readIfThere(buildStamp) === sourcesNow()

export function markBuilt(sources) {
  writeFileSync(buildStamp, sources)
}

export function markUnbuilt() {
  rmSync(buildStamp, { force: true })
}

const buildInputs = [
  'src',
  'vite.config.ts',
  'vite.server.config.ts',
  'tools/page-files.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** Changes whenever a file of the product is added, removed or written; tests don't count. */
export function sourcesNow() {
  const lines = buildInputs.flatMap((name) => traces(inTop(name))).sort()
  return hashOf(lines.join('\n'))
}

function traces(path) {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry || /\.test\.tsx?$/.test(path)) return []
  if (entry.isDirectory()) return readdirSync(path).flatMap((name) => traces(join(path, name)))
  return [`${path} ${entry.mtimeMs} ${entry.size}`]
}

const hashOf = (content) => createHash('sha256').update(content).digest('hex')

const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
