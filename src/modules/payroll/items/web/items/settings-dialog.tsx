import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { words } from '../locale.ts'
import type { Draft } from './use-draft.ts'

type SettingsDialogProps = { draft: Draft; onDraft: (change: Partial<Draft>) => void; onClose: () => void }

const prorations = ['paidDays', 'forward', 'backward'] as const
const dayWages = ['average', 'paidDays'] as const

/** What the template is called, and what the law leaves to the company. */
export function SettingsDialog({ draft, onDraft, onClose }: SettingsDialogProps) {
  const t = useWords(words)
  const [name, setName] = useState(draft.name)
  const [policy, setPolicy] = useState(draft.policy)
  const [sick, setSick] = useState(String(draft.policy.sickRate))
  const sickRate = /^\d{1,3}(\.\d{1,2})?$/.test(sick) ? Number(sick) : Number.NaN
  const isReady = name.trim() !== '' && sickRate <= 100
  const take = () => {
    onDraft({ name: name.trim(), policy: { ...policy, sickRate } })
    onClose()
  }
  return (
    <FormDialog title={t('settings')} deed={t('ready')} busy={false} ready={isReady} onSend={take} onClose={onClose}>
      <TextField label={t('templateName')} value={name} maxLength={40} onChange={setName} />
      <SelectField
        label={t('proration')}
        value={policy.proration}
        onChange={(proration) => proration && setPolicy({ ...policy, proration })}
        choices={prorations.map((value) => ({ value, label: t(`proration.${value}`) }))}
      />
      <SelectField
        label={t('dayWage')}
        value={policy.dayWage}
        onChange={(dayWage) => dayWage && setPolicy({ ...policy, dayWage })}
        choices={dayWages.map((value) => ({ value, label: t(`dayWage.${value}`) }))}
      />
      <TextField
        label={`${t('sickRate')}（${t('percent')}）`}
        hint={t('sickRateHint')}
        value={sick}
        maxLength={6}
        onChange={setSick}
      />
    </FormDialog>
  )
}
