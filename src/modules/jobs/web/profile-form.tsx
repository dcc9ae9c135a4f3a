import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextAreaField, TextField } from '#platform/ui/text-field.tsx'
import { type JobProfile, jobs } from '../contract.ts'
import { words } from '../locale.ts'
import { useNames } from './use-names.ts'

export type ProfileDraft = Omit<JobProfile, 'id' | 'retired' | 'positions'> & { id?: string }

export const blankProfile: ProfileDraft = {
  code: '',
  familyId: '',
  name: '',
  purpose: '',
  duties: [],
  lowestLevelId: null,
  highestLevelId: null,
}

type FormProps = { draft: ProfileDraft; onChange: (draft: ProfileDraft) => void; onClose: () => void }

export function ProfileForm({ draft, onChange, onClose }: FormProps) {
  const t = useWords(words)
  const save = useWrite(jobs.saveProfile)
  const set = (change: Partial<ProfileDraft>) => onChange({ ...draft, ...change })
  const duties = draft.duties.filter((duty) => duty.trim() !== '')
  return (
    <FormDialog
      title={draft.id ? t('editProfile') : t('addProfile')}
      deed={t('save')}
      onClose={onClose}
      onSend={() => save.mutate({ ...draft, duties }, { onSuccess: onClose })}
      busy={save.isPending}
      problem={save.error?.message}
    >
      <Fields columns={2}>
        <TextField label={t('name')} value={draft.name} onChange={(name) => set({ name })} focus />
        <TextField label={t('code')} value={draft.code} onChange={(code) => set({ code })} />
      </Fields>
      <Placing draft={draft} set={set} />
      <TextAreaField label={t('purpose')} optional value={draft.purpose} onChange={(purpose) => set({ purpose })} />
      <TextAreaField
        label={t('duties')}
        hint={t('dutiesHint')}
        optional
        value={draft.duties.join('\n')}
        onChange={(lines) => set({ duties: lines === '' ? [] : lines.split('\n') })}
      />
    </FormDialog>
  )
}

/** The family it belongs to, and the stretch of a ladder it spans. */
function Placing({ draft, set }: { draft: ProfileDraft; set: (change: Partial<ProfileDraft>) => void }) {
  const t = useWords(words)
  const { nameOf, levelName } = useNames()
  const families = useRead(jobs.families, {}).data?.rows ?? []
  const track = families.find((family) => family.id === draft.familyId)?.track
  const levels = (useRead(jobs.ladder, {}).data?.rows ?? []).filter((level) => !track || level.track === track)
  const choices = levels.map((level) => ({ value: level.id, label: levelName(level) }))
  return (
    <Fields columns={2}>
      <SelectField
        label={t('family')}
        value={draft.familyId || undefined}
        onChange={(familyId) => set({ familyId: familyId ?? '', lowestLevelId: null, highestLevelId: null })}
        choices={families.map((family) => ({ value: family.id, label: nameOf(family) }))}
      />
      <div className="line">
        <SelectField
          label={t('lowest')}
          optional
          clearable
          placeholder={t('anyLevel')}
          value={draft.lowestLevelId ?? undefined}
          onChange={(id) => set({ lowestLevelId: id ?? null })}
          choices={choices}
        />
        <SelectField
          label={t('highest')}
          optional
          clearable
          placeholder={t('anyLevel')}
          value={draft.highestLevelId ?? undefined}
          onChange={(id) => set({ highestLevelId: id ?? null })}
          choices={choices}
        />
      </div>
    </Fields>
  )
}
