import { afterAll, beforeAll, expect, it } from 'vitest'
import { onDisk } from '#platform/files/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { readTable } from '#platform/sheet/read.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

/** July: 顾清和 and 林小满 can be paid; 秦川 has no account yet. */
let office: PayOffice
let july: string
let gu: { personId: string; employmentId: string }
let qin: { personId: string; employmentId: string }
let first: string

const account = (personId: string, bankAccount: string) => office.call('edit', { personId, changes: { bankAccount } })

beforeAll(async () => {
  office = await payOffice('2026-08-12')
  gu = await office.paid('顾清和', 30_000, { employeeNo: 'E1' })
  const lin = await office.paid('林小满', 10_000, { employeeNo: 'E2' })
  qin = await office.paid('秦川', 8_000, { employeeNo: 'E3' })
  await account(gu.personId, '6222020200112233446')
  await account(lin.personId, '6217000012345678907')
  july = await office.locked('2026-07')
})
afterAll(() => office?.world.close())

const ask = async (more: object = {}) => (await office.pay('makeOutput', { runId: july, kind: 'bank', ...more })).jobId
const stateOf = async (jobId: string) => (await office.sql(`select state, error from job where id = '${jobId}'`))[0]

async function namesIn(jobId: string) {
  await runJobNow(office.world, jobId)
  const [output] = await office.sql(`select file_id from pay_output where id = '${jobId}'`)
  return onDisk(office.world, String(output?.file_id), async (file) => {
    const names: string[] = []
    for await (const { cells } of readTable(file)) names.push(cells[2] ?? '')
    return names
  })
}

it('the first holds everybody who can be paid, and says so', async () => {
  const [slip] = await office.sql(
    `select sum(net_fen)::float8 as net from payslip where employment_id <> '${qin.employmentId}'`,
  )
  const before = { inFiles: 0, open: 2, inFilesFen: 0, openFen: slip?.net, last: null }
  expect((await office.pay('outputs', { runId: july })).bank).toEqual(before)
  first = await ask()
  expect(await namesIn(first)).toEqual(['顾清和', '林小满'])
  const { bank, rows } = await office.pay('outputs', { runId: july })
  expect(bank).toEqual({ inFiles: 2, open: 0, inFilesFen: slip?.net, openFen: 0, last: expect.any(String) })
  expect(rows).toMatchObject([{ outputId: first, people: 2, fen: slip?.net, until: null }])
  const { total, rows: people } = await office.pay('outputPeople', { outputId: first })
  expect(total).toBe(2)
  expect(people[0]).toMatchObject({ ...gu, name: '顾清和', employeeNo: 'E1', fen: expect.any(Number) })
})

it('nobody is sent twice without being meant to', async () => {
  await expect(ask()).rejects.toMatchObject({ code: 'payroll.allInBankFile', details: { count: 2 } })
  await expect(ask({ personIds: [gu.personId] })).rejects.toMatchObject({ code: 'payroll.allInBankFile' })
  await expect(ask({ personIds: [qin.personId] })).rejects.toMatchObject({ code: 'payroll.nobodyToPay' })
})

it('the second holds those who are in none yet', async () => {
  await account(qin.personId, '6228480402564890018')
  const [second, meanwhile] = [await ask(), await ask()]
  expect(await namesIn(second)).toEqual(['秦川'])
  // Asked for at the same time as the second: it would pay 秦川 again.
  await runJobNow(office.world, meanwhile)
  expect(await stateOf(meanwhile)).toMatchObject({ state: 'failed', error: { code: 'payroll.bankFileMeanwhile' } })
  expect((await office.pay('outputs', { runId: july })).rows).toHaveLength(2)
})

it('everybody again, or some whom the bank sent back, is a choice that is written down', async () => {
  expect(await namesIn(await ask({ again: true, personIds: [gu.personId] }))).toEqual(['顾清和'])
  expect(await namesIn(await ask({ again: true }))).toEqual(['顾清和', '林小满', '秦川'])
  const [entry] = await office.sql(
    `select body as details from audit where operation = 'payroll.makeOutput' order by id desc limit 1`,
  )
  expect(entry?.details).toMatchObject({ kind: 'bank', again: true })
})

it('another run of the month pays its own', async () => {
  await office.pay('addOneOff', { personId: gu.personId, item: 'subsidy', month: '2026-07', fen: 50_000 })
  const extra = await office.locked('2026-07', true)
  const { jobId } = await office.pay('makeOutput', { runId: extra, kind: 'bank' })
  expect(await namesIn(jobId)).toEqual(['顾清和'])
})
