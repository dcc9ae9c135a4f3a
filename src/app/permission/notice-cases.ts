import { addDays } from '#platform/kernel/day.ts'
import type { Cases } from './case.ts'

const request = ({ approvalId }: { approvalId: string }) => ({ kind: 'approvals.waiting', key: approvalId })

/** Everybody's own; of whom the sources tell whom is tried beside, in `notices.test.ts`. */
export const noticeCases: Cases = {
  'notice.list': { about: 'account', own: () => ({}), by: ['employee', 'stranger'] },
  'notice.count': { about: 'account', own: () => ({}), by: ['employee', 'hr', 'stranger'] },
  'notice.see': { about: 'account', own: () => ({}), by: ['employee', 'hr', 'stranger'] },
  'notice.mark': {
    about: 'account',
    own: ({ a, today }) => ({ items: [request(a)], as: 'putOff', until: addDays(today, 3) }),
    by: ['hr', 'stranger'],
  },
  'notice.settings': { about: 'account', own: () => ({}), by: ['employee', 'hr', 'stranger'] },
  'notice.saveSettings': { about: 'account', own: () => ({ digest: 'weekly' }), by: ['employee', 'stranger'] },
  'notice.feed': { about: 'account', own: () => ({ deed: 'withdraw' }), by: ['employee', 'stranger'] },
  'notice.calendar': { about: 'account', own: () => ({}), by: ['employee', 'stranger'] },
}
