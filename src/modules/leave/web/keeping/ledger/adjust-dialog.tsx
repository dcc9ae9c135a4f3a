import { useState } from 'react'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Field, Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { TextAreaField, TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { leave } from '../../../contract.ts'
import { useAmount, useUnitWord } from '../../shared/amount.ts'
import { words } from '../locale.ts'
import { numberIn } from '../number-in.ts'
import type { Ledger, TypeRef } from '../types.ts'

type Typed = { way: 'more' | 'less'; amount: string; day: Day; lastDay: Day | undefined; reason: string }
type AdjustDialogProps = { ledger: Ledger; onClose: () => void }

/** More or less of a type, with its reason; what it comes to is said before it is done. */
export function AdjustDialog({ ledger, onClose }: AdjustDialogProps) {
  const { person, type } = ledger
  const t = useWords(words)
  const [language] = useLanguage()
  const said = useAmount()
  const today = useToday()
  const [typed, setTyped] = useState<Typed>({ way: 'more', amount: '', day: today, lastDay: undefined, reason: '' })
  const { before, after, units } = useOutcome(ledger, typed)
  const adjust = useAdjusting(ledger, onClose)
  const size = said(Math.abs(units), type.unit)
  return (
    <FormDialog
      title={t('adjustTitle', { name: person.name, type: type.names[language] })}
      deed={units === 0 ? t('adjust') : t(typed.way === 'more' ? 'addAmount' : 'takeAmount', { amount: size })}
      busy={adjust.isPending}
      ready={units !== 0 && typed.reason.trim() !== '' && after !== undefined && after >= 0}
      problem={adjust.problem}
      onSend={() => adjust.send(typed, units)}
      onClose={onClose}
    >
      <AdjustFields
        typed={typed}
        put={(change) => setTyped((old) => ({ ...old, ...change }))}
        type={type}
        before={before}
        after={after}
      />
      {before !== undefined && after !== undefined && units !== 0 && (
        <p className="preview-line" role="status">
          {t('beforeAfter', { before: said(before, type.unit), after: said(after, type.unit) }).replaceAll('-', '−')}
        </p>
      )}
    </FormDialog>
  )
}

/** What is left on that day, before and after. */
function useOutcome({ person: { personId }, type, amount }: Ledger, { way, amount: typed, day }: Typed) {
  const today = useToday()
  const asked = { personId, typeId: type.typeId, day }
  const then = useRead(leave.ledger, asked, { enabled: day !== today, keep: false }).data
  const before = day === today ? amount.left : then?.amount.left
  const count = Math.round((numberIn(typed) ?? 0) * (type.unit === 'hour' ? 60 : 480))
  const units = way === 'more' ? count : -count
  return { before, units, after: before === undefined ? undefined : before + units }
}

function useAdjusting({ person: { personId, name }, type }: Ledger, onClose: () => void) {
  const t = useWords(words)
  const tell = useUndoToast()
  const said = useAmount()
  const [language] = useLanguage()
  const adjust = useWrite(leave.adjust)
  const send = ({ day, lastDay, reason, way }: Typed, units: number) => {
    const until = way === 'more' && lastDay ? { lastDay } : {}
    const input = { personId, typeId: type.typeId, units, day, reason: reason.trim(), ...until }
    const onSuccess = ({ left }: { left: number }) => {
      onClose()
      tell({ said: t('adjusted', { name, type: type.names[language], amount: said(left, type.unit) }) })
    }
    adjust.mutate(input, { onSuccess })
  }
  return { send, isPending: adjust.isPending, problem: adjust.error?.message }
}

type AdjustFieldsProps = {
  typed: Typed
  put: (change: Partial<Typed>) => void
  type: TypeRef
  before: number | undefined
  after: number | undefined
}

function AdjustFields({
  typed: { way, amount, day, lastDay, reason },
  put,
  type,
  before = 0,
  after = 0,
}: AdjustFieldsProps) {
  const t = useWords(words)
  const said = useAmount()
  const unitWord = useUnitWord()
  const isWrong = amount.trim() !== '' && numberIn(amount) === undefined
  const refusal = isWrong
    ? t('numberWrong')
    : after < 0
      ? t('belowNothing', { left: said(before, type.unit) })
      : undefined
  return (
    <>
      <Field label={t('way')}>
        {() => (
          <Segmented
            label={t('way')}
            value={way}
            onChange={(next) => put({ way: next })}
            options={[
              { value: 'more', label: t('more') },
              { value: 'less', label: t('less') },
            ]}
          />
        )}
      </Field>
      <TextField
        label={t('howMuch', { unit: unitWord(type.unit) })}
        value={amount}
        maxLength={8}
        onChange={(next) => put({ amount: next })}
        refusal={refusal}
      />
      <Fields columns={2}>
        <DayField
          label={t('asOfDay')}
          hint={t('asOfDayHint')}
          value={day}
          onChange={(next) => next && put({ day: next })}
        />
        {way === 'more' && (
          <DayField
            label={t('lastDay')}
            optional
            hint={t('lastDayHint')}
            value={lastDay}
            min={day}
            onChange={(next) => put({ lastDay: next })}
          />
        )}
      </Fields>
      <TextAreaField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={(next) => put({ reason: next })}
      />
    </>
  )
}
