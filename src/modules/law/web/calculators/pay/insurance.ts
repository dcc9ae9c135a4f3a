import { amountOf, city, money, month } from '../fields.ts'
import { calculator, saying, type Table, type Tone, yuan } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

type Side = 'employee' | 'employer'
type Item = { kind: Kind; base: number } & Record<Side, number>
type Kind = 'pension' | 'medical' | 'unemployment' | 'workInjury' | 'housingFund'

const tones: Record<Kind, Tone> = {
  pension: 'in',
  medical: 'out',
  unemployment: 'more',
  workInjury: 'total',
  housingFund: 'kept',
}

const rowOf = (side: Side, items: readonly Item[]) => ({
  key: side,
  label: t(side),
  parts: items
    .filter((item) => item[side] > 0)
    .map((item) => ({ key: item.kind, label: t(item.kind), value: item[side], tone: tones[item.kind] })),
})

const tableOf = (items: readonly Item[]): Table => ({
  title: t('itemTable'),
  heads: [
    { key: 'item', label: t('itemHead'), unit: 'text' },
    { key: 'base', label: t('baseHead'), unit: 'fen' },
    { key: 'employee', label: t('employee'), unit: 'fen' },
    { key: 'employer', label: t('employer'), unit: 'fen' },
  ],
  rows: items.map(({ kind, base, employee, employer }) => [t(kind), base, employee, employer]),
})

const needed = ['insurance.bases', 'insurance.housingFund']

export const insurance = calculator('socialInsurance', {
  title: t('insurance'),
  about: t('insuranceAbout'),
  fields: [
    city(t('city'), needed, { initial: 'beijing' }),
    month('month', t('insuranceMonth'), { initial: (today) => today.slice(0, 7) }),
    money('wage', t('insuranceWage'), { hint: t('insuranceWageHint') }),
    amountOf('percent', 'housingFundRate', t('fundRate'), { optional: true, initial: '7', hint: t('fundRateHint') }),
    amountOf('percent', 'workInjuryRate', t('injuryRate'), { optional: true, hint: t('injuryRateHint') }),
  ],
  example: { wage: '20000' },
  sheet(output, { wage }) {
    const { base, housingFund } = output
    const fund: Item[] = housingFund ? [{ kind: 'housingFund', ...housingFund }] : []
    const items: Item[] = [...output.items, ...fund]
    const own = output.employee + (housingFund?.employee ?? 0)
    const employers = output.employer + (housingFund?.employer ?? 0)
    return {
      headline: { key: 'own', label: t('ownShare'), value: own, unit: 'fen' },
      parts: [
        { key: 'employers', label: t('employerShare'), value: employers, unit: 'fen' },
        { key: 'cost', label: t('costOfEmployer'), value: wage + employers, unit: 'fen' },
        { key: 'left', label: t('beforeTax'), value: wage - own, unit: 'fen' },
        { key: 'base', label: t('base'), value: base, unit: 'fen' },
      ],
      pictures: [
        { kind: 'rows', title: t('whoPays'), unit: 'fen', rows: [rowOf('employer', items), rowOf('employee', items)] },
      ],
      tables: [tableOf(items)],
      onward: [{ to: 'withholdIncomeTax', values: { income: yuan(wage), socialDeduction: yuan(own) } }],
    }
  },
})
