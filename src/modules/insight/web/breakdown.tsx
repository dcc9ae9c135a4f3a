import { useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Definition, Figure } from '#platform/metric/contract.ts'
import { words as metricWords } from '#platform/metric/web/locale.ts'
import { isCount, valueWithUnit } from '#platform/metric/web/shown.ts'
import { IntervalBars } from '#platform/ui/interval-bars.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Tabs } from '#platform/ui/tabs.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from '../locale.ts'
import { FigureShown, Hidden } from './figure-shown.tsx'
import { type Group, highestOf, inOrder, peopleIn, toneOf } from './groups.ts'
import { metric } from './operations.ts'
import { type Asked, inputOf } from './use-asked.ts'

type BreakdownProps = { definition: Definition; asked: Asked; whole: Figure }

/** A metric by groups: who stands out, and how sure that is. */
export function Breakdown({ definition, asked, whole }: BreakdownProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [query, setQuery] = useQueryState()
  const by = definition.breakdowns.find(({ key }) => key === query.by)?.key ?? definition.breakdowns[0]?.key
  const { data, isPlaceholderData } = useRead(
    metric.values,
    { ...inputOf(asked, definition.kind), metrics: [definition.key], points: 1, ...(by !== undefined && { by }) },
    { enabled: by !== undefined },
  )
  if (by === undefined) return null
  const groups = isPlaceholderData ? undefined : data?.values.find(({ key }) => key === definition.key)?.groups
  return (
    <section className="breakdown" aria-label={t('breakdown')}>
      <Tabs
        label={t('breakdown')}
        tabs={definition.breakdowns.map(({ key, name }) => ({ key, label: name[language] }))}
        current={by}
        onChange={(next) => setQuery({ by: next })}
      />
      {groups ? (
        <Groups {...{ definition, asked, whole, by }} groups={inOrder(groups, by)} />
      ) : (
        <LoadingRows rows={5} height={37} />
      )}
    </section>
  )
}

type GroupsProps = BreakdownProps & { by: string; groups: readonly Group[] }

function Groups({ definition, asked, whole, by, groups }: GroupsProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const note = useNote(definition, whole)
  const counts = isCount(definition.unit)
  if (groups.length === 0) return <p className="dense quiet breakdown-none">{t('noGroups')}</p>
  return (
    <>
      <h2 className="subtitle">
        <Highest {...{ definition, groups }} />
      </h2>
      <IntervalBars
        label={definition.breakdowns.find(({ key }) => key === by)?.name[language] ?? ''}
        whole={counts ? undefined : (whole.value ?? undefined)}
        bars={groups.map(({ key, name, figure }) => ({
          ...{ key, name: name[language], value: figure.value, low: figure.low, high: figure.high },
          tone: toneOf(definition, figure),
          href:
            by === 'unit' && isUnit(key) ? asked.href(`/insight/metrics/${definition.key}`, { unit: key }) : undefined,
          shown: figure.hidden ? (
            <Hidden count={definition.smallestGroup} />
          ) : (
            <FigureShown definition={definition} figure={figure} />
          ),
          note: note(figure),
        }))}
      />
      <Legend {...{ definition, whole, groups }} />
    </>
  )
}

const isUnit = (key: string): boolean => key.includes('-')

/** Of how many people; of a count, its part of the whole. */
function useNote({ unit }: Definition, whole: Figure): (figure: Figure) => string {
  const t = useWords(words)
  const f = useFormat()
  const ofWhole = (value: number) => (whole.value ? f.percent(value / whole.value, 0) : '')
  return (figure) => {
    if (figure.value === null) return ''
    if (isCount(unit)) return ofWhole(figure.value)
    const people = peopleIn(figure)
    if (people === undefined) return ''
    const shown = f.number(people, Number.isInteger(people) ? 0 : 1)
    return t('average' in figure.parts ? 'groupAverage' : 'groupOf', { people: shown })
  }
}

function Highest({ definition, groups }: { definition: Definition; groups: readonly Group[] }) {
  const t = useWords(words)
  const m = useWords(metricWords)
  const f = useFormat()
  const [language] = useLanguage()
  const first = highestOf(groups)
  if (!first || first.figure.value === null) return t('breakdown')
  const said = t(isCount(definition.unit) ? 'most' : 'highest', {
    group: first.name[language],
    value: valueWithUnit(definition.unit, first.figure.value, m, f),
  })
  return first.figure.small ? t('ifSmall', { said }) : said
}

function Legend({ definition, whole, groups }: Pick<GroupsProps, 'definition' | 'whole' | 'groups'>) {
  const t = useWords(words)
  const m = useWords(metricWords)
  const f = useFormat()
  const hidden = groups.filter(({ figure }) => figure.hidden).length
  const counts = isCount(definition.unit)
  return (
    <div className="small quiet breakdown-legend">
      {!counts && whole.value !== null && (
        <p>{t('wholeLine', { value: valueWithUnit(definition.unit, whole.value, m, f) })}</p>
      )}
      {groups.some(({ figure }) => figure.low !== null) && <p>{t('whiskers')}</p>}
      {hidden > 0 && <p>{t('hiddenGroups', { count: hidden, smallest: definition.smallestGroup })}</p>}
    </div>
  )
}
