import { addMonths, type Day } from '#platform/kernel/day.ts'
import type { Cases } from './case.ts'
import type { Company, Side } from './company.ts'

const personOf = ({ person }: Side) => ({ personId: person.personId })

/** A month that is over, in which everybody invented is employed. */
const monthOf = ({ today }: Company): string => addMonths(`${today.slice(0, 7)}-01` as Day, -1).slice(0, 7)

const ownMonth = (company: Company) => ({ month: monthOf(company) })

/** The time of people as it came to be, day by day and month by month. */
export const timeCases: Cases = {
  'time.month': {
    about: 'record',
    foreign: (company) => [{ ...personOf(company.b), ...ownMonth(company) }],
    own: (company) => ({ ...personOf(company.a), ...ownMonth(company) }),
    by: ['hr', 'hrbp', 'leader'],
  },
  'time.day': {
    about: 'record',
    foreign: ({ b, today }) => [{ ...personOf(b), day: today }],
    own: ({ a, today }) => ({ ...personOf(a), day: today }),
    by: ['hr', 'hrbp', 'leader'],
  },
  'time.myMonth': { about: 'account', own: ownMonth, by: ['employee'] },
  'time.myDay': { about: 'account', own: ({ today }) => ({ day: today }), by: ['employee'] },
  'time.today': {
    about: 'list',
    asked: ({ b }) => [{}, { search: b.person.told.fullName }, { unitId: b.unitId }],
    by: ['hr'],
  },
  'time.monthState': {
    about: 'shared',
    own: ownMonth,
    by: ['hr', 'hrbp', 'leader'],
    why: 'numbers; that they count only what is reached is tested on its own',
  },
  'time.monthPeople': {
    about: 'list',
    asked: (company) =>
      [{}, { search: company.b.person.told.fullName }, { unitId: company.b.unitId }].map((more) => ({
        ...ownMonth(company),
        ...more,
      })),
    by: ['hr'],
  },
  'time.myWord': { about: 'account', own: ownMonth, by: ['employee'] },
  'time.confirmMonth': {
    about: 'account',
    own: async (company) => {
      const month = monthOf(company)
      const { totals } = await company.as('employee', 'time.myMonth', { month })
      return { month, seen: totals }
    },
    by: ['employee'],
  },
  'time.disputeMonth': {
    about: 'account',
    own: (company) => ({ ...ownMonth(company), note: '有一天出差' }),
    by: ['employee'],
  },
  'time.closeMonth': { about: 'company', own: () => ({ month: '2019-01' }), by: ['hr'] },
  'time.reopenMonth': {
    about: 'company',
    own: async (company) => {
      const month = addMonths('2010-01-01' as Day, company.count() % 100).slice(0, 7)
      await company.as('hr', 'time.closeMonth', { month, despite: true })
      return { month, reason: '补录' }
    },
    by: ['hr'],
  },
}
