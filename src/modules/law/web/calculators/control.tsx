import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { DayField } from '#platform/ui/day-field.tsx'
import type { FieldProps } from '#platform/ui/field.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { cities } from '../operations.ts'
import { AmountField, MonthField, NumberField } from './amount-field.tsx'
import { words } from './locale.ts'
import type { Field, Unit } from './spec.ts'

type ControlProps<K extends Field['kind']> = {
  field: Extract<Field, { kind: K }>
  value: string
  onChange: (typed: string) => void
  refusal: string | undefined
}

/** The control for one field of a form. */
export function Control({ field, ...rest }: ControlProps<Exclude<Field['kind'], 'months'>>) {
  const [language] = useLanguage()
  if (field.kind === 'check')
    return (
      <CheckField
        label={field.label(language)}
        checked={rest.value === '1'}
        onChange={(checked) => rest.onChange(checked ? '1' : '')}
      />
    )
  if (field.kind === 'choice') return <ChoiceControl field={field} {...rest} />
  if (field.kind === 'city') return <CityControl field={field} {...rest} />
  return <TypedControl field={field} {...rest} />
}

/** What every control shows around it. */
function useAround({ label, hint, optional = false }: Field, refusal: string | undefined): FieldProps {
  const [language] = useLanguage()
  return { label: label(language), hint: hint?.(language), optional, refusal }
}

function TypedControl({
  field,
  value,
  onChange,
  refusal,
}: ControlProps<'money' | 'number' | 'month' | 'day' | 'text'>) {
  const around = useAround(field, refusal)
  const unitWord = useUnitWord()
  if (field.kind === 'money') return <AmountField {...around} value={value} onChange={onChange} />
  if (field.kind === 'month') return <MonthField {...around} value={value} onChange={onChange} />
  if (field.kind === 'number')
    return <NumberField {...around} value={value} onChange={onChange} unit={unitWord(field.unit)} />
  if (field.kind === 'day')
    return (
      <DayField {...around} value={(value || undefined) as Day | undefined} onChange={(day) => onChange(day ?? '')} />
    )
  return <TextField {...around} value={value} onChange={onChange} autoComplete="off" maxLength={64} />
}

/** What stands behind the number while it is typed. */
function useUnitWord() {
  const t = useWords(words)
  return (unit: Unit): string | undefined => {
    if (unit === 'percent') return '%'
    const isSaid = unit === 'days' || unit === 'months' || unit === 'hours' || unit === 'people'
    return isSaid ? t(`after.${unit}`) : undefined
  }
}

/** Up to three short ones stand side by side. */
function ChoiceControl({ field, value, onChange, refusal }: ControlProps<'choice'>) {
  const [language] = useLanguage()
  const around = useAround(field, refusal)
  const choices = field.choices.map((choice) => ({ value: choice.value, label: choice.label(language) }))
  const isShort = choices.map(({ label }) => label).join('').length <= (language === 'zh' ? 14 : 26)
  if (!isShort)
    return (
      <SelectField
        {...around}
        value={value}
        onChange={(next) => onChange(next ?? '')}
        choices={choices}
        clearable={false}
      />
    )
  return (
    <div className="field">
      <span className="choice-label">{around.label}</span>
      <Segmented label={String(around.label)} value={value} onChange={onChange} options={choices} />
    </div>
  )
}

/** The places that have what the calculator needs. */
function CityControl({ field, value, onChange, refusal }: ControlProps<'city'>) {
  const t = useWords(words)
  const around = useAround(field, refusal)
  const found = useRead(cities, {})
  const rows = found.data?.rows.filter(({ figures }) => field.figures.every((code) => figures.includes(code)))
  const choices = (rows ?? []).map(({ code, name }) => ({ value: code, label: name, search: code }))
  return (
    <SelectField
      {...around}
      {...(rows?.length === 0 && { hint: t('noCity') })}
      value={value || undefined}
      onChange={(next) => onChange(next ?? '')}
      choices={choices}
      clearable={field.optional ?? false}
    />
  )
}
