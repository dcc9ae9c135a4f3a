import { choice, city, day, money } from '../fields.ts'
import { calculator, type InputOf, type Picture, type Shown, saying, type Tone, yuan } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

type Kind = InputOf<'severancePay'>['kind']
type Severance = { months: number; monthlyBase: number; amount: number }

/** What is paid beside N itself. */
const besides = { N: undefined, 'N+1': 'notice', '2N': 'again' } as const

const compensationOf = ({ months, monthlyBase }: Severance) => Math.round(months * monthlyBase)

function blocksOf(severance: Severance, kind: Kind): Picture {
  const { months, monthlyBase, amount } = severance
  const whole = Math.floor(months)
  const base = (key: string, value: number, tone: Tone) => ({ key, label: t('base'), value, tone })
  const ones = Array.from({ length: whole }, (_, at) => base(`month${at}`, monthlyBase, 'in'))
  const half = months > whole ? [base('half', compensationOf(severance) - whole * monthlyBase, 'in')] : []
  const besideWord = besides[kind]
  const rest = amount - compensationOf(severance)
  return {
    kind: 'rows',
    title: t('perMonth'),
    unit: 'fen',
    rows: [
      { key: 'n', label: t('compensation'), parts: [...ones, ...half] },
      ...(besideWord
        ? [{ key: 'more', label: t(besideWord), parts: [{ ...base('more', rest, 'out'), label: t(besideWord) }] }]
        : []),
    ],
  }
}

function columnsOf(severance: Severance, kind: Kind): Picture[] {
  const besideWord = besides[kind]
  if (!besideWord) return []
  const compensation = compensationOf(severance)
  return [
    {
      kind: 'columns',
      title: t('howPaid'),
      columns: [
        { key: 'n', label: t('compensation'), value: compensation, tone: 'in' },
        { key: 'more', label: t(besideWord), value: severance.amount - compensation, tone: 'out' },
        { key: 'total', label: t('total'), value: severance.amount, tone: 'total', stands: true },
      ],
    },
  ]
}

const partsOf = ({ months, monthlyBase }: Severance): Shown[] => [
  { key: 'months', label: t('months'), value: months, unit: 'months' },
  { key: 'base', label: t('base'), value: monthlyBase, unit: 'fen' },
]

export const severance = calculator('severancePay', {
  title: t('severance'),
  about: t('severanceAbout'),
  fields: [
    choice('kind', t('kind'), [
      { value: 'N', label: t('n') },
      { value: 'N+1', label: t('nPlusOne') },
      { value: '2N', label: t('twoN') },
    ]),
    day('hiredOn', t('hiredOn')),
    day('leftOn', t('leftOn'), { initial: (today) => today, notBefore: 'hiredOn' }),
    money('averageMonthlyWage', t('averageWage'), { hint: t('averageWageHint') }),
    money('lastMonthWage', t('lastMonth'), { when: { key: 'kind', is: ['N+1'] } }),
    city(t('city'), ['wages.average', 'wages.minimum'], { optional: true, hint: t('cityHint') }),
    money('localAverageMonthlyWage', t('localAverage'), { optional: true, hint: t('localAverageHint') }),
    money('localMinimumWage', t('localMinimum'), { optional: true }),
  ],
  example: { hiredOn: '2010-03-18', averageMonthlyWage: '45000', localAverageMonthlyWage: '12000' },
  sheet: (output, { kind }) => ({
    headline: { key: 'amount', label: t('toPay'), value: output.amount, unit: 'fen' },
    parts: partsOf(output),
    pictures: output.amount > 0 ? [blocksOf(output, kind), ...columnsOf(output, kind)] : [],
    onward: [{ to: 'taxSeverance', values: { amount: yuan(output.amount) } }],
  }),
})
