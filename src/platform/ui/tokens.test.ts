import { describe, expect, test } from 'vitest'
import { categorical, dark, light } from './tokens.ts'

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s', (mode, palette) => {
  const texts = ['t1', 't2', 't3', 'pri', 'ok', 'warn', 'bad'] as const
  const grounds = ['bg', 'sheet', 'sunk', 'hover'] as const

  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s reads on %s',
    (text, ground) => {
      expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each([
    ['pri', 'priSoft'],
    ['ok', 'okSoft'],
    ['warn', 'warnSoft'],
    ['bad', 'badSoft'],
    ['onPri', 'pri'],
  ] as const)('%s reads on %s', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['ctl', 'warnMark', 'badMark', 'seal'] as const)('the shape %s is seen on the sheet', (mark) => {
    expect(contrast(palette[mark], palette.sheet)).toBeGreaterThanOrEqual(3)
  })

  test.each(categorical[mode])('the category %s is seen on the sheet', (colour) => {
    expect(contrast(colour, palette.sheet)).toBeGreaterThanOrEqual(3)
  })
})
