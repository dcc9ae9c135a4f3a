import type { Case, Cases } from './case.ts'

/** Everybody may compute: nothing is read of anybody. */
const calculators: Record<string, object> = {
  withholdIncomeTax: {
    basis: 'normal',
    months: [{ month: '2026-01', income: 1_000_000, socialDeduction: 0, additionalDeduction: 0 }],
  },
  taxAnnualBonus: { bonus: 3_600_100, paidOn: '2026-02-01' },
  taxSeverance: { amount: 50_000_000, averageAnnualWage: 14_000_000 },
  taxLabourService: { amount: 1_000_000 },
  socialInsurance: { city: 'beijing', month: '2026-07', wage: 1_000_000 },
  overtimePay: { monthlyWage: 1_000_000, entries: [{ kind: 'workday', hours: 2 }] },
  prorateWage: { monthlyWage: 1_000_000, month: '2026-07' },
  workCalendar: { year: 2026 },
  annualLeave: { year: 2026, entitlement: 10 },
  unusedLeavePay: { averageMonthlyWage: 1_000_000, days: 3 },
  sickPay: { city: 'beijing', month: '2026-07', monthlyWage: 1_000_000, days: 3, hiredOn: '2020-01-01' },
  maternityLeave: { from: '2026-07-01' },
  homeLeave: { isStateEmployer: true, hiredOn: '2020-01-01', visit: 'spouse', isMarried: true },
  severancePay: { hiredOn: '2020-01-01', leftOn: '2026-01-01', averageMonthlyWage: 1_000_000, kind: 'N' },
  unwrittenContractPay: { startedOn: '2026-01-05', signedOn: '2026-07-01', monthlyWage: 1_000_000 },
  probationLimit: { termType: 'open_ended', from: '2026-01-01' },
  nonCompetePay: { averageMonthlyWage: 1_000_000 },
  trainingBond: { cost: 5_000_000, bondMonths: 36, servedMonths: 12 },
  massLayoff: { staff: 100, leaving: 20 },
  arbitrationDeadline: { knownOn: '2026-01-01' },
  retirement: { category: 'male', born: '1980-01' },
  checkIdentity: { kind: 'mobile', value: '13800000000' },
  cities: {},
}

const forEverybody = (input: object): Case => ({ about: 'account', own: () => input, by: ['employee', 'stranger'] })

const figure = { code: 'leave.bereavement', document: '公司制度', reason: '核对过原文' }

export const lawCases: Cases = {
  ...Object.fromEntries(Object.entries(calculators).map(([verb, input]) => [`law.${verb}`, forEverybody(input)])),
  'law.figures': { about: 'company', own: () => ({}), by: ['hr'] },
  'law.addFigure': {
    about: 'company',
    own: () => ({ ...figure, from: '2030-01-01', value: { least: 1, most: 5 } }),
    by: ['hr'],
  },
  'law.confirmFigure': { about: 'company', own: () => ({ ...figure, from: '1980-02-20' }), by: ['hr'] },
}
