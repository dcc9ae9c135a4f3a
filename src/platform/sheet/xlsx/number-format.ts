/** What a number format makes of a number. `padded` shows leading zeros, as employee numbers often have. */
export type NumberFormat =
  | { kind: 'plain' }
  | { kind: 'date' }
  | { kind: 'dateTime' }
  | { kind: 'time' }
  | { kind: 'padded'; prefix: string; digits: number }

const plain: NumberFormat = { kind: 'plain' }

/** Formats that have a number but no code in the file: ECMA-376 part 1, 18.8.30, with the Chinese ones (27–36, 50–58). */
const builtIn: readonly { ids: readonly number[]; kind: 'date' | 'dateTime' | 'time' }[] = [
  { ids: [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58], kind: 'date' },
  { ids: [22], kind: 'dateTime' },
  { ids: [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56], kind: 'time' },
]

export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code !== undefined) return fromCode(code)
  const kind = builtIn.find((known) => known.ids.includes(id))?.kind
  return kind ? { kind } : plain
}

function fromCode(code: string): NumberFormat {
  const padded = /^(?:"([^"]*)")?(0{2,})(?:;@)?$/.exec(code)
  if (padded) return { kind: 'padded', prefix: padded[1] ?? '', digits: padded[2]?.length ?? 0 }
  const letters = withoutLiterals(code)
  if (/general/i.test(letters)) return plain
  const hasTime = /[hs]/i.test(letters)
  const hasDate = /[yd]|aaa/i.test(letters) || (!hasTime && /m/i.test(letters))
  if (hasDate) return { kind: hasTime ? 'dateTime' : 'date' }
  return hasTime ? { kind: 'time' } : plain
}

/** The first section without quoted text, escaped characters, colours, locales and AM/PM; what remains are the format's own letters. */
function withoutLiterals(code: string): string {
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/am\/pm|a\/p/gi, 'h')
  return bare.split(';')[0] ?? ''
}

const lastSerial = 2_958_465

/** A spreadsheet's day number as `YYYY-MM-DD`, with the time of day where the format shows one; undefined when it is no day. */
export function serialText(
  serial: number,
  format: 'date' | 'dateTime' | 'time',
  from1904: boolean,
): string | undefined {
  if (!(serial >= 0 && serial <= lastSerial)) return undefined
  const seconds = Math.round((serial % 1) * secondsADay)
  if (format === 'time' && serial < 1) return timeText(seconds)
  const day = serialDay(Math.floor(serial) + Math.floor(seconds / secondsADay), from1904)
  return day && format !== 'date' && seconds % secondsADay > 0 ? `${day} ${timeText(seconds)}` : day
}

const secondsADay = 86_400

const timeText = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 19)

/** Excel counts from 1900 and believes in a 29 February 1900 (serial 60); old Macs count from 1904. */
export function serialDay(serial: number, from1904 = false): string | undefined {
  if (serial < 1 && !from1904) return undefined
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : serial < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  return new Date(epoch + serial * 86_400_000).toISOString().slice(0, 10)
}
