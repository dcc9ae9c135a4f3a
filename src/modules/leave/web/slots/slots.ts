import type { PersonPart } from '#modules/people/web/slots.ts'
import type { Slot } from '#platform/client/screen.ts'
import { say } from '#platform/words.ts'
import { words } from './locale.ts'

const title = (language: 'zh' | 'en') => say(words, language, 'leave')

/** 假期 on somebody's page. */
export const leaveTab: Slot<PersonPart> = {
  ...{ key: 'leave', operation: 'leave.balances', title },
  load: async () => ({ Part: (await import('../taking/person/leave-tab.tsx')).LeaveTab }),
}

/** 假期 on one's own. */
export const ownLeave: Slot<PersonPart> = {
  ...{ key: 'leave', operation: 'leave.mine', title },
  load: async () => ({ Part: (await import('../taking/own/own-leave.tsx')).OwnLeave }),
}
