import type { FilledPerson } from '#modules/people/index.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { SampleCompany } from '../company.ts'
import { personAt } from '../lives.ts'
import { type Place, placesOf } from '../staffing.ts'
import type { SampleUnit } from '../structure.ts'

type Employment = FilledPerson['employment']

/** Somebody in one of his employments, as far as his hours and his leave depend on it. */
export type Worker = {
  at: number
  personId: string
  employmentId: string
  place: Place
  unit: SampleUnit
  isHead: boolean
  isPartTime: boolean
  sex: string
  birth: Day
  /** From when his years of work count. */
  worksSince: Day
  city: string
  /** An ordinary colleague of today. */
  isOrdinary: boolean
}

/** Everybody who was here on that day or later, first the heads. */
export function* workersOf({ plan }: SampleCompany, from: Day): Generator<Worker> {
  const { order, structure, staffing } = plan
  for (const place of placesOf(order, structure, staffing)) {
    if (place.kind === 'joining' || (place.kind === 'left' && place.lastDay < from)) continue
    const person = personAt(order, structure, place)
    const employments = [...(person.earlier ?? []), person.employment].filter((each) => lasts(each, from))
    for (const employment of employments) yield workerOf(place, person, employment)
  }
}

const lasts = ({ events }: Employment, day: Day): boolean =>
  events.every((event) => event.kind !== 'leave' || event.day >= day)

function workerOf(place: Place, { id: personId, personal }: FilledPerson, { id, events }: Employment): Worker {
  const [first] = events
  const { sex = 'male', birthDate, firstWorkDate } = personal
  return {
    ...{ at: place.at, personId, employmentId: id, place, unit: place.unit, sex: sex ?? 'male' },
    isHead: place.kind === 'head',
    isPartTime: first?.body.employmentType === 'part_time',
    birth: birthDate ?? ('1990-01-01' as Day),
    worksSince: firstWorkDate ?? first?.day ?? ('2020-01-01' as Day),
    city: first?.body.city ?? place.unit.city.name,
    isOrdinary: place.kind === 'here' && !place.special,
  }
}
