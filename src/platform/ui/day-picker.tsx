import { DatePicker } from 'antd'
import chinese from 'antd/es/date-picker/locale/zh_CN'
import dayjs, { type Dayjs } from 'dayjs'
import type { KeyboardEvent } from 'react'
import { useLanguage, useWords } from '../client/use-words.ts'
import type { Day } from '../kernel/day.ts'
import type { ControlProps } from './field.tsx'
import type { Arriving } from './later.tsx'
import { words } from './locale.ts'
import { usePopupKeys } from './use-popup-keys.ts'
import 'dayjs/locale/zh-cn'

export type DayPickerProps = ControlProps & {
  value: Day | undefined
  onChange: (day: Day | undefined) => void
  /** The first and last day that may be chosen. */
  min?: Day | undefined
  max?: Day | undefined
  disabled?: boolean
}

const toDay = (date: Dayjs): Day => date.format('YYYY-MM-DD') as Day
const typedForms = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日']

/** Enter takes the day and nothing else: without this it would send the form around it. */
function stayInForm(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault()
}

/** antd's calendar. Comes after the page: see `day-field.tsx`. */
export function DayPicker({ value, onChange, min, max, ...control }: DayPickerProps & Arriving) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { onOpenChange, onKeyDownCapture } = usePopupKeys()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the picker inside, which has its own keys first
    <div onKeyDown={stayInForm} onKeyDownCapture={onKeyDownCapture}>
      <DatePicker
        {...control}
        onOpenChange={onOpenChange}
        value={value ? dayjs(value) : null}
        onChange={(date: Dayjs | null) => onChange(date ? toDay(date) : undefined)}
        {...(min && { minDate: dayjs(min) })}
        {...(max && { maxDate: dayjs(max) })}
        status={control['aria-invalid'] ? 'error' : ''}
        format={typedForms}
        placeholder={t('pickDay')}
        {...(language === 'zh' && { locale: chinese })}
      />
    </div>
  )
}
