import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Field, Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { time } from '../../../contract.ts'
import { shiftProblem } from '../../rules/shift.ts'
import type { Shift } from '../calls.ts'
import { words } from '../locale.ts'
import { ShiftMark } from '../shift-mark.tsx'
import { standing } from '../standing.ts'
import { useRefusal } from '../use-refusal.ts'
import { FlexibleFields } from './flexible-fields.tsx'
import { PairFields } from './pair-fields.tsx'
import { RuleFields } from './rule-fields.tsx'
import { ShiftBar } from './shift-bar.tsx'
import { bodyOf, draftOf, newDraft, type ShiftDraft } from './shift-draft.ts'

const mostSegments = 3
const mostBreaks = 4
const tones = [0, 1, 2, 3, 4, 5, 6, 7]

/** A shift as a day's bar with its clocks below. */
export function ShiftDialog({ shift, onClose }: { shift: Shift | undefined; onClose: () => void }) {
  const t = useWords(words)
  const format = useFormat()
  const tell = useUndoToast()
  const today = useToday()
  const saving = useWrite(time.saveShift)
  const sentence = useRefusal()
  const before = shift && standing(shift.versions, today)
  const [draft, setDraft] = useState<ShiftDraft>(() =>
    shift && before ? draftOf(shift, before, today) : newDraft(today),
  )
  const put = (change: Partial<ShiftDraft>) => setDraft((old) => ({ ...old, ...change }))
  const body = bodyOf(draft)
  const problem = body && shiftProblem(body)

  function save() {
    if (!body) return
    const { name, short, tone, from } = draft
    const input = { name, short, tone, body, ...(shift && { shiftId: shift.shiftId, from }) }
    const onSuccess = () => {
      tell({ said: t('shiftSaved', { name }) })
      onClose()
    }
    saving.mutate(input, { onSuccess })
  }

  return (
    <FormDialog
      width="wide"
      title={shift ? t('editShift', { name: shift.name }) : t('newShift')}
      deed={shift ? t('saveFrom', { day: format.day(draft.from, 'sentence') }) : t('save')}
      busy={saving.isPending}
      ready={body !== undefined && !problem && draft.name.trim() !== '' && draft.short.trim() !== ''}
      problem={problem ? sentence(`time.${problem}`) : saving.error?.message}
      onSend={save}
      onClose={onClose}
    >
      {body && <ShiftBar name={draft.name} tone={draft.tone} body={body} />}
      <ShiftFields draft={draft} put={put} />
      {shift && (
        <DayField
          label={t('changesFrom')}
          hint={t('changesFromHint')}
          value={draft.from}
          onChange={(from) => from && put({ from })}
        />
      )}
    </FormDialog>
  )
}

type ShiftFieldsProps = { draft: ShiftDraft; put: (change: Partial<ShiftDraft>) => void }

function ShiftFields({ draft, put }: ShiftFieldsProps) {
  const t = useWords(words)
  return (
    <>
      <Fields columns={2}>
        <TextField label={t('shiftName')} value={draft.name} onChange={(name) => put({ name })} maxLength={40} />
        <TextField
          label={t('shortName')}
          hint={t('shortHint')}
          value={draft.short}
          onChange={(short) => put({ short })}
          maxLength={2}
        />
      </Fields>
      <Colours draft={draft} onChoose={(tone) => put({ tone })} />
      <PairFields
        pairs={draft.segments}
        most={draft.flexible ? 1 : mostSegments}
        least={1}
        onChange={(segments) => put({ segments })}
        words={{ from: t('begins'), to: t('ends'), add: t('addSegment') }}
      />
      <PairFields
        pairs={draft.breaks}
        most={mostBreaks}
        least={0}
        onChange={(breaks) => put({ breaks })}
        words={{ from: t('breakBegins'), to: t('breakEnds'), add: t('addBreak') }}
      />
      {draft.segments.length === 1 && <FlexibleFields draft={draft} onChange={put} />}
      <RuleFields rules={draft.rules} onChange={(rules) => put({ rules })} />
    </>
  )
}

function Colours({ draft, onChoose }: { draft: ShiftDraft; onChoose: (tone: number) => void }) {
  const t = useWords(words)
  return (
    <Field label={t('colour')}>
      {(control) => (
        <fieldset className="tones" id={control.id} aria-label={t('colour')}>
          {tones.map((tone) => (
            <button
              key={tone}
              className="bare"
              type="button"
              aria-pressed={draft.tone === tone}
              aria-label={t('colourNumber', { number: tone + 1 })}
              onClick={() => onChoose(tone)}
            >
              <ShiftMark short={draft.short || '·'} tone={tone} />
            </button>
          ))}
        </fieldset>
      )}
    </Field>
  )
}
