import type { Slot } from '#platform/client/screen.ts'
import type { Day } from '#platform/kernel/day.ts'

/** What a part of somebody's page is told: whom it is about, and of which day. */
export type PersonPart = { personId: string; asOf: Day }

/** Tabs of a person's page that other modules bring; the app puts them in. The key is the tab's place in the address. */
export const personTabs: Slot<PersonPart>[] = []

/** Parts of the aside of a person's page, below what people knows itself. */
export const personAside: Slot<PersonPart>[] = []

/** Parts of one's own page. */
export const ownParts: Slot<PersonPart>[] = []
