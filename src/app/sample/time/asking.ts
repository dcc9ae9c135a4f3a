import type { Actor } from '#platform/access/grant.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Cast, Player } from '../cast.ts'
import type { Deed } from '../deed.ts'
import type { Place } from '../staffing.ts'
import type { SampleUnit } from '../structure.ts'
import type { Open } from './open.ts'

type Outcome = { verb: 'decide' | 'sendBack'; decision?: 'approve' | 'decline'; comment: string }

type Asking = { deed: Deed; player: Player; lead: Player; open: Open; founder: Actor }

/** What people ask for today: leave of the coming weeks, overtime, punches they forgot. Their superiors can decide. */
export async function askForTime(deed: Deed, cast: Cast, opens: readonly Open[], heads: HeadOf): Promise<void> {
  const { founder } = cast
  const asking = async (open: Open): Promise<Asking> => ({
    ...{ deed, open, founder, player: await cast.join(open.worker.place) },
    lead: await cast.join(heads(open.worker.unit)),
  })
  const [forgetful, others] = [opens.filter(({ forgotten }) => forgotten), opens.filter(({ forgotten }) => !forgotten)]
  for (const open of forgetful.slice(0, 4)) await mend(await asking(open))
  for (const [at, open] of others.slice(0, 10).entries()) await requests[at % requests.length]?.(await asking(open))
}

/** The place of who leads a unit. */
export type HeadOf = (unit: SampleUnit) => Place

async function mend({ deed, player, open: { forgotten } }: Asking): Promise<void> {
  if (forgotten) await deed(player, 'time.requestCorrection', { ...forgotten, reason: '下班忘记打卡' })
}

const agreed: Outcome = { verb: 'decide', decision: 'approve', comment: '同意' }

const requests: readonly ((asking: Asking) => Promise<void>)[] = [
  (asking) => leave(asking, { at: 3, days: 2, reason: '回老家' }),
  (asking) => overtime(asking, '版本发布前联调'),
  (asking) => leave(asking, { at: 1, days: 1, reason: '看牙', part: 'first' }),
  (asking) => leave(asking, { at: 5, days: 5, reason: '陪家人出行' }),
  (asking) => overtime(asking, '年底盘点'),
  (asking) =>
    leave(
      asking,
      { at: 2, days: 1, reason: '家里有事' },
      { verb: 'sendBack', comment: '那天有评审，能改到后一天吗？' },
    ),
  (asking) => leave(asking, { at: 6, days: 1, reason: '办证' }, agreed),
  // More than a week goes on to HR.
  (asking) => leave(asking, { at: 2, days: 8, reason: '父亲手术，陪护' }, agreed),
  (asking) => leave(asking, { at: 8, days: 3, reason: '探望父母' }),
]

async function overtime({ deed, player, open: { next } }: Asking, reason: string): Promise<void> {
  const [on] = next
  if (on) await deed(player, 'time.requestOvertime', { day: on.day, from: on.end + 30, to: on.end + 120, reason })
}

type Wanted = { at: number; days: number; reason: string; part?: 'first' }

async function leave({ deed, player, lead, open: { next } }: Asking, wanted: Wanted, answer?: Outcome): Promise<void> {
  const { at, days, reason, part = 'day' } = wanted
  const [from, to] = [next[at]?.day, next[at + days - 1]?.day]
  if (!from || !to) return
  const typeId = await typeFor(deed, player, days, from)
  const input = { typeId, fromDay: from, toDay: to, fromPart: part, toPart: part, reason }
  const { approvalId: requestId } = await deed(player, 'leave.request', input)
  if (!answer) return
  const { verb, ...said } = answer
  await deed(lead, `approvals.${verb}`, { requestId, files: [], ...said })
}

type Mine = { type: { typeId: string; code: string }; left: number }

/** Annual leave where there is enough of it, else leave for something personal. */
async function typeFor(deed: Deed, player: Player, days: number, day: Day): Promise<string | undefined> {
  const { types } = (await deed(player, 'leave.mine', { day })) as { types: Mine[] }
  const of = (code: string) => types.find(({ type }) => type.code === code)
  const annual = of('annual')
  const chosen = annual && annual.left >= days * 480 ? annual : of('personal')
  return chosen?.type.typeId
}
