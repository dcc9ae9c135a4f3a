import { Button } from 'antd'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Icon, type IconName } from '#platform/ui/icons.tsx'
import { Glyph, ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useOpenPlaces } from '../open-places.ts'
import { words } from './locale.ts'

type FirstStep = {
  title: 'firstRoster' | 'firstChart' | 'firstInvite'
  why: 'firstRosterWhy' | 'firstChartWhy' | 'firstInviteWhy'
  icon: IconName
  href: string
  operation: string
}

const steps: FirstStep[] = [
  {
    title: 'firstRoster',
    why: 'firstRosterWhy',
    icon: 'upload',
    href: '/people/import',
    operation: 'people.startImport',
  },
  {
    title: 'firstChart',
    why: 'firstChartWhy',
    icon: 'tree',
    href: '/organization/chart',
    operation: 'organization.setHead',
  },
  { title: 'firstInvite', why: 'firstInviteWhy', icon: 'person', href: '/settings/users', operation: 'user.invite' },
]

/** While the roster is empty: what brings the company in. */
export function FirstSteps() {
  const t = useWords(words)
  return (
    <Section title={t('firstTitle')} note={t('firstNote')}>
      <ListRows label={t('firstTitle')}>
        <ListRow
          leading={
            <span className="good">
              <Icon name="check" />
            </span>
          }
          title={<span className="quiet">{t('firstCompany')}</span>}
        />
        {steps.map((step, index) => (
          <StepRow key={step.title} step={step} next={index === 0} />
        ))}
      </ListRows>
    </Section>
  )
}

function StepRow({ step, next }: { step: FirstStep; next: boolean }) {
  const t = useWords(words)
  const go = useGo()
  const may = useMay(step.operation)
  const isOpen = useOpenPlaces()
  if (!may || !isOpen(step)) return null
  return (
    <ListRow
      leading={
        <Glyph>
          <Icon name={step.icon} size={16} />
        </Glyph>
      }
      title={t(step.title)}
      detail={t(step.why)}
      href={step.href}
      action={
        <Button size="small" type={next ? 'primary' : 'default'} onClick={() => go(step.href)}>
          {t('begin')}
        </Button>
      }
    />
  )
}
