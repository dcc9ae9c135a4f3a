import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
let gu: { personId: string; employmentId: string }
let lin: { personId: string; employmentId: string }

beforeAll(async () => {
  office = await payOffice('2026-09-02')
  gu = await office.paid('顾清和', 30_000)
  lin = await office.paid('林小满', 10_000, { hireDate: '2026-08-17' })
}, 120_000)
afterAll(() => office?.world.close())

const slips = async (runId: string) =>
  office.sql(
    `select employment_id, gross_fen, contributions_fen, tax_fen, net_fen, company_fen from payslip where run_id = '${runId}' order by gross_fen desc`,
  )

describe('a month is counted, approved by another, locked and corrected by the next', () => {
  let july: string
  test('July: one person, to the fen', async () => {
    july = await office.counted('2026-07')
    const run = await office.pay('run', { runId: july })
    expect(run).toMatchObject({ state: 'draft', people: 1, setAside: 0, stale: 0, figures: [] })
    expect(await slips(july)).toMatchObject([
      { gross_fen: 3_000_000, contributions_fen: 675_300, company_fen: 1_161_000 },
    ])
  })
  test('nobody approves what he submitted himself', async () => {
    await office.pay('submitRun', { runId: july })
    const { requestId } = await office.pay('run', { runId: july })
    await expect(office.decide(office.hr, 'decide', { requestId, turn: '', decision: 'approved' })).rejects.toThrow()
  })
})
