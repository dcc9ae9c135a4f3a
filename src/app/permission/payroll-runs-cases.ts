import { layQuestion, layRun, laySlip } from '#modules/payroll/testing/laid.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import type { Cases } from './case.ts'
import type { Company, Somebody } from './company.ts'

const monthOf = ({ today }: Company): Day => addMonths(`${today.slice(0, 7)}-01` as Day, -1)
/** Of another year: this one takes opening figures only before its first payslip. */
const longAgo = (of: Company): Day => addMonths(monthOf(of), -24)
const user = ({ actors }: Company): string => actors.hr.userId

type State = Parameters<typeof layRun>[3]

/** Of the whole company: whoever reaches less is refused, whatever he leads. */
const company = (own: (of: Company) => Promise<object> | object, by: 'hr' = 'hr') => ({
  about: 'company' as const,
  own,
  by: [by],
})

const inState = (state: State, more: object = {}) =>
  company(async (of) => {
    const { runId } = await layRun(of.world.db, user(of), monthOf(of), state)
    return { runId, ...more }
  })

const slip = async (of: Company, { employmentId }: Somebody) =>
  laySlip(of.world.db, user(of), employmentId, longAgo(of), 'published')

/** Payslips, one by one: opened by the grant, never by who leads whom. */
const ofOthers: Cases = {
  'payroll.payslip': {
    about: 'record',
    foreign: async (of) => [{ runId: (await slip(of, of.b.person)).runId, personId: of.b.person.personId }],
    own: async (of) => ({ runId: (await slip(of, of.a.person)).runId, personId: of.a.person.personId }),
    by: ['hr'],
  },
  'payroll.payslipPdf': {
    about: 'record',
    foreign: async (of) => [{ runId: (await slip(of, of.b.person)).runId, personId: of.b.person.personId }],
    own: async (of) => ({ runId: (await slip(of, of.a.person)).runId, personId: of.a.person.personId }),
    by: ['hr'],
  },
  'payroll.answerSlip': {
    about: 'record',
    foreign: async (of) => [{ questionId: await question(of, of.b.person), answer: '基数 × 8%' }],
    own: async (of) => ({ questionId: await question(of, of.a.person), answer: '基数 × 8%' }),
    by: ['hr'],
  },
}

const question = (of: Company, { employmentId }: Somebody) =>
  layQuestion(of.world.db, user(of), employmentId, longAgo(of))

/** A bonus that waits to be paid, by the usual rules. */
async function bonus(of: Company, { personId }: Somebody): Promise<object> {
  const month = of.today.slice(0, 7)
  await of.as('hr', 'payroll.begin', { month })
  const { oneOffId } = await of.as('hr', 'payroll.addOneOff', { personId, month, item: 'annualBonus', fen: 3_600_000 })
  return { oneOffId }
}

const ofBonus = (more: object = {}) => ({
  about: 'record' as const,
  foreign: async (of: Company) => [{ ...(await bonus(of, of.b.person)), ...more }],
  own: async (of: Company) => ({ ...(await bonus(of, await of.hire())), ...more }),
  by: ['hr' as const],
})

const bonuses: Cases = {
  'payroll.bonusTax': ofBonus(),
  'payroll.chooseBonusTax': ofBonus({ taxed: 'merged' }),
}

/** One's own: a run in which somebody else was paid is as good as none. */
const own = (more: object = {}) => ({
  about: 'account' as const,
  foreign: async (of: Company) => [{ runId: (await slip(of, of.b.person)).runId, ...more }],
  own: async (of: Company) => ({ runId: (await slip(of, of.a.person)).runId, ...more }),
  by: ['employee' as const],
})

export const payrollRunsCases: Cases = {
  ...bonuses,
  'payroll.runs': company(() => ({})),
  'payroll.run': inState('draft'),
  'payroll.runPeople': inState('draft'),
  'payroll.setAside': inState('draft'),
  'payroll.corrections': company(() => ({})),
  'payroll.startRun': company(async (of) => {
    const { runId, groupId } = await layRun(of.world.db, user(of), addMonths(monthOf(of), -1), 'draft')
    await of.as('hr', 'payroll.cancelRun', { runId })
    return { groupId, month: monthOf(of).slice(0, 7) }
  }),
  'payroll.recomputeRun': inState('draft'),
  'payroll.submitRun': inState('draft'),
  'payroll.withdrawRun': inState('approved'),
  // One more for its month: the month of time need not be closed for it.
  'payroll.lockRun': company(async (of) => {
    const { runId } = await layRun(of.world.db, user(of), monthOf(of), 'approved', 2)
    return { runId }
  }),
  'payroll.payRun': company(async (of) => {
    const { runId } = await layRun(of.world.db, user(of), monthOf(of), 'locked')
    return { runId, paidOn: of.today }
  }),
  'payroll.carryNegative': inState('locked'),
  'payroll.publishRun': inState('paid'),
  'payroll.cancelRun': inState('draft'),
  'payroll.slipQuestions': company(() => ({})),
  ...ofOthers,
  'payroll.mySlips': { about: 'account', own: () => ({}), by: ['employee'] },
  'payroll.mySlip': own(),
  'payroll.mySlipPdf': own(),
  'payroll.openSlip': own(),
  'payroll.confirmSlip': own(),
  'payroll.askSlip': own({ question: '怎么算的？' }),
}
