import { Button } from 'antd'
import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { Explained } from '#platform/ui/explained.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { Wages } from '../contract.ts'
import { words } from './locale.ts'
import type { LeavingPay } from './types.ts'

type WageFieldsProps = { pay: LeavingPay; changed: boolean; onWages: (wages: Wages | undefined) => void }

/** The wages that count, from closed months or as HR knows them. */
export function WageFields({ pay, changed, onWages }: WageFieldsProps) {
  const t = useWords(words)
  const wages = shown(pay.wages)
  const months = shown(pay.months) ?? []
  if (!wages) return null
  const set = (part: keyof Wages) => (fen: number | undefined) => {
    if (fen !== undefined && fen >= 0 && fen !== wages[part]) onWages({ ...wages, [part]: fen })
  }
  const field = (part: keyof Wages) => (
    <MoneyField label={t(part)} hint={t(`${part}Hint`)} value={wages[part]} onChange={set(part)} />
  )
  return (
    <Section
      title={t('wages')}
      action={
        changed && (
          <Button size="small" onClick={() => onWages(undefined)}>
            {t('back')}
          </Button>
        )
      }
    >
      <div className="stack">
        <p className="soft dense">
          {months.length > 0 ? t('wagesFrom', { count: months.length }) : t('wagesAgreed')} <Months months={months} />
        </p>
        <Fields columns={2}>
          {field('average')}
          {field('withoutOvertime')}
          {pay.ground === 'withoutNotice' && field('lastMonth')}
        </Fields>
      </div>
    </Section>
  )
}

type PaidMonth = { month: LeavingPay['payment']['month']; fen: number; overtime: number }

function Months({ months }: { months: readonly PaidMonth[] }) {
  const t = useWords(words)
  const f = useFormat()
  const monthName = useMonthName()
  if (months.length === 0) return null
  const average = Math.round(months.reduce((sum, { fen }) => sum + fen, 0) / months.length)
  const steps = [
    ...months.map(({ month, fen, overtime }) => ({
      label: [monthName(month), overtime > 0 && t('monthsOvertime', { amount: f.money(overtime, 'bare') })]
        .filter(Boolean)
        .join(' · '),
      value: f.money(fen, 'bare'),
    })),
    { label: t('average'), value: f.money(average, 'bare') },
  ]
  return (
    <Explained title={t('wages')} steps={steps}>
      {t('monthsTitle')}
    </Explained>
  )
}
