import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onDisk, redeemTicket } from '#platform/files/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { newId } from '#platform/kernel/id.ts'
import { readTable } from '#platform/sheet/read.ts'
import { statementsOf } from '#platform/testing/statements.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
let gu: { personId: string; employmentId: string }
let lin: { personId: string; employmentId: string }
let qin: { personId: string; employmentId: string }
let july: string
let august: string
/** An extra run that pays one. */
let one: string

const guId = '110101199003071233'
const accounts = ['6222020200112233446', '6217000012345678907']

/** July: 顾清和 can be paid, 林小满 has no account, 秦川 owes more than he gets. August: an annual bonus. */
beforeAll(async () => {
  office = await payOffice('2026-09-02')
  gu = await office.paid('顾清和', 30_000, { employeeNo: 'E1' })
  lin = await office.paid('林小满', 10_000, { employeeNo: 'E2' })
  qin = await office.paid('秦川', 8_000, { employeeNo: 'E3' })
  const bank = { bankAccount: accounts[0], bankName: '工商银行朝阳支行', residentId: guId }
  await office.call('edit', { personId: gu.personId, changes: bank })
  await office.call('edit', { personId: qin.personId, changes: { bankAccount: accounts[1] } })
  const child = { kind: 'childEducation', child: '顾小满', birthDay: '2015-05-03', share: 100 }
  await office.pay('declareFor', { personId: gu.personId, declaration: { fromMonth: '2026-07', declared: child } })
  const late = { personId: qin.personId, item: 'afterTaxDeduction', month: '2026-07', fen: -2_000_000 }
  await office.pay('addOneOff', late)
  await office.sql(`update pay_group set name = '总部/分部'`)
  await centre('C1', '研发中心')
  july = await office.locked('2026-07')
  await office.call('changePay', { personId: lin.personId, day: '2026-07-01', monthlyWage: 1_200_000 })
  const bonus = { personId: gu.personId, item: 'annualBonus', month: '2026-08', fen: 3_000_000, taxed: 'separate' }
  await office.pay('addOneOff', bonus)
  august = await office.locked('2026-08')
  await office.pay('addOneOff', { personId: lin.personId, item: 'subsidy', month: '2026-08', fen: 50_000 })
  one = await office.locked('2026-08', true)
})
afterAll(() => office?.world.close())

async function centre(code: string, name: string) {
  const [id, versionId] = [newId(), newId()]
  await office.sql(`insert into cost_centre (id, code) values ('${id}', '${code}')`)
  await office.sql(
    `insert into cost_centre_version (id, cost_centre_id, name, from_day) values ('${versionId}', '${id}', '${name}', '2020-01-01')`,
  )
  await office.sql(`update unit_version set cost_centre_id = '${id}' where parent_id is null`)
}

const rowsIn = (fileId: string) =>
  onDisk(office.world, fileId, async (file) => {
    const rows: string[][] = []
    for await (const { cells } of readTable(file)) rows.push(cells)
    return rows
  })

type Result = { fileId: string; rows: number; leftOut: number }

async function made(runId: string, kind: string, more: object = {}) {
  const { jobId } = await office.pay('makeOutput', { runId, kind, ...more })
  await runJobNow(office.world, jobId)
  const [job] = await office.sql(`select state, result from job where id = '${jobId}'`)
  return { jobId, ...((job as { result: Result }).result satisfies Result) }
}

const read = async (runId: string, kind: string, more: object = {}) => rowsIn((await made(runId, kind, more)).fileId)
const totalsOf = async (runId: string) => {
  const { totals } = await office.pay('run', { runId })
  return totals as Exclude<typeof totals, { hidden: true } | null>
}
const fen = (yuan: string | undefined) => Math.round(Number(yuan) * 100)
const slips = (runId: string) =>
  office.sql(
    `select s.*, e.number from payslip s join employment e on e.id = s.employment_id where run_id = '${runId}' order by e.number`,
  )

