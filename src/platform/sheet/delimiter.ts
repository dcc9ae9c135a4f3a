const candidates = [',', ';', '\t', '|'] as const
const recordsToWeigh = 50

/** The delimiter that splits the beginning of a file into the most even and widest table under a row of words; a comma when none does. */
export function detectDelimiter(beginning: string): string {
  const weighed = candidates.map((delimiter) => ({ delimiter, weight: weigh(splitRecords(beginning, delimiter)) }))
  return weighed.reduce((best, next) => (next.weight > best.weight ? next : best)).delimiter
}

function weigh(records: string[][]): number {
  const wide = records.filter((fields) => fields.length > 1)
  const width = commonest(wide.map((fields) => fields.length))
  if (width === undefined) return 0
  const even = wide.filter((fields) => fields.length === width)
  const headings = even[0] ?? []
  // Decimal commas split numbers as evenly as a delimiter does, but what comes out first then holds no words.
  const words = headings.filter((field) => /\p{L}/u.test(field)).length / headings.length
  return (even.length / records.length) * Math.log2(width) * (0.5 + words / 2)
}

function commonest(numbers: number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce<[number, number] | undefined>(
    (best, next) => (best && best[1] >= next[1] ? best : next),
    undefined,
  )?.[0]
}

/** The first filled records, as far as they are complete; a quoted field may span lines. */
function splitRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = []
  const field = new RegExp(
    `("(?:[^"]|"")*"[^${escaped(delimiter)}\\r\\n]*|[^${escaped(delimiter)}\\r\\n]*)(${escaped(delimiter)}|\\r\\n|\\r|\\n|$)`,
    'gy',
  )
  let record: string[] = []
  for (const [, value = '', end] of text.matchAll(field)) {
    record.push(value)
    if (end === delimiter) continue
    if (record.some((each) => each.trim() !== '')) records.push(record)
    record = []
    if (records.length === recordsToWeigh) break
  }
  return records
}

const escaped = (delimiter: string): string => (delimiter === '|' ? '\\|' : delimiter === '\t' ? '\\t' : delimiter)
