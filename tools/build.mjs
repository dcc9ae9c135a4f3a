// Builds the web app and the server into dist/. Says nothing unless something is wrong.
import { spawn } from 'node:child_process'
import { freemem } from 'node:os'
import { join } from 'node:path'
import { markBuilt, markUnbuilt, sourcesNow, top } from './prepare.mjs'

const vite = join(top, 'node_modules', 'vite', 'bin', 'vite.js')
const enoughForTwo = 1.5 * 1024 ** 3

function build(config) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: top,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said = []
    child.stdout.on('data', (chunk) => said.push(chunk))
    child.stderr.on('data', (chunk) => said.push(chunk))
    child.once('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })
}

const configs = ['vite.config.ts', 'vite.server.config.ts']

async function oneByOne() {
  for (const config of configs) if (!(await build(config))) return false
  return true
}

const memory = process.availableMemory?.() ?? freemem()
// Taken before: what is written during the build counts as changed.
const sources = sourcesNow()
markUnbuilt()
const isGood = memory > enoughForTwo ? (await Promise.all(configs.map(build))).every(Boolean) : await oneByOne()
if (isGood) markBuilt(sources)
process.exitCode = isGood ? 0 : 1
