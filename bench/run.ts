import { writeFile } from 'node:fs/promises'
import type { Measurement } from './measurement.ts'

/** Runs one measurement in a process of its own: `run.ts NAME SIZE FILE`. Built, it runs what was built beside it. */
const [name, size, file] = process.argv.slice(2)
const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'))
const { measure } = (await import(/* @vite-ignore */ `./${name}${extension}`)) as {
  measure: (size: number) => Promise<Measurement[]>
}
await writeFile(file ?? '/dev/stdout', JSON.stringify(await measure(Number(size))))
process.exit(0)
