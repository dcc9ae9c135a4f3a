import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Month } from '#platform/kernel/day.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import { useMonthName } from '../../../slips/web/months.ts'
import { words } from '../locale.ts'
import { ResultDialog } from './result-dialog.tsx'
import { ResultPeek } from './result-peek.tsx'
import { ResultTable } from './result-table.tsx'
import { fenOf, type Results } from './types.ts'
import './results.css'

/** 营收与利润: what the company earns, month by month, beside which its people are counted. */
export function ResultsScreen() {
  const t = useWords(words)
  const go = useGo()
  const [{ year, peek, do: deed }, set] = useQueryState()
  const asked = Number(year)
  const { data, error, refetch } = useRead(
    payroll.businessResults,
    asked >= 2000 && asked <= 2100 ? { year: asked } : {},
  )
  const mayImport = useMay(payroll.importBusinessResults.name)
  const looked = Month.safeParse(peek).data
  const row = data?.months.find(({ month }) => month === looked)
  const toImport = `/payroll/results/import${year ? `?year=${year}` : ''}`
  return (
    <Page>
      <PageHeader
        title={t('results')}
        heading={false}
        actions={
          mayImport && (
            <Button size="small" onClick={() => go(toImport)}>
              {t('importTable')}
            </Button>
          )
        }
      />
      <Columns>
        <Body padding="none">
          {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
          {!data && !error && <LoadingRows rows={12} height={45} />}
          {data && (
            <>
              <Head data={data} onYear={(next) => set({ year: next, peek: undefined })} />
              <ResultTable rows={data.months} missing={data.missing} />
            </>
          )}
        </Body>
        {row && <ResultPeek row={row} onClose={() => set({ peek: undefined, do: undefined })} />}
      </Columns>
      {row && deed === 'edit' && <ResultDialog row={row} onClose={() => set({ do: undefined })} />}
    </Page>
  )
}

function Head({ data, onYear }: { data: Results; onYear: (year: string) => void }) {
  const t = useWords(words)
  const monthName = useMonthName()
  return (
    <header className="results-head">
      <div className="line wrap results-title">
        <h1 className="title grow">
          <Finding data={data} />
        </h1>
        <Segmented
          label={t('year')}
          value={String(data.year)}
          onChange={onYear}
          options={data.years.slice(0, 4).map((each) => ({ value: String(each), label: String(each) }))}
        />
      </div>
      {data.missing.length > 0 && (
        <Note
          tone="waiting"
          title={t('missingMonths', {
            months: data.missing.map((month) => monthName(month, 'short')).join(t('comma')),
          })}
        >
          {t('missingWhy')}
        </Note>
      )}
      {data.missing.length === 0 && data.months.some(({ revenue }) => revenue) && (
        <p className="dense soft">
          <Anchor className="link" href="/insight/metrics">
            {t('toMetrics')}
          </Anchor>
        </p>
      )}
    </header>
  )
}

/** What the year comes to as far as it is known, and what it lacks. */
function Finding({ data: { year, months, missing } }: { data: Results }) {
  const t = useWords(words)
  const f = useFormat()
  const sum = (kind: 'revenue' | 'profit') => months.reduce((total, row) => total + (fenOf(row[kind]) ?? 0), 0)
  const yuan = (fen: number) => `${fen < 0 ? '−' : ''}¥${f.count(Math.round(Math.abs(fen) / 100))}`
  const known = months.some(({ revenue, profit }) => revenue || profit)
  const said = known
    ? t('knownTitle', { year: String(year), revenue: yuan(sum('revenue')), profit: yuan(sum('profit')) })
    : t('nothingTitle', { year: String(year) })
  return known && missing.length > 0 ? t('missingTitle', { said, count: missing.length }) : said
}
