import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Field, Fields } from '#platform/ui/field.tsx'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import type { DeductionKind } from '../../contract/deductions.ts'
import { words } from '../locale.ts'
import { MonthField } from '../shared/month-field.tsx'
import { asksSize, type Draft } from './draft.ts'

type KindFieldsProps = { kind: DeductionKind; draft: Draft; put: (change: Partial<Draft>) => void }

/** What is asked of each kind, and no more. */
export function KindFields({ kind, draft, put }: KindFieldsProps) {
  const t = useWords(words)
  return (
    <>
      <Fields columns={2}>
        {kind === 'rent' && (
          <TextField label={t('rentCity')} value={draft.city} maxLength={40} onChange={(city) => put({ city })} />
        )}
        <TextField label={t(`name.${kind}`)} value={draft.name} maxLength={60} onChange={(name) => put({ name })} />
        <When kind={kind} draft={draft} put={put} />
        <MonthField
          label={t('deductFrom')}
          hint={t('deductFromHint')}
          value={draft.fromMonth}
          onChange={(fromMonth) => put({ fromMonth })}
        />
      </Fields>
      <Sharing kind={kind} draft={draft} put={put} />
    </>
  )
}

function When({ kind, draft, put }: KindFieldsProps) {
  const t = useWords(words)
  const today = useToday()
  if (kind === 'childEducation' || kind === 'infantCare' || kind === 'parents')
    return (
      <DayField label={t('birthDay')} value={draft.birthDay} max={today} onChange={(birthDay) => put({ birthDay })} />
    )
  if (kind === 'certificate')
    return <DayField label={t('issued')} value={draft.issued} max={today} onChange={(issued) => put({ issued })} />
  if (kind === 'degree' || kind === 'mortgage')
    return <MonthField label={t(`since.${kind}`)} value={draft.since} onChange={(since) => put({ since })} />
  return null
}

function Sharing({ kind, draft, put }: KindFieldsProps) {
  const t = useWords(words)
  if (kind === 'rent')
    return asksSize(draft) ? (
      <Choice
        label={t('citySize')}
        yes={t('aboveMillion')}
        no={t('belowMillion')}
        value={draft.aboveMillion}
        onChange={(aboveMillion) => put({ aboveMillion })}
      />
    ) : null
  if (kind === 'parents')
    return (
      <>
        <Choice
          label={t('onlyChild')}
          yes={t('isOnlyChild')}
          no={t('hasSiblings')}
          value={draft.onlyChild}
          onChange={(onlyChild) => put({ onlyChild })}
        />
        {!draft.onlyChild && (
          <MoneyField
            label={t('ownShare')}
            optional
            hint={t('ownShareHint')}
            value={draft.shareFen}
            onChange={(shareFen) => put({ shareFen })}
          />
        )}
      </>
    )
  if (kind === 'degree' || kind === 'certificate') return null
  return (
    <Choice
      label={t('share')}
      yes={t('shareHalf')}
      no={t('shareAll')}
      value={draft.half}
      onChange={(half) => put({ half })}
    />
  )
}

type ChoiceProps = { label: string; yes: string; no: string; value: boolean; onChange: (value: boolean) => void }

function Choice({ label, yes, no, value, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {() => (
        <Segmented
          label={label}
          value={value ? 'yes' : 'no'}
          onChange={(next) => onChange(next === 'yes')}
          options={[
            { value: 'no', label: no },
            { value: 'yes', label: yes },
          ]}
        />
      )}
    </Field>
  )
}
