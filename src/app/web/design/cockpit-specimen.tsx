import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { AsOfChip } from '#platform/ui/as-of.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Explained } from '#platform/ui/explained.tsx'
import { Figure, FigureStrip } from '#platform/ui/figure.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Glyph, ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { Aside, Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Ring } from '#platform/ui/ring.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'
import { inLanguage, people, today } from './sample.ts'

const nothing = () => undefined

/** The cockpit pattern: flexible + 404. */
export function CockpitSpecimen({ tabs }: { tabs: ReactNode }) {
  const t = useWords(words)
  return (
    <Page>
      <PageHeader
        title={t('today')}
        heading={false}
        actions={
          <Button type="text" size="small">
            {t('arrange')}
          </Button>
        }
        asOf={<AsOfChip day={today} today={today} onChange={nothing} />}
      />
      <Columns>
        <Body padding="none">
          <div className="cockpit-head">
            {tabs}
            <h1 className="title">{t('morning')}</h1>
            <p className="soft">{t('morningNote', { waits: 6, stuck: 4 })}</p>
          </div>
          <Figures />
          <div className="cockpit-part">
            <Todos />
            <Loops />
          </div>
        </Body>
        <Aside label={t('findings')} width="cockpit">
          <Findings />
        </Aside>
      </Columns>
    </Page>
  )
}

function Figures() {
  const t = useWords(words)
  const f = useFormat()
  const explain = {
    title: t('turnover'),
    steps: [{ label: '80 ÷ 476.2', value: f.percent(0.168) }],
    source: t('turnoverSource'),
  }
  const trend = [13.1, 13.4, 13.2, 13.9, 14.1, 13.9, 14.2, 14.6, 15.1, 15.1, 15.5, 16.8]
  return (
    <div className="cockpit-figures">
      <FigureStrip>
        <Figure
          label={t('turnover')}
          value={<Explained {...explain}>16.8</Explained>}
          unit="%"
          trend={trend}
          target={14}
          off
          change={f.change(1.4)}
          targetNote="≤14%"
        />
        <Figure
          label={t('hireDays')}
          value={<Explained {...explain}>38</Explained>}
          unit={t('days')}
          trend={[46, 45, 47, 44, 43, 45, 42, 43, 41, 40, 41, 38]}
          target={40}
          change={t('hireChange')}
          targetNote={t('hireTarget')}
        />
        <Figure
          label={t('headcount')}
          value={<Explained {...explain}>486</Explained>}
          unit="/ 502"
          trend={[470, 472, 471, 474, 476, 478, 480, 481, 480, 486]}
          target={502}
          change={f.change(7)}
          targetNote={f.percent(0.97, 0)}
        />
        <Figure
          label={t('payroll')}
          value={<Explained {...explain}>{f.count(11420000)}</Explained>}
          trend={[1080, 1084, 1090, 1088, 1101, 1110, 1122, 1142]}
          target={1160}
          change="+2.1%"
        />
      </FigureStrip>
    </div>
  )
}

function Todos() {
  const t = useWords(words)
  const f = useFormat()
  const rows = [
    {
      key: 'payroll',
      icon: 'page',
      title: t('lockAsk'),
      detail: f.money(986214036),
      when: <span className="broken">18:00</span>,
    },
    {
      key: 'hiring',
      icon: 'filter',
      title: t('draftRequisition'),
      detail: t('interview'),
      when: <span className="waits">{f.day(today, 'near')}</span>,
    },
    {
      key: 'people',
      icon: 'person',
      title: t('viewEnding'),
      detail: t('noteOpenEnded'),
      when: t('paletteDeedNote'),
    },
  ] as const
  return (
    <Section
      title={t('todo')}
      note={6}
      action={
        <Anchor className="link" href="#inbox">
          {t('allTodo')}
        </Anchor>
      }
    >
      <ListRows>
        {rows.map(({ key, icon, title, detail, when }) => (
          <ListRow
            key={key}
            leading={<Glyph>{t(`glyph.${key}`) || <Icon name={icon} size={15} />}</Glyph>}
            title={title}
            detail={detail}
            trailing={when}
            href={`#${key}`}
            action={<Button size="small">{t('look')}</Button>}
          />
        ))}
      </ListRows>
    </Section>
  )
}

function Loops() {
  const t = useWords(words)
  const [language] = useLanguage()
  const loops = [
    { name: t('growth'), total: 6, done: 3, days: 18, person: people[10] },
    { name: t('relations'), total: 4, done: 2, days: 9, person: people[3] },
    { name: t('hiring'), total: 6, done: 3, days: 13, person: people[11] },
  ]
  return (
    <Section title={t('loops')} note={t('loopsNote')}>
      <ListRows>
        {loops.map(({ name, total, done, days, person }) => {
          const owner = person ? inLanguage(person.name, language) : ''
          return (
            <ListRow
              key={name}
              leading={<Ring name={name} total={total} done={done} stuck={t('interview')} size={24} />}
              title={name}
              trailing={
                <span className="line">
                  <span className="waits">{t('stuckAt', { stage: t('interview') })}</span>
                  <span>
                    {days} {t('days')}
                  </span>
                  <Avatar name={owner} size={20} />
                  {owner}
                </span>
              }
              action={<Button size="small">{t('nudge')}</Button>}
            />
          )
        })}
      </ListRows>
    </Section>
  )
}

function Findings() {
  const t = useWords(words)
  return (
    <Section title={t('findings')} note={t('findingsNote')}>
      <ListRows>
        <ListRow
          leading={<Ring name={t('findings')} total={4} done={1} />}
          title={t('turnover')}
          detail={t('noteExcluded')}
          trailing={<span className="broken">{t('waiting')}</span>}
        />
        <ListRow
          leading={<Ring name={t('findings')} total={4} done={2} stuck />}
          title={t('time')}
          detail={t('turnoverRule')}
          trailing={t('running')}
        />
        <ListRow
          leading={<Ring name={t('findings')} total={4} done={4} />}
          title={t('growth')}
          detail={t('noteLocked')}
          trailing={<span className="good">{t('closed')}</span>}
        />
      </ListRows>
    </Section>
  )
}
