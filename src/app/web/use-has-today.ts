import { useSession } from '#platform/client/use-session.ts'

/** What the page of today is made of; who may read none of it begins with his own page. */
const parts = ['people.rosterCount', 'people.alerts', 'people.moves', 'organization.chart', 'audit.search', 'user.list']

export function useHasToday(): boolean {
  const may = useSession()?.may ?? []
  return parts.some((operation) => may.includes(operation))
}
