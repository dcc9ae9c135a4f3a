import type { Definition } from '#platform/metric/contract.ts'

type Unit = Definition['unit']

const perCent = 100
const rounded = (value: number): number => Number(value.toPrecision(12))

/** As it is typed: a share in per cent. */
export const typedTarget = (unit: Unit, target: number): string =>
  String(rounded(unit === 'share' ? target * perCent : target))

/** A number, a sign of per cent or commas between its digits forgiven; undefined when it is none. */
export function readTarget(unit: Unit, typed: string): number | undefined {
  const text = typed
    .trim()
    .replace(/[%％]$/, '')
    .replaceAll(/[,，\s]/g, '')
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(text)) return undefined
  return rounded(unit === 'share' ? Number(text) / perCent : Number(text))
}
