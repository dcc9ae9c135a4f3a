import { ClockField } from '#modules/time/web/clock-field.tsx'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Segmented } from '#platform/ui/segmented.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { LeaveUnit, Part } from '../../../contract.ts'
import { words as shared } from '../../shared/locale.ts'
import { useWeekday } from '../../shared/use-span.ts'
import { words } from '../locale.ts'
import { type Draft, partsOf } from './draft.ts'
import './span-card.css'

type SpanCardProps = { draft: Draft; unit: LeaveUnit; change: (next: Partial<Draft>) => void }

/** From when to when, with the parts of the first and the last day. */
export function SpanCard({ draft, unit, change }: SpanCardProps) {
  const t = useWords(words)
  const { from, to } = draft
  const parts = partsOf(draft, unit)
  if (!from || !to) return <p className="leave-span quiet">{t('chooseDays')}</p>
  if (from === to) {
    return (
      <div className="leave-span">
        <SpanRow label={t('day')} day={from}>
          <OneDay draft={draft} unit={unit} parts={parts.from} change={change} />
        </SpanRow>
        {draft.byClock && unit === 'hour' && <Clocks draft={draft} change={change} />}
        {draft.open && <p className="small quiet">{t('tapLast')}</p>}
      </div>
    )
  }
  return (
    <div className="leave-span">
      <SpanRow label={t('from')} day={from}>
        <Parts
          label={t('from')}
          parts={parts.from}
          value={draft.fromPart}
          onChange={(fromPart) => change({ fromPart })}
        />
      </SpanRow>
      <SpanRow label={t('to')} day={to}>
        <Parts label={t('to')} parts={parts.to} value={draft.toPart} onChange={(toPart) => change({ toPart })} />
      </SpanRow>
    </div>
  )
}

function SpanRow({ label, day, children }: { label: string; day: Day; children: React.ReactNode }) {
  const f = useFormat()
  const weekday = useWeekday()
  return (
    <div className="leave-span-row">
      <span className="quiet">{label}</span>
      <span className="leave-span-day nowrap">
        {f.day(day, 'sentence')} {weekday(day)}
      </span>
      {children}
    </div>
  )
}

type PartsProps = { label: string; parts: readonly Part[]; value: Part; onChange: (part: Part) => void }

function Parts({ label, parts, value, onChange }: PartsProps) {
  const s = useWords(shared)
  if (parts.length < 2) return null
  return (
    <Segmented
      label={label}
      value={value}
      onChange={onChange}
      options={parts.map((part) => ({ value: part, label: s(`part.${part}`) }))}
    />
  )
}

type OneDayProps = SpanCardProps & { parts: readonly Part[] }

function OneDay({ draft, unit, parts, change }: OneDayProps) {
  const t = useWords(words)
  const s = useWords(shared)
  if (unit !== 'hour')
    return (
      <Parts
        label={t('day')}
        parts={parts}
        value={draft.fromPart}
        onChange={(part) => change({ fromPart: part, toPart: part })}
      />
    )
  return (
    <Segmented<Part | 'hours'>
      label={t('day')}
      value={draft.byClock ? 'hours' : draft.fromPart}
      onChange={(part) =>
        part === 'hours' ? change({ byClock: true }) : change({ byClock: false, fromPart: part, toPart: part })
      }
      options={[
        ...parts.map((part) => ({ value: part, label: s(`part.${part}`) })),
        { value: 'hours' as const, label: t('byHour') },
      ]}
    />
  )
}

function Clocks({ draft, change }: Pick<SpanCardProps, 'draft' | 'change'>) {
  const t = useWords(words)
  return (
    <div className="leave-clocks">
      <ClockField label={t('clockFrom')} value={draft.clockFrom} onChange={(clockFrom) => change({ clockFrom })} />
      <ClockField label={t('clockTo')} value={draft.clockTo} onChange={(clockTo) => change({ clockTo })} />
    </div>
  )
}
