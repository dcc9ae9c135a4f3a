import { describe, expect, it } from 'vitest'
import { Day, forever } from '#platform/kernel/day.ts'
import { compareCharts, tallyOf } from './compare.ts'
import { historyOf, mayUndo } from './history.ts'
import { searching } from './search.ts'
import { begin, changeFrom, endOn } from './timeline.ts'
import {
  branchesOf,
  type Chart,
  type ChartUnit,
  chartOn,
  pathOf,
  plansOf,
  rootsOf,
  standsAbove,
  sumsOf,
  type UnitFacts,
  unitsBelow,
} from './tree.ts'
import { seenIn, waysTo } from './view.ts'

const day = Day.parse('2026-06-01')
const unit = (name: string, parentId: string | null, change: Partial<ChartUnit> = {}): ChartUnit => ({
  ...{
    id: name,
    code: null,
    name,
    parentId,
    headId: null,
    legalEntityId: null,
    costCentreId: null,
    order: 0,
    from: day,
  },
  ...change,
})
const chartWith = (...units: ChartUnit[]): Chart => new Map(units.map((each) => [each.id, each]))

//  总部 ─ 研发 ─ 平台 ─ 接入
//       └ 销售
const chart = chartWith(
  unit('接入', '平台'),
  unit('平台', '研发'),
  unit('销售', '总部'),
  unit('研发', '总部'),
  unit('总部', null),
)
const branches = branchesOf(chart)

describe('the tree', () => {
  it('knows ways up and down', () => {
    expect(rootsOf(chart).map((each) => each.id)).toEqual(['总部'])
    expect(pathOf(chart, '平台').map((each) => each.id)).toEqual(['总部', '研发', '平台'])
    expect(unitsBelow(branches, '研发').toSorted()).toEqual(['平台', '接入', '研发'].toSorted())
    expect(waysTo(chart, ['接入', '销售']).toSorted()).toEqual(['平台', '总部', '研发'].toSorted())
  })

  it.each([
    ['总部', '接入', true],
    ['平台', '平台', true],
    ['接入', '平台', false],
    ['销售', '接入', false],
  ])('%s stands above %s: %s', (superior, id, answer) => {
    expect(standsAbove(chart, superior, id)).toBe(answer)
  })

  it('a circle does not hang it', () => {
    const circle = chartWith(unit('甲', '乙'), unit('乙', '甲'))
    expect(pathOf(circle, '甲').map((each) => each.id)).toEqual(['乙', '甲'])
    expect(sumsOf(circle, branchesOf(circle), new Map([['甲', 1]]))).toEqual(new Map())
  })

  it('adds up', () => {
    const sums = sumsOf(
      chart,
      branches,
      new Map([
        ['接入', 2],
        ['研发', 1],
        ['销售', 4],
      ]),
    )
    expect(Object.fromEntries(sums)).toEqual({ 总部: 7, 研发: 3, 平台: 2, 接入: 2, 销售: 4 })
  })

  it.each<[string, Record<string, number>, Record<string, number>, Record<string, number | null>]>([
    ['nothing set', {}, {}, { 总部: null, 研发: null, 平台: null, 接入: null, 销售: null }],
    ['set below, summed above', { 接入: 3, 销售: 4 }, {}, { 总部: 7, 研发: 3, 平台: 3, 接入: 3, 销售: 4 }],
    ['set above wins over its parts', { 研发: 10, 接入: 3 }, {}, { 总部: 10, 研发: 10, 平台: 3, 接入: 3, 销售: null }],
    ['zero is set', { 接入: 0 }, {}, { 总部: 0, 研发: 0, 平台: 0, 接入: 0, 销售: null }],
    [
      'positions count where nothing is set for the unit',
      { 接入: 3 },
      { 平台: 2, 接入: 9 },
      { 总部: 5, 研发: 5, 平台: 5, 接入: 3, 销售: null },
    ],
  ])('plans: %s', (_, own, positions, expected) => {
    const plans = { unit: new Map(Object.entries(own)), positions: new Map(Object.entries(positions)) }
    expect(Object.fromEntries(plansOf(chart, branches, plans))).toEqual(expected)
  })
})

it.each([
  ['two levels', { depth: 1, open: [] }, ['总部', '销售', '研发']],
  ['an opened branch', { depth: 0, open: ['总部', '研发'] }, ['总部', '销售', '研发', '平台']],
  ['from a root', { rootId: '研发', depth: 9, open: [] }, ['研发', '平台', '接入']],
  ['from a root that is not there', { rootId: '财务', depth: 9, open: [] }, []],
])('sees %s', (_, view, expected) => {
  expect(
    seenIn(chart, branches, view)
      .map((each) => each.unit.id)
      .toSorted(),
  ).toEqual(expected.toSorted())
})

