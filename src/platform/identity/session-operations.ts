import { type Actor, grantsFor, reachesOf } from '../access/grant.ts'
import { freeOf } from '../access/matrix.ts'
import { hasGrant } from '../access/permit.ts'
import { rolesOf } from '../access/store.ts'
import { type Call, implement } from '../operation.ts'
import { refuse } from '../refusal.ts'
import type { World } from '../world.ts'
import { cookieName } from './authentication.ts'
import { session } from './contract.ts'
import { sessionTokenIn } from './cookie.ts'
import { postPasswordChanged } from './links.ts'
import { assertGoodPassword, isPasswordOf, replacePassword } from './passwords.ts'
import { requestReset, reset } from './reset.ts'
import { signIn } from './sign-in.ts'
import { forgetAttempts, takeAttempt } from './store/attempt.ts'
import { endSession, endSessionByToken, endSessions, sessionsOf } from './store/session.ts'
import { changeUser } from './store/user.ts'

type Signed = Pick<Call<unknown>, 'world' | 'door'>

const tokenOf = ({ world, door }: Signed): string | null => sessionTokenIn(world, door.headers)

const expiredCookie = (world: World): string =>
  `${cookieName(world)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${world.url.startsWith('https:') ? '; Secure' : ''}`

const signOut = implement(session.signOut, {
  about: 'own',
  async run(call) {
    const token = tokenOf(call)
    if (token) await endSessionByToken(call.db, token)
    call.door.answer?.append('set-cookie', expiredCookie(call.world))
    return {}
  },
})

const mayOf = (world: World, actor: Actor): string[] =>
  [...world.house.operations.values()]
    .filter((each) => freeOf(each) === 'own' || hasGrant(actor, each.operation.name))
    .map((each) => each.operation.name)

const isOnlyOwn = (actor: Actor, operation: string): boolean =>
  reachesOf(grantsFor(actor, operation), actor).every(({ scope }) => scope === 'self')

const current = implement(session.current, {
  about: 'own',
  async run({ actor, db, world, today }) {
    if (actor.userId === '') return null
    const { userId, name, email, personId, language } = actor
    const roles = await rolesOf(db, userId, actor.grants)
    const may = mayOf(world, actor)
    const onlyOwn = may.filter((operation) => isOnlyOwn(actor, operation))
    return { user: { id: userId, name, email }, personId, language, today, roles, may, onlyOwn }
  },
})

const list = implement(session.list, {
  about: 'own',
  run: async (call) => ({ sessions: await sessionsOf(call.db, call.actor.userId, tokenOf(call)) }),
})

const end = implement(session.end, {
  about: 'own',
  async run({ input, db, actor }) {
    if (!(await endSession(db, actor.userId, input.id))) refuse('session.notFound')
    return {}
  },
})

const endOthers = implement(session.endOthers, {
  about: 'own',
  run: async (call) => ({ ended: await endSessions(call.db, [call.actor.userId], tokenOf(call)) }),
})

/** As many as at sign-in: who sits down at an open session must not find out the password by trying. */
const triesOfOldPassword = 10

const changePassword = implement(session.changePassword, {
  about: 'own',
  async run(call) {
    const { input, db, actor, world } = call
    const key = `password:${actor.userId}`
    const minutes = await db.transaction().execute((tx) => takeAttempt(tx, [{ key, times: triesOfOldPassword }]))
    if (minutes > 0) refuse('session.tooManyTries', { minutes })
    if (!(await isPasswordOf(world, db, actor.userId, input.password))) refuse('session.oldPasswordWrong')
    assertGoodPassword(input.newPassword, actor)
    return db.transaction().execute(async (tx) => {
      await replacePassword(world, tx, actor.userId, input.newPassword)
      await postPasswordChanged(tx, { id: actor.userId, ...actor })
      await forgetAttempts(tx, key)
      return { ended: await endSessions(tx, [actor.userId], tokenOf(call)) }
    })
  },
})

const setLanguage = implement(session.setLanguage, {
  about: 'own',
  async run({ input, db, actor }) {
    await changeUser(db, actor.userId, { language: input.language })
    return {}
  },
})

export const sessionOperations = [
  signIn,
  signOut,
  current,
  list,
  end,
  endOthers,
  requestReset,
  reset,
  changePassword,
  setLanguage,
]
