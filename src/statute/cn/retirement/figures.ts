import { z } from 'zod'
import { parameter } from '../../parameter.ts'
import { countValue } from '../../values.ts'
import { cite, laws, unverified } from '../laws.ts'

const checkedOn = '2026-11-01'

const Delay = z.object({ baseYears: countValue, everyMonths: countValue.min(1), mostMonths: countValue })

/** The old age, and by how many months of birth it rises by one month, up to how much. */
export const Delays = z.object({ since: countValue, male: Delay, female55: Delay, female50: Delay })
export type Delays = z.infer<typeof Delays>

export const retirementDelays = parameter({
  code: 'retirement.delay',
  label: { zh: '渐进式延迟退休', en: 'Gradual raising of the retirement age' },
  unit: 'months',
  schema: Delays,
  checkedOn,
  versions: [
    {
      from: '2025-01-01',
      value: {
        since: 2025,
        male: { baseYears: 60, everyMonths: 4, mostMonths: 36 },
        female55: { baseYears: 55, everyMonths: 4, mostMonths: 36 },
        female50: { baseYears: 50, everyMonths: 2, mostMonths: 60 },
      },
      source: cite(laws.retirement),
      status: '正式',
    },
  ],
})

export const Contribution = z.object({
  months: countValue,
  risesAfter: countValue,
  monthsPerYear: countValue,
  mostMonths: countValue,
})
export type Contribution = z.infer<typeof Contribution>

/** Months of pension contributions needed: rising each year after `risesAfter`. */
export const minimumContribution = parameter({
  code: 'retirement.minimumContribution',
  label: { zh: '最低缴费年限（月）', en: 'Least months of contributions' },
  unit: 'months',
  schema: Contribution,
  checkedOn,
  versions: [
    {
      from: '2025-01-01',
      value: { months: 180, risesAfter: 2029, monthsPerYear: 6, mostMonths: 240 },
      source: cite(laws.retirement),
      status: '正式',
    },
  ],
})

/** 弹性退休: by how many years earlier or later, and how many months ahead it is to be said. */
export const flexibleRetirement = parameter({
  code: 'retirement.flexible',
  label: { zh: '弹性退休（年）与提前告知（月）', en: 'Flexible retirement (years) and notice (months)' },
  unit: 'table',
  schema: z.object({ earlierYears: countValue, laterYears: countValue, noticeMonths: countValue }),
  checkedOn,
  versions: [
    {
      from: '2025-01-01',
      value: { earlierYears: 3, laterYears: 3, noticeMonths: 3 },
      source: cite(laws.retirement, unverified),
      status: '待核验',
    },
  ],
})
