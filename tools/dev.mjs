// npm run dev: the server restarts and the page reloads as you write.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { prepare, top } from './prepare.mjs'

await prepare({ build: false })

const programs = [
  ['tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'src/app/server.ts'],
  ['vite/bin/vite.js', '--config', 'vite.config.ts'],
]
const children = programs.map(([program, ...args]) =>
  spawn(process.execPath, [join(top, 'node_modules', program), ...args], { cwd: top, stdio: 'inherit' }),
)

// Ctrl-C reaches all of them; we wait until the server has stopped its database.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => stopAll())
for (const child of children) child.once('exit', () => stopAll())

function stopAll() {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
}
