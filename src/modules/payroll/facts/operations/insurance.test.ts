import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { statementsOf } from '#platform/testing/statements.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
let gu: Awaited<ReturnType<PayOffice['worker']>>
let lin: Awaited<ReturnType<PayOffice['worker']>>
beforeAll(async () => {
  office = await payOffice('2026-08-15')
  gu = await office.worker('顾清和', { hireDate: '2024-03-01', employeeNo: 'E1', monthlyWage: 2_000_000, city: '上海' })
  lin = await office.worker('林栖', { hireDate: '2026-07-06', employeeNo: 'E2', monthlyWage: 200_000, city: '义乌' })
})
afterAll(() => office?.world.close())
beforeEach(() => sql`truncate insurance_term`.execute(office.world.db))

const refused = (code: string) => expect.objectContaining({ code })
const set = (more: object = {}) =>
  office.pay('setInsurance', { personId: gu.personId, city: '上海', fundRate: 7, fromMonth: '2026-01', ...more })
const rowOf = async (name: string, input: object = {}) =>
  (await office.pay('insurance', input)).rows.find((row) => row.name === name)

describe('insurance', () => {
  it('goes by city and wage where nothing was set', async () => {
    expect(await rowOf('顾清和')).toMatchObject({
      ...{ city: '上海', cityNames: { zh: '上海' }, insured: true, declared: null, wage: 2_000_000, base: 2_000_000 },
      ...{ fundRate: null, from: null, marks: ['noTerm'] },
    })
    expect(await rowOf('林栖')).toMatchObject({ city: '义乌', base: null, marks: ['noFigures', 'noTerm'] })
  })

  it('is declared for a month on, within the bounds of the city', async () => {
    await set({ base: 50_000_00, fundBase: 1_000_00, injuryRate: 0.5 })
    expect(await rowOf('顾清和')).toMatchObject({
      ...{
        declared: 5_000_000,
        base: 3_773_100,
        fundDeclared: 100_000,
        fundBase: 274_000,
        fundRate: 7,
        injuryRate: 0.5,
      },
      ...{ from: '2026-01', marks: ['ceiling'] },
    })
    expect(await rowOf('顾清和', { month: '2026-06' })).toMatchObject({ base: 3_730_200 })
    expect(await rowOf('顾清和', { month: '2025-12' })).toMatchObject({ declared: null, from: null })
  })

  it('ends what was before, and stands until what comes next', async () => {
    await set({ base: 100_00 })
    await set({ base: 300_00, fromMonth: '2026-07' })
    await set({ base: 200_00, fromMonth: '2026-04' })
    const { rows, limits } = await office.pay('insuranceTerms', { personId: gu.personId })
    expect(rows.map(({ declared, from, lastMonth }) => [declared, from, lastMonth])).toEqual([
      [30_000, '2026-07', null],
      [20_000, '2026-04', '2026-06'],
      [10_000, '2026-01', '2026-03'],
    ])
    expect(limits).toMatchObject({ city: '上海', floor: 754_600, ceiling: 3_773_100, lowestRate: 5, highestRate: 7 })
  })

  it('is looked through by what is off', async () => {
    await set()
    const { marks } = await office.pay('insurance')
    expect(marks).toMatchObject({ noFigures: 1, noTerm: 1, ceiling: 0 })
    expect((await office.pay('insurance', { mark: 'noFigures' })).rows.map(({ name }) => name)).toEqual(['林栖'])
    expect((await office.pay('insurance', { search: 'linqi' })).count).toBe(1)
  })

  it.each([
    ['a fund rate above the city’s', { fundRate: 8 }, 'payroll.fundRateOff'],
    ['one below', { fundRate: 4.9 }, 'payroll.fundRateOff'],
    ['a work-injury rate below', { injuryRate: 0.1 }, 'payroll.injuryRateOff'],
    ['a month before he came', { fromMonth: '2024-02' }, 'payroll.notEmployedIn'],
    ['a month far away', { fromMonth: '2028-02' }, 'payroll.monthTooFar'],
    ['no city', { city: ' ' }, 'input.invalid'],
    ['a base below nothing', { base: -1 }, 'input.invalid'],
    ['a rate of four decimals', { fundRate: 6.00001 }, 'input.invalid'],
    ['no month', { fromMonth: '2026-13' }, 'input.invalid'],
  ])('is refused: %s', async (_, more, code) => {
    await expect(set(more)).rejects.toEqual(refused(code))
    expect(await office.rows('insurance_term')).toEqual([])
  })

  it('shows bases only to who sees what is sensitive', async () => {
    const blind = office.userOf(lin.personId, {
      pattern: 'payroll.*',
      scope: 'company',
      classes: ['public', 'internal'],
    })
    const { rows } = await office.pay('insurance', {}, blind)
    expect(rows[0]).toMatchObject({ base: { hidden: true }, wage: { hidden: true }, marks: ['noTerm'] })
  })
})

