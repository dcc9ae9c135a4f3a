import { afterAll, beforeAll, expect, it } from 'vitest'
import { onDisk } from '#platform/files/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { readTable } from '#platform/sheet/read.ts'
import { documentOf } from '../slips/pdf/payslip-pdf.ts'
import { samplePayslip } from '../slips/testing/sample.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

/** 秦川 owes more than he earns; 任海棠 too, and leaves on the last day of the month. */
let office: PayOffice
let july: string
let qin: { personId: string; employmentId: string }

beforeAll(async () => {
  office = await payOffice('2026-09-02')
  qin = await office.paid('秦川', 8_000, { employeeNo: 'E1' })
  const ren = await office.paid('任海棠', 9_000, { employeeNo: 'E2' })
  const gu = await office.paid('顾清和', 30_000, { employeeNo: 'E3' })
  for (const { personId } of [qin, ren, gu])
    await office.call('edit', { personId, changes: { bankAccount: '6222020200112233446' } })
  for (const { personId } of [qin, ren])
    await office.pay('addOneOff', { personId, item: 'afterTaxDeduction', month: '2026-07', fen: -2_000_000 })
  await office.call('leave', { personId: ren.personId, leaveDate: '2026-07-31', leaveKind: 'voluntary' })
  july = await office.locked('2026-07')
})
afterAll(() => office?.world.close())

it('the run is locked and says how much is owed; the bank file pays none of it', async () => {
  const [slips] = await office.sql(
    `select sum(-net_fen)::float8 as owed from payslip where run_id = '${july}' and net_fen < 0`,
  )
  const run = await office.pay('run', { runId: july })
  expect(run).toMatchObject({ state: 'locked', negative: 2, owing: { fen: slips?.owed, carried: 0, gone: 1 } })
  const { jobId } = await office.pay('makeOutput', { runId: july, kind: 'bank' })
  await runJobNow(office.world, jobId)
  const [output] = await office.sql(`select file_id from pay_output where id = '${jobId}'`)
  const amounts = await onDisk(office.world, String(output?.file_id), async (file) => {
    const found: number[] = []
    for await (const { cells } of readTable(file)) found.push(Number(cells[3]))
    return found
  })
  expect(amounts).toHaveLength(1)
  expect(amounts[0]).toBeGreaterThan(0)
})

it('what was not kept goes into the next month once, and only of those who are still here', async () => {
  expect(await office.pay('carryNegative', { runId: july })).toEqual({ carried: 1 })
  expect(await office.pay('carryNegative', { runId: july })).toEqual({ carried: 0 })
  const [slip] = await office.sql(`select net_fen from payslip where employment_id = '${qin.employmentId}'`)
  expect(
    await office.sql(
      `select employment_id, item, month::text, fen, reference from one_off where source = 'payroll.carried'`,
    ),
  ).toEqual([
    {
      ...{ employment_id: qin.employmentId, item: 'afterTaxDeduction', month: '2026-08-01' },
      ...{ fen: slip?.net_fen, reference: july },
    },
  ])
  expect((await office.pay('run', { runId: july })).owing).toMatchObject({ carried: 1, gone: 1 })
})

it('nothing is carried of a run that can still change', async () => {
  const august = await office.counted('2026-08')
  await expect(office.pay('carryNegative', { runId: august })).rejects.toMatchObject({
    code: 'payroll.outputNotLocked',
  })
})

it('the payslip says it in words', () => {
  const said = (net: number) => JSON.stringify(documentOf(samplePayslip({ net }), { name: '云岭' }, 'zh').content)
  expect(said(-123_45)).toContain('本月应扣超过应发¥123.45')
  expect(said(123_45)).not.toContain('本月应扣超过应发')
})
