import { choice, month } from '../fields.ts'
import { calculator, saying } from '../spec.ts'
import { words } from './locale.ts'

const t = saying(words)

const ageOf =
  ({ years, months }: { years: number; months: number }) =>
  (language: 'zh' | 'en') => {
    const rest = months > 0
    if (language === 'zh') return `${years}岁${rest ? `${months}个月` : ''}`
    return `${years} years${rest ? ` ${months} months` : ''}`
  }

const lengthOf = (months: number) => (language: 'zh' | 'en') => {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  if (language === 'zh') return `${years}年${rest > 0 ? `${rest}个月` : ''}`
  return `${years} years${rest > 0 ? ` ${rest} months` : ''}`
}

export const retirement = calculator('retirement', {
  title: t('retirement'),
  about: t('retirementAbout'),
  fields: [
    choice(
      'category',
      t('category'),
      [
        { value: 'male', label: t('male') },
        { value: 'female55', label: t('female55') },
        { value: 'female50', label: t('female50') },
      ],
      { hint: t('categoryHint') },
    ),
    month('born', t('born')),
  ],
  example: { born: '1972-09' },
  sheet: ({ delayMonths, age, month: of, minimumContributionMonths }) => ({
    headline: { key: 'month', label: t('retiresIn'), value: of, unit: 'month' },
    parts: [
      { key: 'age', label: t('age'), value: ageOf(age), unit: 'text' },
      { key: 'delay', label: t('delay'), value: delayMonths, unit: 'months' },
      { key: 'contribution', label: t('contribution'), value: lengthOf(minimumContributionMonths), unit: 'text' },
    ],
  }),
})
