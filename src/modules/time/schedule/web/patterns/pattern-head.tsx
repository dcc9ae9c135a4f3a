import { Button } from 'antd'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { time } from '../../../contract.ts'
import type { Pattern } from '../calls.ts'
import { words } from '../locale.ts'
import { standing } from '../standing.ts'

type PatternHeadProps = {
  pattern: Pattern
  onEdit: (() => void) | undefined
  onAssign: (() => void) | undefined
}

/** Its name with what it is in short, and what can be done with it. */
export function PatternHead({ pattern, onEdit, onAssign }: PatternHeadProps) {
  const t = useWords(words)
  const retiring = useWrite(time.retirePattern)
  const { name, retired, patternId } = pattern
  return (
    <>
      <header className="line">
        <h2 className={retired ? 'quiet' : undefined}>{name}</h2>
        {retired && <StatusTag>{t('retired')}</StatusTag>}
        <InShort pattern={pattern} />
        <span className="grow" />
        <span className="line">
          {onAssign && !retired && (
            <Button size="small" onClick={onAssign}>
              {t('assign')}
            </Button>
          )}
          {onEdit && (
            <>
              <Button size="small" onClick={() => retiring.mutate({ patternId, retired: !retired })}>
                {retired ? t('bringBack') : t('retire')}
              </Button>
              <button
                className="bare icon-button"
                type="button"
                aria-label={t('editPattern', { name })}
                onClick={onEdit}
              >
                <Icon name="edit" />
              </button>
            </>
          )}
        </span>
      </header>
      {retiring.error && <RefusalNote reason={retiring.error.message} />}
    </>
  )
}

function InShort({ pattern }: { pattern: Pattern }) {
  const t = useWords(words)
  const body = standing(pattern.versions, useToday())
  if (!body) return null
  const facts = [t('cycleDays', { count: body.cycle.length }), t(`system.${body.system}`)]
  if (body.system === 'comprehensive') facts.push(t(`period.${body.period}`))
  if (body.followsCalendar) facts.push(t('followsCalendar'))
  return <span className="small quiet">{facts.join(' · ')}</span>
}
