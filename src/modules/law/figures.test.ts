import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Day } from '#platform/kernel/day.ts'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import { averageWage, minimumWage } from '#statute/cn/insurance/figures.ts'
import type { FigureRow } from './contract/figures.ts'
import { figureBook, lawModule } from './index.ts'

const hr = testActor()
const employee = testActor({ grants: [] })
let world: TestWorld
beforeAll(async () => {
  world = await testWorld([lawModule], '2026-11-23')
})
afterAll(() => world?.close())

const ask = (name: string, input: object, actor = hr) =>
  act(world, actor, `law.${name}`, input) as Promise<Record<string, unknown>>
const rowsOf = async (input: object) => (await ask('figures', input)).rows as FigureRow[]

const paper = { document: '杭医保〔2026〕12号', reason: '杭州分公司要交社保' }
const bounds = { floor: 500_000, ceiling: 2_500_000 }
const bases = { pension: bounds, medical: bounds, unemployment: bounds, workInjury: bounds }
const figures: [code: string, value: unknown][] = [
  ['insurance.bases', bases],
  ['insurance.pension', { employee: 8, employer: 16 }],
  ['insurance.medical', { employee: 2, employer: 9.5 }],
  ['insurance.unemployment', { employee: 0.5, employer: 0.5 }],
  ['insurance.workInjury', { employer: 0.4, lowest: 0.2, highest: 1.9 }],
]
const inAugust = (city: string) => ({ city, month: '2026-08', wage: 1_000_000 })

async function addCity(city: string): Promise<void> {
  for (const [code, value] of figures) await ask('addFigure', { code, city, from: '2026-07-01', value, ...paper })
}

describe('a city that the company adds', () => {
  it('can be computed with at once, by everybody', async () => {
    await expect(ask('socialInsurance', inAugust('杭州'), employee)).rejects.toMatchObject({ code: 'law.noFigure' })
    await addCity('杭州')
    const answer = await ask('socialInsurance', inAugust('杭州'), employee)
    expect(answer).toMatchObject({ base: 1_000_000, employee: 105_000, employer: 264_000 })
    expect(answer.references).toContainEqual({
      title: paper.document,
      article: '',
      from: '2026-07-01',
      status: '企业确认',
    })
  })

  it('says nothing of the days before', async () => {
    await addCity('南京')
    const june = { ...inAugust('南京'), month: '2026-06' }
    await expect(ask('socialInsurance', june)).rejects.toMatchObject({ code: 'law.noFigure' })
  })

  it('is among the cities that can be chosen', async () => {
    await addCity('苏州')
    const { rows } = await ask('cities', {}, employee)
    expect(rows).toContainEqual({ code: '苏州', name: '苏州', figures: figures.map(([code]) => code) })
  })
})

describe('a figure that the company corrects', () => {
  const correct = (city: string, value: number, from = '2026-09-01') =>
    ask('addFigure', { code: 'wages.minimum', city, from, value, document: '2026年最低工资通知', reason: '新标准' })
  const floor = async (city: string, month: string) =>
    (await ask('sickPay', { city, month, monthlyWage: 1_000_000, days: 5, hiredOn: '2020-01-01' })).floor

  it('counts from its day on, and leaves what was before', async () => {
    await correct('北京', 270_000)
    expect([await floor('北京', '2026-08'), await floor('北京', '2026-09')]).toEqual([203_200, 216_000])
  })

  it('entered twice for a day counts as it was entered last, and both stay', async () => {
    await correct('上海', 280_000)
    await correct('上海', 282_000)
    expect(await floor('上海', '2026-09')).toBe(225_600)
    const [row] = await rowsOf({ code: 'wages.minimum', city: '上海' })
    expect(row?.versions.map(({ value, origin, inForce }) => [value, origin, inForce])).toEqual([
      [282_000, 'company', true],
      [280_000, 'company', false],
      [274_000, 'builtIn', false],
    ])
  })

  it('stands above the built-in one of the same day', async () => {
    await correct('深圳', 260_000, '2025-03-01')
    expect(await floor('深圳', '2026-08')).toBe(208_000)
  })

  it('can’t be edited or taken away, not even in the database', async () => {
    await correct('武汉', 221_000)
    await expect(world.pool.query('update law_figure set value = $1', ['1'])).rejects.toThrow('append-only')
    await expect(world.pool.query('delete from law_figure')).rejects.toThrow('append-only')
    await expect(world.pool.query('truncate law_figure')).rejects.toThrow('append-only')
  })

  it('is in the audit with what stood before', async () => {
    await correct('成都', 233_000, '2025-01-01')
    await correct('成都', 240_000)
    const { rows } = await world.pool.query('select operation, actor, body from audit order by id desc limit 1')
    expect(rows).toMatchObject([
      {
        operation: 'law.addFigure',
        actor: hr.userId,
        body: { before: 233_000, input: { value: 240_000, reason: '新标准' } },
      },
    ])
  })

  it('is read by other modules in their own transaction', async () => {
    await correct('西安', 222_200)
    const book = await figureBook(world.db)
    const day = Day.parse('2026-10-01')
    expect(book.find(minimumWage, day, '西安')).toMatchObject({ value: 222_200, status: '企业确认' })
    expect(book.find(averageWage, day, '北京')).toMatchObject({ value: 1_211_600, status: '推算' })
    expect(book.find(averageWage, day, '西安')).toBeUndefined()
  })
})

