import type { Db } from '#platform/database/database.ts'
import { minutesOfDay } from '#platform/kernel/clock.ts'
import { addDays, addMonths, type Day, daysBetween } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../../contract.ts'
import { type PlannedDay, plansOf } from '../../days/plans.ts'
import { assertOpen, markStale } from '../../days/stale.ts'
import { employedIn } from '../../store/employed.ts'
import { mostPunchDays } from '../contract/punch.ts'
import { phonesOf } from '../store/phones.ts'
import { type PlaceRules, placedPeople, placeRules, places } from '../store/places.ts'
import { addByHand, employedOn, localMoment, momentOf, punchesBetween, shiftNames } from '../store/punch.ts'

const aboutPerson = ({ personId }: { personId: string }) => ({ type: 'person', id: personId })

const punches = implement(time.punches, {
  about: aboutPerson,
  async run({ db, input: { personId, from, to } }) {
    const days = daysBetween(from, to)
    if (days < 1 || days > mostPunchDays) refuse('time.punchSpan', { most: mostPunchDays })
    const employed = await employedIn(db, [personId], { from: addDays(from, -1), to: addDays(to, 1) })
    const ids = employed.map(({ employmentId }) => employmentId)
    return { punches: await punchesBetween(db, ids, { from, to }) }
  },
})

const enterPunch = implement(time.enterPunch, {
  about: aboutPerson,
  async run({ db, input, actor, at: now, today }) {
    const { personId, day, clock, reason } = input
    if (personId === actor.personId) refuse('time.ownPunch')
    const { at, isAhead } = await momentOf(db, day, clock, now)
    if (isAhead) refuse('time.punchAhead')
    if (day < addMonths(today, -12)) refuse('time.punchTooOld')
    const next = addDays(day, 1)
    await assertOpen(db, { from: day, to: next })
    const employmentId =
      (await employedOn(db, [personId], day, clock)).get(personId) ?? refuse('time.notEmployedThen', { day })
    const by = actor.userId || null
    const added = await addByHand(db, at, { employmentId, day, clock, by, reason })
    if (!added) refuse('time.punchStands')
    await markStale(db, today, [employmentId], { from: addDays(day, -1), to: addDays(day, 2) })
    return { at, day, clock }
  },
})

type Mine = Pick<Call<unknown>, 'db' | 'today' | 'actor'>

/** Yesterday matters as long as its shift reaches into today. */
const reachesOn = ({ shift }: PlannedDay): boolean => (shift?.body.segments.at(-1)?.to ?? 0) > minutesOfDay

async function plansAround(db: Mine['db'], employmentId: string, today: Day) {
  const span = { from: addDays(today, -1), to: addDays(today, 1) }
  const plans = (await plansOf(db, [employmentId], span)).get(employmentId) ?? []
  const shown = plans.filter((plan) => plan.day === today || reachesOn(plan))
  const names = await shiftNames(
    db,
    shown.flatMap(({ shift }) => shift?.shiftId ?? []),
  )
  return {
    kept: plans.some(({ from }) => from !== null),
    plans: shown.map(({ day, kind, shift }) => ({
      day,
      kind,
      shift: shift && { name: names.get(shift.shiftId) ?? '', segments: shift.body.segments },
    })),
  }
}

async function placesOf({ db, actor }: Mine, rules: PlaceRules) {
  if (!rules.on || !actor.personId) return null
  const placed = (await placedPeople(db, [actor.personId], rules.version)).get(actor.personId)
  const own = (await places(db)).filter(({ placeId }) => placed?.placeIds.includes(placeId))
  if (own.length === 0) return null
  const names = own.map(({ name }) => name)
  return { outside: rules.outside, names, consent: rules.consent, consented: placed?.consented ?? false }
}

/** How the phone in hand stands to the rule that each has one of his own. */
async function phoneIn(db: Db, personId: string, rules: PlaceRules, key: string | undefined) {
  if (!rules.ownPhone) return null
  const own = (await phonesOf(db, [personId])).get(personId)
  if (!own) return 'none' as const
  return own.isKey(key) ? ('own' as const) : ('other' as const)
}

const myPunchDay = implement(time.myPunchDay, {
  about: 'own',
  async run({ db, actor, today, at, input }) {
    const now = await localMoment(db, at)
    const rules = await placeRules(db)
    const { devices } = rules
    const { personId } = actor
    const employmentId = personId && (await employedOn(db, [personId], today, now.clock)).get(personId)
    const bare = { now, devices, phone: null, places: null }
    if (!employmentId) return { ...bare, employed: false, kept: false, plans: [], punches: [] }
    const { kept, plans } = await plansAround(db, employmentId, today)
    const span = { from: plans[0]?.day ?? today, to: addDays(today, 1) }
    return {
      now,
      devices,
      phone: await phoneIn(db, personId, rules, input.phoneKey),
      employed: true,
      kept,
      plans,
      punches: await punchesBetween(db, [employmentId], span),
      places: await placesOf({ db, actor, today }, rules),
    }
  },
})

export const punchesOperations = [punches, enterPunch, myPunchDay]
