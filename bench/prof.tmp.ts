import { readBatches } from '#modules/people/import/read-file.ts'
import { readTable } from '#platform/sheet/read.ts'
import { shapeOf } from '#modules/people/import/shape.ts'
import { planOf } from '#modules/people/import/plan.ts'
import { guessColumns, mappingOf } from '#modules/people/import/guess.ts'
import { secretsFrom } from '#platform/secrets.ts'
import { writeRoster } from './import.tmp.ts'
const t0 = performance.now()
await writeRoster('/tmp/prof.csv', 20000)
const file = { path: '/tmp/prof.csv', name: 'r.csv' }
const lap = (n: string, s: number) => console.log(n, Math.round(performance.now() - s))
lap('made', t0)
let s = performance.now()
for await (const _ of readTable(file));
lap('parse', s); s = performance.now()
const shape = await shapeOf(file, {})
lap('shape', s); s = performance.now()
const plan = planOf(mappingOf(guessColumns(shape.headers, shape.sample)), shape, { today: '2026-06-01' as never, companyName: 'x' })
lap('plan', s); s = performance.now()
const cpu = process.cpuUsage()
const all = []
for await (const b of readBatches({ file, options: {}, plan, mends: [] })) all.push(...b.rows)
lap('read', s); console.log(process.cpuUsage(cpu))
s = performance.now()
const sec = secretsFrom('a-secret-for-measuring-only-0123456789')
for (const r of all) { sec.encrypt(r.residentId!); sec.blindIndex(r.residentId!) }
lap('encrypt', s)