describe('the bank file', () => {
  it('pays whom it can, to the fen, and says whom not and why', async () => {
    const { fileId, rows, leftOut } = await made(july, 'bank', { format: 'xlsxBanks' })
    const [first] = await slips(july)
    const lines = await rowsIn(fileId)
    expect(lines).toEqual([['1', accounts[0], '顾清和', '工商银行朝阳支行', expect.any(String), '2026年7月工资']])
    expect(fen(lines[0]?.[4])).toBe(first?.net_fen)
    expect({ rows, leftOut }).toEqual({ rows: 1, leftOut: 2 })
    expect(await office.pay('outputGaps', { runId: july, kind: 'bank' })).toEqual({
      total: 2,
      rows: [
        { ...lin, name: '林小满', employeeNo: 'E2', reason: 'noAccount' },
        { ...qin, name: '秦川', employeeNo: 'E3', reason: 'owes' },
      ],
    })
  })

  it('sums up, with those left out, to the net of the run, in every format', async () => {
    const paid = (await slips(august)).filter(({ number }) => number !== 'E2')
    const wanted = paid.reduce((sum, { net_fen }) => sum + Number(net_fen), 0)
    for (const [format, column] of [
      ['xlsx', 3],
      ['xlsxBanks', 4],
      ['csv', 2],
    ] as const) {
      const lines = await read(august, 'bank', { format, again: true })
      expect(lines.map((cells) => cells[format === 'csv' ? 0 : 1])).toEqual(accounts)
      expect(lines.reduce((sum, cells) => sum + fen(cells[column]), 0)).toBe(wanted)
    }
  })

  it('does not mark the run as paid, and is kept sealed', async () => {
    const { fileId } = await made(july, 'bank', { again: true })
    expect((await office.pay('run', { runId: july })).state).toBe('locked')
    const [file] = await office.sql(`select user_id, expires_at from file where id = '${fileId}'`)
    expect(file).toEqual({ user_id: null, expires_at: null })
  })
})

describe('the tax sheet', () => {
  it('has income, contributions and the year’s deductions as the payslips have them', async () => {
    const [row, second] = await read(august, 'tax')
    const [slip] = await slips(august)
    expect(row?.slice(0, 4)).toEqual(['E1', '顾清和', '居民身份证', guId])
    expect(second?.slice(0, 4)).toEqual(['E2', '林小满', '', ''])
    const figures = (row ?? []).slice(4, 23).map((cell) => fen(cell))
    expect(figures[0]).toBe(slip?.tax_income_fen)
    expect(figures.slice(2, 6).reduce((sum, each) => sum + each, 0) + (figures[16] ?? 0)).toBe(slip?.tax_social_fen)
    // Two months at 2,000.
    expect(figures[6]).toBe(400_000)
    expect(await office.pay('outputGaps', { runId: august, kind: 'tax' })).toMatchObject({
      total: 2,
      rows: [{ reason: 'noResidentId' }, { reason: 'noResidentId' }],
    })
  })

  it('puts what was made up for a closed month where it belongs', async () => {
    const rows = await read(august, 'tax')
    const [, slip] = await slips(august)
    const lins = (rows[1] ?? []).slice(4, 21).map((cell) => fen(cell))
    // 8 % of 12,000, and of the 2,000 that July was short.
    expect(lins[2]).toBe(112_000)
    expect(lins.slice(2, 6).reduce((sum, each) => sum + each, 0)).toBe(slip?.tax_social_fen)
    expect(lins[16]).toBe(0)
  })

  it('has bonuses taxed alone on a sheet of their own, and none where there was none', async () => {
    expect(await read(august, 'bonusTax')).toEqual([
      ['E1', '顾清和', '居民身份证', guId, '30000', '0', '0', '0', '0', ''],
    ])
    await expect(office.pay('makeOutput', { runId: july, kind: 'bonusTax' })).rejects.toMatchObject({
      code: 'payroll.noBonusInRun',
    })
  })
})

