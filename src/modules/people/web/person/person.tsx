import { Button } from 'antd'
import { useParams } from '#platform/client/use-address.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { AsOfBand, AsOfChip } from '#platform/ui/as-of.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { Menu } from '#platform/ui/menu.tsx'
import { Aside, Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { people } from '../../contract.ts'
import { words as names } from '../../locale.ts'
import { dueDeed } from '../deeds/deed-kinds.ts'
import { OpenDeed } from '../deeds/deeds.tsx'
import { words as deedWords } from '../deeds/locale.ts'
import { useDeeds } from '../deeds/use-deeds.ts'
import type { Person } from '../types.ts'
import { words } from './locale.ts'
import { PersonAside } from './person-aside.tsx'
import { PersonHead } from './person-head.tsx'
import { PersonTab, PersonTabs } from './person-tabs.tsx'
import '../menu-button.css'

/** One person: what one should know first, then each part on its own tab. */
export function PersonScreen() {
  const t = useWords(words)
  const roster = useWords(names)('roster')
  const mayRoster = useMay('people.roster')
  const { id = '', tab = 'overview' } = useParams()
  const { day, today, isToday, setDay } = useAsOf()
  const shown = useRead(people.show, { personId: id, ...(!isToday && { asOf: day }) })
  const person = shown.data?.personId === id ? shown.data : undefined
  return (
    <Page>
      <PageHeader
        crumbs={mayRoster ? [{ label: roster, href: '/people' }] : []}
        title={person?.fullName ?? '…'}
        heading={false}
        actions={person && <HeaderDeeds person={person} />}
        asOf={<AsOfChip day={day} today={today} onChange={setDay} />}
      />
      <AsOfBand day={day} today={today} onChange={setDay} />
      <Columns>
        <Body>
          {shown.error && <Problem error={shown.error} onRetry={() => void shown.refetch()} />}
          {!person && !shown.error && <LoadingRows rows={6} height={52} avatar />}
          {person && (
            <div className="stack apart">
              <PersonHead person={person} />
              <PersonTabs person={person} tab={tab} />
              <PersonTab person={person} tab={tab} />
              <OpenDeed person={person} />
            </div>
          )}
        </Body>
        {person && (
          <Aside label={t('warnings')}>
            <PersonAside person={person} />
          </Aside>
        )}
      </Columns>
    </Page>
  )
}

/** Every deed under 办理变动; the one that is due now stands beside it. */
function HeaderDeeds({ person }: { person: Person }) {
  const t = useWords(deedWords)
  const deeds = useDeeds(person)
  const phone = usePhone()
  const due = deeds.find(({ key }) => key === dueDeed(person))
  if (deeds.length === 0) return null
  const menu = t(deeds.every(({ isProposal }) => isProposal) ? 'menuPropose' : 'menu')
  return (
    <>
      <Menu
        button={
          <>
            {phone ? t('menuShort') : menu}
            <Icon name="down" size={14} />
          </>
        }
        buttonClass="bare menu-button"
        label={menu}
        items={deeds}
      />
      {due && !phone && (
        <Button size="small" type="primary" onClick={due.onChoose}>
          {due.label}
        </Button>
      )}
    </>
  )
}
