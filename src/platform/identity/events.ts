import { after } from '../event.ts'

/** These users may not sign in any more. */
export const userDisabled = after<{ userIds: string[] }>('user.disabled')
