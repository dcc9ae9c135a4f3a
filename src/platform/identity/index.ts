import type { Module, SubjectType } from '../house.ts'
import { jobPort } from '../jobs/actor.ts'
import { actorById } from './actors.ts'
import { operationWords, refusalWords } from './locale.ts'
import { sessionOperations } from './session-operations.ts'
import { lockUsers, userNames, usersCovered } from './store/user.ts'
import { userOperations } from './user-operations.ts'

export { actorByEmail, actorById, firstAdministrator } from './actors.ts'
export { userDisabled } from './events.ts'
export { endSessionsOfPerson } from './store/session.ts'
export { addUser, addUserWithPassword, type NewUser } from './users.ts'

const userSubject: SubjectType = {
  type: 'user',
  lock: lockUsers,
  covered: async (_db, ids, reach) => usersCovered(ids, reach),
  namesOf: userNames,
}

jobPort.fill({ actorOf: actorById })

export const identityModule: Module = {
  name: 'identity',
  operations: [...sessionOperations, ...userOperations],
  subjects: [userSubject],
  operationWords,
  refusalWords,
  constraints: { auth_user_email_key: 'user.emailTaken', auth_user_person_id_key: 'user.personTaken' },
}
