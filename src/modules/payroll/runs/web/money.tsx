import { type Hidden, isHidden } from '#platform/kernel/field-class.ts'
import { formatMoney } from '#platform/ui/format.ts'
import { Locked } from '#platform/ui/masked.tsx'

type MoneyProps = { fen: number | null | Hidden; form?: 'bare' | 'exact' | 'rounded'; signed?: boolean }

/** An amount, a dash where there is none, a lock where it may not be seen. */
export function Money({ fen, form = 'bare', signed = false }: MoneyProps) {
  if (isHidden(fen)) return <Locked />
  if (fen === null) return <span className="quiet">—</span>
  return <>{`${signed && fen > 0 ? '+' : ''}${formatMoney(fen, form)}`}</>
}

/** After minus before, as far as both may be known. */
export function differenceOf(after: number | null | Hidden, before: number | null | Hidden): number | null | Hidden {
  if (isHidden(after)) return after
  if (isHidden(before)) return before
  return after === null || before === null ? null : after - before
}
