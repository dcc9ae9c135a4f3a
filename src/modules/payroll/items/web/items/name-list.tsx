import { useWords } from '#platform/client/use-words.ts'
import { words } from '../locale.ts'
import type { Offer } from './typing.ts'
import type { KindedOffer } from './use-offers.ts'

const kinds = ['quantities', 'items', 'sums', 'functions'] as const

/** Everything that can be named, to look through and to put in. */
export function NameList({ offers, onTake }: { offers: readonly KindedOffer[]; onTake: (offer: Offer) => void }) {
  const t = useWords(words)
  return (
    <details className="formula-names">
      <summary className="link small">{t('names')}</summary>
      {kinds.map((kind) => (
        <div key={kind}>
          <p className="small quiet">{t(`names.${kind}`)}</p>
          <div className="formula-chips">
            {offers
              .filter((offer) => offer.kind === kind)
              .map((offer) => (
                <button
                  key={offer.name}
                  className="bare formula-chip"
                  type="button"
                  title={offer.detail || undefined}
                  onClick={() => onTake(offer)}
                >
                  {offer.label}
                </button>
              ))}
          </div>
        </div>
      ))}
    </details>
  )
}
