import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { Pattern, Uses } from '../calls.ts'
import { words } from '../locale.ts'
import type { Ending } from './end-dialog.tsx'

type UseChipsProps = {
  pattern: Pattern
  uses: Uses
  onEnd: ((ending: Ending) => void) | undefined
  onPeople: () => void
}

/** Who works by it: everybody, units, and how many of their own. */
export function UseChips({ pattern, uses, onEnd, onPeople }: UseChipsProps) {
  const t = useWords(words)
  const own = uses.persons.find(({ patternId }) => patternId === pattern.patternId)
  const shared = [
    ...uses.company.map((use) => ({ ...use, who: t('everybody') })),
    ...uses.units.map((use) => ({ ...use, who: use.unit })),
  ].filter(({ patternId }) => patternId === pattern.patternId)
  if (shared.length === 0 && !own) return <p className="small quiet">{t('unused')}</p>
  return (
    <ul className="use-chips" aria-label={t('whoUses')}>
      {shared.map((use) => (
        <li key={use.useId} className="use-chip">
          <strong>{use.who}</strong>
          <UseSpan use={use} />
          {onEnd && (
            <button
              className="bare icon-button small"
              type="button"
              aria-label={`${t('endUse')} ${use.who}`}
              onClick={() => onEnd({ useId: use.useId, who: use.who })}
            >
              <Icon name="close" size={14} />
            </button>
          )}
        </li>
      ))}
      {own && (
        <li className="use-chip">
          <button className="bare link" type="button" onClick={onPeople}>
            {t('ownPeople', { count: own.people })}
          </button>
        </li>
      )}
    </ul>
  )
}

type Span = { from: Day; lastDay: Day | null; shifted: number }

/** From when to when, and by how much the cycle is shifted. */
export function UseSpan({ use: { from, lastDay, shifted } }: { use: Span }) {
  const t = useWords(words)
  const format = useFormat()
  const day = format.day(from, 'sentence')
  return (
    <span className="small quiet nowrap">
      {lastDay ? t('fromTo', { day, lastDay: format.day(lastDay, 'sentence') }) : t('fromOn', { day })}
      {shifted > 0 && ` · ${t('shiftedBy', { count: shifted })}`}
    </span>
  )
}
