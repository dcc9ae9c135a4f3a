import { useState } from 'react'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { seesSensitive } from '../revealed.tsx'
import { known } from '../types.ts'
import { useNames } from '../use-names.ts'
import { DeedDialog } from './deed-dialog.tsx'
import { words } from './locale.ts'
import { type DeedProps, wageOf } from './move-form.tsx'
import { usePayChange, wageAsked } from './pay-change.ts'
import { useFirst } from './proposing.ts'
import { ReasonField, reasonOf } from './reason-field.tsx'
import { useDeed } from './use-deed.ts'
import { usePersonOn } from './use-person-on.ts'

/** 调薪: another base pay from a day on. */
export function PayForm({ person, onClose }: DeedProps) {
  const t = useWords(words)
  const f = useFormat()
  const first = useFirst(useToday())
  const [day, setDay] = useState<Day | undefined>(first.day)
  const [wage, setWage] = useState(first.wage)
  const [reason, setReason] = useState(first.reason)
  const deed = useDeed(people.changePay, 'pay', person, onClose)
  const onDay = usePersonOn(person, day)
  const changes = usePayChange(onDay, wage)
  return (
    <DeedDialog
      title={t('title.pay', { name: person.fullName })}
      deed={t('send.pay', { day: day ? f.day(day, 'near') : '' })}
      day={day}
      changes={changes}
      asks={wageAsked(onDay, wage)}
      refusal={deed.elsewhere}
      busy={deed.busy}
      ready={day !== undefined && wage !== undefined && (changes.length > 0 || !seesSensitive(person))}
      onSend={() =>
        day &&
        wage !== undefined &&
        deed.send({ personId: person.personId, day, monthlyWage: wage, ...reasonOf(reason) })
      }
      onClose={onClose}
    >
      <Fields columns={2}>
        <DayField label={t('day')} value={day} onChange={setDay} refusal={deed.refusalAt('day')} />
        <MoneyField label={t('newWage')} value={wage} onChange={setWage} />
      </Fields>
      <ReasonField value={reason} onChange={setReason} />
    </DeedDialog>
  )
}

/** 转正: within the probation, or the day after it. */
export function ConfirmForm({ person, onClose }: DeedProps) {
  const t = useWords(words)
  const f = useFormat()
  const { column, choice } = useNames()
  const probationEnd = known(person.probationEnd)
  const today = useToday()
  const first = useFirst(probationEnd ? addDays(probationEnd, 1) : today)
  const [day, setDay] = useState<Day | undefined>(first.day)
  const [wage, setWage] = useState(first.wage)
  const [reason, setReason] = useState(first.reason)
  const deed = useDeed(people.confirm, 'confirm', person, onClose)
  const hireDate = known(person.hireDate)
  const change = {
    key: 'status',
    label: column('status'),
    before: choice('status', 'probation'),
    after: choice('status', 'regular'),
  }
  return (
    <DeedDialog
      title={t('title.confirm', { name: person.fullName })}
      deed={t('send.confirm', { day: day ? f.day(day, 'near') : '' })}
      day={day}
      changes={[change, ...usePayChange(person, wage)]}
      refusal={deed.elsewhere}
      busy={deed.busy}
      ready={day !== undefined}
      onSend={() => day && deed.send({ personId: person.personId, day, ...reasonOf(reason), ...wageOf(wage) })}
      onClose={onClose}
    >
      <Fields columns={2}>
        <DayField
          label={t('day')}
          value={day}
          onChange={setDay}
          min={hireDate ? addDays(hireDate, 1) : undefined}
          max={probationEnd ? addDays(probationEnd, 1) : undefined}
          refusal={deed.refusalAt('day')}
        />
        {seesSensitive(person) && <MoneyField label={t('newWage')} optional value={wage} onChange={setWage} />}
      </Fields>
      <ReasonField value={reason} onChange={setReason} />
    </DeedDialog>
  )
}
