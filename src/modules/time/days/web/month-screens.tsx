import { useParams } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { time } from '../../contract.ts'
import { PunchCard } from '../../punching/web/punch-card.tsx'
import { HeadSteps, PhoneSteps, useMonth } from '../../web/month-steps.tsx'
import { words } from './locale.ts'
import { MonthView } from './month-view.tsx'

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
        actions={<HeadSteps month={month} onMonth={setMonth} />}
      />
      <Columns>
        <Body>
          <PhoneSteps month={month} onMonth={setMonth} />
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
        actions={<HeadSteps month={month} onMonth={setMonth} />}
      />
      <Columns>
        <Body>
          <PunchCard />
          <PhoneSteps month={month} onMonth={setMonth} />
          <MonthView personId={null} month={month} />
        </Body>
      </Columns>
    </Page>
  )
}