describe('a new year of bases', () => {
  beforeAll(async () => {
    for (const month of ['01', '02', '12']) await office.paid(gu, `2025-${month}-01`, 1_000_001)
    await office.paid(gu, '2026-01-01', 9_000_000)
    await sql`update pay_run set state = 'draft' where month = '2025-12-01'`.execute(office.world.db)
  })

  it('is the average month that closed runs paid, else the wage, and is set for all at once', async () => {
    await set({ base: 900_000_00 })
    const preview = await office.pay('previewBases', { month: '2026-07' })
    expect(preview).toMatchObject({ fromSlips: 1, fromWage: 1, left: 0, count: 2 })
    expect(preview.rows).toMatchObject([
      { name: '顾清和', before: 90_000_000, average: 1_000_001, months: 2, base: 1_000_001, fundBase: 1_000_001 },
      { name: '林栖', before: 200_000, average: 200_000, months: 0, base: null, marks: ['noFigures', 'noTerm'] },
    ])
    expect(await office.pay('setBases', { month: '2026-07', except: [lin.personId] })).toEqual({ set: 1 })
    expect(await office.pay('setBases', { month: '2026-07', except: [lin.personId] })).toEqual({ set: 1 })
    const { rows } = await office.pay('insuranceTerms', { personId: gu.personId })
    expect(rows).toMatchObject([
      { declared: 1_000_001, fundDeclared: 1_000_001, fundRate: 7, from: '2026-07', lastMonth: null },
      { declared: 90_000_000, from: '2026-01', lastMonth: '2026-06' },
    ])
    expect(await office.rows('insurance_term')).toHaveLength(2)
  })

  it('is refused for a month far away, and to whoever has less than the company', async () => {
    await expect(office.pay('previewBases', { month: '2029-07' })).rejects.toEqual(refused('payroll.monthTooFar'))
    await expect(office.pay('setBases', { month: '2026-07' }, gu.actor)).rejects.toEqual(refused('permission.denied'))
  })
})

describe('who comes and goes', () => {
  it('is told by month, with city and base', async () => {
    const lu = await office.worker('陆行', {
      hireDate: '2024-03-01',
      employeeNo: 'E3',
      monthlyWage: 1_000_000,
      city: '上海',
    })
    await office.call('leave', { personId: lu.personId, leaveDate: '2026-07-20', leaveKind: 'voluntary' })
    await office.worker('实习生', { hireDate: '2026-07-20', employeeNo: 'E4', employmentType: 'intern' })
    await set({ fromMonth: '2026-01' })
    await set({ fromMonth: '2026-07', city: '北京' })
    const moves = async (month: string) =>
      (await office.pay('insuranceMoves', { month })).rows.map(({ name, kind, day, city }) => [name, kind, day, city])
    expect(await moves('2026-07')).toEqual([
      ['顾清和', 'movedOut', '2026-07-01', '上海'],
      ['顾清和', 'movedIn', '2026-07-01', '北京'],
      ['林栖', 'joined', '2026-07-06', '义乌'],
      ['陆行', 'left', '2026-07-20', '上海'],
    ])
    await set({ fromMonth: '2026-08', city: '北京', insured: false })
    expect(await moves('2026-08')).toEqual([['顾清和', 'stopped', '2026-08-01', '北京']])
    expect(await moves('2026-09')).toEqual([])
  })
})

it('needs as many statements for many as for few', async () => {
  const run = async () => {
    const counts: number[] = []
    counts.push(await statementsOf(office.world, () => office.pay('insurance')))
    counts.push(await statementsOf(office.world, () => office.pay('previewBases', { month: '2026-07' })))
    counts.push(await statementsOf(office.world, () => office.pay('setBases', { month: '2026-07' })))
    return counts
  }
  const before = await run()
  for (let at = 0; at < 20; at += 1)
    await office.hire(`同事${at}`, { employeeNo: `M${at}`, monthlyWage: 1_000_000, city: '上海' })
  expect(await run()).toEqual(before)
})
