import { z } from 'zod'

/** Money in integer fen, exact below 90 trillion yuan. */
export const Fen = z.int().brand('Fen')
export type Fen = z.infer<typeof Fen>

/** `1234567` → `12,345.67`: two decimals, thousands separated, a real minus sign. */
export function formatFen(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const yuan = digits.slice(0, -2)
  let text = yuan.slice(0, yuan.length % 3 || 3)
  for (let at = text.length; at < yuan.length; at += 3) text += `,${yuan.slice(at, at + 3)}`
  return `${fen < 0 ? '−' : ''}${text}.${digits.slice(-2)}`
}
