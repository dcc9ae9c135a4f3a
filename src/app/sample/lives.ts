import type { FilledPerson } from '#modules/people/index.ts'
import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import { contractsOf, termMonths } from './contracts.ts'
import type { Dice } from './dice.ts'
import { type Career, eventsOf } from './events.ts'
import { type Form, termsOf } from './forms.ts'
import { identityOf } from './identity.ts'
import { levels, wages } from './invented.ts'
import { leavingOf, ofAge } from './leavings.ts'
import { cameFrom, lentTo } from './moves.ts'
import { monthBegin, type Order } from './order.ts'
import type { Special } from './specials.ts'
import type { Place } from './staffing.ts'
import { type SampleUnit, type Structure, someDay } from './structure.ts'

/** Somebody as he comes out of his place: who he is, what happened to him, what he signed. */
export function personAt(order: Order, structure: Structure, place: Place): FilledPerson {
  const { at } = place
  const { ids } = structure
  const career = careerOf(order, structure, place)
  const before = beforeOf(place, career)
  return {
    id: ids('person', at),
    personal: identityOf({ at, seed: order.seed, hired: (before ?? career).hired, ...agesOf(place, career, before) }),
    employment: {
      id: ids('employment', at),
      events: eventsOf(order, structure, career),
      contracts: signedIn(order, structure, place, career),
      ...(specialOf(place) === 'leavingSoon' && { tasksDone: { count: place.dice.between(3, 5), on: order.today } }),
    },
    ...(before && { earlier: [earlierOf(order, structure, before)] }),
  }
}

const specialOf = (place: Place): Special | undefined => (place.kind === 'here' ? place.special : undefined)

const formBySpecial: Partial<Record<Special, Form>> = {
  ...{ intern: 'intern', dispatch: 'dispatch', part_time: 'part_time', overAge: 'over_age', retained: 'rehire' },
}

function formOf(place: Place): Form {
  const own = formBySpecial[specialOf(place) ?? 'moved']
  if (own) return own
  return place.kind === 'left' && place.form !== 'retired' ? place.form : 'full_time'
}

function agesOf(place: Place, career: Career, before: Career | undefined) {
  const retires = retiredOn(place, career, before)
  return {
    who:
      place.kind === 'head' ? ('head' as const) : formOf(place) === 'intern' ? ('intern' as const) : ('staff' as const),
    ...(retires && { retires }),
  }
}

/** The day around which he came of the age for it, of those who did. */
function retiredOn(place: Place, career: Career, before: Career | undefined): Day | undefined {
  if (place.kind === 'left') return place.form === 'retired' ? place.lastDay : undefined
  if (specialOf(place) === 'retained') return before?.leaves?.lastDay
  return specialOf(place) === 'overAge' ? career.hired : undefined
}

function signedIn({ today }: Order, { ids }: Structure, place: Place, { hired, probationEnd, form }: Career) {
  const special = specialOf(place)
  if (!termsOf[form].signs || special === 'unsigned') return []
  return contractsOf({
    ...{ hired, probationEnd, legalEntityId: place.unit.entityId, forgotten: special === 'expired' },
    until: place.kind === 'left' ? place.lastDay : place.kind === 'joining' ? hired : today,
    idOf: (n) => ids('contract', place.at * 4 + n),
  })
}

const year = 365

/** Most stay a short while and some stay long. */
const stayed = (dice: Dice, years: number): number => Math.floor(-Math.log(1 - dice.share()) * years * year)

const orLater = (day: Day, earliest: Day, dice: Dice, latest: Day): Day =>
  day >= earliest ? day : someDay(dice, earliest, latest)

function hiredOf({ today }: Order, place: Place): Day {
  const { dice, unit } = place
  if (place.kind === 'head') return unit.since
  if (place.kind === 'joining') return place.hired
  if (place.kind === 'left') return hiredBefore(place, dice)
  if (place.special) return hiredSpecially(place.special, today, dice)
  return orLater(addDays(today, -1 - stayed(dice, 3.2)), unit.since, dice, addDays(today, -30))
}

function hiredBefore({ lastDay, form, unit }: Extract<Place, { kind: 'left' }>, dice: Dice): Day {
  if (form === 'intern') return addDays(lastDay, -dice.between(60, 180))
  // Who retires was with the company from its early years.
  if (form === 'retired') return addDays(unit.since, dice.between(10, 700))
  return orLater(addDays(lastDay, -20 - stayed(dice, 1.8)), unit.since, dice, addDays(lastDay, -20))
}

/** Days ago, at least and at most. */
const joined: Partial<Record<Special, readonly [number, number]>> = {
  ...{ unsigned: [40, 200], intern: [10, 150], rehired: [60, 700] },
  ...{ dispatch: [30, 700], part_time: [60, 900], overAge: [60, 700], retained: [40, 300] },
}

