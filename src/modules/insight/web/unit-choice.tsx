import { useDeferredValue, useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { Pop } from '#platform/ui/pop.tsx'
import { SearchBox } from '#platform/ui/search-box.tsx'
import { words } from '../locale.ts'
import { units } from './operations.ts'
import { type Asked, useUnitName } from './use-asked.ts'

/** Which unit's figures: of the units one may see, found by name. */
export function UnitChoice({ asked }: { asked: Asked }) {
  const t = useWords(words)
  const name = useUnitName(asked)
  const face = (
    <>
      {t('unit')} <b>{asked.unit ? (name ?? '…') : t('allUnits')}</b>
      <Icon name="down" size={14} />
    </>
  )
  return (
    <Pop button={face} buttonClass="bare unit-choice" label={t('unit')}>
      {(close) => (
        <Found
          asked={asked}
          onChoose={(unit) => {
            close()
            asked.set({ unit })
          }}
        />
      )}
    </Pop>
  )
}

const shownAtMost = 50

function Found({ asked, onChoose }: { asked: Asked; onChoose: (unit: string | undefined) => void }) {
  const t = useWords(words)
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const found = useRead(units, { asOf: asked.day, search, limit: shownAtMost }).data
  const rest = (found?.total ?? 0) - (found?.rows.length ?? 0)
  return (
    <div className="unit-found">
      <SearchBox value={typed} onChange={setTyped} placeholder={t('findUnit')} />
      <div className="unit-list">
        {search === '' && <Offer name={t('allUnits')} chosen={!asked.unit} onChoose={() => onChoose(undefined)} />}
        {found?.rows.map(({ id, name, path }) => (
          <Offer
            key={id}
            name={name}
            above={path.slice(0, -1).join(' / ')}
            chosen={id === asked.unit}
            onChoose={() => onChoose(id)}
          />
        ))}
      </div>
      {found?.rows.length === 0 && <p className="dense quiet">{t('noSuchUnit')}</p>}
      {rest > 0 && <p className="small quiet">{t('moreUnits', { count: rest })}</p>}
    </div>
  )
}

type OfferProps = { name: string; above?: string; chosen: boolean; onChoose: () => void }

function Offer({ name, above, chosen, onChoose }: OfferProps) {
  return (
    <button type="button" className="bare unit-offer" aria-pressed={chosen} onClick={onChoose}>
      <span className="grow">
        {name}
        {above && <span className="small quiet">{above}</span>}
      </span>
      {chosen && <Icon name="check" size={15} />}
    </button>
  )
}
