import { Button } from 'antd'
import { useParams, useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { addMonths, type Day, Month } from '#platform/kernel/day.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { time } from '../../contract.ts'
import { PunchCard } from '../../punching/web/punch-card.tsx'
import { words } from './locale.ts'
import { MonthView } from './month-view.tsx'

/** The month of the address, else the present one. */
export function useMonth(): [Month, (month: Month) => void] {
  const today = useToday()
  const [{ month }, setQuery] = useQueryState()
  const asked = Month.safeParse(month)
  return [asked.success ? asked.data : (today.slice(0, 7) as Month), (next) => setQuery({ month: next })]
}

export const shifted = (month: Month, by: number): Month => addMonths(`${month}-01` as Day, by).slice(0, 7) as Month

export function MonthSteps({ month, onMonth }: { month: Month; onMonth: (month: Month) => void }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const name = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return (
    <span className="month-steps">
      <Button
        size="small"
        aria-label={t('previousMonth')}
        icon={<Icon name="left" size={14} />}
        onClick={() => onMonth(shifted(month, -1))}
      />
      <strong>{name.format(Date.parse(`${month}-01T00:00:00Z`))}</strong>
      <Button
        size="small"
        aria-label={t('nextMonth')}
        icon={<Icon name="right" size={14} />}
        onClick={() => onMonth(shifted(month, 1))}
      />
    </span>
  )
}

/** Somebody's month, for who may see it. */
export function PersonMonthScreen() {
  const t = useWords(words)
  const { id = '' } = useParams()
  const [month, setMonth] = useMonth()
  const { data } = useRead(time.month, { personId: id, month })
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t('today'), href: '/time' }]}
        title={data ? t('monthOf', { name: data.name }) : t('time')}
        {...(data?.closed && { tag: <StatusTag tone="good">{t('closed')}</StatusTag> })}
        actions={<MonthSteps month={month} onMonth={setMonth} />}
      />
      <Columns>
        <Body>
          <MonthView personId={id} month={month} />
        </Body>
      </Columns>
    </Page>
  )
}

/** One's own month. */
export function MyMonthScreen() {
  const t = useWords(words)
  const go = useGo()
  const [month, setMonth] = useMonth()
  const { data } = useRead(time.myMonth, { month })
  return (
    <Page>
      <PageHeader
        title={t('myMonth')}
        more={[{ key: 'ask', label: t('ask'), onChoose: () => go('/me/time/requests') }]}
        {...(data?.closed && { tag: <StatusTag tone="good">{t('closed')}</StatusTag> })}
        actions={<MonthSteps month={month} onMonth={setMonth} />}
      />
      <Columns>
        <Body>
          <PunchCard />
          <MonthView personId={null} month={month} />
        </Body>
      </Columns>
    </Page>
  )
}