function hiredSpecially(special: Special, today: Day, dice: Dice): Day {
  if (special === 'expired') return addMonths(addDays(today, -dice.between(10, 80)), -termMonths)
  const [least, most] = joined[special] ?? [500, 900]
  return addDays(today, -dice.between(least, most))
}

/** Equal work, equal level, and four tenths between them: yuan 15,000 and 21,000. */
const unequal = { paidLess: 1_500_000, paidMore: 2_100_000 }

function careerOf(order: Order, structure: Structure, place: Place): Career {
  const { at, unit, dice } = place
  const hired = hiredOf(order, place)
  const special = specialOf(place)
  const form = formOf(place)
  const probationEnd = termsOf[form].hasProbation ? probationOf(hired, special, dice) : null
  const level = levelOf(place, special, form, dice)
  const gap = special === 'paidLess' || special === 'paidMore' ? unequal[special] : undefined
  const mover = { unit, hired, dice, special }
  const came = place.kind === 'here' ? cameFrom(order, structure, mover) : undefined
  const lent = lentTo(order, structure, mover)
  return {
    ...{ at, dice, hired, probationEnd, level, unit, form },
    ...(came && { cameFrom: came }),
    ...(lent && { lent }),
    baseFen: gap ?? wageOf(level, form, unit, dice),
    isHead: place.kind === 'head',
    isQuiet: gap !== undefined || !termsOf[form].rises,
    ...(special === 'promotedSoon' && { promotedOn: addMonths(monthBegin(order.today), 1) }),
    ...(cameBack.has(special) && { time: 'again' as const }),
    ...leavingOf(order, place, { probationEnd, level }),
  }
}

const cameBack = new Set<Special | undefined>(['rehired', 'retained'])

/** None without a contract, nor for who comes back: 同一用人单位与同一劳动者只能约定一次试用期（劳动合同法第十九条）. */
const probationOf = (hired: Day, special: Special | undefined, dice: Dice): Day | null =>
  special === 'unsigned' || special === 'rehired' ? null : addDays(addMonths(hired, dice.pick([3, 6, 6])), -1)

/** The first time here of somebody who went and came back: another contract, another number. */
function beforeOf(place: Place, career: Career): Career | undefined {
  const { unit, dice } = place
  if (specialOf(place) === 'retained') {
    const lastDay = addDays(career.hired, -dice.between(1, 20))
    return careerBefore(place, career, someDay(dice, unit.since, addDays(lastDay, -60)), { lastDay, ...ofAge })
  }
  if (specialOf(place) !== 'rehired') return undefined
  const lastDay = addDays(career.hired, -dice.between(120, 700))
  const leaves = { lastDay, kind: 'voluntary' as const, reason: '个人发展' }
  return careerBefore(place, career, addDays(lastDay, -dice.between(250, 800)), leaves)
}

function careerBefore(
  { at, unit, dice }: Place,
  { level }: Career,
  hired: Day,
  leaves: NonNullable<Career['leaves']>,
): Career {
  return {
    ...{ at, dice, hired, unit, level, form: 'full_time', isHead: false, isQuiet: false, time: 'before' },
    probationEnd: addDays(addMonths(hired, 6), -1),
    baseFen: wageOf(level, 'full_time', unit, dice),
    leaves,
  }
}

function earlierOf(order: Order, structure: Structure, career: Career): FilledPerson['employment'] {
  const { ids } = structure
  const { at, hired, probationEnd, unit, leaves } = career
  return {
    id: ids('earlier', at),
    events: eventsOf(order, structure, career),
    contracts: contractsOf({
      ...{ hired, probationEnd, legalEntityId: unit.entityId, forgotten: false },
      until: leaves?.lastDay ?? hired,
      // Counted from the other end than those of the later time.
      idOf: (n) => ids('contract', at * 4 + 3 - n),
    }),
  }
}

const headLevels = ['M5', 'M4', 'M2', 'M1']

function levelOf(place: Place, special: Special | undefined, form: Form, dice: Dice): string {
  if (place.kind === 'head') return headLevels[place.unit.depth] as string
  if (special === 'paidLess' || special === 'paidMore') return 'P3'
  if (special === 'promotedSoon') return 'P2'
  if (form === 'intern') return 'P1'
  return dice.weigh(levels.map((level, at) => [level, [36, 34, 20, 8, 2][at] ?? 0] as const))
}

const wageOf = (level: string, form: Form, { city }: SampleUnit, dice: Dice): number => {
  const full = (wages[level] ?? 0) * termsOf[form].payShare
  return Math.round((full * city.payLevel * (0.9 + 0.24 * dice.share())) / 10_000) * 10_000
}