describe('a figure that is to be verified', () => {
  const fund = { code: 'insurance.housingFund', city: 'beijing' }
  const confirmation = {
    ...fund,
    from: '2026-07-01',
    document: '北京住房公积金管理中心2026年通知',
    reason: '与中心核对过',
  }
  const contribution = async () => {
    const input = { city: 'beijing', month: '2026-08', wage: 500_000, housingFundRate: 12 }
    const { housingFund, references } = await ask('socialInsurance', input, employee)
    return { housingFund, statuses: (references as { status: string }[]).map(({ status }) => status) }
  }
  const due = async () => (await rowsOf({ ...fund, onlyDue: true })).flatMap((row) => row.due)

  it('is due until it is confirmed as it stands', async () => {
    const before = await contribution()
    expect(before.statuses).toContain('待核验')
    expect(await due()).toContain('unverified')

    await ask('confirmFigure', confirmation)
    const after = await contribution()
    expect(after.housingFund).toEqual(before.housingFund)
    expect(after.statuses).not.toContain('待核验')
    expect(after.statuses).toContain('企业确认')
    expect(await due()).toEqual([])
  })

  it('is confirmed once, and only what is there', async () => {
    const childcare = { ...confirmation, code: 'leave.childcare', from: '2022-01-01' }
    await ask('confirmFigure', childcare)
    await expect(ask('confirmFigure', childcare)).rejects.toMatchObject({ code: 'law.nothingToConfirm' })
    await expect(ask('confirmFigure', { ...childcare, from: '2026-08-01' })).rejects.toMatchObject({
      code: 'law.versionUnknown',
    })
    const verified = { ...confirmation, code: 'tax.annualBrackets', city: undefined, from: '2019-01-01' }
    await expect(ask('confirmFigure', verified)).rejects.toMatchObject({ code: 'law.nothingToConfirm' })
  })
})

describe('the holidays of a new year', () => {
  const calendar = { statutory: ['2027-01-01'], off: ['2027-01-02', '2027-01-03'], makeUp: ['2027-01-09'] }
  const add = (change: object) =>
    ask('addFigure', {
      code: 'time.holidays',
      from: '2027-01-01',
      value: calendar,
      document: '国办通知',
      reason: '已公布',
      ...change,
    })

  it('make the year known, and only that year', async () => {
    await add({})
    const answer = await ask('workCalendar', { year: 2027 })
    expect(answer).toMatchObject({ holidays: ['2027-01-01'], makeUpDays: ['2027-01-09'] })
    await expect(ask('workCalendar', { year: 2028 })).rejects.toMatchObject({ code: 'law.calendarNotPublished' })
  })

  it.each([
    ['from another day', { from: '2027-02-01' }],
    ['with a day of another year', { value: { ...calendar, makeUp: ['2028-01-08'] } }],
    ['without a holiday', { value: { ...calendar, statutory: [] } }],
  ])('are refused %s', async (_, change) => await expect(add(change)).rejects.toMatchObject({ code: 'law.wholeYear' }))
})

