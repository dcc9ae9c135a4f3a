import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { words } from './locale.ts'

/** From which day a value counts, and to which, if it ends. Both days belong to it. */
export type DatedSpan = { from: Day | undefined; last: Day | undefined }

type SpanFieldsProps = { span: DatedSpan; onChange: (span: DatedSpan) => void }

export function SpanFields({ span, onChange }: SpanFieldsProps) {
  const t = useWords(words)
  return (
    <>
      <DayField label={t('from')} value={span.from} onChange={(from) => onChange({ ...span, from })} />
      <DayField
        label={t('until')}
        hint={t('untilHint')}
        optional
        value={span.last}
        onChange={(last) => onChange({ ...span, last })}
      />
    </>
  )
}
