import { type Hidden, isHidden } from '#platform/kernel/field-class.ts'
import { Locked } from '#platform/ui/masked.tsx'
import { useFormat } from '#platform/ui/use-format.ts'

type MoneyProps = { fen: number | null | undefined | Hidden }

/** Money of somebody: to the fen, a lock where it may not be known, a dash where there is none. */
export function Money({ fen }: MoneyProps) {
  const f = useFormat()
  if (isHidden(fen)) return <Locked />
  if (fen === null || fen === undefined) return <span className="quiet">–</span>
  return <span className="nowrap">{f.money(fen, 'bare')}</span>
}
