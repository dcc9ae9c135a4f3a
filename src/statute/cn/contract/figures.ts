import { z } from 'zod'
import { parameter } from '../../parameter.ts'
import { countValue, factorValue, percentValue } from '../../values.ts'
import { cite, laws } from '../laws.ts'

const checkedOn = '2026-11-01'

/** `capTimes` the local average wage, above which pay and years (`capYears`) are capped. */
export const Severance = z.object({ monthsForWholeYear: countValue, capTimes: factorValue, capYears: countValue })
export type Severance = z.infer<typeof Severance>

export const severanceRule = parameter({
  code: 'contract.severance',
  label: { zh: '经济补偿', en: 'Economic compensation' },
  unit: 'table',
  schema: Severance,
  checkedOn,
  versions: [
    {
      from: '2008-01-01',
      value: { monthsForWholeYear: 6, capTimes: 3, capYears: 12 },
      source: cite(laws.contract, 47),
      status: '正式',
    },
  ],
})

/** Which wage counts: the average of the twelve months before, not below the minimum wage. */
export const severanceWage = parameter({
  code: 'contract.severanceWage',
  label: { zh: '经济补偿月工资的平均月数', en: 'Months averaged for the wage of the compensation' },
  unit: 'months',
  schema: countValue,
  checkedOn,
  versions: [{ from: '2008-09-18', value: 12, source: cite(laws.contractRegulations, 27), status: '正式' }],
})

/** 代通知金: by the wage of the last month. */
export const noticePay = parameter({
  code: 'contract.noticePay',
  label: { zh: '代通知金月数', en: 'Months of pay in lieu of notice' },
  unit: 'months',
  schema: countValue,
  checkedOn,
  versions: [{ from: '2008-09-18', value: 1, source: cite(laws.contractRegulations, 20), status: '正式' }],
})

/** 赔偿金: times the compensation. */
export const unlawfulDamages = parameter({
  code: 'contract.unlawfulDamages',
  label: { zh: '违法解除赔偿金倍数', en: 'Damages for unlawful termination' },
  unit: 'times',
  schema: countValue,
  checkedOn,
  versions: [{ from: '2008-01-01', value: 2, source: cite(laws.contract, 87), status: '正式' }],
})

export const Unwritten = z.object({ graceMonths: countValue, mostMonths: countValue, openEndedAfterMonths: countValue })
export type Unwritten = z.infer<typeof Unwritten>

export const unwrittenRule = parameter({
  code: 'contract.unwritten',
  label: { zh: '未订书面劳动合同的二倍工资', en: 'Double pay without a written contract' },
  unit: 'months',
  schema: Unwritten,
  checkedOn,
  versions: [
    {
      from: '2008-01-01',
      value: { graceMonths: 1, mostMonths: 11, openEndedAfterMonths: 12 },
      source: cite(laws.contract, 10, 82),
      status: '正式',
    },
  ],
})

/** Percent of the agreed wage, or of the lowest grade of the post. */
export const probationPay = parameter({
  code: 'contract.probationPay',
  label: { zh: '试用期工资下限（%）', en: 'Least pay during probation, %' },
  unit: 'percent',
  schema: percentValue,
  checkedOn,
  versions: [{ from: '2008-01-01', value: 80, source: cite(laws.contract, 20), status: '正式' }],
})

export const illegalProbation = parameter({
  code: 'contract.illegalProbation',
  label: { zh: '违法约定试用期的赔偿（月工资倍数）', en: 'Damages for unlawful probation, monthly wages per month' },
  unit: 'times',
  schema: factorValue,
  checkedOn,
  versions: [{ from: '2008-01-01', value: 1, source: cite(laws.contract, 83), status: '正式' }],
})

/** How long a non-compete may bind. */
export const nonCompeteTerm = parameter({
  code: 'contract.nonCompeteTerm',
  label: { zh: '竞业限制最长期限（月）', en: 'Longest non-compete, months' },
  unit: 'months',
  schema: countValue,
  checkedOn,
  versions: [{ from: '2008-01-01', value: 24, source: cite(laws.contract, 24), status: '正式' }],
})

/** Where no pay was agreed: percent of the twelve months’ average; months more when the employer ends it early. */
export const NonCompete = z.object({
  rate: percentValue,
  monthsWhenCancelled: countValue,
  unpaidMonthsToVoid: countValue,
})
export type NonCompete = z.infer<typeof NonCompete>

export const nonCompeteRule = parameter({
  code: 'contract.nonCompete',
  label: { zh: '竞业限制补偿', en: 'Non-compete pay' },
  unit: 'table',
  schema: NonCompete,
  checkedOn,
  versions: [
    {
      from: '2021-01-01',
      value: { rate: 30, monthsWhenCancelled: 3, unpaidMonthsToVoid: 3 },
      source: cite(laws.interpretation1, { zh: '第三十六至四十条', en: 'art. 36–40' }),
      status: '正式',
    },
  ],
})

/** Percent of the cost of the training that damages may reach. */
export const bondRule = parameter({
  code: 'contract.trainingBond',
  label: { zh: '服务期违约金上限（培训费用的%）', en: 'Most damages of a training bond, % of its cost' },
  unit: 'percent',
  schema: percentValue,
  checkedOn,
  versions: [{ from: '2008-01-01', value: 100, source: cite(laws.contract, 22), status: '正式' }],
})

export const MassLayoff = z.object({
  people: countValue,
  percent: percentValue,
  noticeDays: countValue,
  rehireMonths: countValue,
})
export type MassLayoff = z.infer<typeof MassLayoff>

export const layoffRule = parameter({
  code: 'contract.massLayoff',
  label: { zh: '经济性裁员', en: 'Mass layoff' },
  unit: 'table',
  schema: MassLayoff,
  checkedOn,
  versions: [
    {
      from: '2008-01-01',
      value: { people: 20, percent: 10, noticeDays: 30, rehireMonths: 6 },
      source: cite(laws.contract, 41),
      status: '正式',
    },
  ],
})

/** Years from knowing of the wrong. */
export const arbitrationLimit = parameter({
  code: 'disputes.limit',
  label: { zh: '劳动仲裁时效（年）', en: 'Time limit of labour arbitration, years' },
  unit: 'years',
  schema: countValue,
  checkedOn,
  versions: [{ from: '2008-05-01', value: 1, source: cite(laws.disputes, 27), status: '正式' }],
})
