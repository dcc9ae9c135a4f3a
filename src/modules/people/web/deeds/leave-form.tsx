import { useState } from 'react'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { leaveKinds } from '../../columns.ts'
import { type LeaveKind, people } from '../../contract.ts'
import { PersonPicker, type PickedPerson } from '../person-picker.tsx'
import { type Regretted, RegrettedField, regrettedOf } from '../regretted-field.tsx'
import type { Person } from '../types.ts'
import { useNames } from '../use-names.ts'
import { type Change, DeedDialog } from './deed-dialog.tsx'
import { words } from './locale.ts'
import type { DeedProps } from './move-form.tsx'
import { reasonOf } from './reason-field.tsx'
import { useDeed } from './use-deed.ts'

/** 离职: the last day, why, and who takes over. */
export function LeaveForm({ person, onClose }: DeedProps) {
  const t = useWords(words)
  const f = useFormat()
  const { column, choice } = useNames()
  const [day, setDay] = useState<Day | undefined>(addDays(useToday(), 30))
  const [kind, setKind] = useState<LeaveKind | undefined>('voluntary')
  const [regretted, setRegretted] = useState<Regretted>('unsaid')
  const [reason, setReason] = useState('')
  const [successor, setSuccessor] = useState<PickedPerson>()
  const deed = useDeed(people.leave, 'leave', person, onClose)
  const send = () =>
    day &&
    kind &&
    deed.send({
      personId: person.personId,
      leaveDate: day,
      leaveKind: kind,
      ...judged(kind, regretted),
      ...reasonOf(reason),
      ...(successor && { handOverTo: successor.personId }),
    })
  return (
    <DeedDialog
      title={t('title.leave', { name: person.fullName })}
      deed={t('send.leave', { day: day ? f.day(day, 'near') : '' })}
      day={day && addDays(day, 1)}
      changes={useLeaveChanges(person, day, successor)}
      refusal={deed.elsewhere}
      busy={deed.busy}
      ready={day !== undefined && kind !== undefined}
      onSend={send}
      onClose={onClose}
    >
      <Fields columns={2}>
        <DayField label={t('lastDay')} value={day} onChange={setDay} refusal={deed.refusalAt('day')} />
        <SelectField
          label={column('leaveKind')}
          value={kind}
          onChange={setKind}
          choices={leaveKinds.map((value) => ({ value, label: choice('leaveKind', value) }))}
        />
      </Fields>
      {kind === 'voluntary' && <RegrettedField value={regretted} onChange={setRegretted} />}
      <PersonPicker
        label={t('handOver')}
        optional
        {...(person.reports > 0 && { hint: t('handOverHint') })}
        except={person.personId}
        value={successor}
        onChange={setSuccessor}
        refusal={deed.refusalAt('handOver') ?? deed.refusalAt('manager')}
      />
      <TextAreaField label={column('leaveReason')} optional value={reason} onChange={setReason} />
    </DeedDialog>
  )
}

function judged(kind: LeaveKind, answer: Regretted) {
  const regretted = regrettedOf[answer]
  return kind === 'voluntary' && regretted !== null ? { regretted } : {}
}

function useLeaveChanges(person: Person, day: Day | undefined, successor: PickedPerson | undefined): Change[] {
  const t = useWords(words)
  const f = useFormat()
  const { reports } = person
  if (!day) return []
  const handed = successor
    ? t('reportsTo', { count: reports, name: successor.name })
    : t('reportsStay', { count: reports })
  return [
    {
      key: 'status',
      label: t('status'),
      before: t('employed'),
      after: t('left', { day: f.day(addDays(day, 1), 'sentence') }),
    },
    { key: 'tasks', label: t('tasks'), after: t('tasksMade') },
    ...(reports > 0 ? [{ key: 'reports', label: t('reports'), after: handed }] : []),
  ]
}
