import { keepingAnAdministrator } from '../access/administrators.ts'
import { assignmentsOf } from '../access/store.ts'
import type { Db } from '../database/database.ts'
import { type Call, implement, type Subject } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { hashOfKey, newKey } from './api-key.ts'
import { user } from './contract.ts'
import { userDisabled } from './events.ts'
import { postInvitation } from './links.ts'
import { addKey, endKey, keysOf } from './store/api-key.ts'
import { endSessions } from './store/session.ts'
import { allUsers, changeUser, passwordOf, userById } from './store/user.ts'
import { addUser, assertKnown, assignRoles } from './users.ts'

const theUser = ({ userId }: { userId: string }): Subject => ({ type: 'user', id: userId })

const known = async (db: Db, id: string) => (await userById(db, id)) ?? refuse('user.notFound')

const list = implement(user.list, {
  about: 'company',
  async run({ db, world }) {
    const users = await allUsers(db)
    const personIds = users.flatMap(({ personId }) => personId ?? [])
    const names = personIds.length > 0 ? await world.house.subjects.get('person')?.namesOf(db, personIds) : undefined
    return { users: users.map((each) => ({ ...each, personName: names?.get(each.personId ?? '') ?? null })) }
  },
})

const invite = implement(user.invite, {
  about: 'company',
  async run({ input, db, world, record }) {
    const id = await addUser(world, db, input)
    record({ about: { type: 'user', id } })
    return { id, link: await postInvitation(world, db, { id, ...input }) }
  },
})

const resendInvite = implement(user.resendInvite, {
  about: theUser,
  async run({ input, db, world }) {
    const invited = await known(db, input.userId)
    if (invited.disabled_at) refuse('user.isDisabled')
    // Once somebody has a password, nobody else may hold a link that changes it.
    if (await passwordOf(db, invited.id)) refuse('user.alreadyActive')
    return { link: await postInvitation(world, db, invited) }
  },
})

const linkPerson = implement(user.linkPerson, {
  about: theUser,
  async run({ input, db, world, record }) {
    const { person_id: before } = await known(db, input.userId)
    if (input.personId) await assertKnown(world, db, 'person', [input.personId], 'user.personUnknown')
    await changeUser(db, input.userId, { person_id: input.personId })
    record({ details: { before: { personId: before } } })
    return {}
  },
})

const setRoles = implement(user.setRoles, {
  about: theUser,
  async run({ input, db, world, record }) {
    await known(db, input.userId)
    record({ details: { before: await assignmentsOf(db, input.userId) } })
    await keepingAnAdministrator(db, () => assignRoles(world, db, input.userId, input.roles))
    return {}
  },
})

const disable = implement(user.disable, {
  about: theUser,
  async run({ input, db, tell }) {
    await known(db, input.userId)
    const disabled_at = new Date().toISOString()
    await keepingAnAdministrator(db, () => changeUser(db, input.userId, { disabled_at }))
    await endSessions(db, [input.userId])
    await tell(userDisabled, { userIds: [input.userId] })
    return {}
  },
})

const enable = implement(user.enable, {
  about: theUser,
  async run({ input, db }) {
    await known(db, input.userId)
    await changeUser(db, input.userId, { disabled_at: null })
    return {}
  },
})

const endAllSessions = implement(user.endSessions, {
  about: theUser,
  async run({ input, db }) {
    await known(db, input.userId)
    return { ended: await endSessions(db, [input.userId]) }
  },
})

/** A key that could make keys would outlive its own end. */
function assertNotByKey({ door }: Call<unknown>): void {
  if (door.headers?.has('authorization')) refuse('user.keyByKey')
}

const createApiKey = implement(user.createApiKey, {
  about: 'own',
  async run(call) {
    assertNotByKey(call)
    const key = newKey()
    const { name, days } = call.input
    const userId = call.actor.userId
    const id = await addKey(call.db, { userId, name, days, hash: hashOfKey(key), tail: key.slice(-4) })
    call.record({ about: { type: 'user', id: userId }, details: { keyId: id } })
    return { id, key }
  },
})

const apiKeys = implement(user.apiKeys, {
  about: 'own',
  run: async ({ db, actor }) => ({ keys: await keysOf(db, actor.userId) }),
})

const endApiKey = implement(user.endApiKey, {
  about: 'own',
  async run({ input, db, actor }) {
    if (!(await endKey(db, actor.userId, input.id))) refuse('apiKey.notFound')
    return {}
  },
})

export const userOperations = [
  list,
  invite,
  resendInvite,
  linkPerson,
  setRoles,
  disable,
  enable,
  endAllSessions,
  createApiKey,
  apiKeys,
  endApiKey,
]
