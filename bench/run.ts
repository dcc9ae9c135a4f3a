import { writeFile } from 'node:fs/promises'
import type { Measurement } from './measurement.ts'

/** Runs one measurement in a process of its own: `run.ts NAME SIZE FILE`. */
const [name, size, file] = process.argv.slice(2)
const { measure } = (await import(`./${name}.ts`)) as { measure: (size: number) => Promise<Measurement[]> }
await writeFile(file ?? '/dev/stdout', JSON.stringify(await measure(Number(size))))
process.exit(0)
