import { z } from 'zod'

/** Money in integer fen, exact below 90 trillion yuan. */
export const Fen = z.int().brand('Fen')
export type Fen = z.infer<typeof Fen>

/** `1234567` → `12,345.67`: two decimals, thousands separated, a real minus sign. */
export function formatFen(fen: number): string {
  const sign = fen < 0 ? '−' : ''
  const [yuan = '0', rest = '00'] = (Math.abs(fen) / 100).toFixed(2).split('.')
  return `${sign}${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`
}
