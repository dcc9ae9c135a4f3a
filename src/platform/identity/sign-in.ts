import { accountByEmail } from '../access/account-store.ts'
import { actingAs } from '../access/actor.ts'
import { writeEntry } from '../audit/entry.ts'
import type { Db } from '../database/database.ts'
import { type Call, implement } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { addressOf, authenticationOn } from './authentication.ts'
import { session } from './contract.ts'
import { forgiveAttempts, takeAttempt } from './store/attempt.ts'
import { endSessionByToken } from './store/session.ts'

/** One address may be a whole office behind one line, so it gets more tries than one account. */
const triesPerAccount = 10
const triesPerAddress = 50

type SignIn = Call<{ email: string; password: string }>

const keysOf = ({ input, door }: SignIn) => ({
  account: `account:${input.email.toLowerCase()}`,
  address: `address:${addressOf(door)}`,
})

async function takeTry(call: SignIn): Promise<void> {
  const { account, address } = keysOf(call)
  const limits = [
    { key: account, times: triesPerAccount },
    { key: address, times: triesPerAddress },
  ]
  const minutes = await call.db.transaction().execute((tx) => takeAttempt(tx, limits))
  if (minutes > 0) refuse('session.tooManyTries', { minutes })
}

/** Checks the password, with the same work whether the address is known or not. */
async function checkPassword({ input, db, door, world }: SignIn) {
  const headers = new Headers({ 'user-agent': (door.headers?.get('user-agent') ?? '').slice(0, 300) })
  try {
    return await authenticationOn(world, db, door).api.signInEmail({ body: input, headers, returnHeaders: true })
  } catch (error) {
    if (isRefusedByAuth(error)) return null
    throw error
  }
}

const isRefusedByAuth = (error: unknown): boolean => error instanceof Error && error.name === 'APIError'

/** A failed try is a line in the audit too. It is refused afterwards, so `perform` would not write it. */
async function auditFailure({ db, world, door }: SignIn, userId: string | undefined, refused: string): Promise<void> {
  await writeEntry(db, world.secrets, {
    at: new Date().toISOString(),
    actor: null,
    operation: session.signIn.name,
    about: userId ? [{ type: 'user', id: userId }] : [],
    door: door.kind,
    ip: door.ip ?? null,
    body: { refused },
  })
}

/** Told only to somebody who knows the password: the account is closed. */
async function closedOf(db: Db, { input, today }: SignIn): Promise<boolean> {
  const account = await accountByEmail(db, input.email, today)
  return account !== undefined && 'closed' in actingAs(account)
}

async function signInNow(call: SignIn) {
  await takeTry(call)
  const signedIn = await checkPassword(call)
  if (!signedIn) {
    const known = await accountByEmail(call.db, call.input.email, call.today)
    await auditFailure(call, known?.userId, 'session.wrongPassword')
    return refuse('session.wrongPassword')
  }
  return signedIn
}

export const signIn = implement(session.signIn, {
  about: 'own',
  async run(call) {
    const { headers, response } = await signInNow(call)
    const { db, door, record } = call
    const userId = response.user.id
    if (await closedOf(db, call)) {
      await endSessionByToken(db, response.token)
      await auditFailure(call, userId, 'session.closed')
      refuse('session.closed')
    }
    const { account, address } = keysOf(call)
    await forgiveAttempts(db, account, address)
    for (const cookie of headers.getSetCookie()) door.answer?.append('set-cookie', cookie)
    record({ about: { type: 'user', id: userId } })
    return { userId }
  },
})
