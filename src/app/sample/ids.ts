const kinds = [
  ...(['unit', 'person', 'employment', 'position', 'entity', 'costCentre', 'event', 'contract'] as const),
  // The first employment of who came back.
  'earlier',
] as const
type Kind = (typeof kinds)[number]

export type Ids = (kind: Kind, at: number) => string

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0').slice(-width)

/** Ids of the form of v7, in the order of their numbers, the same for the same seed. */
export function idsFrom(seed: number): Ids {
  const heads = new Map<Kind, string>(kinds.map((kind, at) => [kind, `0190b0${hex(at, 2)}-${hex(seed, 4)}-7000-8000-`]))
  return (kind, at) => `${heads.get(kind)}${hex(at, 12)}`
}
