import { useState } from 'react'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextAreaField, TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { leave } from '../../../contract.ts'
import { words } from '../locale.ts'
import { numberIn } from '../number-in.ts'
import type { Ledger } from '../types.ts'
import { type Birth, BirthFields, birthOf, usualBirth } from './birth-fields.tsx'
import { LawDays } from './law-days.tsx'

type Typed = { day: Day; birth: Birth; days: string; note: string }

/** 登记婚假、产假…: the days of the law with where they come from, before they are given. */
export function EventDialog({ ledger, onClose }: { ledger: Ledger; onClose: () => void }) {
  const { person, type, law } = ledger
  const t = useWords(words)
  const [language] = useLanguage()
  const today = useToday()
  const [typed, setTyped] = useState<Typed>({ day: today, birth: usualBirth, days: '', note: '' })
  const put = (change: Partial<Typed>) => setTyped((old) => ({ ...old, ...change }))
  const asked = {
    ...{ personId: person.personId, typeId: type.typeId, day: typed.day },
    ...(law === 'maternity' && { birth: birthOf(typed.birth) }),
  }
  const due = useRead(leave.eventDays, asked)
  const grant = useGranting(ledger, onClose)
  const days = typed.days.trim() === '' ? due.data?.days : numberIn(typed.days)

  return (
    <FormDialog
      title={t('eventTitle', { name: person.name, type: type.names[language] })}
      deed={days === undefined ? t('grantEvent') : t('grantDays', { count: days })}
      busy={grant.isPending}
      ready={days !== undefined && !due.error}
      problem={grant.problem}
      onSend={() => days !== undefined && grant.send({ ...asked, days, note: typed.note })}
      onClose={onClose}
    >
      <DayField
        label={t('eventDay')}
        hint={t('eventDayHint')}
        value={typed.day}
        onChange={(day) => day && put({ day })}
      />
      {law === 'maternity' && (
        <BirthFields birth={typed.birth} onChange={(change) => put({ birth: { ...typed.birth, ...change } })} />
      )}
      <LawDays due={due.data} error={due.error} />
      <TextField
        label={t('daysGiven')}
        optional
        hint={due.data && t('daysGivenHint', { days: due.data.days })}
        value={typed.days}
        maxLength={6}
        onChange={(next) => put({ days: next })}
        refusal={typed.days.trim() !== '' && days === undefined ? t('numberWrong') : undefined}
      />
      <TextAreaField
        label={t('note')}
        optional
        hint={t('reasonHint')}
        value={typed.note}
        onChange={(note) => put({ note })}
      />
    </FormDialog>
  )
}

type Granted = Parameters<
  ReturnType<typeof useWrite<typeof leave.grantEvent.input, typeof leave.grantEvent.output>>['mutate']
>[0]

function useGranting({ person: { name }, type }: Ledger, onClose: () => void) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { day } = useFormat()
  const tell = useUndoToast()
  const grant = useWrite(leave.grantEvent)
  const send = ({ note, ...input }: Granted & { note: string }) => {
    const onSuccess = ({ lastDay, days }: { lastDay: Day | null; days: number }) => {
      onClose()
      const until = lastDay ? t('takeBy', { day: day(lastDay, 'sentence') }) : ''
      tell({ said: `${t('granted', { name, type: type.names[language], days })}${until}` })
    }
    grant.mutate({ ...input, ...(note.trim() && { note }) }, { onSuccess })
  }
  return { send, isPending: grant.isPending, problem: grant.error?.message }
}
