import { cleanText } from '#platform/sheet/values.ts'

/** Most cells are plain already: printable ASCII and common Chinese, no space at either end, no `'` before a formula. */
const plain = /^[!-&(-~\u4e00-\u9fa5](?:[ -~\u4e00-\u9fa5]*[!-~\u4e00-\u9fa5])?$/

export function clean(text: string): string {
  if (text === '' || plain.test(text)) return text
  return cleanText(text).toWellFormed()
}

/** What people write where there is nothing. */
const nothing = /^(?:[-—–/\\_]+|无|暂无|空|n\/?a|#n\/a|null|none|nil)$/i

export const isNothing = (text: string): boolean => text === '' || (text.length < 6 && nothing.test(text))
