import { describe, expect, it } from 'vitest'
import type { SlipLine } from '../contract.ts'
import { samplePayslip } from '../testing/sample.ts'
import { labelLines, placedIn, waterfallOf } from './waterfall.ts'

const said = (earnings?: number) =>
  waterfallOf(samplePayslip(), earnings).map(({ names, fen, tone }) => [names.zh, fen / 100, tone])

const earning = (code: string, fen: number): SlipLine => ({
  ...{ code, names: { zh: code, en: code }, category: 'earning', fen, brief: null },
  ...{ steps: [], sources: [], notes: [], parts: [], corrections: [] },
})

describe('the picture of a payslip', () => {
  it('goes from the first earning to what is paid out', () => {
    expect(said()).toEqual([
      ['基本工资', 24_000, 'in'],
      ['绩效奖金', 4_200, 'in'],
      ['休息日加班', 2_206.9, 'in'],
      ['餐补', 600, 'in'],
      ['事假', -1_103.45, 'out'],
      ['社保', -2_625, 'out'],
      ['公积金', -1_750, 'fund'],
      ['个税', -3_705.69, 'out'],
      ['实发', 21_822.76, 'net'],
    ])
  })

  it('keeps the largest where there are too many, and the sum', () => {
    expect(said(3).slice(0, 3)).toEqual([
      ['基本工资', 24_000, 'in'],
      ['绩效奖金', 4_200, 'in'],
      ['其他', 1_703.45, 'in'],
    ])
  })

  it('each bar begins where the one before ended, and the last says what was left', () => {
    const bars = waterfallOf(samplePayslip())
    for (const [index, bar] of bars.slice(1, -1).entries()) expect(bar.from).toBe(bars[index]?.to)
    expect(bars.at(-2)?.to).toBe(bars.at(-1)?.to)
  })

  it('says nothing of what came to nothing', () => {
    expect(waterfallOf({ lines: [earning('a', 0), earning('b', 100)], net: 100 }).map(({ key }) => key)).toEqual([
      'b',
      'net',
    ])
  })

  it('draws to scale, what is below zero too', () => {
    const bars = waterfallOf({ lines: [earning('a', 100), earning('b', -300)], net: -200 })
    const placed = placedIn(bars, { width: 300, height: 90 })
    expect(placed.map(({ y, height, end }) => [y, height, end])).toEqual([
      [0, 30, 0],
      [0, 90, 90],
      [30, 60, 90],
    ])
    expect(placed.map(({ middle }) => middle)).toEqual([50, 150, 250])
  })
})

describe('names below the bars', () => {
  it.each([
    ['zh', '餐补', ['餐补']],
    ['zh', '休息日加班', ['休息日加班']],
    ['zh', '夜班津贴补发', ['夜班津贴', '补发']],
    ['en', 'Base wage', ['Base wage']],
    ['en', 'Performance pay', ['Performance', 'pay']],
    ['en', 'Overtime, rest days', ['Overtime,', 'rest days']],
  ] as const)('%s %s', (language, name, lines) => {
    expect(labelLines({ zh: name, en: name }, language)).toEqual(lines)
  })
})
