import { accountById } from '../access/account-store.ts'
import { actorOf } from '../access/actor.ts'
import { type Call, implement } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { addressOf, authContextOn, authenticationOn } from './authentication.ts'
import { session } from './contract.ts'
import { linkName, postPasswordChanged, postReset } from './links.ts'
import { assertGoodPassword } from './passwords.ts'
import { takeAttempt } from './store/attempt.ts'
import { dropLinksOf, dropOldLinks, userByEmail } from './store/user.ts'

const mailsPerAccount = 3
const asksPerAddress = 30

export const requestReset = implement(session.requestReset, {
  about: 'own',
  async run({ input, db, world, door, today }) {
    const minutes = await takeAttempt(db, [{ key: `asking:${addressOf(door)}`, times: asksPerAddress }])
    if (minutes > 0) refuse('session.tooManyTries', { minutes })

    const email = input.email.toLowerCase()
    const enough = await takeAttempt(db, [{ key: `reset:${email}`, times: mailsPerAccount }])
    const user = await userByEmail(db, email)
    const mayAct = user && actorOf(await accountById(db, user.id, today))
    if (mayAct && enough === 0) await postReset(world, db, user)
    return {}
  },
})

/** The user whose link it is, while it is good. */
async function ownerOf({ input, db, world, today }: Pick<Call<{ token: string }>, 'input' | 'db' | 'world' | 'today'>) {
  await dropOldLinks(db)
  const { internalAdapter } = await authContextOn(world, db)
  const link = await internalAdapter.findVerificationValue(linkName(input.token))
  const account = link ? await accountById(db, link.value, today) : undefined
  return actorOf(account) ?? refuse('session.linkInvalid')
}

export const reset = implement(session.reset, {
  about: 'own',
  async run(call) {
    const { input, db, world, record } = call
    const owner = await ownerOf(call)
    assertGoodPassword(input.password, owner)
    const body = { token: input.token, newPassword: input.password }
    await authenticationOn(world, db).api.resetPassword({ body })
    await dropLinksOf(db, owner.userId)
    await postPasswordChanged(db, { id: owner.userId, ...owner })
    record({ about: { type: 'user', id: owner.userId } })
    return {}
  },
})
