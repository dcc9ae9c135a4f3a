import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { addMonths, type Day, Month } from '#platform/kernel/day.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { words } from '../days/web/locale.ts'
import './month-steps.css'

/** The month of the address, else the present one. */
export function useMonth(): [Month, (month: Month) => void] {
  const today = useToday()
  const [{ month }, setQuery] = useQueryState()
  const asked = Month.safeParse(month)
  return [asked.success ? asked.data : (today.slice(0, 7) as Month), (next) => setQuery({ month: next })]
}

export const shifted = (month: Month, by: number): Month => addMonths(`${month}-01` as Day, by).slice(0, 7) as Month

/** 2026年11月, November 2026. */
export function useMonthName(): (month: Month) => string {
  const [language] = useLanguage()
  const name = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return (month) => name.format(Date.parse(`${month}-01T00:00:00Z`))
}

type MonthStepsProps = { month: Month; onMonth: (month: Month) => void }

/** In the head of the page; on the phone there is no room for it there. */
export const HeadSteps = (props: MonthStepsProps) => (usePhone() ? null : <MonthSteps {...props} />)

export const PhoneSteps = (props: MonthStepsProps) =>
  usePhone() ? (
    <div className="month-bar">
      <MonthSteps {...props} />
    </div>
  ) : null

function MonthSteps({ month, onMonth }: MonthStepsProps) {
  const t = useWords(words)
  const name = useMonthName()
  return (
    <span className="month-steps">
      <Button
        size="small"
        aria-label={t('previousMonth')}
        icon={<Icon name="left" size={14} />}
        onClick={() => onMonth(shifted(month, -1))}
      />
      <strong>{name(month)}</strong>
      <Button
        size="small"
        aria-label={t('nextMonth')}
        icon={<Icon name="right" size={14} />}
        onClick={() => onMonth(shifted(month, 1))}
      />
    </span>
  )
}
