import type { FilledPerson } from '#modules/people/index.ts'
import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import { contractsOf, termMonths } from './contracts.ts'
import type { Dice } from './dice.ts'
import { type Career, eventsOf } from './events.ts'
import { identityOf } from './identity.ts'
import { levels, reasons, wages } from './invented.ts'
import { monthBegin, type Order } from './order.ts'
import type { Place, Special } from './staffing.ts'
import { type SampleUnit, type Structure, someDay } from './structure.ts'

/** Somebody as he comes out of his place: who he is, what happened to him, what he signed. */
export function personAt(order: Order, structure: Structure, place: Place): FilledPerson {
  const { at } = place
  const { ids } = structure
  const career = careerOf(order, structure, place)
  const isUnsigned = place.kind === 'here' && place.special === 'unsigned'
  const contracts = contractsOf({
    hired: career.hired,
    until: place.kind === 'left' ? place.lastDay : place.kind === 'joining' ? career.hired : order.today,
    legalEntityId: place.unit.entityId,
    probationEnd: career.probationEnd,
    forgotten: place.kind === 'here' && place.special === 'expired',
    idOf: (n) => ids('contract', at * 4 + n),
  })
  return {
    id: ids('person', at),
    personal: identityOf({ at, seed: order.seed, hired: career.hired, isHead: place.kind === 'head' }),
    employment: {
      id: ids('employment', at),
      events: eventsOf(order, structure, career),
      contracts: isUnsigned ? [] : contracts,
    },
  }
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
  if (place.kind === 'left') {
    const day = addDays(place.lastDay, -20 - stayed(dice, 1.8))
    return orLater(day, unit.since, dice, addDays(place.lastDay, -20))
  }
  if (place.special) return hiredSpecially(place.special, today, dice)
  return orLater(addDays(today, -1 - stayed(dice, 3.2)), unit.since, dice, addDays(today, -30))
}

function hiredSpecially(special: Special, today: Day, dice: Dice): Day {
  if (special === 'expired') return addMonths(addDays(today, -dice.between(10, 80)), -termMonths)
  if (special === 'unsigned') return addDays(today, -dice.between(40, 200))
  return addDays(today, -dice.between(500, 900))
}

/** Equal work, equal level, and four tenths between them: yuan 15,000 and 21,000. */
const unequal = { paidLess: 1_500_000, paidMore: 2_100_000 }

function careerOf(order: Order, structure: Structure, place: Place): Career {
  const { at, unit, dice } = place
  const hired = hiredOf(order, place)
  const special = place.kind === 'here' ? place.special : undefined
  const probationEnd = special === 'unsigned' ? null : addDays(addMonths(hired, dice.pick([3, 6, 6])), -1)
  const level = levelOf(place, special, dice)
  const gap = special === 'paidLess' || special === 'paidMore' ? unequal[special] : undefined
  const lent = place.kind === 'here' && !special ? cameFrom(order, structure, unit, hired, dice) : undefined
  return {
    ...{ at, dice, hired, probationEnd, level, unit },
    ...(lent && { cameFrom: lent }),
    baseFen: gap ?? wageOf(level, unit, dice),
    isHead: place.kind === 'head',
    isQuiet: gap !== undefined,
    ...(special === 'promotedSoon' && { promotedOn: addMonths(monthBegin(order.today), 1) }),
    ...leavingOf(order, place, probationEnd),
  }
}

const headLevels = ['M5', 'M4', 'M2', 'M1']

function levelOf(place: Place, special: Special | undefined, dice: Dice): string {
  if (place.kind === 'head') return headLevels[place.unit.depth] as string
  if (special === 'paidLess' || special === 'paidMore') return 'P3'
  if (special === 'promotedSoon') return 'P2'
  return dice.weigh(levels.map((level, at) => [level, [36, 34, 20, 8, 2][at] ?? 0] as const))
}

const wageOf = (level: string, { city }: SampleUnit, dice: Dice): number =>
  Math.round(((wages[level] ?? 0) * city.payLevel * (0.9 + 0.24 * dice.share())) / 10_000) * 10_000

/** Some came to their team from another of the same department and the same legal entity. */
function cameFrom(
  { today }: Order,
  structure: Structure,
  unit: SampleUnit,
  hired: Day,
  dice: Dice,
): Career['cameFrom'] {
  const [from, to] = [addDays(hired, 200), addDays(today, -130)]
  if (from > to || !dice.happens(0.16)) return undefined
  const other = dice.pick(structure.leaves)
  const fits = other !== unit && other.trade === unit.trade && other.entityId === unit.entityId && other.since <= hired
  const sibling = fits ? other : dice.pick(structure.teams.get(unit.parent) ?? [])
  if (!sibling || sibling === unit || sibling.since > hired || sibling.entityId !== unit.entityId) return undefined
  return { unit: sibling, on: someDay(dice, from, to) }
}

function leavingOf({ today }: Order, place: Place, probationEnd: Day | null): Pick<Career, 'leaves'> {
  const { dice } = place
  if (place.kind === 'here' && place.special === 'leavingSoon') {
    const lastDay = addDays(addMonths(monthBegin(today), 1), dice.between(4, 24))
    return { leaves: { lastDay, kind: 'voluntary', reason: '个人发展' } }
  }
  if (place.kind !== 'left') return {}
  const { kind, reason } = dice.weigh(reasons)
  const onTrial = kind === 'involuntary' && probationEnd !== null && place.lastDay <= probationEnd
  return { leaves: { lastDay: place.lastDay, kind, reason: onTrial ? '试用期不符合录用条件' : reason } }
}
