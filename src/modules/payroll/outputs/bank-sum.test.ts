import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onDisk } from '#platform/files/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { readTable } from '#platform/sheet/read.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
beforeAll(async () => {
  office = await payOffice('2026-09-02')
})
afterAll(() => office?.world.close())

const anybody = fc.record({ yuan: fc.integer({ min: 100, max: 90_000 }), hasAccount: fc.boolean(), owes: fc.boolean() })

it('pays exactly the net of those in the file, and names everybody else', async () => {
  const people = fc.sample(anybody, { seed: 20_260_801, numRuns: 24 })
  for (const [index, { yuan, hasAccount, owes }] of people.entries()) {
    const { personId } = await office.paid(`员工${index}`, yuan)
    const changes = { bankAccount: '6222020200112233446' }
    if (hasAccount) await office.call('edit', { personId, changes })
    const fen = -yuan * (index % 3 === 0 ? 100 : 10)
    if (owes) await office.pay('addOneOff', { personId, item: 'afterTaxDeduction', month: '2026-07', fen })
  }
  const runId = await office.locked('2026-07')
  const { jobId } = await office.pay('makeOutput', { runId, kind: 'bank', format: 'csv' })
  await runJobNow(office.world, jobId)
  const [output] = await office.sql(`select file_id from pay_output where id = '${jobId}'`)
  const amounts = await onDisk(office.world, String(output?.file_id), async (file) => {
    const found: number[] = []
    for await (const { cells } of readTable(file)) found.push(Math.round(Number(cells[2]) * 100))
    return found
  })
  const [wanted] =
    await office.sql(`select count(*)::int as people, sum(net_fen)::float8 as net from payslip s join person p on p.id = s.person_id
    where s.run_id = '${runId}' and net_fen > 0 and p.bank_account_mask is not null`)
  expect({ people: amounts.length, net: amounts.reduce((sum, fen) => sum + fen, 0) }).toEqual(wanted)
  const { total } = await office.pay('outputGaps', { runId, kind: 'bank' })
  expect(total + amounts.length).toBe((await office.pay('run', { runId })).people)
  expect(total).toBeGreaterThan(0)
})
