import { useWords } from '#platform/client/use-words.ts'
import type { PlacesBack } from '../../import/contract.ts'
import { words } from './locale.ts'

const shownPlaces = 12

/** Which units and positions stay when an import is undone, and what stands on each. */
export function StayingPlaces({ stay }: { stay: PlacesBack['stay'] }) {
  const t = useWords(words)
  if (stay.length === 0) return null
  const rest = stay.length - shownPlaces
  return (
    <div className="dense">
      <p>{t('stay', { count: stay.length })}</p>
      <ul className="staying soft">
        {stay.slice(0, shownPlaces).map(({ kind, name, why }, at) => (
          <li key={`${kind} ${name} ${String(at)}`}>
            {t(`stay.${kind}`, { name })} · {t(`why.${why}`)}
          </li>
        ))}
        {rest > 0 && <li>{t('others', { count: rest })}</li>}
      </ul>
    </div>
  )
}

/** What of people, units and positions an undoing takes back, as one sentence. */
export function useTakenBack() {
  const t = useWords(words)
  return (
    people: { create: number; update: number },
    { units, positions }: Pick<PlacesBack, 'units' | 'positions'>,
  ) => {
    const parts = [
      people.create > 0 && t('back.created', { count: people.create }),
      people.update > 0 && t('back.updated', { count: people.update }),
      units > 0 && t('back.units', { count: units }),
      positions > 0 && t('back.positions', { count: positions }),
    ].filter((part) => part !== false)
    return parts.join(t('listComma')) + t('stop')
  }
}
