import type { Day, Span } from '#platform/kernel/day.ts'
import type { PersonFacts } from './facts.ts'

export const least = (a: Day, b: Day): Day => (a < b ? a : b)
export const most = (a: Day, b: Day): Day => (a > b ? a : b)

function meet(a: Span, b: Span): Span | null {
  const span = { from: most(a.from, b.from), to: least(a.to, b.to) }
  return span.from < span.to ? span : null
}

/** A span without parts of it. */
const without = (span: Span, taken: readonly Span[]): Span[] =>
  taken.reduce<Span[]>(
    (left, cut) =>
      left.flatMap((each) => {
        if (!meet(each, cut)) return [each]
        const parts = [
          { from: each.from, to: most(cut.from, each.from) },
          { from: least(cut.to, each.to), to: each.to },
        ]
        return parts.filter(({ from, to }) => from < to)
      }),
    [span],
  )

type Stayer = Pick<PersonFacts, 'from' | 'to' | 'posts' | 'members'>

/** The days of the month for which this group pays him: by his posts, and by hand before that. */
export function stayOf(facts: Stayer, groupId: string, month: Span): Span[] {
  const employed = meet(month, { from: facts.from, to: facts.to })
  if (!employed) return []
  const byHand = facts.members.flatMap((member) => {
    const span = member.groupId === groupId ? meet(member, employed) : null
    return span ? [span] : []
  })
  const byPost = facts.posts.flatMap((post) => {
    const span = post.groupId === groupId ? meet(post, employed) : null
    if (!span) return []
    return facts.members.length === 0 ? [span] : without(span, facts.members)
  })
  const spans = [...byHand, ...byPost]
  return spans.length < 2 ? spans : joined(spans.sort((a, b) => (a.from < b.from ? -1 : 1)))
}

/** Spans that follow each other are one. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of spans) {
    const last = whole.at(-1)
    if (last && last.to === span.from) whole[whole.length - 1] = { from: last.from, to: span.to }
    else whole.push(span)
  }
  return whole
}
