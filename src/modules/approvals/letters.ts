import { type HandlerCall, on } from '#platform/event.ts'
import { canSend, type Letter, queueMails } from '#platform/mail/index.ts'
import { say } from '#platform/words.ts'
import { allKinds } from './engine/kinds.ts'
import { answered, arrived } from './events.ts'
import { letterWords } from './locale.ts'
import { accountsOf, type StandIn, type StoredAccount, standInsOf } from './store/accounts.ts'
import { type Title, titlesOf } from './store/requests.ts'

type About = Omit<Title, 'id'>

async function abouts({ db }: HandlerCall, requestIds: readonly string[]): Promise<Map<string, About>> {
  return new Map((await titlesOf(db, [...new Set(requestIds)])).map(({ id, ...about }) => [id, about]))
}

const titleIn = (about: About | undefined, language: 'zh' | 'en'): string => {
  const kind = allKinds().find((each) => each.kind === about?.kind)
  return [about?.name, kind?.title[language]].filter(Boolean).join(' · ')
}

const address = ({ world }: HandlerCall, path: string): string => new URL(path, world.url).href

/** A letter for each who is asked, whatever the number of requests; who stands in for him gets it too. */
async function tellArrived(
  { waiting, reminder }: NonNullable<typeof arrived.payload>,
  call: HandlerCall,
): Promise<void> {
  // Without a mail server letters would only bury those that somebody must pass on by hand.
  if (!canSend() || waiting.length === 0) return
  const { db, today } = call
  const about = await abouts(
    call,
    waiting.map(({ requestId }) => requestId),
  )
  const standIns = await standInsOf(
    db,
    waiting.map(({ userId }) => userId),
    today,
  )
  const told = waiting.flatMap((each) => [each, ...standInsFor(each, standIns, about.get(each.requestId))])
  const accounts = await accountsById(
    call,
    told.map(({ userId }) => userId),
  )
  const letters = told.flatMap(({ userId, count, requestId }) => {
    const account = accounts.get(userId)
    if (!account) return []
    const link = address(call, count === 1 ? `/approvals/${requestId}` : '/approvals')
    const title = titleIn(about.get(requestId), account.language)
    return letter(account, reminder ? 'remind' : count === 1 ? 'one' : 'several', { title, count, link })
  })
  await queueMails(db, letters)
}

async function accountsById(
  { db, today }: HandlerCall,
  userIds: readonly string[],
): Promise<Map<string, StoredAccount>> {
  const accounts = await accountsOf(db, { userIds: [...new Set(userIds)] }, today)
  return new Map(accounts.filter(({ disabled }) => !disabled).map((account) => [account.userId, account]))
}

/** Who stands in is told of what he may decide: of that kind, and never of his own request. */
const standInsFor = <W extends { userId: string; count: number }>(
  each: W,
  standIns: readonly StandIn[],
  about: About | undefined,
): W[] =>
  standIns
    .filter(({ fromUser, kinds }) => fromUser === each.userId && (!kinds || kinds.includes(about?.kind ?? '')))
    .filter(({ toUser }) => each.count > 1 || toUser !== about?.askedBy)
    .map(({ toUser }) => ({ ...each, userId: toUser }))

type LetterKind = 'remind' | 'one' | 'several' | 'approved' | 'declined' | 'returned' | 'withdrawn' | 'mentioned'

function letter(
  { email, name, language }: StoredAccount,
  kind: LetterKind,
  { title, count, link }: { title: string; count: number; link: string },
): Letter {
  const subject =
    kind === 'several' ? say(letterWords, language, 'several', { count }) : say(letterWords, language, kind, { title })
  return { to: email, subject, body: say(letterWords, language, 'body', { name, subject, link }) }
}

async function tellAnswered({ told }: NonNullable<typeof answered.payload>, call: HandlerCall): Promise<void> {
  if (!canSend() || told.length === 0) return
  const accounts = await accountsById(
    call,
    told.map(({ userId }) => userId),
  )
  const about = await abouts(
    call,
    told.map(({ requestId }) => requestId),
  )
  const letters = told.flatMap(({ userId, requestId, what }) => {
    const account = accounts.get(userId)
    if (!account) return []
    const title = titleIn(about.get(requestId), account.language)
    return letter(account, what, { title, count: 1, link: address(call, `/approvals/${requestId}`) })
  })
  await queueMails(call.db, letters)
}

export const letterHandlers = [on(arrived, tellArrived), on(answered, tellAnswered)]
