import { useAsOf } from '#platform/client/use-as-of.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { type Day, forever } from '#platform/kernel/day.ts'
import { type Lane, type LanePart, Lanes } from '#platform/ui/lanes.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { people } from '../../contract.ts'
import { words as shared } from '../locale.ts'
import { known } from '../types.ts'
import { DayLine } from './day-line.tsx'
import { words } from './locale.ts'

/** What holds when, one lane per fact; the line in it is the day that the page shows. */
export function PersonLanes({ personId }: { personId: string }) {
  const t = useWords(words)
  const { day, today, setDay } = useAsOf()
  const lanes = useLanes(personId)
  return (
    <Section title={t('lanes')} note={t('lanesNote')} action={<Legend />}>
      {lanes ? (
        <div className="lanes-place">
          <Lanes label={t('lanes')} lanes={lanes} today={today} onChooseDay={setDay} />
          <DayLine lanes={lanes} day={day} today={today} onChange={setDay} />
        </div>
      ) : (
        <LoadingRows rows={5} height={37} />
      )}
    </Section>
  )
}

function Legend() {
  const t = useWords(words)
  return (
    <span className="lanes-legend small soft" aria-hidden="true">
      <i />
      {t('inForce')}
      <i className="planned" />
      {t('planned')}
    </span>
  )
}

type Span = { from: Day; to: Day | null; planned: boolean }

const part = ({ from, to, planned }: Span, value: string): LanePart => ({
  from,
  to: to ?? forever,
  value,
  ...(planned && { state: 'planned' as const }),
})

function useLanes(personId: string): Lane[] | undefined {
  const t = useWords(words)
  const s = useWords(shared)
  const f = useFormat()
  const found = useRead(people.lanes, { personId }).data
  if (!found) return undefined
  const staying = found.unit.some((span) => span.to === null)
  type Named = Span & { label: string; seconded: boolean }
  const named = (spans: Named[] | null) =>
    (spans ?? []).map((span) => part(span, span.seconded ? t('secondedTo', { name: span.label }) : span.label))
  const all: Lane[] = [
    { key: 'unit', label: t('unit'), parts: named(found.unit) },
    {
      key: 'position',
      label: t('position'),
      parts: named(found.position.map((span) => ({ ...span, seconded: false }))),
    },
    {
      key: 'level',
      label: t('level'),
      parts: named((known(found.level) ?? []).map((span) => ({ ...span, seconded: false }))),
    },
    { key: 'manager', label: t('manager'), parts: named(found.manager.map((span) => ({ ...span, seconded: false }))) },
    {
      key: 'pay',
      label: t('pay'),
      parts: (known(found.pay) ?? []).map((span) => part(span, f.money(span.monthlyWage, 'rounded'))),
    },
    {
      key: 'contract',
      label: t('contract'),
      parts: contractParts(
        known(found.contract) ?? [],
        (n) => s('contractN', { n }),
        staying ? t('toRenew') : undefined,
      ),
    },
  ]
  return all.filter((lane) => lane.parts.length > 0)
}

/** Behind a contract with an end stands in amber what is still to be signed with somebody who stays. */
function contractParts(
  spans: (Span & { sequence: number })[],
  name: (n: number) => string,
  toRenew: string | undefined,
): LanePart[] {
  const parts = spans.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map((span) => part(span, name(span.sequence)))
  const last = parts.at(-1)
  if (!last || last.to === forever || !toRenew) return parts
  return [...parts, { from: last.to, to: forever, value: toRenew, state: 'waiting' }]
}
