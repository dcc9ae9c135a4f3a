import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeExpired } from '#platform/files/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { type Importing, testImporting } from './testing.ts'

let company: Importing
beforeEach(async () => {
  company = await testImporting()
})
afterEach(() => company.world.close())

const csv =
  '工号,姓名,入职日期,部门\nA1,林若溪,2024-02-30,研发部\nA2,顾清和,2021-07-05,研发部\n,许念,2021-07-05,研发部\n'
const columns = { 工号: 'employeeNo', 姓名: 'fullName', 入职日期: 'hireDate', 部门: null } as const

const started = async (input: object) => {
  const { importId, jobId } = await company.call('startImport', input)
  expect((await runJobNow(company.world, jobId)).state).toBe('done')
  return importId
}

describe('a file that is checked again', () => {
  it('waits in one import only, with the cells that were put right', async () => {
    const fileId = await company.send(csv)
    const first = await started({ fileId })
    await company.call('mendImport', { importId: first, cells: [{ row: 2, column: '入职日期', value: '2024-02-29' }] })
    const second = await started({ fileId, mapping: { columns }, options: { assignNumbers: true } })
    expect((await company.call('imports')).rows.map(({ importId, state }) => [importId, state])).toEqual([
      [second, 'ready'],
    ])
    expect((await company.call('import', { importId: second })).summary).toMatchObject({ create: 3, rejected: 0 })
    expect((await company.write(second)).state).toBe('written')
  })
  it('waits in one import only when it is sent again, too, unless somebody else sends it', async () => {
    const [mine, again] = [await company.send(csv), await company.send(csv)]
    await started({ fileId: mine })
    const other = company.actor({})
    const { importId: theirs } = await company.check(csv, {}, other)
    const second = await started({ fileId: again })
    expect((await company.call('imports')).rows.map(({ importId }) => importId)).toEqual([second, theirs])
  })
  it('is shown as it was chosen the last time', async () => {
    const fileId = await company.send(csv)
    await started({ fileId, mapping: { columns, dateOrder: 'YMD' }, options: { assignNumbers: true } })
    const shown = await company.call('inspectImport', { fileId })
    expect(shown).toMatchObject({ chosenOrder: 'YMD', assignNumbers: true })
    expect(shown.columns.map(({ field }) => field)).toEqual(['employeeNo', 'fullName', 'hireDate', null])
  })
  it('shows no identity number in clear among its first values', async () => {
    const fileId = await company.send(`${csv.replace('部门', '身份证号').replace('研发部', '110101199003071233')}`)
    const { columns: shown } = await company.call('inspectImport', { fileId })
    expect(shown[3]?.samples[0]).toBe('110101********1233')
  })
  it('shows a number that was read only by its mask, whatever is wrong with the row', async () => {
    const id = '110101199003071233'
    const { importId } = await company.check(
      `工号,姓名,身份证号,入职日期\nB1,甲一,${id},2020-01-01\nB2,甲一,${id},2020-01-01\nB3,甲二,11010119900307123,2020-01-01\n`,
    )
    const { rows } = await company.call('importRows', { importId, tab: 'problems' })
    expect(rows.map(({ cells }) => cells.residentId)).toEqual([
      { text: '110101********1233' },
      { text: '110101********1233' },
      { text: '11010119900307123' },
    ])
  })
})

describe('the file of an import', () => {
  const fileIsThere = async (fileId: string) => {
    const { rows } = await sql`select from file where id = ${fileId}`.execute(company.world.db)
    return rows.length === 1
  }
  it('is kept while the import waits, and goes once it is written', async () => {
    const fileId = await company.send(csv)
    await sql`update file set expires_at = now() + interval '1 hour'`.execute(company.world.db)
    const importId = await started({ fileId })
    await sql`update file set expires_at = expires_at - interval '1 day'`.execute(company.world.db)
    await removeExpired(company.world)
    expect(await fileIsThere(fileId)).toBe(true)
    await company.write(importId)
    await removeExpired(company.world)
    expect(await fileIsThere(fileId)).toBe(false)
    expect(await company.call('import', { importId })).toMatchObject({ state: 'written', fileId: null })
    expect((await company.call('rejectedRows', { importId })).rows).toBe(2)
  })
  it('goes when the import is given up, and after a month by itself', async () => {
    const [givenUp, forgotten] = [await company.send(csv), await company.send(`${csv}A9,甲九,2020-01-01,\n`)]
    await company.call('cancelImport', { importId: await started({ fileId: givenUp }) })
    const old = await started({ fileId: forgotten })
    await sql`update people_import set created_at = now() - interval '31 days' where id = ${old}`.execute(
      company.world.db,
    )
    await started({ fileId: await company.send(csv) })
    await removeExpired(company.world)
    expect([await fileIsThere(givenUp), await fileIsThere(forgotten)]).toEqual([false, false])
    expect((await company.call('imports')).count).toBe(1)
  })
})

it('a check that is given up does not come back when its job ends', async () => {
  const { importId, jobId } = await company.call('startImport', { fileId: await company.send(csv) })
  await sql`create function give_up() returns trigger language plpgsql as $$ begin
    update people_import set state = 'cancelled' where id = new.import_id; return new; end $$`.execute(company.world.db)
  await sql`create trigger give_up after insert on import_unit for each row execute function give_up()`.execute(
    company.world.db,
  )
  await runJobNow(company.world, jobId)
  expect((await company.call('import', { importId })).state).toBe('cancelled')
  expect([await company.rows('import_row'), await company.rows('import_raw')]).toEqual([[], []])
})
