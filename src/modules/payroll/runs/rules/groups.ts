/** A group as far as it says who belongs to it. */
export type GroupFit = { groupId: string; legalEntityId: string | null; city: string | null }

type Place = { legalEntityId: string | null; city: string | null }

const fits = (group: GroupFit, { legalEntityId, city }: Place): boolean =>
  (group.legalEntityId === null || group.legalEntityId === legalEntityId) &&
  (group.city === null || group.city === city)

/** Employer before city: who names both is closest. */
const closeness = ({ legalEntityId, city }: GroupFit): number =>
  (legalEntityId === null ? 0 : 2) + (city === null ? 0 : 1)

/** The group to which a post belongs: the closest that fits; null where none does. */
export function groupOf(groups: readonly GroupFit[], place: Place): string | null {
  let best: GroupFit | null = null
  for (const group of groups) {
    if (fits(group, place) && (best === null || closeness(group) > closeness(best))) best = group
  }
  return best?.groupId ?? null
}
