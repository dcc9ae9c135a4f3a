import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onDisk } from '#platform/files/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { newId } from '#platform/kernel/id.ts'
import { readTable } from '#platform/sheet/read.ts'
import { partsOfZip } from '#platform/testing/zip.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

/** Two employers and somebody without one in one run; another run with one employer. */
let office: PayOffice
let all: string

async function employer(name: string, uscc: string): Promise<string> {
  const id = newId()
  await office.sql(`insert into legal_entity (id) values ('${id}')`)
  await office.sql(`insert into legal_entity_version (id, legal_entity_id, name, uscc, city, from_day)
    values ('${newId()}', '${id}', '${name}', '${uscc}', '北京', '2020-01-01')`)
  return id
}

beforeAll(async () => {
  office = await payOffice('2026-09-02')
  const zhi = await employer('云岭智造（北京）有限公司', '91110000MA01ABCD0X')
  const ruan = await employer('云岭软件/研发', '91110000MA01ABCE1Y')
  await office.paid('顾清和', 30_000, { employeeNo: 'E1', legalEntityId: zhi })
  await office.paid('林小满', 10_000, { employeeNo: 'E2', legalEntityId: ruan })
  await office.paid('秦川', 8_000, { employeeNo: 'E3', legalEntityId: ruan })
  await office.paid('任海棠', 9_000, { employeeNo: 'E4' })
  all = await office.locked('2026-08')
})
afterAll(() => office?.world.close())

async function made(kind: string) {
  const { jobId } = await office.pay('makeOutput', { runId: all, kind })
  await runJobNow(office.world, jobId)
  const [job] = await office.sql(`select result, done, total from job where id = '${jobId}'`)
  const { rows } = await office.pay('outputs', { runId: all })
  return { job, name: rows[0]?.name, fileId: (job as { result: { fileId: string } }).result.fileId }
}

async function sheetsIn(fileId: string) {
  return onDisk(office.world, fileId, async ({ path }) => {
    const sheets: [string, string[]][] = []
    for (const { name, bytes } of await partsOfZip(path)) {
      const numbers: string[] = []
      for await (const { cells } of readTable({ path: await onPath(bytes), name })) numbers.push(cells[0] ?? '')
      sheets.push([name, numbers])
    }
    return sheets
  })
}

async function onPath(bytes: Buffer): Promise<string> {
  const { mkdtemp, writeFile } = await import('node:fs/promises')
  const path = `${await mkdtemp('/tmp/employer-')}/table.xlsx`
  await writeFile(path, bytes)
  return path
}

describe('who withholds files by himself', () => {
  it('a tax sheet for each employer, named with its code', async () => {
    const { job, name, fileId } = await made('tax')
    expect(name).toBe('个税申报表-全公司-2026-08.zip')
    expect(job).toMatchObject({ done: 4, total: 4, result: { rows: 4 } })
    expect(await sheetsIn(fileId)).toEqual([
      ['个税申报表-云岭智造（北京）有限公司 91110000MA01ABCD0X-2026-08.xlsx', ['E1']],
      ['个税申报表-云岭软件-研发 91110000MA01ABCE1Y-2026-08.xlsx', ['E2', 'E3']],
      ['个税申报表-未填用人单位-2026-08.xlsx', ['E4']],
    ])
  })

  it('and so an insurance list, each with its own sums', async () => {
    const { fileId } = await made('insurance')
    expect(await sheetsIn(fileId)).toMatchObject([
      [expect.stringContaining('91110000MA01ABCD0X'), ['E1', '', '']],
      [expect.stringContaining('91110000MA01ABCE1Y'), ['E2', 'E3', '', '']],
      [expect.stringContaining('未填用人单位'), ['E4', '', '']],
    ])
  })

  it('one employer alone needs no zip, and is named too', async () => {
    await office.sql(
      `update assignment set legal_entity_id = (select legal_entity_id from legal_entity_version where uscc = '91110000MA01ABCD0X')`,
    )
    const one = { runId: await office.locked('2026-09') }
    const { jobId } = await office.pay('makeOutput', { runId: one.runId, kind: 'tax' })
    await runJobNow(office.world, jobId)
    const { rows } = await office.pay('outputs', { runId: one.runId })
    expect(rows[0]?.name).toBe('个税申报表-云岭智造（北京）有限公司 91110000MA01ABCD0X-2026-09.xlsx')
  })
})
