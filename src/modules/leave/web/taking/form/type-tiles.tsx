import { useState } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { useAmount } from '../../shared/amount.ts'
import { words } from '../locale.ts'
import type { Choice } from './types.ts'
import './type-tiles.css'

type TypeTilesProps = { types: readonly Choice[]; chosen: string; onChoose: (typeId: string) => void }

/** What kinds there are, with what is left; the rare ones behind 更多. */
export function TypeTiles({ types, chosen, onChoose }: TypeTilesProps) {
  const t = useWords(words)
  const [all, setAll] = useState(false)
  const usual = types.filter(({ rare, type }) => !rare || type.typeId === chosen)
  const shown = all ? types : usual
  return (
    <div>
      <fieldset className="type-tiles" aria-label={t('whichType')}>
        {shown.map((each) => (
          <Tile key={each.type.typeId} choice={each} chosen={chosen === each.type.typeId} onChoose={onChoose} />
        ))}
      </fieldset>
      {usual.length < types.length && (
        <button className="bare link more-types" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'fewerTypes' : 'moreTypes')}
        </button>
      )}
    </div>
  )
}

type TileProps = { choice: Choice; chosen: boolean; onChoose: (typeId: string) => void }

function Tile({ choice: { type, kept, left }, chosen, onChoose }: TileProps) {
  const t = useWords(words)
  const amount = useAmount()
  const [language] = useLanguage()
  return (
    <button className="bare type-tile" type="button" aria-pressed={chosen} onClick={() => onChoose(type.typeId)}>
      <span className="type-tile-name">{type.names[language]}</span>
      {kept && <span className="small quiet nowrap">{t('leftOf', { amount: amount(left, type.unit) })}</span>}
    </button>
  )
}
