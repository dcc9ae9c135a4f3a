const fullWidth = /[０-９．，－]/g
const toHalfWidth = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)

/** What somebody typed as yuan, in fen: `1.85万` is 1,850,000 fen. Empty is `undefined`; more than two decimals are no money. */
export function readMoney(typed: string): number | undefined | 'unreadable' {
  const text = typed
    .replace(fullWidth, toHalfWidth)
    .replace(/[\s,¥￥元]/g, '')
    .replace('−', '-')
  if (text === '') return undefined
  const match = /^(-?)(\d+)(?:\.(\d{1,6}))?(万?)$/.exec(text)
  if (!match) return 'unreadable'
  const [, sign, whole = '', decimals = '', myriad] = match
  const places = myriad ? 6 : 2
  if (decimals.length > places) return 'unreadable'
  const fen = Number(whole + decimals.padEnd(places, '0'))
  if (!Number.isSafeInteger(fen)) return 'unreadable'
  return sign && fen !== 0 ? -fen : fen
}
