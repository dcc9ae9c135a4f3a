import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { forever } from '#platform/kernel/day.ts'
import { AsOfBand, AsOfChip } from '#platform/ui/as-of.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Explained } from '#platform/ui/explained.tsx'
import { Figure } from '#platform/ui/figure.tsx'
import { Lanes } from '#platform/ui/lanes.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Aside, Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Ring } from '#platform/ui/ring.tsx'
import { Section } from '#platform/ui/section.tsx'
import { Tabs } from '#platform/ui/tabs.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import { words } from './locale.ts'
import { inLanguage, people, today } from './sample.ts'

const day = (text: string) => text as Day

/** The record pattern: flexible + 336. */
export function RecordSpecimen({ tabs }: { tabs: ReactNode }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [asOf, setAsOf] = useState(today)
  const [tab, setTab] = useState('line')
  const name = inLanguage(people[2]?.name ?? ['', ''], language)
  const actions = (
    <>
      <Button size="small">{t('talk')}</Button>
      <Button size="small" type="primary" disabled={asOf !== today}>
        {t('renew')}
      </Button>
    </>
  )
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t('roster'), href: '#roster' }]}
        title={name}
        heading={false}
        actions={actions}
        asOf={<AsOfChip day={asOf} today={today} onChange={setAsOf} />}
      />
      <AsOfBand day={asOf} today={today} onChange={setAsOf} />
      <Columns>
        <Body>
          <div className="stack apart">
            {tabs}
            <RecordHead name={name} />
            <Tabs
              label={name}
              current={tab}
              onChange={setTab}
              tabs={[
                { key: 'all', label: t('overview') },
                { key: 'line', label: t('timeLine') },
                { key: 'pay', label: t('pay') },
                { key: 'contract', label: t('contracts'), count: 2 },
                { key: 'history', label: t('history') },
              ]}
            />
            <RecordLanes onChooseDay={setAsOf} />
            <RecordLine />
          </div>
        </Body>
        <Aside label={t('runningNow')}>
          <RecordAside />
        </Aside>
      </Columns>
    </Page>
  )
}

function RecordHead({ name }: { name: string }) {
  const t = useWords(words)
  return (
    <div className="record-head">
      <Avatar name={name} size={56} />
      <div>
        <div className="line wrap">
          <h1 className="title">{name}</h1>
          <StatusTag>{t('stateRegular')}</StatusTag>
          <StatusTag tone="waiting">{t('contractEnds')}</StatusTag>
        </div>
        <p className="soft">{t('recordFacts')}</p>
      </div>
    </div>
  )
}

function RecordLanes({ onChooseDay }: { onChooseDay: (day: Day) => void }) {
  const t = useWords(words)
  const started = day('2023-11-17')
  const promoted = day('2027-01-01')
  return (
    <Section title={t('lanes')} note={t('lanesNote')}>
      <Lanes
        label={t('lanes')}
        today={today}
        onChooseDay={onChooseDay}
        lanes={[
          {
            key: 'unit',
            label: t('unit'),
            parts: [
              { from: started, to: day('2025-07-01'), value: t('rd1') },
              { from: day('2025-07-01'), to: forever, value: t('rd2') },
            ],
          },
          {
            key: 'grade',
            label: t('grade'),
            parts: [
              { from: started, to: day('2025-01-01'), value: 'P3' },
              { from: day('2025-01-01'), to: promoted, value: 'P4' },
              { from: promoted, to: forever, value: 'P5', state: 'planned' },
            ],
          },
          {
            key: 'pay',
            label: t('monthlyPay'),
            parts: [
              { from: started, to: day('2024-04-01'), value: '¥27,600' },
              { from: day('2024-04-01'), to: day('2026-04-01'), value: '¥30,500' },
              { from: day('2026-04-01'), to: promoted, value: '¥32,800' },
              { from: promoted, to: forever, value: '¥36,000', state: 'planned' },
            ],
          },
          {
            key: 'contract',
            label: t('contract'),
            parts: [
              { from: started, to: day('2024-11-27'), value: t('first') },
              { from: day('2024-11-27'), to: day('2026-11-27'), value: t('second') },
              { from: day('2026-11-27'), to: forever, value: t('toRenew'), state: 'waiting' },
            ],
          },
        ]}
      />
    </Section>
  )
}

function RecordLine() {
  const t = useWords(words)
  return (
    <Section title={t('timeLineTitle')}>
      <TimeLine
        label={t('timeLineTitle')}
        entries={[
          {
            key: 'plan',
            day: day('2027-01-01'),
            kind: t('kindPlan'),
            sentence: t('promoted'),
            why: t('promotedWhy'),
            planned: true,
          },
          { key: 'raise', day: day('2026-04-01'), kind: t('kindRaise'), sentence: t('raised'), why: t('raisedWhy') },
          {
            key: 'move',
            day: day('2025-07-01'),
            kind: t('kindMove'),
            sentence: t('transferred'),
            why: t('transferredWhy'),
            corrected: true,
          },
        ]}
      />
    </Section>
  )
}

function RecordAside() {
  const t = useWords(words)
  return (
    <div className="stack apart">
      <Note tone="waiting">{t('noteOpenEnded')}</Note>
      <Section title={t('runningNow')}>
        <ListRows>
          <ListRow
            leading={<Ring name={t('promotion')} total={5} done={4} />}
            title={t('promotion')}
            detail={t('promotionNote')}
          />
          <ListRow
            leading={<Ring name={t('care')} total={4} done={1} stuck={t('talk')} />}
            title={t('care')}
            detail={<span className="waits">{t('careNote')}</span>}
          />
        </ListRows>
      </Section>
      <Section title={t('numbers')}>
        <Figure
          beside
          label={t('colRatio')}
          value={
            <Explained title={t('colRatio')} steps={[{ label: '32,800 ÷ 36,000', value: '0.91' }]}>
              0.91
            </Explained>
          }
          trend={[0.9, 0.93, 0.88, 0.91]}
        />
        <Figure beside label={t('leaveBalance')} value="4.5" unit={t('days')} trend={[5, 5, 4.5, 4.5]} />
      </Section>
    </div>
  )
}
