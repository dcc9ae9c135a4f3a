import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { words as metricWords } from '#platform/metric/web/locale.ts'
import { boundOf, differenceOf, isOff, monthOf, valueWithUnit } from '#platform/metric/web/shown.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Spark } from '#platform/ui/spark.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from '../locale.ts'
import { FigureShown, Hidden, Unknown } from './figure-shown.tsx'
import type { Asked } from './use-asked.ts'
import { isBegun, type Told } from './use-metrics.ts'

export function useMetricColumns(asked: Asked): Column<Told>[] {
  const t = useWords(words)
  const [language] = useLanguage()
  return [
    {
      key: 'name',
      title: t('metric'),
      fixed: true,
      render: (told) => (
        <>
          <Anchor className="metric-name" href={asked.href(`/insight/metrics/${told.definition.key}`)}>
            {told.definition.name[language]}
          </Anchor>
          <UpTo told={told} />
        </>
      ),
    },
    {
      key: 'value',
      title: t('value'),
      number: true,
      render: ({ definition, points }) => <FigureShown definition={definition} figure={points.at(-1)} />,
    },
    { key: 'change', title: t('change'), render: (told) => <Change told={told} /> },
    { key: 'trend', title: t('trend'), width: 170, render: (told) => <Trend told={told} /> },
    { key: 'target', title: t('target'), render: (told) => <Target told={told} /> },
  ]
}

/** Until when a figure goes that ends before the others. */
function UpTo({ told: { definition, points } }: { told: Told }) {
  const t = useWords(words)
  const m = useWords(metricWords)
  const last = points.at(-1)
  if (!definition.lags || !last) return null
  return <span className="small quiet metric-up-to">{t('upTo', { month: monthOf(last, m) })}</span>
}

function useChange(told: Told): string {
  const t = useWords(words)
  const m = useWords(metricWords)
  const f = useFormat()
  const { definition, points } = told
  const last = points.at(-1)
  if (!last || isBegun(told)) return t('noChange')
  const change = differenceOf(definition.unit, points.at(-2), last, m, f)
  return change === '' ? t('unchanged') : (change ?? t('noChange'))
}

const Change = ({ told }: { told: Told }) => <span className="soft">{useChange(told)}</span>

function Trend({ told: { definition, points } }: { told: Told }) {
  const scale = definition.unit === 'share' ? 100 : 1
  const values = points.flatMap(({ value }) => (value === null ? [] : [value * scale]))
  if (values.length < 3) return null
  const target = definition.good === 'none' || definition.target === null ? undefined : definition.target * scale
  return <Spark values={values} target={target} off={isOff(definition, points.at(-1)?.value ?? null)} />
}

function Target({ told: { definition, points } }: { told: Told }) {
  const t = useWords(words)
  const m = useWords(metricWords)
  const f = useFormat()
  if (definition.target === null) return null
  return (
    <span className="line">
      <span className="soft">{boundOf(definition, m, f)}</span>
      {isOff(definition, points.at(-1)?.value ?? null) && <StatusTag tone="broken">{t('offTarget')}</StatusTag>}
    </span>
  )
}

/** On the phone: name and number, below them the change and what the target says. */
export function MetricRow({ told }: { told: Told }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { definition, points } = told
  const change = useChange(told)
  const off = isOff(definition, points.at(-1)?.value ?? null)
  return (
    <PhoneRow
      title={definition.name[language]}
      figure={<PlainFigure told={told} />}
      detail={change === t('noChange') ? '' : `${t('change')} ${change}`}
      note={off ? <span className="broken">{t('offTarget')}</span> : undefined}
    />
  )
}

function PlainFigure({ told: { definition, points } }: { told: Told }) {
  const m = useWords(metricWords)
  const f = useFormat()
  const last = points.at(-1)
  if (!last) return '…'
  if (last.hidden) return <Hidden count={definition.smallestGroup} />
  return last.value === null ? <Unknown figure={last} /> : <b>{valueWithUnit(definition.unit, last.value, m, f)}</b>
}
