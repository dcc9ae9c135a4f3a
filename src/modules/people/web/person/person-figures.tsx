import type { ReactNode } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { type Day, yearsBetween } from '#platform/kernel/day.ts'
import { Explained } from '#platform/ui/explained.tsx'
import { Figure } from '#platform/ui/figure.tsx'
import { words as shared } from '../locale.ts'
import { known, type Person } from '../types.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'

/** Tenure, age, years of work and direct reports; each computed one says how. */
export function PersonFigures({ person }: { person: Person }) {
  const t = useWords(words)
  const s = useWords(shared)
  const { months } = useNames()
  const tenure = known(person.tenure)
  const { hireDate, birthDate, firstWorkDate } = person
  const until = known(person.leaveDate)
  const to = until && until < person.asOf ? until : person.asOf
  const years = (from: Day) => s('yearsOld', { count: yearsBetween(from, person.asOf) })
  const worked = (from: Day) => months(yearsBetween(from, person.asOf) * 12)
  return (
    <div className="person-figures">
      {tenure !== null && (
        <Counted title={t('tenure')} from={known(hireDate)} to={to} value={months(tenure)} rule={t('tenureRule')} />
      )}
      <Counted title={t('age')} from={known(birthDate)} to={person.asOf} value={years} rule={t('ageRule')} />
      <Counted
        title={t('service')}
        from={known(firstWorkDate)}
        to={person.asOf}
        value={worked}
        rule={t('serviceRule')}
      />
      {person.reports > 0 && <Figure beside label={t('reports')} value={person.reports} />}
    </div>
  )
}

type CountedProps = {
  title: string
  from: Day | null
  to: Day
  value: string | ((from: Day) => string)
  rule: ReactNode
}

function Counted({ title, from, to, value, rule }: CountedProps) {
  const t = useWords(words)
  if (!from) return null
  const shown = typeof value === 'string' ? value : value(from)
  return (
    <Figure
      beside
      label={title}
      value={
        <Explained
          title={title}
          steps={[
            { label: t('from'), value: from },
            { label: t('to'), value: to },
            { label: title, value: shown },
          ]}
          rule={rule}
          source={t('asOf', { day: to })}
        >
          {shown}
        </Explained>
      }
    />
  )
}
