import { useState } from 'react'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { whenDone } from '#platform/client/when-done.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { leaveKinds } from '../../columns.ts'
import { type EventKind, people } from '../../contract.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { LevelField } from '../deeds/post-choices.tsx'
import { PersonPicker } from '../person-picker.tsx'
import { PositionPicker } from '../position-picker.tsx'
import { answerOf, RegrettedField, regrettedOf } from '../regretted-field.tsx'
import { type Entry, known } from '../types.ts'
import { UnitPicker } from '../unit-picker.tsx'
import { useNames } from '../use-names.ts'
import { type CorrectionDraft, useChanges } from './correction-changes.ts'
import { words } from './locale.ts'

const opening: readonly EventKind[] = ['hire', 'rehire', 'import']

/** Which facts an entry of a kind holds, and so can be put right in it. */
const holds: Record<'post' | 'level' | 'wage' | 'until' | 'leaveKind', readonly EventKind[]> = {
  post: [...opening, 'transfer', 'second'],
  level: [...opening, 'transfer', 'promote'],
  wage: [...opening, 'transfer', 'promote', 'pay', 'confirm'],
  until: ['second'],
  leaveKind: ['leave'],
}

/** 更正: another entry in the place of a wrong one. What is left empty stays as it was. */
export function CorrectForm({ personId, entry, onClose }: { personId: string; entry: Entry; onClose: () => void }) {
  const t = useWords(words)
  const { event } = useNames()
  const [draft, setDraft] = useState<CorrectionDraft>({ day: entry.day })
  const [why, setWhy] = useState('')
  const tell = useUndoToast()
  const write = useWrite(people.correctEvent)
  const changes = useChanges(entry, draft)
  const send = () =>
    whenDone(
      write.mutateAsync({
        personId,
        eventId: entry.eventId,
        change: correctionOf(entry, draft),
        ...(why.trim() && { why }),
      }),
      () => {
        tell({ said: t('corrected') })
        onClose()
      },
    )
  return (
    <DeedDialog
      title={t('correctTitle', { day: entry.day, kind: event(entry.kind) })}
      deed={t('sendCorrection')}
      day={draft.day}
      changes={changes}
      refusal={write.error?.message}
      busy={write.isPending}
      ready={changes.length > 0 && draft.day !== undefined}
      onSend={send}
      onClose={onClose}
    >
      <p className="quiet dense">{t('correctNote')}</p>
      <CorrectFields
        personId={personId}
        entry={entry}
        draft={draft}
        set={(change) => setDraft({ ...draft, ...change })}
      />
      <TextField label={t('why')} optional hint={t('whyHint')} value={why} onChange={setWhy} maxLength={300} />
    </DeedDialog>
  )
}

type FieldsProps = {
  personId: string
  entry: Entry
  draft: CorrectionDraft
  set: (change: Partial<CorrectionDraft>) => void
}

function CorrectFields({ personId, entry, draft, set }: FieldsProps) {
  const { column, choice } = useNames()
  const t = useWords(words)
  const has = (fact: keyof typeof holds) => holds[fact].includes(entry.kind)
  return (
    <>
      <Fields columns={2}>
        <DayField label={t('effective')} value={draft.day} onChange={(day) => set({ day })} />
        {has('post') && <PostFields personId={personId} draft={draft} set={set} />}
        {has('level') && (
          <LevelField
            label={column('level')}
            optional
            value={draft.level ?? null}
            onChange={(level) => set({ level })}
          />
        )}
        {has('wage') && !isHidden(entry.pay) && (
          <MoneyField label={column('monthlyWage')} optional value={draft.wage} onChange={(wage) => set({ wage })} />
        )}
        {has('until') && (
          <DayField
            label={t('until')}
            optional
            value={draft.until}
            min={draft.day}
            onChange={(until) => set({ until })}
          />
        )}
        {has('leaveKind') && (
          <SelectField
            label={column('leaveKind')}
            optional
            value={draft.leaveKind}
            onChange={(leaveKind) => set({ leaveKind, regretted: undefined })}
            choices={leaveKinds.map((value) => ({ value, label: choice('leaveKind', value) }))}
          />
        )}
      </Fields>
      {isJudged(entry, draft) && (
        <RegrettedField
          value={draft.regretted ?? answerOf(known(entry.regretted))}
          onChange={(regretted) => set({ regretted })}
        />
      )}
    </>
  )
}

/** Only of whoever left of his own accord, and only by whoever may read it. */
const isJudged = ({ kind, leaveKind, regretted }: Entry, draft: CorrectionDraft): boolean =>
  kind === 'leave' && !isHidden(regretted) && (draft.leaveKind ?? leaveKind) === 'voluntary'

/** Positions are those of the unit that is chosen, or of the one where the person is. */
function PostFields({ personId, draft, set }: Omit<FieldsProps, 'entry'>) {
  const { column } = useNames()
  const unitId = useRead(people.show, { personId }).data?.unitId
  return (
    <>
      <UnitPicker
        label={column('orgUnit')}
        optional
        day={draft.day}
        value={draft.unit}
        onChange={(unit) => set({ unit })}
      />
      <PositionPicker
        label={column('position')}
        optional
        day={draft.day}
        unitId={draft.unit?.id ?? unitId}
        value={draft.position}
        onChange={(position) => set({ position })}
      />
      <PersonPicker
        label={column('managerName')}
        optional
        except={personId}
        value={draft.manager}
        onChange={(manager) => set({ manager })}
      />
      <TextField
        label={column('city')}
        optional
        value={draft.city ?? ''}
        onChange={(city) => set({ city })}
        maxLength={60}
      />
    </>
  )
}

function correctionOf(entry: Entry, draft: CorrectionDraft) {
  const { day, unit, position, manager, level, city, wage, until, leaveKind, regretted } = draft
  return {
    ...(day && day !== entry.day && { day }),
    ...(unit && { unitId: unit.id }),
    ...(position && { positionId: position.id }),
    ...(manager && { managerId: manager.personId }),
    ...(level && { level }),
    ...(city && { city }),
    ...(wage !== undefined && { monthlyWage: wage }),
    ...(until && { until }),
    ...(leaveKind && { leaveKind }),
    ...(regretted && { regretted: regrettedOf[regretted] }),
  }
}
