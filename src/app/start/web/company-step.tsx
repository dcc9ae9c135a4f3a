import { Button } from 'antd'
import { useWords } from '#platform/client/use-words.ts'
import { Fields } from '#platform/ui/field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { words } from '../locale.ts'

export type CompanyDraft = { companyName: string; legalEntityName: string; creditCode: string; city: string }

type StepProps = { draft: CompanyDraft; onChange: (draft: CompanyDraft) => void; onNext: () => void }

export function CompanyStep({ draft, onChange, onNext }: StepProps) {
  const t = useWords(words)
  const set = (change: Partial<CompanyDraft>) => onChange({ ...draft, ...change })
  const complete = [draft.companyName, draft.legalEntityName, draft.city].every((value) => value.trim() !== '')
  return (
    <form
      className="start-sheet"
      onSubmit={(event) => {
        event.preventDefault()
        if (complete) onNext()
      }}
    >
      <div>
        <h2 className="subtitle strong">{t('companyTitle')}</h2>
        <p className="soft dense">{t('companyNote')}</p>
      </div>
      <Fields columns={1}>
        <TextField
          label={t('companyName')}
          hint={t('companyNameHint')}
          name="companyName"
          value={draft.companyName}
          onChange={(companyName) => set({ companyName })}
          focus
        />
        <TextField
          label={t('legalEntity')}
          hint={t('legalEntityHint')}
          name="legalEntityName"
          autoComplete="organization"
          value={draft.legalEntityName}
          onChange={(legalEntityName) => set({ legalEntityName })}
        />
      </Fields>
      <Fields columns={2}>
        <TextField label={t('city')} name="city" value={draft.city} onChange={(city) => set({ city })} />
        <TextField
          label={t('creditCode')}
          name="creditCode"
          optional
          value={draft.creditCode}
          onChange={(creditCode) => set({ creditCode })}
        />
      </Fields>
      <Button type="primary" size="large" htmlType="submit" disabled={!complete}>
        {t('next')}
      </Button>
    </form>
  )
}
