import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import { newId } from '#platform/kernel/id.ts'
import { statementsOf } from '#platform/testing/statements.ts'
import { layRun } from '../testing/laid.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice

/** July of this year as it was run: five people of one team, one of another. July of last year, laid: four people of the first. */
beforeAll(async () => {
  office = await payOffice('2026-09-02')
  const [first] = [await office.paid('顾清和', 30_000)]
  for (const name of ['林小满', '秦川', '陆行', '沈秋']) await office.paid(name, 10_000)
  await office.paid('周宁', 20_000, { unitId: office.units.sales })
  await office.pay('addOneOff', { personId: first.personId, item: 'bonus', month: '2026-07', fen: 500_000 })
  await office.locked('2026-07')
  await layLastYear()
})
afterAll(() => office?.world.close())

const lastYear = { gross: 6_000_000, company: 2_000_000, overtime: 300_000, people: 4 }

async function layLastYear() {
  const month = '2025-07-01' as never
  const { runId, groupId } = await layRun(office.world.db, office.hr.userId, month, 'draft')
  const items = [
    { code: 'base', names: { zh: '', en: '' }, category: 'earning', fen: 6_000_000, people: 4 },
    { code: 'companyFund', names: { zh: '', en: '' }, category: 'company', fen: 2_000_000, people: 4 },
  ]
  const { gross, company, overtime, people } = lastYear
  await office.sql(
    `update pay_run set state = 'locked', totals = jsonb_set(totals, '{items}', '${JSON.stringify(items)}') where id = '${runId}'`,
  )
  await office.sql(`update pay_group set retired = true where id = '${groupId}'`)
  await office.sql(`insert into pay_month_unit (month, unit_id, staff, run_id, people, gross_fen, company_fen, overtime_fen)
    values ('2025-07-01', '${office.units.rd}', true, '${runId}', ${people}, ${gross}, ${company}, ${overtime})`)
}

const costs = (input: object = {}, actor?: Actor) => office.pay('payCosts', { year: 2026, ...input }, actor)
const slips = async (where = 'true') => {
  const [sum] = await office.sql(
    `select sum(gross_fen)::float8 as gross, sum(company_fen)::float8 as company from payslip s where ${where}`,
  )
  return { gross: Number(sum?.gross), company: Number(sum?.company) }
}

const executive = (): Actor => ({
  ...office.hr,
  grants: [{ pattern: 'payroll.payCosts', scope: 'company', classes: ['internal', 'sensitive'], unitIds: [] }],
})

describe('labour cost of a year', () => {
  it('stands month by month beside the year before', async () => {
    const { months, years, span, waiting } = await costs()
    const { gross, company } = await slips()
    expect(gross).toBe(9_500_000)
    expect(months[6]).toEqual({
      ...{ month: '2026-07', now: { gross, company, people: 6 } },
      before: { gross: 6_000_000, company: 2_000_000, people: 4 },
    })
    expect(months[7]).toEqual({ month: '2026-08', now: null, before: null })
    expect({ years, span, waiting }).toEqual({ years: [2026, 2025], span: ['2026-07'], waiting: [] })
  })

  it('explains what changed by people and by the cost of each', async () => {
    const { now, before, change } = await costs()
    const { gross, company } = await slips()
    const cost = gross + company
    expect({ now, before }).toEqual({
      now: { cost, personMonths: 6 },
      before: { cost: 8_000_000, personMonths: 4 },
    })
    // Two more people at the 20,000 yuan that each cost before.
    expect(change).toEqual({ cost: cost - 8_000_000, byPeople: 4_000_000, byCost: cost - 12_000_000 })
  })

  it('is told by what it is made of, and its kinds make up the whole', async () => {
    const { kinds } = await costs()
    const { gross, company } = await slips()
    const fund = kinds.find(({ kind }) => kind === 'fund')
    // The year before was laid without payslips: its items are known by what they do alone.
    expect(Object.fromEntries(kinds.map(({ kind, before }) => [kind, before]))).toEqual({
      ...{ wages: 6_000_000, bonus: 0, insurance: 0, fund: 0, other: 2_000_000 },
    })
    expect(kinds.find(({ kind }) => kind === 'bonus')?.now).toBe(500_000)
    expect(fund?.now).toBe(Math.round(9_000_000 * 0.12))
    expect(kinds.reduce((sum, { now }) => sum + Number(now), 0)).toBe(gross + company)
  })

  it('is told by unit and by cost centre', async () => {
    const { places } = await costs()
    const { gross, company } = await slips(`s.unit_id = '${office.units.sales}'`)
    expect(places.map(({ name, people, before }) => [name.zh, people, before])).toEqual([
      ['研发部', 5, 8_000_000],
      ['销售部', 1, 0],
    ])
    expect(places[1]?.now).toBe(gross + company)
    const [id, versionId] = [newId(), newId()]
    await office.sql(`insert into cost_centre (id, code) values ('${id}', 'S1')`)
    await office.sql(
      `insert into cost_centre_version (id, cost_centre_id, name, from_day) values ('${versionId}', '${id}', '市场', '2020-01-01')`,
    )
    await office.sql(`update unit_version set cost_centre_id = '${id}' where unit_id = '${office.units.sales}'`)
    const centres = await costs({ by: 'costCentre' })
    expect(centres.places.map(({ name, now }) => [name.zh, now])).toEqual([
      ['S1 市场', gross + company],
      ['没有成本中心', places[0]?.now],
    ])
  })

  it('tells nobody but who may see payslips what fewer than five cost, nor what would give it away', async () => {
    const { places, fewer, now } = await costs({}, executive())
    expect(places).toEqual([])
    expect(fewer).toMatchObject({ count: 2, told: true, now: (now as { cost: number }).cost })
    const nobody = { ...office.hr, grants: [] }
    await expect(costs({}, nobody)).rejects.toMatchObject({ code: 'permission.denied' })
    const [blind] = executive().grants
    const hidden = await costs({}, { ...office.hr, grants: [{ ...blind, classes: ['internal'] } as never] })
    expect(hidden.now).toEqual({ cost: { hidden: true }, personMonths: 6 })
  })

  it('of a year that has no year before it is told alone', async () => {
    const { span, now, before, change, kinds } = await costs({ year: 2025 })
    expect({ span, now, before, change }).toEqual({
      ...{ span: ['2025-07'], now: { cost: 8_000_000, personMonths: 4 }, before: null, change: null },
    })
    expect(kinds.map(({ now: fen, before: past }) => [fen, past])).toEqual([
      [6_000_000, null],
      [2_000_000, null],
    ])
    expect(await costs({ year: 2020 })).toMatchObject({ span: [], now: null, kinds: [], places: [] })
  })

  it('waits for a month that not all have locked', async () => {
    const { runId, groupId } = await layRun(office.world.db, office.hr.userId, '2026-07-01' as never, 'draft')
    const { months, waiting, span } = await costs()
    expect({ month: months[6]?.now, waiting, span }).toEqual({ month: null, waiting: ['2026-07'], span: [] })
    await office.sql(`update pay_run set state = 'cancelled' where id = '${runId}'`)
    await office.sql(`update pay_group set retired = true where id = '${groupId}'`)
    expect((await costs()).span).toEqual(['2026-07'])
  })

  it('asks a fixed number of things, however many months there are', async () => {
    const one = await statementsOf(office.world, () => costs({ year: 2025 }))
    const two = await statementsOf(office.world, () => costs())
    expect(two).toBe(one)
  })
})
