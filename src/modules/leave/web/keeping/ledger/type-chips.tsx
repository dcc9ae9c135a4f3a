import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { moveAmongButtons } from '#platform/ui/menu.tsx'
import { useAmount } from '../../shared/amount.ts'
import { words } from '../locale.ts'
import type { BalanceRow, TypeRef } from '../types.ts'

type TypeChipsProps = {
  row: BalanceRow | undefined
  types: readonly TypeRef[]
  chosen: string | undefined
  onChoose: (typeId: string) => void
}

/** Every type with what there is of it; one is open. */
export function TypeChips({ row, types, chosen, onChoose }: TypeChipsProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const amount = useAmount()
  const left = (type: TypeRef): string | undefined => {
    const own = row?.amounts.find(({ typeId }) => typeId === type.typeId)
    if (!own || isHidden(own)) return undefined
    return own.kept && own.left !== 0 ? amount(own.left, type.unit).replace('-', '−') : undefined
  }
  return (
    <fieldset className="type-chips" aria-label={t('types')} onKeyDown={moveAmongButtons}>
      {types.map((type) => (
        <button
          key={type.typeId}
          className="bare type-chip"
          type="button"
          aria-pressed={type.typeId === chosen}
          onClick={() => onChoose(type.typeId)}
        >
          {type.names[language]}
          {left(type) && <span className="strong">{left(type)}</span>}
        </button>
      ))}
    </fieldset>
  )
}
