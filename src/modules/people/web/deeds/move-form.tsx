import { useState } from 'react'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { PositionPicker } from '../position-picker.tsx'
import { seesSensitive } from '../revealed.tsx'
import type { Person } from '../types.ts'
import { useNames } from '../use-names.ts'
import { DeedDialog } from './deed-dialog.tsx'
import { words } from './locale.ts'
import { usePayChange, wageAsked } from './pay-change.ts'
import { EntityField, FamilyField, LevelField, useEntities } from './post-choices.tsx'
import { changedPost, type PostDraft, postChanges, postOf } from './post-draft.ts'
import { PostFields } from './post-fields.tsx'
import { useFirst } from './proposing.ts'
import { ReasonField, reasonOf } from './reason-field.tsx'
import { useDeed } from './use-deed.ts'
import { usePersonOn } from './use-person-on.ts'

export type DeedProps = { person: Person; onClose: () => void }

/** 调动: another unit, position, manager, place or employer from a day on. */
export function TransferForm({ person, onClose }: DeedProps) {
  const t = useWords(words)
  const move = useMove(person)
  const { post, set, day, reason, wage } = move
  const { column } = useNames()
  const entities = useEntities(day)
  const deed = useDeed(people.transfer, 'transfer', person, onClose)
  const input = {
    personId: person.personId,
    day: day ?? move.today,
    ...move.changed,
    ...reasonOf(reason),
    ...wageOf(wage),
  }
  return (
    <DeedDialog
      {...move.shown('transfer')}
      refusal={deed.elsewhere}
      busy={deed.busy}
      onSend={() => deed.send(input)}
      onClose={onClose}
    >
      <Fields columns={2}>
        <DayField label={t('day')} value={day} onChange={move.setDay} refusal={deed.refusalAt('day')} />
        <PostFields post={post} set={set} day={day} except={person.personId} refusalAt={deed.refusalAt} />
        <LevelField label={column('level')} optional value={post.level} onChange={(level) => set({ level })} />
        {entities.length > 1 && (
          <EntityField
            label={column('legalEntity')}
            optional
            entities={entities}
            value={post.entity?.id ?? null}
            onChange={(id) => set({ entity: entities.find((entity) => entity.id === id) })}
            refusal={deed.refusalAt('entity')}
          />
        )}
        {seesSensitive(person) && <MoneyField label={t('newWage')} optional value={wage} onChange={move.setWage} />}
      </Fields>
      <ReasonField value={reason} onChange={move.setReason} />
    </DeedDialog>
  )
}

/** 晋升: another level, with the position and the pay that come with it. */
export function PromoteForm({ person, onClose }: DeedProps) {
  const t = useWords(words)
  const move = useMove(person)
  const { post, set, day, reason, wage } = move
  const { column } = useNames()
  const deed = useDeed(people.promote, 'promote', person, onClose)
  const { level, positionId, jobFamily } = move.changed
  const shown = move.shown('promote')
  const send = () =>
    deed.send({
      personId: person.personId,
      day: day ?? move.today,
      level: level ?? '',
      ...(positionId !== undefined && { positionId }),
      ...(jobFamily !== undefined && { jobFamily }),
      ...reasonOf(reason),
      ...wageOf(wage),
    })
  return (
    <DeedDialog
      {...shown}
      ready={shown.ready && Boolean(level)}
      refusal={deed.elsewhere}
      busy={deed.busy}
      onSend={send}
      onClose={onClose}
    >
      <Fields columns={2}>
        <DayField label={t('day')} value={day} onChange={move.setDay} refusal={deed.refusalAt('day')} />
        <LevelField label={column('level')} value={post.level} onChange={(next) => set({ level: next })} />
        <PositionPicker
          label={column('position')}
          optional
          day={day}
          unitId={post.unit?.id}
          value={post.position}
          onChange={(position) => set({ position })}
          refusal={deed.refusalAt('position')}
        />
        <FamilyField
          label={column('jobFamily')}
          optional
          value={post.jobFamily}
          onChange={(next) => set({ jobFamily: next })}
        />
        {seesSensitive(person) && <MoneyField label={t('newWage')} optional value={wage} onChange={move.setWage} />}
      </Fields>
      <ReasonField value={reason} onChange={move.setReason} />
    </DeedDialog>
  )
}

export const wageOf = (monthlyWage: number | undefined) => (monthlyWage === undefined ? {} : { monthlyWage })

/** A post in the making beside the one that stands, with the day, the wage and the reason. */
export function useMove(person: Person) {
  const t = useWords(words)
  const f = useFormat()
  const { column } = useNames()
  const today = useToday()
  const first = useFirst(today)
  const [chosen, setChosen] = useState<Partial<PostDraft>>(first.post)
  const [day, setDay] = useState<Day | undefined>(first.day)
  const onDay = usePersonOn(person, day)
  const before = postOf(onDay)
  const post = { ...before, ...chosen }
  const [wage, setWage] = useState(first.wage)
  const [reason, setReason] = useState(first.reason)
  const moved = postChanges(before, post).map((change) => ({
    ...change,
    label: column(change.key),
    before: change.before ?? t('none'),
    after: change.after ?? t('none'),
  }))
  const changes = [...moved, ...usePayChange(onDay, wage)]
  return {
    post,
    set: (change: Partial<PostDraft>) => setChosen({ ...chosen, ...change }),
    today,
    day,
    setDay,
    wage,
    setWage,
    reason,
    setReason,
    changed: changedPost(before, post),
    shown: (kind: 'transfer' | 'promote' | 'second') => ({
      title: t(`title.${kind}`, { name: person.fullName }),
      deed: t(`send.${kind}`, { day: day ? f.day(day, 'near') : '' }),
      day,
      changes,
      asks: { ...wageAsked(onDay, wage), ...(chosen.level && { level: [chosen.level] }) },
      ready: day !== undefined && post.unit !== undefined && changes.length > 0,
    }),
  }
}
