import { useState } from 'react'
import { WouldDecide } from '#modules/approvals/web/shared/would-decide.tsx'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { timeOfDay } from '#platform/kernel/clock.ts'
import type { Day } from '#platform/kernel/day.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { DayField } from '#platform/ui/day-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { time } from '../../contract.ts'
import { minutesOf } from '../../web/clock.ts'
import { ClockField } from '../../web/clock-field.tsx'
import { useClock } from '../../web/use-clock.ts'
import { words } from './locale.ts'
import type { CorrectionPreview, OwnCorrection } from './types.ts'

type Typed = { day: Day | undefined; clock: string; isNextDay: boolean; reason: string }

const noon = 720

function clockOf({ clock, isNextDay }: Typed): number | undefined {
  const minutes = minutesOf(clock)
  return minutes === undefined ? undefined : minutes + (isNextDay && minutes < noon ? 1440 : 0)
}

type CorrectionFormProps = {
  again?: OwnCorrection | undefined
  /** The day on which a punch is missing. */
  day?: Day | undefined
  onClose: () => void
}

const begun = ({ again, day }: CorrectionFormProps, today: Day): Typed => ({
  day: again?.day ?? day ?? today,
  clock: again ? timeOfDay(again.clock) : '',
  isNextDay: again !== undefined && again.clock >= 1440,
  reason: again?.reason ?? '',
})

function useCorrection(props: CorrectionFormProps) {
  const today = useToday()
  const [typed, setTyped] = useState(() => begun(props, today))
  const { day, reason } = typed
  const clock = clockOf(typed)
  const same = props.again ? { correctionId: props.again.correctionId } : {}
  const input = { day: day ?? today, ...(clock !== undefined && { clock }), ...same }
  const found = useRead(time.previewCorrection, input, { enabled: day !== undefined })
  const preview = day && found.data
  return {
    ...{ typed, preview, fits: preview?.problem === null && clock !== undefined, error: found.error },
    change: (next: Partial<Typed>) => setTyped((now) => ({ ...now, ...next })),
    asked: day && clock !== undefined ? { day, clock, reason, ...same } : undefined,
  }
}

/** 补卡: what stands on that day is shown before it is sent. */
export function CorrectionForm(props: CorrectionFormProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const tell = useUndoToast()
  const { typed, preview, fits, error, change, asked } = useCorrection(props)
  const { onClose } = props
  const request = useWrite(time.requestCorrection)

  function send() {
    const done = () => {
      onClose()
      tell({ said: t('sentCorrection') })
    }
    if (asked) request.mutate(asked, { onSuccess: done })
  }

  return (
    <FormDialog
      title={t('askCorrection')}
      deed={t('send')}
      busy={request.isPending}
      ready={fits && typed.reason.trim() !== ''}
      problem={request.error?.message ?? error?.message}
      onSend={send}
      onClose={onClose}
    >
      <CorrectionFields typed={typed} change={change} />
      {preview && <ThatDay preview={preview} />}
      {preview?.problem && <RefusalNote reason={preview.problem[language]} />}
      <WouldDecide kind="time.correction" values={fits && preview ? preview.values : undefined} />
    </FormDialog>
  )
}

function CorrectionFields({ typed, change }: { typed: Typed; change: (next: Partial<Typed>) => void }) {
  const t = useWords(words)
  const today = useToday()
  const minutes = minutesOf(typed.clock)
  return (
    <>
      <Fields columns={2}>
        <DayField label={t('day')} value={typed.day} max={today} onChange={(day) => change({ day })} />
        <ClockField label={t('clock')} value={typed.clock} onChange={(clock) => change({ clock })} />
      </Fields>
      {minutes !== undefined && minutes < noon && (
        <CheckField label={t('ofNextDay')} checked={typed.isNextDay} onChange={(isNextDay) => change({ isNextDay })} />
      )}
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

/** What was due, what stands, and how many have been used up. */
function ThatDay({ preview: { shift, punches, used, limit } }: { preview: CorrectionPreview }) {
  const t = useWords(words)
  const clock = useClock()
  const segments = shift?.segments.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(t('comma'))
  return (
    <KeyValues
      items={[
        { key: 'shift', label: t('shiftThen'), value: shift ? `${shift.name} ${segments}` : t('restThen') },
        {
          key: 'punches',
          label: t('punchesThen'),
          value: punches.length > 0 ? punches.map(clock).join(t('comma')) : t('nonePunched'),
        },
        { key: 'used', label: t('used'), value: t('usedOf', { used, limit }) },
      ]}
    />
  )
}
