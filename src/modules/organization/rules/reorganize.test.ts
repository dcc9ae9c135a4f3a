import { describe, expect, it } from 'vitest'
import { Day } from '#platform/kernel/day.ts'
import type { Step } from '../steps.ts'
import { driftOf, reorganized } from './reorganize.ts'
import type { Chart, ChartUnit } from './tree.ts'

const day = Day.parse('2026-07-01')
const unit = (id: string, parentId: string | null, change: Partial<ChartUnit> = {}): ChartUnit => ({
  ...{ id, code: null, name: id, parentId, headId: null, legalEntityId: null, costCentreId: null, order: 0, from: day },
  ...change,
})
const chart: Chart = new Map(
  [unit('总部', null), unit('甲', '总部'), unit('乙', '总部'), unit('甲一', '甲'), unit('甲二', '甲')].map((each) => [
    each.id,
    each,
  ]),
)
const done = (...steps: Step[]) =>
  reorganized(
    chart,
    steps,
    day,
    new Map([
      ['甲', 10],
      ['乙', 5],
    ]),
  )
const parents = ({ chart: changed }: { chart: Chart }) =>
  Object.fromEntries([...changed.values()].flatMap((each) => (each.parentId ? [[each.id, each.parentId]] : [])))

const fresh = (unitId: string, name = unitId) => ({ unitId, name, code: null, headId: null })
const part = (unitId: string, employmentIds: string[] = [], childIds: string[] = []) => ({
  ...fresh(unitId),
  employmentIds,
  childIds,
})

describe('what steps make of a chart', () => {
  it.each<[string, Step[], Record<string, string>]>([
    [
      'create, then move below it',
      [
        { kind: 'create', ...fresh('新'), parentId: '总部' },
        { kind: 'move', unitId: '甲', parentId: '新' },
      ],
      { 甲: '新', 乙: '总部', 甲一: '甲', 甲二: '甲', 新: '总部' },
    ],
    [
      'merge takes units below along',
      [{ kind: 'merge', unitIds: ['甲'], intoId: '乙' }],
      { 乙: '总部', 甲一: '乙', 甲二: '乙' },
    ],
    [
      'merge into one that lies below',
      [
        { kind: 'move', unitId: '甲一', parentId: '乙' },
        { kind: 'merge', unitIds: ['甲'], intoId: '甲一' },
      ],
      { 乙: '总部', 甲一: '乙', 甲二: '甲一' },
    ],
    [
      'split and keep',
      [{ kind: 'split', unitId: '甲', parts: [part('丙', [], ['甲一'])], close: false }],
      { 甲: '总部', 乙: '总部', 丙: '总部', 甲一: '丙', 甲二: '甲' },
    ],
    [
      'split and end',
      [{ kind: 'split', unitId: '甲', parts: [part('丙'), part('丁', [], ['甲一'])], close: true }],
      { 乙: '总部', 丙: '总部', 丁: '总部', 甲一: '丁', 甲二: '丙' },
    ],
    ['close', [{ kind: 'close', unitId: '乙', peopleToId: '甲' }], { 甲: '总部', 甲一: '甲', 甲二: '甲' }],
  ])('%s', (_, steps, expected) => {
    const outcome = done(...steps)
    expect(outcome.conflicts).toEqual([])
    expect(parents(outcome)).toEqual(expected)
  })

  it('headcount goes along with a merger', () => {
    expect(Object.fromEntries(done({ kind: 'merge', unitIds: ['甲'], intoId: '乙' }).plans)).toEqual({ 乙: 15 })
  })

  it('who moves twice goes to the last place at once', () => {
    const outcome = done(
      { kind: 'merge', unitIds: ['甲一'], intoId: '甲二' },
      { kind: 'split', unitId: '甲二', parts: [part('丙', ['e1'])], close: true },
    )
    expect(outcome.moves).toEqual([
      { fromUnitId: '甲一', toUnitId: '丙' },
      { fromUnitId: '甲二', toUnitId: '丙', employmentIds: ['e1'] },
      { fromUnitId: '甲二', toUnitId: '丙' },
    ])
  })
})

describe('conflicts', () => {
  it.each<[string, Step[], string, string]>([
    ['moving below itself', [{ kind: 'move', unitId: '甲', parentId: '甲一' }], 'circle', '甲'],
    ['moving the company', [{ kind: 'move', unitId: '总部', parentId: '甲' }], 'rootStays', '总部'],
    ['a superior that is not there', [{ kind: 'create', ...fresh('新'), parentId: '无' }], 'gone', '无'],
    ['a unit made twice', [{ kind: 'create', ...fresh('甲'), parentId: '总部' }], 'exists', '甲'],
    ['a taken name', [{ kind: 'create', ...fresh('新', '甲'), parentId: '总部' }], 'nameTaken', '新'],
    ['closing with units below', [{ kind: 'close', unitId: '甲', peopleToId: '乙' }], 'hasUnits', '甲一'],
    ['closing into itself', [{ kind: 'close', unitId: '乙', peopleToId: '乙' }], 'intoItself', '乙'],
    ['merging into itself', [{ kind: 'merge', unitIds: ['甲', '乙'], intoId: '乙' }], 'intoItself', '乙'],
    ['merging into what lies below', [{ kind: 'merge', unitIds: ['甲'], intoId: '甲一' }], 'hasUnits', '甲一'],
    [
      'using what was closed before',
      [
        { kind: 'close', unitId: '乙', peopleToId: '甲' },
        { kind: 'changeHead', unitId: '乙', headId: null },
      ],
      'gone',
      '乙',
    ],
  ])('%s', (_, steps, code, unitId) => {
    expect(done(...steps).conflicts).toContainEqual({ step: steps.length - 1, code, unitId })
  })
})

describe('ground that shifted since the draft', () => {
  const expected = { 甲: { parentId: '总部', name: '甲', headId: null } }
  const now = (change: Partial<ChartUnit>): Chart => new Map([...chart, ['甲', unit('甲', '总部', change)]])
  const move: Step = { kind: 'move', unitId: '甲', parentId: '乙' }
  it.each<[string, Step, Partial<ChartUnit>, string[]]>([
    ['nothing changed', move, {}, []],
    ['moved by somebody else', move, { parentId: '乙' }, ['moved']],
    ['renamed does not matter to a move', move, { name: '甲部' }, []],
    ['renamed matters to a renaming', { kind: 'rename', unitId: '甲', name: '丙' }, { name: '甲部' }, ['renamed']],
    [
      'another head matters to a new head',
      { kind: 'changeHead', unitId: '甲', headId: 'h' },
      { headId: 'x' },
      ['headChanged'],
    ],
    [
      'nothing matters to headcount',
      { kind: 'setHeadcount', unitId: '甲', count: 1 },
      { name: '甲部', headId: 'x' },
      [],
    ],
  ])('%s', (_, step, change, codes) => {
    expect(driftOf(now(change), [{ step, expected }]).map((each) => each.code)).toEqual(codes)
  })
})
