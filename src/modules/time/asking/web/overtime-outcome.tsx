import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { hoursOf } from '#platform/kernel/clock.ts'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { words } from './locale.ts'
import { MonthMeter } from './month-meter.tsx'
import type { OvertimePreview } from './types.ts'

type OutcomeProps = {
  preview: OvertimePreview
  comp: boolean | undefined
  onComp: (comp: boolean) => void
}

/** What the overtime would come to, and how it stands to the limits. */
export function OvertimeOutcome({ preview, comp, onComp }: OutcomeProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { counted, ofMonth, monthLimit, problem, choice } = preview
  const after = ofMonth + counted
  return (
    <>
      {choice === 'asked' && (
        <div>
          <Segmented
            label={t('comp')}
            value={comp ? 'rest' : 'pay'}
            onChange={(next) => onComp(next === 'rest')}
            options={[
              { value: 'pay', label: t('pay') },
              { value: 'rest', label: t('rest') },
            ]}
          />
        </div>
      )}
      {problem ? <RefusalNote reason={problem[language]} /> : <Counted preview={preview} />}
      <MonthMeter
        minutes={after}
        limit={monthLimit}
        said={t('monthWith', { before: hoursOf(ofMonth), after: hoursOf(after) })}
      />
    </>
  )
}

function Counted({ preview }: { preview: OvertimePreview }) {
  const t = useWords(words)
  const { counted, holiday, holidayRate, kind, rate, comp, ofDay, dayLimit } = preview
  const ofWorkday = ofDay + counted - holiday
  return (
    <Note tone="running" title={t('counts', { hours: hoursOf(counted) })}>
      {kind && rate !== null && t('countsAs', { kind: t(`kind.${kind}`), rate, made: comp ? t('rest') : t('pay') })}
      {0 < holiday && holiday < counted && holidayRate !== null && (
        <div>{t('holidayPart', { hours: hoursOf(holiday), rate: holidayRate })}</div>
      )}
      {ofDay > 0 && dayLimit !== null && (
        <div className="small soft">{t('dayWith', { hours: hoursOf(ofWorkday), limit: hoursOf(dayLimit) })}</div>
      )}
    </Note>
  )
}
