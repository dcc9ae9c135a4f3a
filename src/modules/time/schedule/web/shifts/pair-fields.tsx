import { Button } from 'antd'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { ClockField } from '../../../web/clock-field.tsx'
import { words } from '../locale.ts'
import type { ClockPair } from './shift-draft.ts'

type PairFieldsProps = {
  pairs: readonly ClockPair[]
  least: number
  most: number
  onChange: (pairs: ClockPair[]) => void
  words: { from: string; to: string; add: string }
}

/** Stretches of the day by their clocks; an end that is earlier than its beginning is that of the next day. */
export function PairFields({ pairs, least, most, onChange, words: own }: PairFieldsProps) {
  const t = useWords(words)
  return (
    <div className="stack">
      {pairs.map((pair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
        <div key={at} className="clock-pair">
          <ClockField
            label={own.from}
            value={pair.from}
            onChange={(from) => onChange(pairs.with(at, { ...pair, from }))}
          />
          <ClockField
            label={
              <>
                {own.to}
                {pair.to <= pair.from && pair.to !== '' && <span className="waits">{t('nextDay')}</span>}
              </>
            }
            value={pair.to}
            onChange={(to) => onChange(pairs.with(at, { ...pair, to }))}
          />
          {pairs.length > least ? (
            <button
              className="bare icon-button"
              type="button"
              aria-label={t('remove')}
              onClick={() => onChange(pairs.toSpliced(at, 1))}
            >
              <Icon name="trash" />
            </button>
          ) : (
            <span />
          )}
        </div>
      ))}
      {pairs.length < most && (
        <div>
          <Button size="small" onClick={() => onChange([...pairs, following(pairs.at(-1))])}>
            {own.add}
          </Button>
        </div>
      )}
    </div>
  )
}

/** An hour after the last one, for an hour. */
function following(last: ClockPair | undefined): ClockPair {
  if (!last) return { from: '12:00', to: '13:00' }
  const hour = Number(last.to.slice(0, 2))
  const clock = (hours: number) => `${String(hours % 24).padStart(2, '0')}${last.to.slice(2) || ':00'}`
  return { from: clock(hour + 1), to: clock(hour + 2) }
}
