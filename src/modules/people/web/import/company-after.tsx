import { useWords } from '#platform/client/use-words.ts'
import { Bars } from '#platform/ui/bars.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { Summary } from '../../import/contract.ts'
import { words } from './locale.ts'

type After = Summary['after']
const most = 3

/** The company as it would be once the file is in: where people are and how long they have been here. */
export function CompanyAfter({ after, title = 'after' }: { after: After; title?: 'after' | 'inFile' | 'brought' }) {
  const t = useWords(words)
  if (after.people === 0) return null
  const tenure = after.tenure.map(({ name, count }) => ({ key: name, label: t(name as '<1'), value: count }))
  return (
    <Section title={t(title)} note={title === 'after' ? t('afterNote') : undefined}>
      <div className="company-after">
        <Part label={t('units')} bars={after.units} />
        <Part label={t('cities')} bars={after.cities} />
        <div>
          <p className="small quiet">{t('tenure')}</p>
          <Bars label={t('tenure')} bars={tenure} />
        </div>
      </div>
    </Section>
  )
}

/** The largest, and the rest as one. */
function Part({ label, bars }: { label: string; bars: After['units'] }) {
  const t = useWords(words)
  if (bars.length === 0) return null
  const rest = bars.length > most + 1 ? bars.slice(most) : []
  const shown = bars
    .slice(0, bars.length - rest.length)
    .map(({ name, count }) => ({ key: name, label: name, value: count }))
  const others = {
    key: ' ',
    label: t('others', { count: rest.length }),
    value: rest.reduce((sum, { count }) => sum + count, 0),
  }
  return (
    <div>
      <p className="small quiet">{label}</p>
      <Bars label={label} bars={rest.length > 0 ? [...shown, others] : shown} />
    </div>
  )
}
