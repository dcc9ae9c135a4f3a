import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { CostHead } from './cost-head.tsx'
import { CostKinds, CostMonths, CostPlaces } from './cost-parts.tsx'
import type { Costs } from './types.ts'
import './costs.css'

/** 人工成本对比: a year beside the one before, by month, by what it is made of, by where it falls. */
export function CostsScreen() {
  const t = useWords(words)
  const today = useToday()
  const [{ year: asked, by }, set] = useQueryState()
  const year = /^(19|20|21)\d\d$/.test(asked ?? '') ? Number(asked) : Number(today.slice(0, 4))
  const place = by === 'costCentre' ? 'costCentre' : 'unit'
  const { data, error, refetch } = useRead(payroll.payCosts, { year, by: place })
  const years = [...new Set([year, ...(data?.years ?? [])])].toSorted((a, b) => b - a).slice(0, 4)
  return (
    <Page>
      <PageHeader
        title={t('costs')}
        heading={false}
        actions={
          years.length > 1 && (
            <Segmented
              label={t('year')}
              value={String(year)}
              onChange={(next) => set({ year: next })}
              options={years.map((each) => ({ value: String(each), label: String(each) }))}
            />
          )
        }
      />
      <Columns>
        <Body>
          {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
          {!data && !error && <LoadingRows rows={10} height={45} />}
          {data && (data.years.length === 0 ? <NothingYet /> : <Compared costs={data} year={year} by={place} />)}
        </Body>
      </Columns>
    </Page>
  )
}

function NothingYet() {
  const t = useWords(words)
  const mayRun = useMay(payroll.runs.name)
  return (
    <Empty
      title={t('nothingLocked')}
      action={
        mayRun && (
          <Anchor className="link" href="/payroll">
            {t('toRuns')}
          </Anchor>
        )
      }
    >
      {t('nothingLockedWhy')}
    </Empty>
  )
}

function Compared({ costs, year, by }: { costs: Costs; year: number; by: 'unit' | 'costCentre' }) {
  const years = { now: String(year), before: String(year - 1) }
  return (
    <div className="stack apart cost-page">
      <CostHead costs={costs} year={year} />
      <CostMonths costs={costs} years={years} />
      {costs.now && <CostKinds costs={costs} years={years} />}
      {costs.now && <CostPlaces costs={costs} years={years} by={by} />}
      <Related />
    </div>
  )
}

/** What else is told of the same. */
function Related() {
  const t = useWords(words)
  const mayMetrics = useMay('metric.values')
  const mayResults = useMay(payroll.businessResults.name)
  return (
    <p className="dense line wrap">
      {mayMetrics && (
        <Anchor className="link" href="/insight/metrics/payroll.labourCostRatio">
          {t('toRatio')}
        </Anchor>
      )}
      {mayResults && (
        <Anchor className="link" href="/payroll/results">
          {t('results')}
        </Anchor>
      )}
    </p>
  )
}
