import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isOff } from '#platform/metric/web/shown.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { AsOfBand, AsOfChip } from '#platform/ui/as-of.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from '../locale.ts'
import { AskedBar } from './asked-bar.tsx'
import { MetricRow, useMetricColumns } from './metric-columns.tsx'
import { useAsked } from './use-asked.ts'
import { type Told, useMetrics } from './use-metrics.ts'

/** 核心指标: every figure there is, as of the day, with its change, trend and target. */
export function Screen() {
  const t = useWords(words)
  const go = useGo()
  const [language] = useLanguage()
  const asked = useAsked()
  const { told, error, retry } = useMetrics(asked)
  const columns = useMetricColumns(asked)
  const href = ({ definition }: Told) => asked.href(`/insight/metrics/${definition.key}`)
  return (
    <Page>
      <PageHeader
        title={t('metrics')}
        heading={false}
        asOf={<AsOfChip day={asked.day} today={asked.today} onChange={asked.setDay} />}
      />
      <AsOfBand day={asked.day} today={asked.today} onChange={asked.setDay} />
      <Columns>
        <Body padding="none">
          <div className="metrics-head">
            <h1 className="title">{told ? <Finding told={told} /> : t('metrics')}</h1>
            <Spans told={told} />
            <AskedBar asked={asked} />
          </div>
          {error && <ErrorNote happened={error.message} onRetry={retry} />}
          <DataTable
            label={t('metrics')}
            columns={columns}
            rows={told}
            rowKey={({ definition }) => definition.key}
            rowName={({ definition }) => definition.name[language]}
            density="roomy"
            onOpen={(row) => go(href(row))}
            empty={<Empty title={t('noMetrics')} />}
            phone={(row) => <MetricRow told={row} />}
          />
        </Body>
      </Columns>
    </Page>
  )
}

/** What is off target, by name. */
function Finding({ told }: { told: readonly Told[] }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const aimed = told.filter(({ definition }) => definition.target !== null && definition.good !== 'none')
  const off = aimed.filter(({ definition, points }) => isOff(definition, points.at(-1)?.value ?? null))
  if (aimed.length === 0) return t('noTargets', { count: told.length })
  if (off.length === 0) return t('noneOff', { count: aimed.length })
  return t('someOff', {
    count: off.length,
    names: off.map(({ definition }) => definition.name[language]).join(t('comma')),
  })
}

/** Which days the figures are about: the two kinds differ. */
function Spans({ told = [] }: { told: readonly Told[] | undefined }) {
  const t = useWords(words)
  const f = useFormat()
  const last = (kind: string) => told.find(({ definition, points }) => definition.kind === kind && points[0])?.points
  const [span, moment] = [last('span')?.at(-1), last('moment')?.at(-1)]
  if (!span || !moment) return <p className="dense quiet">&nbsp;</p>
  return (
    <p className="dense quiet">
      {t('spans', {
        from: f.day(span.from, 'sentence'),
        to: f.day(span.to, 'sentence'),
        day: f.day(moment.to, 'sentence'),
      })}
    </p>
  )
}
