import { shown } from '#platform/kernel/field-class.ts'
import { type Layout, nodeHeight, nodeWidth, type Place, pathOfEdge } from './layout.ts'

export type Colours = { sheet: string; line: string; text: string; soft: string; font: string }

const margin = 24
/** Sharp on paper and in slides. */
const scale = 2
/** What browsers still draw; a larger chart is kept as the drawing itself. */
const mostPixels = 12_000

const escaped = (text: string): string => text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** As much of a line as a box holds: a Chinese character is as wide as two others. */
export function fitting(text: string, widths: number): string {
  let used = 0
  let kept = ''
  for (const character of text) {
    used += /[\u2e80-\uffff]/.test(character) ? 2 : 1
    if (used > widths) return `${[...kept].slice(0, -1).join('')}…`
    kept += character
  }
  return text
}

function boxOf({ node, x, y }: Place, { sheet, line, text, soft }: Colours): string {
  const people = shown(node.people)
  const plan = shown(node.plan) ?? null
  const count = people === undefined ? '' : plan === null ? `${people}` : `${people}/${plan}`
  return `<g transform="translate(${x} ${y})">
<rect width="${nodeWidth}" height="${nodeHeight}" rx="8" fill="${sheet}" stroke="${line}"/>
<text x="12" y="24" font-weight="600" fill="${text}">${escaped(fitting(node.name, 19))}</text>
<text x="${nodeWidth - 12}" y="24" text-anchor="end" fill="${soft}">${count}</text>
<text x="12" y="45" font-size="12" fill="${soft}">${escaped(fitting(node.head?.name ?? '', 26))}</text>
</g>`
}

/** The whole chart as it is open now, as an SVG that needs nothing else. */
export function pictureOf(layout: Layout, colours: Colours): string {
  const [width, height] = [layout.width + 2 * margin, layout.height + 2 * margin]
  const edges = layout.edges.map((edge) => `<path d="${pathOfEdge(edge)}" fill="none" stroke="${colours.line}"/>`)
  const boxes = layout.places.map((place) => boxOf(place, colours))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${escaped(colours.font)}" font-size="14">
<rect width="100%" height="100%" fill="${colours.sheet}"/>
<g transform="translate(${margin} ${margin})">${edges.join('')}${boxes.join('')}</g></svg>`
}

/** The colours of the page as it is now, light or dark. */
function coloursOfPage(): Colours {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    sheet: token('--sheet'),
    line: token('--line2'),
    text: token('--t1'),
    soft: token('--t3'),
    font: style.getPropertyValue('--font').trim() || 'sans-serif',
  }
}

/** Keeps the chart as an image for slides; one that is too large for that as an SVG. */
export async function savePicture(layout: Layout, name: string): Promise<void> {
  const svg = new Blob([pictureOf(layout, coloursOfPage())], { type: 'image/svg+xml' })
  const png = await paint(svg).catch(() => null)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(png ?? svg)
  link.download = `${name}.${png ? 'png' : 'svg'}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

async function paint(svg: Blob): Promise<Blob | null> {
  const image = new Image()
  image.src = URL.createObjectURL(svg)
  try {
    await image.decode()
  } finally {
    URL.revokeObjectURL(image.src)
  }
  if (Math.max(image.width, image.height) * scale > mostPixels) return null
  const canvas = document.createElement('canvas')
  canvas.width = image.width * scale
  canvas.height = image.height * scale
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
