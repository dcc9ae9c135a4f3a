import { useWords } from '#platform/client/use-words.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { deductionKinds } from '../../contract/deductions.ts'
import { words } from '../locale.ts'
import type { TileKind } from './draft.ts'

const tiles: readonly TileKind[] = [...deductionKinds, 'illness']

type KindTilesProps = {
  /** Fen a month of each, as the law has it. */
  amounts: Partial<Record<TileKind, number>> | undefined
  chosen: TileKind | undefined
  onChoose: (kind: TileKind) => void
}

/** What there is to declare, with what it comes to at most. */
export function KindTiles({ amounts, chosen, onChoose }: KindTilesProps) {
  const t = useWords(words)
  const f = useFormat()
  const note = (kind: TileKind) => {
    const fen = amounts?.[kind]
    if (fen === undefined) return kind === 'illness' ? t('onReturn') : null
    return t(kind === 'certificate' ? 'onceUpTo' : 'upTo', { amount: f.money(fen, 'rounded') })
  }
  return (
    <fieldset className="kind-tiles" aria-label={t('whichKind')}>
      {tiles.map((kind) => (
        <button
          key={kind}
          className="bare kind-tile"
          type="button"
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind)}
        >
          <span className="kind-tile-name">{t(`short.${kind}`)}</span>
          <span className="small quiet">{note(kind)}</span>
        </button>
      ))}
    </fieldset>
  )
}
