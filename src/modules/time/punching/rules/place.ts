export type Point = { latitude: number; longitude: number }
export type Place = Point & { placeId: string; radius: number }

const earth = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two points, along the surface. */
export function metresBetween(a: Point, b: Point): number {
  const [north, east] = [radians(b.latitude - a.latitude) / 2, radians(b.longitude - a.longitude) / 2]
  const across = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude))
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(Math.sin(north) ** 2 + across * Math.sin(east) ** 2)))
}

/** A device that does not know better may be that far off to one's favour, but no farther. */
const mostDoubt = 150

/** The nearest place in which somebody is who stands there, as far as his device can tell. */
export function placeOf<P extends Place>(where: Point & { accuracy: number }, places: readonly P[]): P | undefined {
  const doubt = Math.min(where.accuracy, mostDoubt)
  return places
    .map((place) => ({ place, metres: metresBetween(where, place) }))
    .filter(({ place, metres }) => metres <= place.radius + doubt)
    .sort((a, b) => a.metres - b.metres)[0]?.place
}
