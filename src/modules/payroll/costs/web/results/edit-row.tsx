import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useMonthName } from '../../../slips/web/months.ts'
import { words } from '../locale.ts'
import type { ResultRow } from './types.ts'
import { type Draft, useDraft } from './use-draft.ts'

/** A month while it is typed: Enter saves, Escape leaves it as it was. */
export function EditRow({ row, onDone }: { row: ResultRow; onDone: () => void }) {
  const t = useWords(words)
  const monthName = useMonthName()
  const draft = useDraft(row, onDone)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onDone()
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) draft.save()
  }
  return (
    <tr className="current-row" onKeyDown={press}>
      <td>{monthName(row.month, 'short')}</td>
      <AmountCell draft={draft} of="revenue" focus />
      <AmountCell draft={draft} of="profit" />
      <td />
      <td colSpan={2}>
        <input
          className="input"
          aria-label={t('source')}
          placeholder={t('sourceHint')}
          maxLength={200}
          value={draft.typed.note}
          onChange={(event) => draft.set('note', event.target.value)}
        />
        {draft.problem && <RefusalNote reason={draft.problem} />}
      </td>
      <td className="results-deed">
        <span className="line">
          <Button size="small" type="primary" loading={draft.busy} disabled={!draft.ready} onClick={draft.save}>
            {t('save')}
          </Button>
          <Button size="small" onClick={onDone}>
            {t('cancel')}
          </Button>
        </span>
      </td>
    </tr>
  )
}

type AmountCellProps = { draft: Draft; of: 'revenue' | 'profit'; focus?: boolean }

function AmountCell({ draft, of, focus = false }: AmountCellProps) {
  const t = useWords(words)
  return (
    <td className="number">
      <input
        className="input number"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t(`${of}Yuan`)}
        aria-invalid={draft.unreadable[of]}
        // biome-ignore lint/a11y/noAutofocus: opened by the reader to be typed into
        autoFocus={focus}
        value={draft.typed[of]}
        onChange={(event) => draft.set(of, event.target.value)}
      />
      {draft.unreadable[of] && <span className="broken small">{t('unreadable')}</span>}
    </td>
  )
}