it('siblings stand in their order, then by name', () => {
  const siblings = chartWith(
    unit('总部', null),
    unit('销售', '总部'),
    unit('产品', '总部'),
    unit('财务', '总部', { order: -1 }),
  )
  expect(
    branchesOf(siblings)
      .get('总部')
      ?.map((each) => each.id),
  ).toEqual(['财务', '产品', '销售'])
})

it('the chart of a day is made of the versions that hold then', () => {
  const facts = { parentId: null, name: '研发', headId: null, legalEntityId: null, costCentreId: null, order: 0 }
  const versions = endOn(
    changeFrom(begin(day, facts), Day.parse('2026-09-01'), { name: '技术' }),
    Day.parse('2027-01-01'),
  )
  const nameOn = (text: string) => chartOn([{ id: 'a', code: null, versions }], Day.parse(text)).get('a')?.name
  expect(['2026-05-31', '2026-06-01', '2026-09-01', '2026-12-31', '2027-01-01'].map(nameOn)).toEqual([
    undefined,
    '研发',
    '技术',
    '技术',
    undefined,
  ])
})

describe('comparison', () => {
  const later = (...changed: ChartUnit[]) => chartWith(...chart.values(), ...changed)
  it.each<[string, Chart, [string, string[]][]]>([
    ['nothing', later(), []],
    ['a new unit', later(unit('新', '总部')), [['新', ['added']]]],
    ['moved and renamed', later(unit('平台', '销售', { name: '平台部' })), [['平台', ['moved', 'renamed']]]],
    ['another head', later(unit('销售', '总部', { headId: 'h' })), [['销售', ['headChanged']]]],
    ['moving along is no change', later(unit('研发', '销售')), [['研发', ['moved']]]],
  ])('%s', (_, changed, expected) => {
    expect(compareCharts(chart, changed).map(({ unitId, changes }) => [unitId, changes])).toEqual(expected)
  })

  it('says what became of units that are gone', () => {
    const left = new Map([...chart].filter(([id]) => id !== '接入' && id !== '销售'))
    const compared = compareCharts(chart, left, new Map([['接入', { kind: 'merged', intoId: '平台' }]]))
    expect(compared.map(({ unitId, changes }) => [unitId, changes])).toEqual([
      ['接入', ['merged']],
      ['销售', ['closed']],
    ])
    expect(tallyOf(compared)).toEqual({ merged: 1, closed: 1 })
  })
})

describe('history', () => {
  const facts: UnitFacts = {
    parentId: '总部',
    name: '研发',
    headId: null,
    legalEntityId: null,
    costCentreId: null,
    order: 0,
  }
  const june = Day.parse('2026-06-01')
  const [may, july, august] = [Day.parse('2026-05-01'), Day.parse('2026-07-01'), Day.parse('2026-08-01')]
  const line = endOn(
    changeFrom(
      changeFrom(changeFrom(begin(Day.parse('2020-01-01'), facts), may, { name: '技术', headId: 'h' }), july, {
        parentId: '中心',
      }),
      may,
      {
        order: 1,
      },
    ),
    august,
  )
  it('is told newest first', () => {
    expect(historyOf(line).map((event) => [event.day, event.kinds])).toEqual([
      ['2026-08-01', ['closed']],
      ['2026-07-01', ['moved']],
      ['2026-05-01', ['renamed', 'headChanged']],
      ['2020-01-01', ['created']],
    ])
    expect(line.at(-1)?.to).not.toBe(forever)
  })
  it.each([
    ['2026-08-01', true],
    ['2026-07-01', true],
    ['2026-05-01', false],
    ['2026-05-02', false],
  ])('the change of %s may be undone: %s', (text, may) => {
    expect(mayUndo(historyOf(line), Day.parse(text), june)).toBe(may)
  })
})

it.each([
  ['研发', ['研发中心'], true],
  ['yf', ['研发中心'], true],
  ['yanfa', ['研发中心'], true],
  ['YanFa', ['研发中心'], true],
  ['研发 平台', ['总部', '研发中心', '平台组'], true],
  ['研发/测试', ['总部', '研发中心', '平台组'], false],
  ['rd01', ['研发中心', 'RD01'], true],
  ['', ['研发中心'], true],
  ['%', ['研发中心'], false],
])('searching for %j in %j: %s', (search, names, answer) => {
  expect(searching(search)(names)).toBe(answer)
})
