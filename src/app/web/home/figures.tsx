import type { organization } from '#modules/organization/contract.ts'
import { named } from '#platform/client/named.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Explained } from '#platform/ui/explained.tsx'
import { Figure, FigureStrip } from '#platform/ui/figure.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'
import { type Status, useRosterSize } from './use-roster-size.ts'

const units = named<typeof organization.units>('organization.units')

/** How many people and units there are: only those that this reader may see. */
export function Figures() {
  const t = useWords(words)
  const mayCount = useMay('people.rosterCount')
  const mayUnits = useMay('organization.units')
  if (!mayCount && !mayUnits) return null
  return (
    <section className="home-figures" aria-label={t('figures')}>
      <FigureStrip>
        {mayCount && (
          <>
            <Heads word="people" rule="peopleRule" statuses={['probation', 'regular', 'leaving']} />
            <Heads word="probation" rule="probationRule" statuses={['probation']} />
            <Heads word="upcoming" rule="upcomingRule" statuses={['upcoming']} />
            <Heads word="leaving" rule="leavingRule" statuses={['leaving']} />
          </>
        )}
        {mayUnits && <Units />}
      </FigureStrip>
    </section>
  )
}

type HeadsProps = {
  word: 'people' | 'probation' | 'upcoming' | 'leaving'
  rule: 'peopleRule' | 'probationRule' | 'upcomingRule' | 'leavingRule'
  statuses: readonly Status[]
}

function Heads({ word, rule, statuses }: HeadsProps) {
  const t = useWords(words)
  const count = useRosterSize(statuses)
  const href = `/people?status=${statuses.join(',')}`
  const more = count ? { label: t('seeCount', { count }), href } : undefined
  return <Counted title={t(word)} unit={t('person')} rule={t(rule)} count={count} {...(more && { more })} />
}

function Units() {
  const t = useWords(words)
  const count = useRead(units, { limit: 1 }).data?.total
  const more = { label: t('see'), href: '/organization/chart' }
  return <Counted title={t('units')} unit={t('unitOf')} rule={t('unitsRule')} count={count} more={more} />
}

type CountedProps = {
  title: string
  unit: string
  rule: string
  count: number | undefined
  more?: { label: string; href: string }
}

function Counted({ title, unit, rule, count, more }: CountedProps) {
  const t = useWords(words)
  const f = useFormat()
  if (count === undefined) return <Figure label={title} value="–" />
  const shown = f.number(count)
  const value = (
    <Explained
      title={title}
      steps={[{ label: title, value: shown }]}
      rule={rule}
      source={t('source')}
      {...(more && { more })}
    >
      {shown}
    </Explained>
  )
  return <Figure label={title} value={value} {...(unit && { unit })} />
}
