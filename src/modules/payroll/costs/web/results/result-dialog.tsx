import { useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useMonthName } from '../../../slips/web/months.ts'
import { words } from '../locale.ts'
import type { ResultRow } from './types.ts'
import { useDraft } from './use-draft.ts'

/** A month as a form of its own, as the phone needs it. */
export function ResultDialog({ row, onClose }: { row: ResultRow; onClose: () => void }) {
  const t = useWords(words)
  const monthName = useMonthName()
  const draft = useDraft(row, onClose)
  return (
    <FormDialog
      title={t('changeFor', { month: monthName(row.month) })}
      deed={t('save')}
      busy={draft.busy}
      ready={draft.ready}
      problem={draft.problem}
      onSend={draft.save}
      onClose={onClose}
    >
      {(['revenue', 'profit'] as const).map((key) => (
        <TextField
          key={key}
          label={t(`${key}Yuan`)}
          refusal={draft.unreadable[key] ? t('unreadable') : undefined}
          value={draft.typed[key]}
          onChange={(value) => draft.set(key, value)}
        />
      ))}
      <TextField
        label={t('source')}
        hint={t('sourceHint')}
        optional
        maxLength={200}
        value={draft.typed.note}
        onChange={(value) => draft.set('note', value)}
      />
    </FormDialog>
  )
}
