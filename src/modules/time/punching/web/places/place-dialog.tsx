import { useState } from 'react'
import { NumberField } from '#modules/approvals/web/flows/number-field.tsx'
import { Chip, Chips } from '#modules/approvals/web/shared/chips.tsx'
import { UnitPicker } from '#modules/people/web/unit-picker.tsx'
import { useWords } from '#platform/client/use-words.ts'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextAreaField, TextField } from '#platform/ui/text-field.tsx'
import { words } from '../../locale.ts'
import { whereabouts } from '../whereabouts.ts'
import { type Draft, placeOfDraft, positionOf, wrongNetwork } from './place-draft.ts'

type PlaceDialogProps = { place: Draft; onTake: (draft: Draft) => void; onClose: () => void }

/** One place: where it is, how wide, from which networks, and whose. Kept when the rules are saved. */
export function PlaceDialog({ place, onTake, onClose }: PlaceDialogProps) {
  const t = useWords(words)
  const [draft, setDraft] = useState(place)
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const wrong = wrongNetwork(draft.networks)
  return (
    <FormDialog
      title={place.placeId ? t('editPlace', { name: place.name }) : t('addPlace')}
      deed={t('take')}
      busy={false}
      ready={placeOfDraft(draft) !== undefined}
      onSend={() => onTake(draft)}
      onClose={onClose}
    >
      <Fields>
        <TextField label={t('placeName')} value={draft.name} maxLength={60} onChange={(name) => set({ name })} />
        <Position value={draft.position} onChange={(position) => set({ position })} />
        <NumberField
          label={t('radius')}
          hint={t('radiusHint')}
          unit={t('metres')}
          value={draft.radius}
          whole
          min={50}
          max={5000}
          onChange={(radius) => set({ radius })}
        />
        <TextAreaField
          label={t('networks')}
          hint={t('networksHint')}
          optional
          rows={2}
          refusal={wrong && t('networksWrong', { text: wrong })}
          value={draft.networks}
          onChange={(networks) => set({ networks })}
        />
        <Units value={draft.units} onChange={(units) => set({ units })} />
      </Fields>
    </FormDialog>
  )
}

function Position({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useWords(words)
  const [problem, setProblem] = useState<string>()
  async function takeHere() {
    const here = await whereabouts()
    setProblem(here ? undefined : t('hereNot'))
    if (here) onChange(`${here.latitude.toFixed(5)}, ${here.longitude.toFixed(5)}`)
  }
  const isWrong = value.length > 5 && !positionOf(value)
  return (
    <div className="stack">
      <TextField
        label={t('position')}
        hint={t('positionHint')}
        placeholder="31.2304, 121.4737"
        maxLength={60}
        refusal={isWrong ? t('positionWrong') : problem}
        value={value}
        onChange={onChange}
      />
      <div>
        <button className="bare link" type="button" onClick={() => void takeHere()}>
          {t('here')}
        </button>
      </div>
    </div>
  )
}

type Units = Draft['units']

function Units({ value, onChange }: { value: Units; onChange: (units: Units) => void }) {
  const t = useWords(words)
  return (
    <div className="stack">
      <UnitPicker
        label={t('forUnits')}
        hint={t('forUnitsHint')}
        optional
        value={undefined}
        onChange={(unit) => unit && onChange([...value.filter(({ id }) => id !== unit.id), unit])}
      />
      {value.length > 0 && (
        <Chips>
          {value.map((unit) => (
            <Chip
              key={unit.id}
              removeLabel={`${t('remove')} ${unit.name}`}
              onRemove={() => onChange(value.filter(({ id }) => id !== unit.id))}
            >
              {unit.name}
            </Chip>
          ))}
        </Chips>
      )}
    </div>
  )
}
