import { Button } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { AsOfBand, AsOfChip } from '#platform/ui/as-of.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { SearchBox } from '#platform/ui/search-box.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import type { Chart } from '../contract.ts'
import { OrgChart } from './chart/org-chart.tsx'
import { DayScale } from './day-scale.tsx'
import { words } from './locale.ts'
import { MissingHeads } from './missing-heads.tsx'
import { organization } from './operations.ts'
import { ReportingLines } from './reporting-lines.tsx'
import { type LookProps, TreeTable } from './tree-table.tsx'
import { type Ends, UnitPanel } from './unit-panel.tsx'
import { useBandSentence } from './use-band-sentence.ts'

type Look = 'chart' | 'table' | 'lines'
const looks: readonly Look[] = ['chart', 'table', 'lines']

/** What of the tree is open: two levels to begin with, then what the reader opens and folds. */
function useFolding() {
  const [open, setOpen] = useState<readonly string[]>([])
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const fold = (id: string, opening: boolean) => {
    setFolded((now) => new Set(opening ? [...now].filter((each) => each !== id) : [...now, id]))
    if (opening) setOpen((now) => (now.includes(id) ? now : [...now, id]))
  }
  return { open, folded, fold }
}

function useChart(look: Look, open: readonly string[]) {
  const { day, isToday } = useAsOf()
  const [query] = useQueryState()
  const search = useDeferredValue(query.q ?? '')
  const input = {
    asOf: isToday ? undefined : day,
    depth: look === 'lines' ? 64 : 2,
    open: [...open],
    search,
    compare: query.compare === '1',
  }
  return useRead(organization.chart, input)
}

export function Screen() {
  const t = useWords(words)
  const [query, setQuery] = useQueryState()
  // A chart wants room: on the phone its equal, the table, comes first.
  const usual: Look = usePhone() ? 'table' : 'chart'
  const look = looks.find((each) => each === query.view) ?? usual
  const { open, folded, fold } = useFolding()
  const chart = useChart(look, open)
  const { day, today, setDay } = useAsOf()
  const choose = (id: string) => setQuery({ peek: id }, true)
  const views = { chart: chart.data, folded, chosen: query.peek, onChoose: choose, onFold: fold }

  return (
    <Page>
      <ChartHeader units={chart.data?.units} />
      <ChartBand chart={chart.data} />
      <Columns>
        <div className="chart-page">
          <div className="chart-bar">
            <Segmented
              label={t('look')}
              value={look}
              onChange={(next) => setQuery({ view: next === usual ? undefined : next })}
              options={looks.map((each) => ({ value: each, label: t(`look.${each}`) }))}
            />
            <SearchBox value={query.q ?? ''} onChange={(q) => setQuery({ q })} placeholder={t('findUnit')} />
            <span className="dense soft nowrap" aria-live="polite">
              {query.q && chart.data ? t('foundUnits', { count: chart.data.matches.length }) : ''}
            </span>
            <DayScale day={day} today={today} onChange={setDay} />
          </div>
          {chart.data?.units === 1 && <OnlyCompany />}
          <MissingHeads />
          {chart.isError ? (
            <div className="body-inner">
              <ErrorNote happened={chart.error.message} onRetry={() => void chart.refetch()} />
            </div>
          ) : (
            <LookAt look={look} {...views} />
          )}
        </div>
        {query.peek && (
          <UnitPanel
            key={query.peek}
            id={query.peek}
            node={chart.data?.nodes.find((each) => each.id === query.peek)}
            ends={endsOf(chart.data, query.peek)}
            onClose={() => setQuery({ peek: undefined })}
            onChoose={choose}
          />
        )}
      </Columns>
    </Page>
  )
}

/** Is it the first, is it the last of those below its superior? */
function endsOf(chart: Chart | undefined, id: string): Ends {
  const node = chart?.nodes.find((each) => each.id === id)
  const siblings = chart?.nodes.filter((each) => each.parentId === node?.parentId) ?? []
  return { first: siblings[0]?.id === id, last: siblings.at(-1)?.id === id }
}

function ChartHeader({ units }: { units: number | undefined }) {
  const t = useWords(words)
  const go = useGo()
  const { day, today, setDay } = useAsOf()
  const mayDraft = useMay(organization.draftReorganization.name)
  const phone = usePhone()
  return (
    <PageHeader
      title={t('chart')}
      count={units === undefined ? undefined : t('units', { count: units })}
      actions={
        <>
          {!phone && (
            <Button size="small" onClick={() => print()}>
              {t('print')}
            </Button>
          )}
          {mayDraft && (
            <Button size="small" type="primary" onClick={() => go('/organization/changes?new=1')}>
              {t('draftChange')}
            </Button>
          )}
        </>
      }
      asOf={<AsOfChip day={day} today={today} onChange={setDay} />}
    />
  )
}

function ChartBand({ chart }: { chart: Chart | undefined }) {
  const t = useWords(words)
  const { day, today, setDay } = useAsOf()
  const [query, setQuery] = useQueryState()
  const said = useBandSentence(chart)
  const comparing = query.compare === '1'
  return (
    <AsOfBand day={day} today={today} onChange={setDay} {...(said && { said })}>
      <button
        type="button"
        className="bare link"
        aria-pressed={comparing}
        onClick={() => setQuery({ compare: comparing ? undefined : '1' })}
      >
        {t(comparing ? 'stopComparing' : 'compareToday')}
      </button>
    </AsOfBand>
  )
}

/** Before the first import there is nothing to see, and nothing says why. */
function OnlyCompany() {
  const t = useWords(words)
  const mayCreate = useMay(organization.createUnit.name)
  const mayImport = useMay('people.startImport')
  const { isToday } = useAsOf()
  if (!isToday || !mayCreate) return null
  return (
    <p className="chart-remark">
      <span>{t('onlyCompany')}</span>
      {mayImport && (
        <Anchor className="link nowrap" href="/people/import">
          {t('importRoster')}
        </Anchor>
      )}
    </p>
  )
}

function LookAt({ look, ...props }: LookProps & { look: Look }) {
  const { chart, folded, ...rest } = props
  const nodes = useMemo(() => chart?.nodes ?? [], [chart])
  if (!chart) return <LoadingRows rows={10} height={52} />
  if (nodes.length === 0) return <NothingThen />
  if (look === 'table') return <TreeTable {...props} chart={chart} />
  if (look === 'lines') return <ReportingLines chart={chart} chosen={props.chosen} onChoose={props.onChoose} />
  return <OrgChart nodes={nodes} folded={folded} found={chart.matches} {...rest} />
}

function NothingThen() {
  const t = useWords(words)
  const { day, today, setDay } = useAsOf()
  if (day === today) return <Empty title={t('noUnits')}>{t('noUnitsWhy')}</Empty>
  return (
    <Empty title={t('noUnitsThen', { day })} action={<Button onClick={() => setDay(today)}>{t('toToday')}</Button>}>
      {t('noUnitsThenWhy')}
    </Empty>
  )
}
