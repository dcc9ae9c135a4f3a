import { useState } from 'react'
import { named } from '#platform/client/named.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Definition, Figure, PeopleBehind } from '#platform/metric/contract.ts'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { PageFoot } from '#platform/ui/page-foot.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import { words } from '../locale.ts'
import type { Asked } from './use-asked.ts'

type PeopleListedProps = { definition: Definition; figure: Figure; asked: Asked }

/** Each of the people behind a figure with his part of it, for who may know of single people. */
export function PeopleListed({ definition, figure, asked }: PeopleListedProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [offset, setOffset] = useState(0)
  const may = useMay(definition.behind)
  const { from, to, hidden, value } = figure
  const { data, error, refetch } = useRead(
    named<PeopleBehind>(definition.behind),
    {
      ...{ metric: definition.key, from, to, everybody: asked.everybody, offset },
      ...(asked.unit && { unitId: asked.unit }),
    },
    { enabled: may && !hidden && !!value },
  )
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data || data.hidden || data.total === 0) return null
  return (
    <Section title={t('people')}>
      <ListRows label={t('people')}>
        {data.rows.map(({ id, name, place, href, value: part }) => (
          <ListRow
            key={id}
            title={name}
            detail={part[language]}
            trailing={<span className="quiet">{place}</span>}
            href={href}
          />
        ))}
      </ListRows>
      <PageFoot
        page={offset / data.perPage + 1}
        size={data.perPage}
        total={data.total}
        onPage={(page) => setOffset((page - 1) * data.perPage)}
      />
    </Section>
  )
}
