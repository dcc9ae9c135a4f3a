import { useWords } from '#platform/client/use-words.ts'
import { hoursOf } from '#platform/kernel/clock.ts'
import { Meter } from '#platform/ui/bars.tsx'
import { words } from './locale.ts'

/** Amber from four fifths on, cinnabar above the limit. */
export const toneOf = (minutes: number, limit: number): { tone?: 'waiting' | 'broken' } => {
  if (minutes > limit) return { tone: 'broken' }
  return minutes > limit * 0.8 ? { tone: 'waiting' } : {}
}

/** The hours of a month against what the law allows. */
export function MonthMeter({ minutes, limit, said }: { minutes: number; limit: number; said: string }) {
  const t = useWords(words)
  return (
    <div className="stack">
      <div className="line small">
        <span className="grow">{said}</span>
        <span className="quiet nowrap">{t('monthLimit', { limit: hoursOf(limit) })}</span>
      </div>
      <Meter value={minutes} max={limit} label={said} {...toneOf(minutes, limit)} />
    </div>
  )
}
