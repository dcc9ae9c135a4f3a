import { readBatches } from '#modules/people/import/read-file.ts'
import { readTable } from '#platform/sheet/read.ts'
import { shapeOf } from '#modules/people/import/shape.ts'
import { planOf } from '#modules/people/import/plan.ts'
import { guessColumns, mappingOf } from '#modules/people/import/guess.ts'
import { writeRoster } from './import.tmp.ts'
await writeRoster('/tmp/prof.csv', 40000)
const file = { path: '/tmp/prof.csv', name: 'r.csv' }
let cpu = process.cpuUsage()
const lap = (n: string) => { const c = process.cpuUsage(cpu); console.log(n, Math.round((c.user+c.system)/1000), 'ms cpu'); cpu = process.cpuUsage() }
for await (const _ of readTable(file));
lap('parse')
for await (const _ of readTable(file));
lap('parse again')
const shape = await shapeOf(file, {})
lap('shape')
const plan = planOf(mappingOf(guessColumns(shape.headers, shape.sample)), shape, { today: '2026-06-01' as never, companyName: 'x' })
for await (const b of readBatches({ file, options: {encoding:'utf-8'}, plan, mends: [] }));
lap('read')
for await (const b of readBatches({ file, options: {encoding:'utf-8'}, plan, mends: [] }));
lap('read again')
process.exit()
