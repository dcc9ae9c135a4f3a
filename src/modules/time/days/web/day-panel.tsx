import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { type KeyValue, KeyValues } from '#platform/ui/key-values.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { type DayEntry, time } from '../../contract.ts'
import { EnterPunch } from '../../punching/web/enter-punch.tsx'
import { useClock } from '../../web/use-clock.ts'
import type { ExplainedDay } from '../contract.ts'
import { words as reasonWords } from '../locale.ts'
import { words } from './locale.ts'

/** One day with everything that it came from, and why it came to that. */
export function DayPanel({ personId, name, day }: { personId: string | null; name: string; day: Day }) {
  const today = useToday()
  const format = useFormat()
  const own = useRead(time.myDay, { day }, { enabled: personId === null })
  const others = useRead(time.day, { personId: personId ?? '', day }, { enabled: personId !== null })
  const { data, error, refetch } = personId === null ? own : others
  return (
    <section className="day-panel" aria-live="polite">
      <h2>{format.day(day, 'sentence')}</h2>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data ? <Explained told={data} /> : !error && <LoadingRows rows={4} />}
      {data && !data.closed && personId === null && data.entry?.missing !== 0 && <AskPunch day={day} />}
      {data && !data.closed && day <= today && personId !== null && <EnterPunch {...{ personId, name, day }} />}
    </section>
  )
}

/** The form for a punch that was forgotten, begun with that day. */
function AskPunch({ day }: { day: Day }) {
  const t = useWords(words)
  const may = useMay('time.requestCorrection')
  return may && <Anchor href={`/me/time/requests?do=correction&day=${day}`}>{t('askPunch')}</Anchor>
}

function Explained({ told }: { told: ExplainedDay }) {
  const t = useWords(words)
  const { kind, shift, plannedBy, entry } = told
  return (
    <>
      <p className="soft small">{`${t(`kind.${kind ?? 'unknown'}`)} · ${t(`by.${plannedBy ?? 'none'}`)}`}</p>
      <KeyValues items={useFacts(told)} />
      {entry ? (
        <>
          <Result entry={entry} />
          <Reasons told={told} />
        </>
      ) : (
        <p className="soft">{shift ? t('notYet') : null}</p>
      )}
    </>
  )
}

/** What the day was made from; what there is none of is left out. */
function useFacts({ shift, punches, absences, agreed }: ExplainedDay): KeyValue[] {
  const t = useWords(words)
  const clock = useClock()
  const [language] = useLanguage()
  const span = ({ from, to }: { from: number | null; to: number | null }) => `${clock(from)}–${clock(to)}`
  const list = (parts: readonly string[]) => parts.join(language === 'zh' ? '、' : ', ')
  const sourceOf = (source: string) => (isKnown(source) ? t(`source.${source}`) : source)
  const titleOf = ({ title }: ExplainedDay['absences'][number]) => shown(title)?.[language] ?? t('leave')
  const punched = punches.map(({ clock: at, source }) => `${clock(at)} ${sourceOf(source)}`)
  const away = absences.map((each) => `${titleOf(each)} ${each.part === 'hours' ? span(each) : t(`part.${each.part}`)}`)
  const facts = [
    { key: 'planned', label: t('planned'), value: shift && `${shift.name} ${list(shift.segments.map(span))}` },
    { key: 'punches', label: t('punches'), value: list(punched) || t('noPunches') },
    { key: 'leave', label: t('leave'), value: list(away) },
    { key: 'agreed', label: t('agreed'), value: list(agreed.map(span)) },
  ]
  return facts.filter(({ value }) => value)
}

const sources = ['web', 'phone', 'file', 'correction', 'hand'] as const
const isKnown = (source: string): source is (typeof sources)[number] => sources.some((each) => each === source)

const figures = [
  ...(['worked', 'late', 'early', 'absent', 'onLeave', 'overtimeWorkday', 'overtimeRest', 'overtimeHoliday'] as const),
  ...(['comp', 'night'] as const),
] as const

function Result({ entry }: { entry: DayEntry }) {
  const t = useWords(words)
  const shown = figures.filter((key) => entry[key] > 0 || key === 'worked')
  return (
    <>
      <h3>{t('result')}</h3>
      <KeyValues
        form="ledger"
        items={shown.map((key) => ({ key, label: t(key), value: t('minutes', { count: entry[key] }) }))}
      />
    </>
  )
}

const clocks = new Set(['punch', 'begin', 'end'])

function Reasons({ told: { reasons, entry } }: { told: ExplainedDay }) {
  const t = useWords(words)
  const say = useWords(reasonWords)
  const clock = useClock()
  const read = ({ code, ...figures }: ExplainedDay['reasons'][number]) => {
    const said = Object.entries(figures).map(([key, value]) => [key, clocks.has(key) ? clock(Number(value)) : value])
    return say(`reason.${code}` as Parameters<typeof say>[0], Object.fromEntries(said))
  }
  return (
    <>
      <h3>{t('why')}</h3>
      {reasons.length === 0 ? (
        <p className="soft">{t(entry?.problem === 'open' ? 'notOver' : 'asPlanned')}</p>
      ) : (
        <ul>
          {reasons.map((reason, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two halves of a day may say the same
            <li key={`${reason.code}${at}`}>{read(reason)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
