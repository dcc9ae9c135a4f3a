import { addressOf } from '#modules/people/web/roster/address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Definition, Figure } from '#platform/metric/contract.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Section } from '#platform/ui/section.tsx'
import { words } from '../locale.ts'
import { type RosterAsked, rosterBehind } from './behind.ts'
import { rosterCount } from './operations.ts'
import type { Asked } from './use-asked.ts'

type PeopleBehindProps = { definition: Definition; figure: Figure; asked: Asked }

/** To the people whom a figure counts, for who may see them. */
export function PeopleBehind({ definition, figure, asked }: PeopleBehindProps) {
  const mayList = useMay(definition.behind)
  const mayCount = useMay(rosterCount.name)
  const behind = rosterBehind(definition.key, figure, asked)
  if (!behind || !mayList || !mayCount || figure.hidden || !figure.value) return null
  return <Listed behind={behind} figure={figure} asked={asked} />
}

type ListedProps = { behind: RosterAsked; figure: Figure; asked: Asked }

function Listed({ behind, figure, asked }: ListedProps) {
  const t = useWords(words)
  const asOf = behind.asOf === asked.today ? undefined : behind.asOf
  const { data } = useRead(rosterCount, { filters: behind.filters, ...(asOf && { asOf }) })
  if (!data) return null
  return (
    <Section title={t('people')}>
      <p className="dense">
        <Anchor className="link" href={rosterHref(behind, asOf)}>
          {t('showPeople', { count: data.count })}
        </Anchor>
      </p>
      {data.count !== figure.value && <p className="small quiet">{t('countDiffers', { count: data.count })}</p>}
    </Section>
  )
}

function rosterHref({ filters }: RosterAsked, asOf: string | undefined): string {
  const said = { ...addressOf({ filters }), asOf }
  const text = new URLSearchParams(Object.entries(said).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return `/people?${text}`
}
