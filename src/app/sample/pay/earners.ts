import type { FilledPerson } from '#modules/people/index.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { SampleCompany } from '../company.ts'
import { personAt } from '../lives.ts'
import { type Place, placesOf } from '../staffing.ts'

type Employment = FilledPerson['employment']

/** Somebody in one of his employments, as far as his pay depends on it. */
export type Earner = {
  at: number
  personId: string
  employmentId: string
  place: Place
  /** The first day of the employment, and its last if it has ended. */
  hired: Day
  left: Day | null
  birth: Day
  city: string
  employmentType: string
  wageOn: (day: Day) => number
  /** His wage was last set on that day. */
  wageSince: Day
}

/** Everybody who was here on that day or later, or is about to come. */
export function* earnersOf({ plan }: SampleCompany, from: Day): Generator<Earner> {
  const { order, structure, staffing } = plan
  for (const place of placesOf(order, structure, staffing)) {
    if (place.kind === 'left' && place.lastDay < from) continue
    const person = personAt(order, structure, place)
    const employments = [...(person.earlier ?? []), person.employment]
    yield* employments.map((each) => earnerOf(place, person, each)).filter(({ left }) => left === null || left >= from)
  }
}

function earnerOf(place: Place, { id: personId, personal }: FilledPerson, { id, events }: Employment): Earner {
  const [first] = events
  const wages = events.flatMap(({ day, body: { baseFen } }) => (baseFen ? [{ day, baseFen }] : []))
  const hired = first?.day ?? ('2020-01-01' as Day)
  return {
    ...{ at: place.at, personId, employmentId: id, place, hired },
    left: events.find(({ kind }) => kind === 'leave')?.day ?? null,
    birth: personal.birthDate ?? ('1990-01-01' as Day),
    city: first?.body.city ?? place.unit.city.name,
    employmentType: first?.body.employmentType ?? 'full_time',
    wageOn: (on) => wages.findLast(({ day }) => day <= on)?.baseFen ?? wages[0]?.baseFen ?? 0,
    wageSince: wages.at(-1)?.day ?? hired,
  }
}
