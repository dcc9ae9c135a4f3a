import { useState } from 'react'
import { WouldDecide } from '#modules/approvals/web/shared/would-decide.tsx'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { hoursOf, timeOfDay } from '#platform/kernel/clock.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { time } from '../../contract.ts'
import { endOf, minutesOf } from '../../web/clock.ts'
import { ClockField } from '../../web/clock-field.tsx'
import { words } from './locale.ts'
import { OvertimeOutcome } from './overtime-outcome.tsx'
import type { OwnOvertime } from './types.ts'

export type TypedOvertime = {
  day: Day | undefined
  from: string
  to: string
  comp: boolean | undefined
  reason: string
}

/** What was typed as it is asked for; undefined while something is missing. */
export function askedOf({ day, from: typedFrom, to: typedTo, comp }: TypedOvertime) {
  const [from, to] = [minutesOf(typedFrom), minutesOf(typedTo)]
  if (day === undefined || from === undefined || to === undefined) return undefined
  return { day, from, to: endOf(from, to), ...(comp !== undefined && { comp }) }
}

const begun = (again: OwnOvertime | undefined, today: Day): TypedOvertime => ({
  day: again?.day ?? today,
  from: again ? timeOfDay(again.from) : '18:00',
  to: again ? timeOfDay(again.to) : '20:00',
  comp: again?.comp || undefined,
  reason: again?.reason ?? '',
})

type OvertimeFormProps = { again?: OwnOvertime | undefined; onClose: () => void }

/** 申请加班: what it comes to is shown before it is sent. */
export function OvertimeForm({ again, onClose }: OvertimeFormProps) {
  const t = useWords(words)
  const tell = useUndoToast()
  const today = useToday()
  const [typed, setTyped] = useState(() => begun(again, today))
  const asked = askedOf(typed)
  const same = again ? { overtimeId: again.overtimeId } : {}
  const found = useRead(
    time.previewOvertime,
    { ...(asked ?? { day: today, from: 0, to: 0 }), ...same },
    { enabled: asked !== undefined },
  )
  const preview = asked && found.data
  const request = useWrite(time.requestOvertime)
  const fits = preview !== undefined && preview.problem === null

  function send() {
    if (!asked) return
    const done = () => {
      onClose()
      tell({ said: t('sentOvertime') })
    }
    request.mutate({ ...asked, ...same, reason: typed.reason }, { onSuccess: done })
  }

  return (
    <FormDialog
      title={t('askOvertime')}
      deed={fits ? t('sendOvertime', { hours: hoursOf(preview.counted) }) : t('send')}
      busy={request.isPending}
      ready={fits && typed.reason.trim() !== ''}
      problem={request.error?.message ?? found.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <OvertimeFields typed={typed} change={(next) => setTyped((now) => ({ ...now, ...next }))} />
      {preview && (
        <OvertimeOutcome preview={preview} comp={typed.comp} onComp={(comp) => setTyped((now) => ({ ...now, comp }))} />
      )}
      <WouldDecide kind="time.overtime" values={fits ? preview.values : undefined} />
    </FormDialog>
  )
}

type FieldsProps = { typed: TypedOvertime; change: (next: Partial<TypedOvertime>) => void }

/** When, and why. */
export function OvertimeFields({ typed, change }: FieldsProps) {
  const t = useWords(words)
  const asked = askedOf(typed)
  return (
    <>
      <DayField label={t('day')} value={typed.day} onChange={(day) => change({ day })} />
      <Fields columns={2}>
        <ClockField label={t('from')} value={typed.from} onChange={(from) => change({ from })} />
        <ClockField
          label={t('to')}
          value={typed.to}
          onChange={(to) => change({ to })}
          hint={asked && asked.to >= 1440 ? t('endsNextDay') : undefined}
        />
      </Fields>
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        value={typed.reason}
        maxLength={300}
        onChange={(reason) => change({ reason })}
      />
    </>
  )
}
