import { Attach } from '#modules/approvals/web/shared/attach.tsx'
import { useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { TextField } from '#platform/ui/text-field.tsx'
import type { MonthDay } from '../../../contract.ts'
import { words } from '../locale.ts'
import { MonthGrid } from './month-grid.tsx'
import { Outcome } from './outcome.tsx'
import { SpanCard } from './span-card.tsx'
import { TypeTiles } from './type-tiles.tsx'
import type { Ask } from './use-ask.ts'
import './ask-fields.css'

type AskFieldsProps = {
  ask: Ask
  month: Month
  onMonth: (month: Month) => void
  days: readonly MonthDay[]
  /** The deed, where it stands in the form. */
  deed?: React.ReactNode
}

/** Kind, days, parts, reason and files, and what would come of it. */
export function AskFields({ ask, month, onMonth, days, deed }: AskFieldsProps) {
  const t = useWords(words)
  const { draft, choice, types, change, tap, attachments } = ask
  return (
    <div className="ask-leave">
      <div className="stack ask-leave-days">
        <TypeTiles types={types} chosen={draft.typeId} onChoose={(typeId) => change({ typeId })} />
        <MonthGrid {...{ month, onMonth, days, from: draft.from, to: draft.to }} onTap={tap} />
      </div>
      <div className="stack ask-leave-rest">
        {choice && <SpanCard draft={draft} unit={choice.type.unit} change={change} />}
        <Outcome ask={ask} />
        <TextField
          label={t('reason')}
          optional
          placeholder={t('reasonHint')}
          maxLength={500}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
        <Attach attachments={attachments} />
        {deed}
      </div>
    </div>
  )
}

/** 提交2天年休假. */
export function useDeedWord(): (ask: Ask, said: { type: string; amount: string }) => string {
  const t = useWords(words)
  return ({ preview, agreed }, said) => {
    if (!preview || preview.problem) return t('send')
    return t(agreed ? 'record' : 'sendThat', said)
  }
}
