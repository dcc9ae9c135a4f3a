import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { DayField } from '#platform/ui/day-field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { type PatternBody, time } from '../../../contract.ts'
import { mondayOf } from '../../../web/week.ts'
import { Warnings } from '../board/board-notes.tsx'
import type { Pattern, Shift } from '../calls.ts'
import { words } from '../locale.ts'
import { standing } from '../standing.ts'
import { CycleFields } from './cycle-fields.tsx'
import { cycleWarnings } from './cycle-warnings.ts'
import { OvertimeFields } from './overtime-fields.tsx'

type PatternDialogProps = { pattern: Pattern | undefined; shifts: readonly Shift[]; onClose: () => void }

const newBody = (today: Day): PatternBody => ({
  ...{ cycle: [null, null, null, null, null, null, null], anchor: mondayOf(today), followsCalendar: true },
  ...{ system: 'standard', period: 'quarter', missing: 'nothing' },
  overtime: { by: 'both', step: 30, least: 30, restDays: 'asked' },
})

/** A pattern: its cycle painted day by day, and the rules that go with it. */
export function PatternDialog({ pattern, shifts, onClose }: PatternDialogProps) {
  const t = useWords(words)
  const format = useFormat()
  const tell = useUndoToast()
  const today = useToday()
  const saving = useWrite(time.savePattern)
  const [name, setName] = useState(pattern?.name ?? '')
  const [from, setFrom] = useState(today)
  const [body, setBody] = useState(() => (pattern && standing(pattern.versions, today)) ?? newBody(today))
  const put = (change: Partial<PatternBody>) => setBody((old) => ({ ...old, ...change }))

  function save() {
    const onSuccess = () => {
      tell({ said: t('patternSaved', { name }) })
      onClose()
    }
    saving.mutate({ name, body, ...(pattern && { patternId: pattern.patternId, from }) }, { onSuccess })
  }

  return (
    <FormDialog
      width="wide"
      title={pattern ? t('editPattern', { name: pattern.name }) : t('newPattern')}
      deed={pattern ? t('saveFrom', { day: format.day(from, 'sentence') }) : t('save')}
      busy={saving.isPending}
      ready={name.trim() !== '' && body.cycle.some((day) => day !== null)}
      problem={saving.error?.message}
      onSend={save}
      onClose={onClose}
    >
      <TextField label={t('patternName')} value={name} onChange={setName} maxLength={40} />
      <CycleFields cycle={body.cycle} shifts={shifts} onChange={(cycle) => put({ cycle })} />
      <Warnings warnings={cycleWarnings(body.cycle, shifts, today)} />
      <DayField
        label={t('anchor')}
        hint={t('anchorHint')}
        value={body.anchor}
        onChange={(anchor) => anchor && put({ anchor })}
      />
      <CheckField
        label={t('followsCalendar')}
        checked={body.followsCalendar}
        onChange={(followsCalendar) => put({ followsCalendar })}
      />
      <OvertimeFields body={body} onChange={put} />
      {pattern && (
        <DayField
          label={t('changesFrom')}
          hint={t('changesFromHint')}
          value={from}
          onChange={(day) => day && setFrom(day)}
        />
      )}
    </FormDialog>
  )
}
