import type { Cases } from './case.ts'
import type { Company } from './company.ts'

/** Somebody whose employment ended today. */
async function leaver(company: Company, change: object = {}): Promise<{ personId: string }> {
  const { personId } = await company.hire(change)
  await company.as('hr', 'people.leave', { personId, leaveDate: company.today, leaveKind: 'voluntary' })
  return { personId }
}

const lines = [
  { kind: 'compensation', fen: 0 },
  { kind: 'unusedLeave', fen: 0, reason: '已另行支付' },
]

const record = (own: (company: Company) => Promise<object>, more: object = {}) => ({
  about: 'record' as const,
  foreign: async ({ b }: Company) => [{ personId: b.person.personId, ...more }],
  own,
  by: ['hr' as const],
})

/** What somebody gets who leaves is his pay: kept by whoever keeps pay, never by the line of reporting. */
export const payrollLeavingCases: Cases = {
  'payroll.leavers': {
    about: 'list',
    asked: async (company) => {
      await leaver(company, { unitId: company.b.unitId })
      const month = company.today.slice(0, 7)
      return [{ month }, { month, open: true }, { month, unitId: company.b.unitId }]
    },
    by: ['hr'],
  },
  'payroll.leavingPay': record(leaver),
  'payroll.settleLeaving': record(async (company) => ({ ...(await leaver(company)), lines }), { lines }),
  'payroll.reopenLeaving': record(async (company) => {
    const left = await leaver(company)
    await company.as('hr', 'payroll.settleLeaving', { ...left, lines })
    return left
  }),
}