it('a policy that is prolonged opens separate taxation again', async () => {
  const bonus = { bonus: 5_000_000, paidOn: '2028-01-20' }
  expect(await ask('taxAnnualBonus', bonus)).toMatchObject({ separate: null })
  await ask('addFigure', {
    code: 'tax.separateBonus',
    from: '2028-01-01',
    value: 12,
    document: '延续公告',
    reason: '政策延续',
  })
  expect(await ask('taxAnnualBonus', bonus)).toMatchObject({ separate: { tax: 479_000 } })
})

describe('refused', () => {
  const entry = {
    code: 'wages.minimum',
    city: '成都',
    from: '2026-01-01',
    value: 233_000,
    document: '通知',
    reason: '成都办',
  }
  it.each([
    ['an unknown figure', { code: 'wages.maximum' }, 'law.figureUnknown'],
    ['a local figure without a city', { city: undefined }, 'law.cityNeeded'],
    ['a city for a national one', { code: 'tax.basicDeduction', value: 500_000 }, 'law.noCity'],
    ['a value of another shape', { value: '2330元' }, 'law.valueNotRight'],
    ['a part that is not right', { code: 'insurance.bases', value: { ...bases, medical: {} } }, 'law.valueNotRight'],
    [
      'a floor above the ceiling',
      { code: 'insurance.bases', value: { ...bases, medical: { floor: 2, ceiling: 1 } } },
      'law.valueNotRight',
    ],
    [
      'a tax table without a last step',
      { code: 'tax.annualBrackets', city: undefined, value: [{ upTo: 3_600_000, rate: 3, quickDeduction: 0 }] },
      'law.valueNotRight',
    ],
    [
      'a tax table out of order',
      {
        code: 'tax.annualBrackets',
        city: undefined,
        value: [30, 20, null].map((upTo) => ({ upTo, rate: 3, quickDeduction: 0 })),
      },
      'law.valueNotRight',
    ],
    ['an end before the beginning', { until: '2025-12-31' }, 'law.daysUpsideDown'],
    ['no document', { document: ' ' }, 'input.invalid'],
    ['no reason', { reason: '' }, 'input.invalid'],
    ['a link that runs', { href: 'javascript:alert(1)' }, 'input.invalid'],
  ])(
    '%s',
    async (_, change, code) => await expect(ask('addFigure', { ...entry, ...change })).rejects.toMatchObject({ code }),
  )

  it.each(['figures', 'addFigure', 'confirmFigure'])('law.%s to whoever has no grant for it', async (name) => {
    const input = name === 'figures' ? {} : entry
    await expect(ask(name, input, employee)).rejects.toMatchObject({ code: 'permission.denied' })
  })
})

describe('the list of figures', () => {
  it('holds every figure with its versions, newest first, in the language of the reader', async () => {
    const rows = await rowsOf({})
    expect(rows.length).toBeGreaterThan(60)
    const beijing = rows.find(({ code, place }) => code === 'insurance.bases' && place === 'beijing')
    expect(beijing).toMatchObject({ label: '社会保险缴费基数上下限', placeName: '北京', unit: 'fen' })
    expect(beijing?.versions.map(({ from, until, inForce }) => [from, until, inForce])).toEqual([
      ['2026-07-01', '2027-07-01', true],
      ['2025-07-01', '2026-07-01', false],
    ])
    const english = (await act(world, testActor({ language: 'en' }), 'law.figures', {
      code: 'tax.basicDeduction',
    })) as {
      rows: FigureRow[]
    }
    expect(english.rows).toMatchObject([{ label: 'Basic deduction per month', placeName: 'Nationwide', place: null }])
  })

  it('tells what can be added, with a value to go by', async () => {
    const kinds = (await ask('figures', {})).kinds as { code: string }[]
    expect(kinds.find(({ code }) => code === 'time.holidays')).toMatchObject({ byPlace: false, oneYear: true })
    expect(kinds.find(({ code }) => code === 'insurance.pension')).toMatchObject({
      byPlace: true,
      example: { employee: 8, employer: 16 },
    })
  })

  it('asks the database once, however many figures there are', async () => {
    world.queries.length = 0
    await rowsOf({})
    expect(world.queries).toHaveLength(1)
  })
})
