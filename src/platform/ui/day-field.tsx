import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useWords } from '../client/use-words.ts'
import type { Day } from '../kernel/day.ts'
import { Field, type FieldProps } from './field.tsx'
import { words } from './locale.ts'

const toDay = (date: Dayjs): Day => date.format('YYYY-MM-DD') as Day
const typedForms = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日']

type DayFieldProps = FieldProps & {
  value: Day | undefined
  onChange: (day: Day | undefined) => void
  /** The first and last day that may be chosen. */
  min?: Day | undefined
  max?: Day | undefined
  disabled?: boolean
}

/** A calendar day as `YYYY-MM-DD`; no time zone comes near it. Typing works as well as choosing. */
export function DayField({ label, hint, optional, refusal, ways, ...picker }: DayFieldProps) {
  return (
    <Field label={label} hint={hint} optional={optional ?? false} refusal={refusal} ways={ways}>
      {(control) => <DayPicker {...picker} {...control} />}
    </Field>
  )
}

type DayPickerProps = Omit<DayFieldProps, keyof FieldProps> & {
  id?: string
  'aria-invalid'?: boolean
  'aria-describedby'?: string | undefined
}

function DayPicker({ value, onChange, min, max, disabled = false, ...control }: DayPickerProps) {
  const t = useWords(words)
  return (
    <DatePicker
      {...control}
      value={value ? dayjs(value) : null}
      onChange={(date: Dayjs | null) => onChange(date ? toDay(date) : undefined)}
      {...(min && { minDate: dayjs(min) })}
      {...(max && { maxDate: dayjs(max) })}
      status={control['aria-invalid'] ? 'error' : ''}
      format={typedForms}
      placeholder={t('pickDay')}
      disabled={disabled}
    />
  )
}
