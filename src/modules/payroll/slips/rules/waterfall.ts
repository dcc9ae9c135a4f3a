import type { Payslip, SlipLine } from '../contract.ts'

type Names = SlipLine['names']

/** `in` adds, `out` takes, `fund` goes into one's own housing fund, `net` is what is left. */
export type Tone = 'in' | 'out' | 'fund' | 'net'

/** A bar of the picture, from one level of the sum to the next. */
export type Bar = { key: string; names: Names; fen: number; from: number; to: number; tone: Tone }

type Piece = Pick<Bar, 'key' | 'names' | 'fen' | 'tone'>

export const shortNames = {
  social: { zh: '社保', en: 'Insurance' },
  fund: { zh: '公积金', en: 'Housing fund' },
  tax: { zh: '个税', en: 'Tax' },
  others: { zh: '其他', en: 'Other' },
  net: { zh: '实发', en: 'Net' },
} as const satisfies Record<string, Names>

export const isFund = ({ category, names }: Pick<SlipLine, 'category' | 'names'>): boolean =>
  category === 'contribution' && names.zh.includes('公积金')

const sumOf = (lines: readonly SlipLine[]): number => lines.reduce((sum, { fen }) => sum + fen, 0)

const toneOf = (fen: number): Tone => (fen < 0 ? 'out' : 'in')

const pieceOf = ({ code, names, fen }: SlipLine): Piece => ({ key: code, names, fen, tone: toneOf(fen) })

/** The first lines as they are, so many at most; what is left over in one. Nothing that came to nothing. */
function atMost(lines: readonly SlipLine[], most: number, key: string): Piece[] {
  const kept = lines.filter(({ fen }) => fen !== 0)
  if (kept.length <= most) return kept.map(pieceOf)
  const bySize = kept.toSorted((a, b) => Math.abs(b.fen) - Math.abs(a.fen))
  const shown = new Set(bySize.slice(0, most - 1))
  const fen = sumOf(kept.filter((line) => !shown.has(line)))
  return [
    ...kept.filter((line) => shown.has(line)).map(pieceOf),
    { ...{ key, fen }, names: shortNames.others, tone: toneOf(fen) },
  ]
}

function together(lines: readonly SlipLine[], key: 'social' | 'fund' | 'tax', tone: Tone): Piece[] {
  const fen = sumOf(lines)
  return fen === 0 ? [] : [{ key, names: shortNames[key], fen, tone: fen > 0 ? 'in' : tone }]
}

/** From the first earning to what is paid out: each bar begins where the one before ended, and the last stands on the ground. */
export function waterfallOf({ lines, net }: Pick<Payslip, 'lines' | 'net'>, earnings = 5): Bar[] {
  const of = (category: SlipLine['category']) => lines.filter((line) => line.category === category)
  const contributions = of('contribution')
  const pieces = [
    ...atMost(of('earning'), earnings, 'otherEarnings'),
    ...together(
      contributions.filter((line) => !isFund(line)),
      'social',
      'out',
    ),
    ...together(contributions.filter(isFund), 'fund', 'fund'),
    ...together(of('tax'), 'tax', 'out'),
    ...atMost(of('afterTax'), 2, 'otherAfterTax'),
  ]
  let level = 0
  const bars = pieces.map((piece): Bar => {
    const from = level
    level += piece.fen
    return { ...piece, from, to: level }
  })
  return [...bars, { key: 'net', names: shortNames.net, fen: net, from: 0, to: net, tone: 'net' }]
}

export type Box = { width: number; height: number }
export type Placed = Bar & { x: number; y: number; width: number; height: number; middle: number; end: number }

/** No bar is thinner than that, or it could not be seen. */
const thinnest = 2
const filled = 0.46

/** Bars in a box, zero on the ground unless something is below it. `end` is where the next one begins. */
export function placedIn(bars: readonly Bar[], { width, height }: Box): Placed[] {
  const levels = bars.flatMap(({ from, to }) => [from, to])
  const top = Math.max(1, ...levels)
  const bottom = Math.min(0, ...levels)
  const y = (fen: number) => ((top - fen) / (top - bottom)) * height
  const step = width / Math.max(1, bars.length)
  return bars.map((bar, index) => {
    const [from, to] = [y(bar.from), y(bar.to)]
    return {
      ...bar,
      x: step * (index + (1 - filled) / 2),
      width: step * filled,
      y: Math.min(from, to),
      height: Math.max(bar.fen === 0 ? 0 : thinnest, Math.abs(from - to)),
      middle: step * (index + 0.5),
      end: to,
    }
  })
}

const perLine = { zh: 5, en: 11 }

/** A name on two lines at most, so that bars may stand close; `most` characters on each. */
export function labelLines(names: Names, language: keyof Names, most: Record<keyof Names, number> = perLine): string[] {
  const [first = '', ...rest] = language === 'zh' ? inCharacters(names.zh, most.zh) : inWords(names.en, most.en)
  const lines = rest.length > 0 ? [first, rest.join(' ')] : [first]
  return lines.map((line) => cut(line, most[language]))
}

/** Most Chinese words have two characters: a name is parted between two of them. */
function inCharacters(name: string, most: number): string[] {
  if (name.length <= most) return [name]
  const at = Math.min(most, Math.ceil(name.length / 4) * 2)
  return [name.slice(0, at), name.slice(at)]
}

function inWords(name: string, most: number): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`)
