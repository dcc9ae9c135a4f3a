import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grant } from '#platform/access/grant.ts'
import { onDisk } from '#platform/files/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { newId } from '#platform/kernel/id.ts'
import { statementsOf } from '#platform/testing/statements.ts'
import { partsOfZip } from '#platform/testing/zip.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
let august: string
let gu: { personId: string }
let lin: { personId: string }

beforeAll(async () => {
  office = await payOffice('2026-09-02')
  gu = await office.paid('顾清和', 30_000, { employeeNo: 'E1' })
  lin = await office.paid('林小满', 10_000, { employeeNo: 'E2' })
  await office.paid('秦/川', 8_000, { employeeNo: 'E3' })
  august = await office.locked('2026-08')
})
afterAll(() => office?.world.close())

async function made(more: object = {}, actor = office.hr) {
  const { jobId } = await office.pay('makeOutput', { runId: august, kind: 'payslips', ...more }, actor)
  await runJobNow(office.world, jobId)
  const [job] = await office.sql(`select state, result, done, total from job where id = '${jobId}'`)
  return { jobId, job: job as { state: string; done: number; total: number; result: { fileId: string; rows: number } } }
}

const partsOf = (fileId: string) => onDisk(office.world, fileId, ({ path }) => partsOfZip(path))
const inside = async (fileId: string) => (await partsOf(fileId)).map(({ name }) => name)

/** Another who makes files, and may open the payslips that these grants reach. */
const withSlips = (...scopes: Partial<Grant>[]) => ({
  ...office.hr,
  grants: [
    ...['payroll.makeOutput', 'payroll.outputs', 'payroll.downloadOutput'].map((pattern) => ({
      ...{ pattern, scope: 'company' as const, classes: ['public', 'internal', 'sensitive'] as Grant['classes'] },
      unitIds: [],
    })),
    ...scopes.map((scope) => ({
      ...{
        pattern: 'payroll.payslip',
        scope: 'self' as const,
        classes: ['sensitive'] as Grant['classes'],
        unitIds: [],
      },
      ...scope,
    })),
  ],
})

describe('payslips of a run', () => {
  it('come as PDF in one zip, named so that each is found', async () => {
    const { job } = await made()
    expect(job).toMatchObject({ state: 'done', done: 3, total: 3, result: { rows: 3 } })
    expect(await inside(job.result.fileId)).toEqual([
      '2026-08 顾清和 E1.pdf',
      '2026-08 林小满 E2.pdf',
      '2026-08 秦-川 E3.pdf',
    ])
    for (const { bytes } of await partsOf(job.result.fileId)) {
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
      expect(bytes.length).toBeGreaterThan(20_000)
    }
  })

  it('are of those alone who were chosen', async () => {
    const { job } = await made({ personIds: [lin.personId] })
    expect(await inside(job.result.fileId)).toEqual(['2026-08 林小满 E2.pdf'])
  })

  it('hold nobody whose payslip the maker may not open', async () => {
    const own = { ...withSlips({ scope: 'self' }), personId: gu.personId }
    const { jobId } = await office.pay('makeOutput', { runId: august, kind: 'payslips' }, own)
    await expect(
      office.pay('makeOutput', { runId: august, kind: 'payslips', personIds: [lin.personId] }, own),
    ).rejects.toMatchObject({ code: 'payroll.noSlipToHandOut' })
    await office.sql(`delete from job where id = '${jobId}'`)
    await expect(office.pay('makeOutput', { runId: august, kind: 'payslips' }, withSlips())).rejects.toMatchObject({
      code: 'payroll.noSlipToHandOut',
    })
  })

  it('are fetched only by whoever may open every one of them, and go away after a week', async () => {
    const { jobId } = await made()
    await expect(office.pay('downloadOutput', { outputId: jobId })).resolves.toBeDefined()
    const own = { ...withSlips({ scope: 'self' }), personId: gu.personId }
    await expect(office.pay('downloadOutput', { outputId: jobId }, own)).rejects.toMatchObject({
      code: 'payroll.outputHidden',
    })
    const { rows } = await office.pay('outputs', { runId: august })
    const file = rows.find(({ outputId }) => outputId === jobId)
    expect(file).toMatchObject({ kind: 'payslips', people: 3, name: '工资条-全公司-2026-08.zip' })
    const days = (Date.parse(file?.until ?? '') - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(7)
    await office.sql(
      `update file set expires_at = now() - interval '1 minute' where id in (select file_id from pay_output)`,
    )
    expect((await office.pay('outputs', { runId: august })).rows).toEqual([])
    await expect(office.pay('downloadOutput', { outputId: jobId })).rejects.toMatchObject({
      code: 'payroll.outputNotFound',
    })
  })

  it('leave nothing behind when they are cancelled', async () => {
    const { jobId } = await office.pay('makeOutput', { runId: august, kind: 'payslips' })
    await office.sql(`update job set cancel_requested = true where id = '${jobId}'`)
    await runJobNow(office.world, jobId)
    expect(await office.sql(`select state from job where id = '${jobId}'`)).toEqual([{ state: 'cancelled' }])
    expect(await office.sql(`select 1 from pay_output where id = '${jobId}'`)).toEqual([])
  })

  it('take as many statements for three as for one', async () => {
    const { jobId } = await office.pay('makeOutput', { runId: august, kind: 'payslips' })
    const one = await office.pay('makeOutput', { runId: august, kind: 'payslips', personIds: [gu.personId] })
    const three = await statementsOf(office.world, () => runJobNow(office.world, jobId))
    expect(await statementsOf(office.world, () => runJobNow(office.world, one.jobId))).toBe(three)
  })

  it('of a run that is not there are refused', async () => {
    await expect(office.pay('makeOutput', { runId: newId(), kind: 'payslips' })).rejects.toMatchObject({
      code: 'payroll.runNotFound',
    })
  })
})
