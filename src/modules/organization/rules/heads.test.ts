import { expect, test } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { type Leader, proposeHeads, type Team } from './heads.ts'
import type { ChartUnit } from './tree.ts'

const unit = (id: string, parentId: string | null): [string, ChartUnit] => [
  id,
  {
    ...{ id, parentId, name: id, code: null, headId: null, legalEntityId: null, costCentreId: null, order: 0 },
    from: '2020-01-01' as Day,
  },
]
/** 公司 over 研发, 研发 over 一组 and 二组. */
const chart = new Map([unit('公司', null), unit('研发', '公司'), unit('一组', '研发'), unit('二组', '研发')])

const leader = (id: string, unitId: string, managerId: string | null): Leader => ({ id, unitId, managerId })
const team = (unitId: string, managerId: string, reports: number): Team => ({ unitId, managerId, reports })
const proposed = (unitId: string, teams: Team[], leaders: Leader[]) => proposeHeads(chart, [unitId], teams, leaders)[0]

const boss = leader('总经理', '公司', null)
const director = leader('总监', '研发', '总经理')

test.each<[string, string, Team[], Leader[], string | undefined, number?]>([
  ['nobody where nobody reports', '一组', [], [boss], undefined],
  [
    'the one of the unit, not his superior to whom he alone reports',
    '研发',
    [team('研发', '总经理', 1), team('一组', '总监', 1), team('二组', '总监', 1)],
    [boss, director],
    '总监',
    2,
  ],
  [
    'the one at the top, though a deputy has more who report to him directly',
    '研发',
    [team('研发', '总经理', 1), team('研发', '总监', 2), team('研发', '副手', 5)],
    [boss, director, leader('副手', '研发', '总监')],
    '总监',
    7,
  ],
  ['somebody above, to whom most report', '一组', [team('一组', '总监', 3)], [boss, director], '总监', 3],
  [
    'nobody above, where it is only half',
    '一组',
    [team('一组', '总监', 2), team('一组', '总经理', 2)],
    [boss, director],
    undefined,
  ],
  [
    'of the company, who reports to nobody, though he sits in an office below it',
    '公司',
    [team('研发', '在办公室的总经理', 2), team('一组', '总监', 4)],
    [leader('在办公室的总经理', '二组', null), leader('总监', '研发', '在办公室的总经理')],
    '在办公室的总经理',
    6,
  ],
  ['nobody from beside', '一组', [team('一组', '邻组长', 3)], [leader('邻组长', '二组', '总监')], undefined],
])('%s', (_, unitId, teams, leaders, headId, reports) => {
  expect(proposed(unitId, teams, leaders)).toEqual(headId && { unitId, headId, reports })
})

test('two who report to each other are counted once', () => {
  const circle = [leader('甲', '一组', '乙'), leader('乙', '一组', '甲')]
  expect(proposed('一组', [team('一组', '甲', 1), team('一组', '乙', 3)], circle)?.reports).toBe(4)
})
