import { useState } from 'react'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { useNames } from '../use-names.ts'
import { DeedDialog } from './deed-dialog.tsx'
import { words } from './locale.ts'
import { type DeedProps, useMove } from './move-form.tsx'
import { PostFields } from './post-fields.tsx'
import { useFirst } from './proposing.ts'
import { ReasonField, reasonOf } from './reason-field.tsx'
import { useDeed } from './use-deed.ts'

/** 借调: lent to another unit, home again after the last day there. */
export function SecondForm({ person, onClose }: DeedProps) {
  const t = useWords(words)
  const f = useFormat()
  const move = useMove(person)
  const { post, set, day, reason } = move
  const [until, setUntil] = useState(useFirst(day).until)
  const deed = useDeed(people.second, 'second', person, onClose)
  const { unitId, positionId, managerId, city } = move.changed
  const shown = move.shown('second')
  const back = until && { key: 'until', label: t('until'), after: f.day(until, 'sentence') }
  const send = () =>
    deed.send({
      personId: person.personId,
      day: day ?? move.today,
      unitId: unitId ?? person.unitId,
      ...(positionId !== undefined && { positionId }),
      ...(managerId !== undefined && { managerId }),
      ...(city !== undefined && { city }),
      ...(until && { until }),
      ...reasonOf(reason),
    })
  return (
    <DeedDialog
      {...shown}
      changes={back && shown.changes.length > 0 ? [...shown.changes, back] : shown.changes}
      ready={shown.ready && unitId !== undefined}
      refusal={deed.elsewhere}
      busy={deed.busy}
      onSend={send}
      onClose={onClose}
    >
      <Fields columns={2}>
        <DayField label={t('day')} value={day} onChange={move.setDay} refusal={deed.refusalAt('day')} />
        <DayField
          label={t('until')}
          optional
          hint={t('untilHint')}
          value={until}
          min={day}
          onChange={setUntil}
          refusal={deed.refusalAt('until')}
        />
        <PostFields post={post} set={set} day={day} except={person.personId} refusalAt={deed.refusalAt} />
      </Fields>
      <ReasonField value={reason} onChange={move.setReason} />
    </DeedDialog>
  )
}

/** 结束借调: home again from that day. */
export function ReturnForm({ person, onClose }: DeedProps) {
  const t = useWords(words)
  const f = useFormat()
  const { column } = useNames()
  const [day, setDay] = useState<Day | undefined>(useToday())
  const [reason, setReason] = useState('')
  const deed = useDeed(people.endSecondment, 'return', person, onClose)
  const home = person.seconded?.homeUnit ?? t('none')
  return (
    <DeedDialog
      title={t('title.return', { name: person.fullName })}
      deed={t('send.return', { day: day ? f.day(day, 'near') : '' })}
      day={day}
      changes={[{ key: 'unit', label: column('orgUnit'), before: person.orgUnit, after: t('backTo', { unit: home }) }]}
      refusal={deed.elsewhere}
      busy={deed.busy}
      ready={day !== undefined}
      onSend={() => day && deed.send({ personId: person.personId, day, ...reasonOf(reason) })}
      onClose={onClose}
    >
      <DayField label={t('firstDayBack')} value={day} onChange={setDay} refusal={deed.refusalAt('day')} />
      <ReasonField value={reason} onChange={setReason} />
    </DeedDialog>
  )
}
