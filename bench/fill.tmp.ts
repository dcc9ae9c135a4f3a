import { benchHouse } from './house.ts'
import pg from 'pg'
const q = pg.Client.prototype.query
let last = performance.now()
pg.Client.prototype.query = function (this: pg.Client, ...a: unknown[]) { const now = performance.now(); const text = typeof a[0] === 'string' ? a[0] : ((a[0] as { text?: string; cursor?: unknown }).text ?? 'copy'); if (now - last > 500) console.log(`   … ${Math.round(now - last)} ms before`, text.slice(0, 60).replace(/\s+/g, ' ')); last = now; return Reflect.apply(q, this, a) } as typeof q
const t1 = performance.now()
const house = await benchHouse({ people: 100000, units: 1000 })
console.log('fill s', (performance.now() - t1) / 1000)
await house.close(); process.exit(0)
