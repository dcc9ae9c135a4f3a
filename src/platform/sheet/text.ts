export type Read<Value, Reason extends string> =
  | { ok: true; value: Value }
  | {
      ok: false
      reason: Reason /** What was probably meant, in the form that reads without a problem. */
      suggestion?: string
    }

const invisible = /(?![\t\r\n])\p{Cc}|[\u00AD\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
/** A zero-width joiner holds some emoji together and means nothing elsewhere. */
const strayJoiner = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D/gu

/**
 * Text as it was meant: composed (NFC), without invisible and control characters and without spaces around it, full-width ones
 * included. What stands inside stays. A `'` that protects a formula sign in CSV files is taken off again.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(strayJoiner, '')
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/, '')
}

const longestName = 100

/** A person's name: `张 三`, spaced to line up with longer names, is `张三`; every kind of dot between Chinese characters is `·`. */
export function readName(text: string): Read<string, 'empty' | 'tooLong'> {
  const name = cleanText(text)
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/(?<=\p{Script=Han})\s*[.．・•‧∙●]\s*(?=\p{Script=Han})/gu, '·')
  if (name === '') return { ok: false, reason: 'empty' }
  return name.length > longestName ? { ok: false, reason: 'tooLong' } : { ok: true, value: name }
}
