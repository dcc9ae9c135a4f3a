import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextAreaField, TextField } from '#platform/ui/text-field.tsx'
import { jobs, type LadderLevel } from '../contract.ts'
import { words } from '../locale.ts'

export type LevelDraft = Omit<LadderLevel, 'id' | 'retired'> & { id?: string }

type FormProps = { draft: LevelDraft; onChange: (draft: LevelDraft) => void; onClose: () => void }

export function LevelForm({ draft, onChange, onClose }: FormProps) {
  const t = useWords(words)
  const save = useWrite(jobs.saveLevel)
  const set = (change: Partial<LevelDraft>) => onChange({ ...draft, ...change })
  return (
    <FormDialog
      title={draft.id ? t('editLevel') : t('addLevel')}
      deed={t('save')}
      onClose={onClose}
      onSend={() => save.mutate(draft, { onSuccess: onClose })}
      busy={save.isPending}
      problem={save.error?.message}
    >
      <Fields columns={2}>
        <TextField label={t('code')} value={draft.code} onChange={(code) => set({ code })} focus />
        <TextField
          label={t('rank')}
          hint={t('rankHint')}
          value={String(draft.rank)}
          onChange={(rank) => set({ rank: Number(rank.replace(/\D/g, '')) })}
        />
        <TextField label={t('nameZh')} value={draft.nameZh} onChange={(nameZh) => set({ nameZh })} />
        <TextField label={t('nameEn')} value={draft.nameEn} onChange={(nameEn) => set({ nameEn })} />
      </Fields>
      <TextAreaField
        label={t('criteria')}
        hint={t('criteriaHint')}
        optional
        value={draft.criteria}
        onChange={(criteria) => set({ criteria })}
      />
    </FormDialog>
  )
}
