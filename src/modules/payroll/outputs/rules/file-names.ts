/** What no file may be called on any system; what is not seen could make one name look like another. */
const notInNames = /[\p{Cc}\p{Cf}\p{Surrogate}/\\:*?"<>|]/gu

/** Text as a part of a file’s name. */
export const inName = (text: string, most = 60): string =>
  [...text.replace(notInNames, '-').replace(/\s+/g, ' ').trim()].slice(0, most).join('')

export type SlipOf = { month: string; name: string; number: string }

/**
 * 2026-08 张三 E0012.pdf. Whoever has two payslips of the month under one number gets a count behind it.
 * @param taken names given so far; this one is added
 */
export function slipFileName({ month, name, number }: SlipOf, taken: Set<string>): string {
  const stem = [month, inName(name), inName(number, 40)].filter(Boolean).join(' ')
  let found = stem
  // Some systems take names for the same that differ in case alone.
  for (let count = 2; taken.has(found.toLowerCase()); count += 1) found = `${stem} (${count})`
  taken.add(found.toLowerCase())
  return `${found}.pdf`
}
