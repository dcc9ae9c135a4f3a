export const views = ['open', 'stuck', 'overdue', 'returned', 'approved', 'declined', 'withdrawn'] as const
export type View = (typeof views)[number]

export const viewOf = (asked: string | undefined): View => views.find((each) => each === asked) ?? 'open'

const closed: readonly View[] = ['approved', 'declined', 'withdrawn']

/** Does nobody have to do anything any more? */
export const isClosed = (view: View): boolean => closed.includes(view)

/** What the server is asked for a view. */
export function askedFor(view: View) {
  if (view === 'stuck') return { stuck: true }
  return view === 'overdue' ? { overdue: true } : { state: view }
}
