import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { Warning } from '../calls.ts'
import { words } from '../locale.ts'

const mostShown = 3

/** What a rule said no to, and what is worth a look, of what was just planned. */
export function BoardNotes({ problem, warnings }: { problem: string | undefined; warnings: readonly Warning[] }) {
  if (!problem && warnings.length === 0) return null
  return (
    <div className="board-notes stack">
      {problem && <RefusalNote reason={problem} />}
      {!problem && <Warnings warnings={warnings} />}
    </div>
  )
}

export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const t = useWords(words)
  const say = useWarning()
  if (warnings.length === 0) return null
  const more = warnings.length - mostShown
  return (
    <Note tone="waiting">
      {warnings.slice(0, mostShown).map((warning) => (
        <p key={`${warning.kind}${warning.personId}${warning.day}`}>{say(warning)}</p>
      ))}
      {more > 0 && <p className="quiet">{t('andMore', { count: more })}</p>}
    </Note>
  )
}

/** Of a cycle its day is a number, of people a calendar day. */
function useWarning() {
  const t = useWords(words)
  const format = useFormat()
  return ({ kind, name, day, amount }: Warning): string => {
    const hours = Math.round(amount / 6) / 10
    if (typeof day === 'number') {
      return kind === 'shortRest' ? t('warn.cycleRest', { day, hours }) : t('warn.cycleRow', { days: amount })
    }
    const said = format.day(day as Day, 'sentence')
    if (kind === 'onLeave') return t('warn.onLeave', { name, day: said, count: amount })
    return kind === 'shortRest'
      ? t('warn.shortRest', { name, day: said, hours })
      : t('warn.noRestDay', { name, day: said, days: amount })
  }
}
