import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { Payslip } from '../contract.ts'
import { useAmounts } from './amounts.tsx'
import { words } from './locale.ts'
import { useMonthName } from './months.ts'

/** Beside a payslip: whose it is, on what it rests, what differs from the last one, and who did what. */
export function SlipAside({ slip }: { slip: Payslip }) {
  const t = useWords(words)
  const { person } = slip
  return (
    <div className="stack apart">
      <div className="line">
        <Avatar name={person.name} size={40} />
        <div className="grow">
          <h2>{person.name}</h2>
          <p className="soft dense">
            {[[person.position, person.level].filter(Boolean).join(' '), person.unit].filter(Boolean).join(' · ')}
          </p>
        </div>
      </div>
      <SlipFacts slip={slip} />
      <Differences slip={slip} />
      <Deeds slip={slip} />
      <div>
        <p className="quiet dense">{t('lockedNote')}</p>
        <Anchor className="link" href={`/payroll/corrections?search=${encodeURIComponent(person.employeeNo)}`}>
          {t('toCorrections')}
        </Anchor>
      </div>
    </div>
  )
}

export function SlipFacts({ slip: { month, person, facts } }: { slip: Payslip }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const monthName = useMonthName()
  const known = [
    { key: 'month', label: t('month'), value: monthName(month) },
    { key: 'employer', label: t('employer'), value: person.legalEntity },
    { key: 'city', label: t('city'), value: person.city?.[language] ?? null },
    { key: 'account', label: t('account'), value: person.bankAccount },
    ...facts.map(({ names, value }) => ({ key: names.zh, label: names[language], value })),
  ]
  return (
    <div className="slip-facts">
      <KeyValues items={known.filter(({ value }) => value !== null)} />
    </div>
  )
}

function Differences({ slip: { before, net } }: { slip: Payslip }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const monthName = useMonthName()
  const { difference } = useAmounts()
  if (!before) return null
  return (
    <Section title={t('differences', { month: monthName(before.month, 'short') })}>
      <dl className="slip-steps">
        {before.lines.map(({ names, difference: fen }) => (
          <div key={names.zh}>
            <dt>{names[language]}</dt>
            <dd>{difference(fen)}</dd>
          </div>
        ))}
        <div className="sum">
          <dt>{t('total')}</dt>
          <dd>{difference(net - before.net)}</dd>
        </div>
      </dl>
    </Section>
  )
}

function Deeds({ slip: { deeds, seen } }: { slip: Payslip }) {
  const t = useWords(words)
  const f = useFormat()
  const day = (instant: string) => f.day(instant.slice(0, 10) as Day).slice(5)
  return (
    <Section title={t('process')}>
      <ol className="slip-deeds">
        {deeds.map(({ deed, by, at }) => (
          <li key={`${deed} ${at}`}>
            <span className="quiet">{day(at)}</span> {t(`deed.${deed}`, { by })}
          </li>
        ))}
        {seen.openedAt && (
          <li>
            <span className="quiet">{day(seen.confirmedAt ?? seen.openedAt)}</span>{' '}
            {seen.confirmedAt
              ? t('seenConfirmed', { at: f.moment(seen.confirmedAt) })
              : t('seenOpened', { at: f.moment(seen.openedAt) })}
          </li>
        )}
        {!seen.openedAt && deeds.some(({ deed }) => deed === 'published') && <li className="quiet">{t('seenNot')}</li>}
      </ol>
    </Section>
  )
}
