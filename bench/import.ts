import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import pino from 'pino'
import { organizationModule, organizationPorts } from '#modules/organization/index.ts'
import { readWith } from '#modules/people/import/read-file.ts'
import { organizationAnswers, peopleModule } from '#modules/people/index.ts'
import type { Actor } from '#platform/access/grant.ts'
import { copyInto } from '#platform/database/copy.ts'
import { openDatabase, openPool } from '#platform/database/database.ts'
import { startEngine } from '#platform/database/engine/engine.ts'
import { migrate } from '#platform/database/migrate.ts'
import { receiveFile } from '#platform/files/index.ts'
import { buildHouse } from '#platform/house.ts'
import { jobPort, jobsModule, runJobNow } from '#platform/jobs/index.ts'
import { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { perform } from '#platform/perform.ts'
import { secretsFrom } from '#platform/secrets.ts'
import { readTable } from '#platform/sheet/read.ts'
import { execute, withDatabase } from '#platform/testing/connection.ts'
import type { World } from '#platform/world.ts'
import { type Measurement, rounded, timed } from './measurement.ts'

const written =
  'unit unit_version unit_closure position position_version person employment assignment pay employment_event labour_contract roster'.split(
    ' ',
  )

/** Import of so many people from CSV, against parsing the file and copying the very rows it makes into the same tables. */
export async function measure(size: number): Promise<Measurement[]> {
  readWith(join(import.meta.dirname, '../dist/server/import-worker.js'))
  const folder = await mkdtemp(join(tmpdir(), 'renhe-bench-import-'))
  await chmod(folder, 0o711)
  const engine = await startEngine({ folder })
  try {
    const csv = join(folder, 'roster.csv')
    await writeRoster(csv, size)
    const world = await worldOn(engine.connection, folder, 'renhe_bench_import')
    const other = await worldOn(engine.connection, folder, 'renhe_bench_copy')
    const own = await importFile(world, csv)
    const parse = await parseOnly(csv)
    const raw = await copyRaw(other, csv)
    const rows = await copyRows(world, other, folder)
    await world.pool.end()
    await other.pool.end()
    return [
      measurement('import.preview', size, own.preview, parse + raw, 6),
      measurement('import.total', size, own.preview + own.write, parse + rows, 2),
    ]
  } finally {
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function measurement(name: string, size: number, value: number, against: number, bar: number): Measurement {
  const ratio = rounded(value / against)
  return {
    name,
    size,
    value: Math.round(value),
    unit: 'ms',
    against: Math.round(against),
    ratio,
    bar,
    ok: ratio <= bar,
  }
}

const actor: Actor = {
  userId: newId(),
  personId: null,
  name: '林若溪',
  email: 'hr@example.test',
  language: 'zh',
  grants: [{ pattern: '*', scope: 'company', classes: ['public', 'internal', 'personal', 'sensitive'], unitIds: [] }],
}

async function worldOn(connection: pg.PoolConfig, folder: string, database: string): Promise<World> {
  await execute(
    connection,
    `create database ${database} encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8' template template0`,
  )
  const pool = openPool(withDatabase(connection, database))
  await migrate(pool)
  organizationPorts.fill(organizationAnswers)
  jobPort.fill({ actorOf: async () => actor })
  const root = '0190a000-0000-7000-8000-0000000000ff'
  if (database.endsWith('import')) {
    await pool.query(`insert into company (name, city) values ('云岭智造', '杭州')`)
    await pool.query(`insert into unit (id) values ($1)`, [root])
    await pool.query(
      `insert into unit_version (id, unit_id, name, from_day) values ($1, $1, '云岭智造', '2000-01-01')`,
      [root],
    )
    await pool.query(`insert into unit_closure values ($1, $1, 0, '2000-01-01', 'infinity')`, [root])
  }
  return {
    house: buildHouse([jobsModule, organizationModule, peopleModule]),
    pool,
    db: openDatabase(pool),
    secrets: secretsFrom('a-secret-for-measuring-only-0123456789'),
    folder,
    url: '',
    log: pino({ level: 'error' }),
    now: () => new Date(),
    today: () => Day.parse('2026-06-01'),
    hour: () => 12,
  }
}

async function importFile(world: World, csv: string): Promise<{ preview: number; write: number }> {
  const file = await receiveFile(world, {
    name: 'roster.csv',
    stream: createReadStream(csv),
    purpose: 'upload',
    userId: actor.userId,
    maxBytes: 2 ** 30,
  })
  const call = (name: string, input: unknown) =>
    perform(world, name, input, { actor, door: { kind: 'job' } }) as Promise<{ importId: string; jobId: string }>
  let importId = ''
  const run = async (started: { jobId: string }) => {
    const job = await runJobNow(world, started.jobId)
    if (job.state !== 'done') throw new Error(JSON.stringify(job.error))
  }
  const preview = await timed(async () => {
    const started = await call('people.startImport', { fileId: file.id })
    importId = started.importId
    await run(started)
  })
  const write = await timed(async () => run(await call('people.writeImport', { importId })))
  return { preview, write }
}

const parseOnly = (csv: string): Promise<number> =>
  timed(async () => {
    for await (const _ of readTable({ path: csv, name: 'roster.csv' }));
  })

/** The cells as they are, into a table without keys. */
async function copyRaw(world: World, csv: string): Promise<number> {
  const rows: string[][] = []
  for await (const { cells } of readTable({ path: csv, name: 'roster.csv' })) rows.push(cells)
  const columns = (rows[0] ?? []).map((_, at) => `c${at}`)
  await world.pool.query(`create unlogged table raw (${columns.map((column) => `${column} text`).join(', ')})`)
  const client = await world.pool.connect()
  const time = await timed(() => copyInto(client, 'raw', columns, rows))
  client.release()
  return time
}

/** All rows that the import has made, into empty tables with their keys, triggers and indexes; one transaction. */
async function copyRows(from: World, to: World, folder: string): Promise<number> {
  const source = await from.pool.connect()
  for (const table of written)
    await pipeline(source.query(copyTo(`copy ${table} to stdout`)), createWriteStream(join(folder, table)))
  source.release()
  const target = await to.pool.connect()
  const time = await timed(async () => {
    await target.query('begin')
    for (const table of written) {
      if ((await stat(join(folder, table))).size > 0)
        await pipeline(createReadStream(join(folder, table)), target.query(copyFrom(`copy ${table} from stdin`)))
    }
    await target.query('commit')
  })
  target.release()
  return time
}

// —— A roster of made-up people ——

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗']
const givens = [...'若溪清和念予夏温时知微安宁远舟一诺思齐景行怀瑾书瑶子衿云舒望岳']
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function residentId(at: number): string {
  const year = 1960 + (at % 25)
  const body = `330102${year}${String((at % 12) + 1).padStart(2, '0')}${String((Math.floor(at / 12) % 28) + 1).padStart(2, '0')}${String(Math.floor(at / 336) % 1000).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + '10X98765432'[sum % 11]
}

const day = (year: number, at: number): string =>
  `${year}-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`

async function writeRoster(path: string, size: number): Promise<void> {
  const units = Math.max(4, Math.floor(size / 50))
  const line = (at: number): string => {
    const unit = at % units
    const hired = 2005 + (at % 21)
    const name = `${surnames[at % surnames.length]}${givens[Math.floor(at / 20) % givens.length]}${givens[(at * 7) % givens.length]}`
    const manager = at < 50 ? '' : `Y${String(Math.floor(at / 50)).padStart(6, '0')}`
    const hire = hired === 2005 ? day(2010, at) : day(hired, at)
    return [
      `Y${String(at).padStart(6, '0')}`,
      name,
      residentId(at),
      `13${String(100_000_000 + at)}`,
      `y${at}@example.test`,
      hire,
      `中心${unit % 40}/部门${Math.floor(unit / 40) % 50}/小组${unit}`,
      `岗位${at % 30}`,
      `P${(at % 5) + 1}`,
      manager,
      `${8000 + (at % 200) * 100}`,
      ['杭州', '上海', '成都'][at % 3],
      hire,
      day(2028, at),
      at % 10 === 0 ? '' : '',
      at % 2 ? '本科' : '硕士',
    ].join(',')
  }
  async function* lines() {
    yield '工号,姓名,身份证号,手机,邮箱,入职日期,部门,岗位,职级,上级工号,月薪,城市,合同开始,合同到期,试用期截止,学历\n'
    let block = ''
    for (let at = 0; at < size; at++) {
      block += `${line(at)}\n`
      if (block.length > 65_536) {
        yield block
        block = ''
      }
    }
    yield block
  }
  await pipeline(lines(), createWriteStream(path))
}
