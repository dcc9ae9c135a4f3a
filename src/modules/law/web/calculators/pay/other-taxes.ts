import { choice, money } from '../fields.ts'
import { calculator, type Picture, saying } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

const toHand = (amount: number, tax: number): Picture => ({
  kind: 'columns',
  title: t('payToHand'),
  columns: [
    { key: 'amount', label: t('paidAmount'), value: amount, tone: 'in' },
    { key: 'tax', label: t('tax'), value: -tax, tone: 'out' },
    { key: 'hand', label: t('netPaid'), value: amount - tax, tone: 'total', stands: true },
  ],
})

export const severanceTax = calculator('taxSeverance', {
  title: t('severanceTax'),
  about: t('severanceTaxAbout'),
  fields: [
    money('amount', t('severanceAmount'), { hint: t('severanceAmountHint') }),
    money('averageAnnualWage', t('averageYear'), { hint: t('averageYearHint') }),
  ],
  example: { amount: '600000', averageAnnualWage: '140000' },
  sheet: ({ exempt, taxable, tax }, { amount }) => ({
    headline: { key: 'tax', label: t('tax'), value: tax, unit: 'fen' },
    parts: [
      { key: 'exempt', label: t('exempt'), value: exempt, unit: 'fen' },
      { key: 'taxable', label: t('taxable'), value: taxable, unit: 'fen' },
      { key: 'hand', label: t('kept'), value: amount - tax, unit: 'fen' },
    ],
    pictures: [
      {
        kind: 'rows',
        title: t('taxFreeAndTaxed'),
        unit: 'fen',
        rows: [
          {
            key: 'amount',
            label: t('severanceAmount'),
            parts: [
              { key: 'exempt', label: t('exempt'), value: exempt, tone: 'in' },
              { key: 'taxable', label: t('taxable'), value: taxable - tax, tone: 'kept' },
              { key: 'tax', label: t('tax'), value: tax, tone: 'out' },
            ],
          },
        ],
      },
    ],
  }),
})

export const serviceTax = calculator('taxLabourService', {
  title: t('serviceTax'),
  about: t('serviceTaxAbout'),
  fields: [
    choice('kind', t('payKind'), [
      { value: 'labourService', label: t('service') },
      { value: 'manuscript', label: t('manuscript') },
      { value: 'royalty', label: t('royalty') },
    ]),
    money('amount', t('paidAmount')),
  ],
  example: { amount: '30000' },
  sheet: ({ taxable, tax }, { amount }) => ({
    headline: { key: 'tax', label: t('tax'), value: tax, unit: 'fen' },
    parts: [
      { key: 'taxable', label: t('taxable'), value: taxable, unit: 'fen' },
      { key: 'hand', label: t('netPaid'), value: amount - tax, unit: 'fen' },
    ],
    pictures: [toHand(amount, tax)],
  }),
})
