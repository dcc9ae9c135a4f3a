import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import type { metric } from '#platform/metric/contract.ts'
import { act } from '#platform/testing/world.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

type Values = (typeof metric.values)['output']['_output']

let office: PayOffice
let team: string

/** Five people of one team, one of another; July and August are closed. */
beforeAll(async () => {
  office = await payOffice('2026-09-02')
  team = office.units.sales
  await office.paid('顾清和', 30_000)
  for (const name of ['林小满', '秦川', '陆行', '沈秋']) await office.paid(name, 10_000)
  await office.paid('周宁', 20_000, { unitId: team })
  await office.locked('2026-07')
  await office.call('changePay', {
    ...{ personId: await personOf('顾清和'), day: '2026-08-01', monthlyWage: 4_000_000 },
  })
  await office.locked('2026-08')
  await save('2026-07', 48_000_000, 7_200_000)
})
afterAll(() => office?.world.close())

const personOf = async (name: string) =>
  String((await office.sql(`select person_id from roster where name = '${name}'`))[0]?.person_id)
const save = (month: string, revenue: number, profit: number | null) =>
  office.pay('saveBusinessResult', { month, revenue, profit })

async function values(metrics: string[], input: object = {}, actor: Actor = office.hr) {
  const asked = { metrics: metrics.map((key) => `payroll.${key}`), points: 2, ...input }
  return (await act(office.world, actor, 'metric.values', asked)) as Values
}
const read = async (key: string, input: object = {}, actor?: Actor) =>
  (await values([key], input, actor)).values[0]?.points ?? []
const shown = async (key: string, input: object = {}) => (await read(key, input)).map(({ value }) => value)

/** What payslips came to in a month, summed by hand. */
async function slips(month: string, where = 'true') {
  const [sum] =
    await office.sql(`select sum(gross_fen)::float8 / 100 as gross, sum(company_fen)::float8 / 100 as company
    from payslip s join employment e on e.id = s.employment_id where month = '${month}-01' and ${where}`)
  return { gross: Number(sum?.gross), company: Number(sum?.company) }
}

/** Who approves pay: sums of the whole company, nobody’s payslip. */
const executive = (): Actor => ({
  ...office.hr,
  grants: [
    { pattern: 'metric.*', scope: 'company', classes: ['internal'], unitIds: [] },
    { pattern: 'payroll.payCosts', scope: 'company', classes: ['internal', 'sensitive'], unitIds: [] },
  ],
})
const leader = (): Actor => ({
  ...office.hr,
  grants: [
    { pattern: 'metric.*', scope: 'units', classes: ['internal'], unitIds: [team] },
    { pattern: 'payroll.payCosts', scope: 'units', classes: ['internal', 'sensitive'], unitIds: [team] },
  ],
})

describe('what people cost', () => {
  it('is what is paid and what the company pays on top, month by month up to the last that is closed', async () => {
    const [july, august] = [await slips('2026-07'), await slips('2026-08')]
    expect(july).toEqual({ gross: 90_000, company: expect.any(Number) })
    expect(august.gross).toBe(100_000)
    const points = await read('labourCost')
    expect(points.map(({ from, to, toDate }) => [from, to, toDate])).toEqual([
      ['2026-07-01', '2026-07-31', false],
      ['2026-08-01', '2026-08-31', false],
    ])
    expect(points.map(({ value }) => value)).toEqual([july.gross + july.company, august.gross + august.company])
    expect(points[0]?.parts).toEqual(july)
  })

  it('is told by unit', async () => {
    const [told] = (await values(['labourCost'], { by: 'unit', points: 1 })).values
    const own = await slips('2026-08', `s.unit_id = '${team}'`)
    expect(told?.groups?.find(({ key }) => key === team)?.figure.value).toBe(own.gross + own.company)
    expect(await shown('labourCost', { scope: { type: 'unit', id: team }, points: 1 })).toEqual([
      own.gross + own.company,
    ])
  })

  it('per head goes by the average headcount, average pay by people and months', async () => {
    const july = await slips('2026-07')
    expect((await shown('labourCostPerHead'))[0]).toBeCloseTo((july.gross + july.company) / 6, 6)
    expect((await shown('averagePay'))[0]).toBeCloseTo(90_000 / 6, 6)
    expect((await shown('overtimeCost'))[0]).toBe(0)
    expect((await shown('overtimeShare'))[0]).toBe(0)
  })

  it('beside revenue and profit gives the figures of the trade', async () => {
    const { gross, company } = await slips('2026-07')
    const cost = gross + company
    const first = async (key: string) => (await shown(key))[0]
    expect(await first('labourCostRatio')).toBeCloseTo(cost / 480_000, 10)
    expect(await first('revenuePerHead')).toBeCloseTo(80_000, 6)
    expect(await first('profitPerHead')).toBeCloseTo(12_000, 6)
    expect(await first('profitOnLabourCost')).toBeCloseTo(72_000 / cost, 10)
    expect(await first('humanCapitalReturn')).toBeCloseTo((72_000 + cost) / cost, 10)
  })
})

