import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js'
import { colours, width } from './look.ts'

/** Hairlines between rows, a firmer one below the head. */
const ruled = (air: number): CustomTableLayout => ({
  hLineWidth: (at, { table }) => (at === 0 || at === table.body.length ? 0 : at === 1 ? 0.8 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (at) => (at === 1 ? colours.line : colours.hair),
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => air,
  paddingBottom: () => air,
})

export const right = (text: string, bold = false): TableCell => ({ text, bold, alignment: 'right', noWrap: true })

/** What stands in a row, and small and grey what it came from. */
export const named = (name: string, brief: string | null): TableCell =>
  brief ? { text: [name, { text: `  ${brief}`, fontSize: 7.5, color: colours.quiet }] } : name

/** Rows under a heading, the last column right. */
export const ledger = (
  head: readonly TableCell[],
  rows: readonly (readonly TableCell[])[],
  widths?: ContentTable['table']['widths'],
): Content => ({
  table: {
    headerRows: 1,
    widths: widths ?? head.map((_, at) => (at === head.length - 1 ? 'auto' : '*')),
    body: [[...head], ...rows.map((row) => [...row])],
    dontBreakRows: true,
  },
  layout: ruled(3.1),
})

/** The same for what is read by few: smaller, and closer together. */
export const fineLedger = (...input: Parameters<typeof ledger>): Content => ({
  ...(ledger(...input) as ContentTable),
  layout: ruled(2),
  fontSize: 8,
})

export const heading = (text: string, note?: string): Content => ({
  text: note ? [text, { text: `  ${note}`, bold: false, fontSize: 8, color: colours.quiet }] : text,
  bold: true,
  fontSize: 10,
  margin: [0, 14, 0, 4],
  headlineLevel: 1,
})

/** A fact with its name above. */
export const fact = (name: string, value: string): Content => ({
  stack: [
    { text: name, fontSize: 7.5, color: colours.quiet },
    { text: value || '—', margin: [0, 1, 0, 0] },
  ],
})

export const rule = (color: string = colours.hair, weight = 0.6): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: weight, lineColor: color }],
})
