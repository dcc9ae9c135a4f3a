import type { z } from 'zod'
import { type Call, implementTogether } from '#platform/operation.ts'
import { Refusal } from '#platform/refusal.ts'
import { time } from '../../contract.ts'
import { firstPresses } from '../rules/again.ts'
import { addPunches, type NewPunch, openForCrowd, type Standing } from '../store/punch.ts'
import { judgePlaces } from './judging.ts'

export type Press = Call<z.output<typeof time.punch.input>>
type Answer = z.input<typeof time.punch.output>

/** A clock that is off by less says nothing. */
const tolerated = 5

function clockOff({ input, at }: Press): number | null {
  if (!input.clientAt) return null
  const minutes = Math.round((Date.parse(input.clientAt) - at.getTime()) / 60_000)
  return Math.abs(minutes) > tolerated ? minutes : null
}

/** Either what is to be written for that press, or why not. */
async function judge({ db, today }: Press, presses: readonly Press[]): Promise<(NewPunch | Refusal)[]> {
  const personIds = [...new Set(presses.flatMap(({ actor }) => actor.personId ?? []))]
  const moments = presses.map(({ at }) => at)
  const { employments, rules } = await openForCrowd(db, moments, personIds, today)
  const verdicts = await judgePlaces(db, presses, rules)
  return presses.map((press, index) => {
    const { personId } = press.actor
    const employmentId = personId && employments.get(personId)
    if (!employmentId) return new Refusal(personId ? 'time.notEmployedToday' : 'time.noPerson', {})
    const judged = verdicts[index]
    if (judged instanceof Refusal) return judged
    const { verdict = null, placeId = null } = judged ?? {}
    return { employmentId, at: press.at, source: press.input.device, verdict, placeId }
  })
}

/** Writes them, each person once a minute, and answers each with what stands. */
async function write({ db, today }: Press, presses: readonly NewPunch[]): Promise<Standing[]> {
  const first = firstPresses(presses)
  const counting = presses.flatMap((press, index) => (first[index] === index ? [{ press, index }] : []))
  const standing = await addPunches(
    db,
    counting.map(({ press }) => press),
    today,
  )
  const byIndex = new Map(counting.map(({ index }, at) => [index, standing[at]]))
  return presses.map((_, index) => {
    const found = byIndex.get(first[index] ?? index)
    if (!found) throw new Error('A punch that was written is not there')
    return { ...found, repeated: found.repeated || first[index] !== index }
  })
}

async function punchAll(presses: readonly Press[]): Promise<(Answer | Refusal)[]> {
  const [one] = presses
  if (!one) return []
  const judged = await judge(one, presses)
  const good = judged.filter((each): each is NewPunch => !(each instanceof Refusal))
  const standing = good.length > 0 ? await write(one, good) : []
  const stands = new Map(good.map((each, at) => [each, standing[at]]))
  return presses.map((press, index): Answer | Refusal => {
    const each = judged[index]
    if (each instanceof Refusal) return each
    const found = each && stands.get(each)
    if (!found) throw new Error('A punch that was written is not there')
    press.record({ details: { at: found.at, repeated: found.repeated } })
    return { ...found, clockOff: clockOff(press) }
  })
}

export const punch = implementTogether(time.punch, { about: 'own', runAll: punchAll })