describe('what is not known', () => {
  it('is never nothing: revenue of a month that nobody entered', async () => {
    const august = (await read('labourCostRatio')).at(-1)
    expect(august).toMatchObject({
      value: null,
      missing: [{ why: { zh: '缺2026年8月的营收', en: 'Revenue is missing for 8/2026' }, href: '/payroll/results' }],
    })
    expect(august?.parts).toEqual({ labourCost: expect.any(Number) })
    expect((await read('profitPerHead')).at(-1)?.missing[0]?.why.zh).toBe('缺2026年8月的利润')
    expect((await read('labourCost')).at(-1)?.missing).toEqual([])
  })

  it('is the revenue of a unit', async () => {
    const [only] = await read('labourCostRatio', { scope: { type: 'unit', id: team }, points: 1 })
    expect(only).toMatchObject({ value: null, missing: [{ why: { zh: '营收和利润只有全公司的数字' }, href: null }] })
  })

  it('is a period of which a month was not closed', async () => {
    const [, quarter] = await read('labourCost', { period: 'quarter' })
    expect(quarter).toMatchObject({ from: '2026-06-01', to: '2026-08-31', value: null })
    expect(quarter?.missing[0]?.why.zh).toBe('2026年6月的工资还没有全部锁定')
    const [, year] = await read('labourCost', { period: 'year' })
    expect(year?.missing[0]?.why.zh).toBe('2025年9月、2025年10月、2025年11月等10个月的工资还没有全部锁定')
  })

  it('is a month that a group which was paid before has not closed', async () => {
    const groupId = '00000000-0000-7000-8000-0000000000a1'
    await office.sql(
      `insert into pay_group (id, name, template_id, city, pay_day) values ('${groupId}', '上海', '${office.templateId}', '上海', 15)`,
    )
    await office.sql(`insert into pay_run (id, group_id, month, state, pay_day, created_by)
      values ('${groupId}', '${groupId}', '2026-07-01', 'locked', '2026-08-15', '${office.hr.userId}')`)
    expect((await read('labourCost')).map(({ to }) => to)).toEqual(['2026-06-30', '2026-07-31'])
    await office.sql(`update pay_group set retired = true where id = '${groupId}'`)
    expect((await read('labourCost')).at(-1)?.to).toBe('2026-08-31')
  })
})

describe('whom it is told to', () => {
  const catalogueOf = async (actor: Actor) => {
    const { metrics } = (await act(office.world, actor, 'metric.catalogue', {})) as { metrics: { key: string }[] }
    return metrics.filter(({ key }) => key.startsWith('payroll.')).length
  }

  it('is who may see what pay costs the whole company, and nobody by the line of reporting', async () => {
    expect(await catalogueOf(office.hr)).toBe(10)
    expect(await catalogueOf(executive())).toBe(10)
    expect(await catalogueOf(leader())).toBe(0)
    await expect(read('labourCost', { scope: { type: 'unit', id: team } }, leader())).rejects.toMatchObject({
      code: 'metric.closed',
    })
    const blind = executive().grants.map((grant) => ({ ...grant, classes: ['internal' as const] }))
    await expect(read('labourCost', {}, { ...office.hr, grants: blind })).rejects.toMatchObject({
      code: 'metric.closed',
    })
  })

  it('hides from who may not see payslips what is about fewer than five, and what would tell it', async () => {
    const [told] = (await values(['labourCost'], { by: 'unit', points: 1 }, executive())).values
    expect(told?.points.at(-1)).toMatchObject({ hidden: false })
    expect(told?.groups?.map(({ figure }) => figure.hidden)).toEqual([true, true])
    const [own] = await read('labourCost', { scope: { type: 'unit', id: team }, points: 1 }, executive())
    expect(own).toMatchObject({ hidden: true, value: null, parts: {} })
    const missing = (await read('labourCostRatio', {}, executive())).at(-1)?.missing
    expect(missing).toMatchObject([{ href: null }])
  })
})
