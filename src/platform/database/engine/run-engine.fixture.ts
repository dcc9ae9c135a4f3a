import { startEngine } from './engine.ts'

// A process of its own for the tests of the engine: starts it, says so, and stays until it is killed or told to stop.
const [folder = '', mode = ''] = process.argv.slice(2)
const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

try {
  const engine = await startEngine({ folder, share: mode === 'share', durable: false, say: tell })
  tell({ ready: true, serverPid: engine.serverPid, connection: engine.connection })
  process.stdin.once('data', async () => {
    await engine.stop()
    process.exit(0)
  })
} catch (error) {
  tell({ failed: error })
  process.exit(1)
}
