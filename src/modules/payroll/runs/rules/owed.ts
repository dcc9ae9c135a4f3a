import type { PayItem } from '../../contract.ts'

/** The one-off item by which something is kept after tax: the usual one, else any. @returns its code; null where there is none */
export function afterTaxItem(items: readonly PayItem[]): string | null {
  const fit = items.filter(
    ({ category, source, retired }) => category === 'afterTax' && source.by === 'oneOff' && !retired,
  )
  const found = fit.find(({ code }) => code === 'afterTaxDeduction') ?? fit.at(-1)
  return found?.code ?? null
}