describe('the insurance list', () => {
  it('has both parties’ shares, summed by city to what the run kept and paid', async () => {
    const rows = await read(july, 'insurance')
    expect(rows.map((cells) => cells.slice(0, 3))).toEqual([
      ['E1', '顾清和', '北京'],
      ['E2', '林小满', '北京'],
      ['E3', '秦川', '北京'],
      ['', '北京合计', '北京'],
      ['', '合计', ''],
    ])
    const { contributions, company } = await totalsOf(july)
    const last = rows.at(-1) ?? []
    expect([fen(last[13]), fen(last[20]), fen(last[21])]).toEqual([contributions, company, contributions + company])
    expect(rows[0]?.slice(3, 8).map(fen)).toEqual([3_000_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000])
  })
})

describe('what it cost', () => {
  it('is by unit with its cost centre, and adds up', async () => {
    const rows = await read(july, 'costs')
    const totals = await totalsOf(july)
    expect(rows.slice(0, -1).every((cells) => cells[1] === 'C1' && cells[2] === '研发中心')).toBe(true)
    expect(rows.at(-1)?.slice(3).map(Number)).toEqual([
      3,
      totals.gross / 100,
      totals.company / 100,
      (totals.gross + totals.company) / 100,
    ])
  })

  it('is booked in balance: what is paid out as payable, what 秦川 owes as a claim on him', async () => {
    const rows = await read(july, 'ledger')
    const side = (column: number) => rows.reduce((sum, cells) => sum + fen(cells[column] || '0'), 0)
    expect(side(4)).toBe(side(5))
    const net = rows.find((cells) => cells[2] === '应付职工薪酬—工资')
    const claim = rows.find((cells) => cells[2]?.startsWith('其他应收款'))
    const [{ paid, owed } = { paid: 0, owed: 0 }] = await office.sql(`select
      sum(greatest(net_fen, 0))::int as paid, sum(greatest(-net_fen, 0))::int as owed from payslip where run_id = '${july}'`)
    expect([fen(net?.[5] || '0'), fen(claim?.[4] || '0')]).toEqual([paid, owed])
    expect(Number(owed)).toBeGreaterThan(0)
    expect(rows[0]?.slice(1, 4)).toEqual(['计提2026-07工资', '职工薪酬费用—工资', 'C1 研发中心'])
  })
})

describe('files of a run', () => {
  it('are listed with who made them, and fetched by ticket', async () => {
    const { jobId, fileId } = await made(july, 'ledger')
    const { rows } = await office.pay('outputs', { runId: july })
    expect(rows[0]).toMatchObject({ outputId: jobId, kind: 'ledger', name: '记账凭证-总部-分部-2026-07.xlsx' })
    const { ticket } = await office.pay('downloadOutput', { outputId: jobId })
    expect(redeemTicket(office.world, ticket, office.hr.userId).fileId).toBe(fileId)
    await expect(office.pay('downloadOutput', { outputId: newId() })).rejects.toMatchObject({
      code: 'payroll.outputNotFound',
    })
  })

  it('are made once, however often the job runs', async () => {
    const { jobId } = await made(july, 'costs')
    await office.sql(`update job set state = 'waiting' where id = '${jobId}'`)
    await runJobNow(office.world, jobId)
    expect(await office.sql(`select count(*)::int as made from pay_output where id = '${jobId}'`)).toEqual([
      { made: 1 },
    ])
  })

  it('are only of a run that stands still, and for whoever may see pay', async () => {
    const draft = await office.counted('2026-08', true)
    await expect(office.pay('makeOutput', { runId: draft, kind: 'tax' })).rejects.toMatchObject({
      code: 'payroll.outputNotLocked',
    })
    const blind = {
      ...office.hr,
      grants: office.hr.grants.map((grant) => ({ ...grant, classes: ['public', 'internal'] })),
    }
    await expect(office.pay('makeOutput', { runId: july, kind: 'bank' }, blind as never)).rejects.toMatchObject({
      code: 'payroll.outputHidden',
    })
    await office.pay('cancelRun', { runId: draft })
  })

  it('take as many statements for three as for one', async () => {
    const { jobId } = await office.pay('makeOutput', { runId: july, kind: 'tax' })
    const { jobId: other } = await office.pay('makeOutput', { runId: one, kind: 'tax' })
    const three = await statementsOf(office.world, () => runJobNow(office.world, jobId))
    expect(await statementsOf(office.world, () => runJobNow(office.world, other))).toBe(three)
  })
})
