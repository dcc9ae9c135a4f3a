import { addDays, addMonths, type Day, type Span } from '#platform/kernel/day.ts'

/** The months that these days lie in, those that follow each other as one span. */
export function monthSpans(days: readonly Day[]): Span[] {
  const firsts = [...new Set(days.map((day) => `${day.slice(0, 7)}-01` as Day))].sort()
  return joined(firsts.map((from) => ({ from, to: addMonths(from, 1) })))
}

/** Spans in their order, as few as possible. */
function joined(spans: readonly Span[]): Span[] {
  const runs: Span[] = []
  for (const { from, to } of spans) {
    const last = runs.at(-1)
    if (last && last.to === from) runs[runs.length - 1] = { from: last.from, to }
    else runs.push({ from, to })
  }
  return runs
}

type DayOf = { employmentId: string; day: Day }
export type SpanOf = { employmentIds: string[]; span: Span }

const oneDay = (day: Day): Span => ({ from: day, to: addDays(day, 1) })

/**
 * Days of people as spans with whom they concern, no day more than was named: by the stretches that people share, or
 * day by day where that makes fewer.
 */
export function spansOfDays(days: readonly DayOf[]): SpanOf[] {
  const own = new Map<string, Day[]>()
  for (const { employmentId, day } of days) own.set(employmentId, [...(own.get(employmentId) ?? []), day])
  const stretches = grouped(
    [...own].flatMap(([employmentId, theirs]) =>
      joined([...theirs].sort().map(oneDay)).map((span) => ({ employmentId, span })),
    ),
  )
  const byDay = grouped(days.map(({ employmentId, day }) => ({ employmentId, span: oneDay(day) })))
  return stretches.length <= byDay.length ? stretches : byDay
}

function grouped(each: readonly { employmentId: string; span: Span }[]): SpanOf[] {
  const bySpan = new Map<string, SpanOf>()
  for (const { employmentId, span } of each) {
    const key = `${span.from} ${span.to}`
    const known = bySpan.get(key) ?? { employmentIds: [], span }
    known.employmentIds.push(employmentId)
    bySpan.set(key, known)
  }
  return [...bySpan.values()]
}
