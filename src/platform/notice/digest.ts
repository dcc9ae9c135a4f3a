import { setTimeout as pause } from 'node:timers/promises'
import type { Actor } from '../access/grant.ts'
import { jobPort } from '../jobs/actor.ts'
import type { JobRun } from '../jobs/job.ts'
import { job } from '../jobs/job.ts'
import type { Day } from '../kernel/day.ts'
import { canSend } from '../mail/deliver.ts'
import { type Letter, queueMail } from '../mail/index.ts'
import { type Language, say } from '../words.ts'
import type { World } from '../world.ts'
import { askAll, type Notice, ofState, sentenceOfNotice } from './ask.ts'
import type { Group } from './group.ts'
import { mondayOf, weekday } from './group.ts'
import { digestWords } from './locale.ts'
import { claimDigest, earlierWorkRuns, forgetOldMarks, noteMailed, usersToDigest } from './store.ts'

const atOnce = 500

type Told = { mails: number; noMailServer?: true }

/** Each user's letter of the day, for those who want one and have something to hear. Safe to run again. */
export async function sendDigests(world: World, run: Pick<JobRun, 'progress' | 'setAside'>): Promise<Told> {
  await forgetOldMarks(world.db)
  // Without a mail server reminders would only bury the letters that somebody must pass on by hand.
  if (!canSend()) return { mails: 0, noMailServer: true }
  let [mails, asked, after]: [number, number, string | null] = [0, 0, null]
  for (;;) {
    const userIds: string[] = await usersToDigest(world.db, calendarOf(world.today()), after, atOnce)
    for (const userId of userIds) {
      if (await digestSafely(world, userId, run)) mails++
      await run.progress(++asked)
    }
    after = userIds.at(-1) ?? null
    if (userIds.length < atOnce) return { mails }
  }
}

const calendarOf = (today: Day) => ({ today, monday: mondayOf(today), isWorkday: weekday(today) <= 5 })

/** What goes wrong with one user's letter must not keep the others from theirs. */
async function digestSafely(world: World, userId: string, run: Pick<JobRun, 'setAside'>): Promise<boolean> {
  try {
    return await digest(world, userId)
  } catch (error) {
    world.log.error({ error, user: userId }, 'a digest could not be written')
    run.setAside(1)
    return false
  }
}

function digest(world: World, userId: string): Promise<boolean> {
  return world.db.transaction().execute(async (db) => {
    const actor = await jobPort.ask.actorOf(world, userId)
    const today = world.today()
    if (!actor || !(await claimDigest(db, userId, calendarOf(today)))) return false
    const asked = await askAll({ db, house: world.house, actor, today })
    const telling = ofState(
      asked.filter(({ choice }) => choice.byMail),
      'open',
    )
    if (!telling.some((each) => isNews(each, today))) return false
    await queueMail(db, letterFor(world, actor, telling))
    await noteMailed(db, userId, telling)
    return true
  })
}

/** What was told already is told again only on its day, or beside something new. */
const isNews = ({ mailed, day }: Notice, today: Day): boolean => !mailed || day === today

const mostLines = 50

function letterFor(world: World, { name, email, language }: Actor, telling: readonly Notice[]): Letter {
  const groups: readonly Group[] = ['overdue', 'today', 'week', 'later']
  const shown = telling.slice(0, mostLines)
  const parts = groups.flatMap((group) => {
    const lines = shown.filter((each) => each.group === group).map((each) => lineOf(world, each, language))
    return lines.length > 0 ? [`${say(digestWords, language, group)}\n${lines.join('\n')}`] : []
  })
  const left = telling.length - shown.length
  const more = left > 0 ? [say(digestWords, language, 'more', { count: left })] : []
  const address = (path: string) => new URL(path, world.url).href
  return {
    to: email,
    subject: say(digestWords, language, 'subject', { count: telling.length }),
    body: [
      say(digestWords, language, 'hello', { name }),
      ...parts,
      ...more,
      say(digestWords, language, 'foot', { notices: address('/notices'), settings: address('/settings/notices') }),
    ].join('\n\n'),
  }
}

function lineOf(world: World, notice: Notice, language: Language): string {
  const { day, due } = notice
  const said = [sentenceOfNotice(notice, language), due.note].filter(Boolean).join(' · ')
  return `- ${day ? `${day}  ` : ''}${said}\n  ${new URL(due.href, world.url).href}`
}

const longestWait = 600_000

/** The records are of the new day only once the rest of the night's work is done; what hangs must not hold up the mails. */
async function afterTheNight({ world, id, signal }: JobRun): Promise<void> {
  const until = Date.now() + longestWait
  while (Date.now() < until && (await earlierWorkRuns(world.db, id))) await pause(500, undefined, { signal })
}

export const digestJob = job('notice.digest', async (_input, run) => {
  await afterTheNight(run)
  return sendDigests(run.world, run)
})
