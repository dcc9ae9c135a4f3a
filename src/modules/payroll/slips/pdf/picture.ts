import type { CanvasElement, Content } from 'pdfmake/interfaces.js'
import type { Language } from '#platform/words.ts'
import type { PaperSlip } from '../contract.ts'
import { labelLines, type Placed, placedIn, type Tone, waterfallOf } from '../rules/waterfall.ts'
import { amount } from './figures.ts'
import { colours, width } from './look.ts'

const box = { width, height: 80 }
const headroom = 16
const foot = 22

const fills: Record<Tone, string> = { in: colours.pri, out: colours.out, fund: colours.fund, net: colours.ink }

/** The waterfall as a vector picture, its words set like those around it. */
export function pictureOf(slip: PaperSlip, language: Language): Content {
  const bars = placedIn(waterfallOf(slip, 6), box)
  const step = width / bars.length
  const said = bars.flatMap((bar, index): Content[] => {
    const x = bar.middle - step / 2
    const shown = amount(bar.fen, bar.tone !== 'net' && index > 0)
    return [
      word(shown, { x, y: headroom + bar.y - 13 }, step),
      word(labelLines(bar.names, language).join('\n'), { x, y: headroom + box.height + 3 }, step),
    ]
  })
  const joints = bars.flatMap((bar, index) => jointOf(bar, bars[index + 1]))
  // What is drawn takes the room of the words too.
  const ground: CanvasElement = {
    type: 'line',
    x1: 0,
    x2: 0,
    y1: 0,
    y2: headroom + box.height + foot,
    lineColor: '#FFFFFF',
  }
  return {
    stack: [...said, { canvas: [ground, ...joints, ...bars.map(barOf)] }],
    margin: [0, 10, 0, 0],
    unbreakable: true,
  }
}

const word = (text: string, relativePosition: { x: number; y: number }, wide: number): Content => ({
  columns: [{ text, width: wide, alignment: 'center', fontSize: 7.5, color: colours.soft }],
  relativePosition,
})

const barOf = ({ x, y, width: w, height: h, tone }: Placed): CanvasElement => ({
  ...{ type: 'rect', x, y: headroom + y, w, h, r: Math.min(1.5, h / 2), lineWidth: 0 },
  ...{ color: fills[tone], lineColor: fills[tone] },
})

/** A hairline from where a bar ends to where the next begins. */
function jointOf(bar: Placed, next: Placed | undefined): CanvasElement[] {
  if (!next) return []
  const y = headroom + bar.end
  return [{ type: 'line', x1: bar.x, x2: next.x + next.width, y1: y, y2: y, lineWidth: 0.5, lineColor: colours.line }]
}
