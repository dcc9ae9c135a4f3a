import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Note } from '#platform/ui/note.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { Payslip } from '../contract.ts'
import { HideAmounts, useAmounts } from './amounts.tsx'
import { words } from './locale.ts'
import { useMonthName } from './months.ts'
import { deductionsOf, sumOf } from './sums.ts'

/** What is paid out, large, and what it is made of. */
export function SlipHead({ slip, hideable = false }: { slip: Payslip; hideable?: boolean }) {
  const t = useWords(words)
  const f = useFormat()
  const monthName = useMonthName()
  const { amount, money, difference } = useAmounts()
  return (
    <header className="slip-head">
      <div className="slip-net">
        <div className="line">
          <span className="soft dense grow">{t('netPaid', { day: f.day(slip.payDay, 'sentence') })}</span>
          {hideable && <HideAmounts />}
        </div>
        <p className="slip-sum">{money(slip.net)}</p>
      </div>
      <dl className="slip-figures">
        <Small name={t('gross')} value={amount(slip.gross)} />
        <Small name={t('deducted')} value={amount(sumOf(deductionsOf(slip)))} />
        <Small name={t('cost')} value={amount(slip.gross + slip.company)} />
        {slip.before && (
          <Small
            name={t('against', { month: monthName(slip.before.month, 'short') })}
            value={difference(slip.net - slip.before.net)}
          />
        )}
      </dl>
    </header>
  )
}

const Small = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

/** 比9月少¥612.40：个税跨入20%档，加班多8小时 */
export function AgainstBefore({ slip }: { slip: Payslip }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const monthName = useMonthName()
  const { money } = useAmounts()
  const { before } = slip
  if (!before) return null
  const difference = slip.net - before.net
  const month = monthName(before.month, 'short')
  const said =
    difference === 0
      ? t('same', { month })
      : t(difference > 0 ? 'moreThan' : 'lessThan', { month, amount: money(Math.abs(difference)) })
  const because = before.because.map((each) => each[language]).join(t('comma'))
  return (
    <p className="soft dense">
      {said}
      {because && `${t('becauseOf')}${because}`}
    </p>
  )
}

/** What has to be said before anything else. */
export function SlipWarnings({ slip }: { slip: Payslip }) {
  const t = useWords(words)
  const { money } = useAmounts()
  return (
    <>
      {slip.net < 0 && <Note tone="broken">{t('negative', { amount: money(-slip.net) })}</Note>}
      {!slip.verified && <Note tone="waiting">{t('unverified')}</Note>}
    </>
  )
}
