import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { leave } from '../../../contract.ts'
import { words } from '../locale.ts'
import '../keeping.css'
import { RunOutcome } from './run-outcome.tsx'
import { TurningTable } from './turning-table.tsx'
import { TurningTotals } from './turning-totals.tsx'

/** From this month on it is the next year that is prepared. */
const preparing = 10

function useYear() {
  const today = useToday()
  const [{ year }] = useQueryState()
  const now = Number(today.slice(0, 4))
  const years = [now - 1, now, now + 1]
  const usual = Number(today.slice(5, 7)) >= preparing ? now + 1 : now
  return { year: years.find((each) => String(each) === year) ?? usual, years }
}

/** 假期年结: what runs out, what is carried over, what is given; looked at first, then done for everybody. */
export function YearEndScreen() {
  const t = useWords(words)
  const { year, years } = useYear()
  const [query, setQuery] = useQueryState()
  const page = Math.max(1, Number(query.page) || 1)
  const { search = '' } = query
  const totals = useRead(leave.yearEndTotals, { year })
  const found = useRead(leave.yearEndPreview, { year, page, search })
  return (
    <Page>
      <PageHeader title={t('yearEnd')} crumbs={[{ label: t('ledger'), href: '/leave/ledger' }]} />
      <Columns>
        <Body padding="none">
          <div className="year-bar">
            <Segmented
              label={t('year')}
              value={String(year)}
              onChange={(next) => setQuery({ year: next, page: undefined, job: undefined })}
              options={years.map((each) => ({ value: String(each), label: t('yearOf', { year: String(each) }) }))}
            />
            <span className="grow soft dense">{t('yearEndWhat')}</span>
            <RunButton year={year} toGive={totals.data?.types.some(({ given, posted }) => given !== posted) ?? false} />
          </div>
          {query.job && <RunOutcome jobId={query.job} year={year} onGone={() => setQuery({ job: undefined })} />}
          {totals.error ? <Problem error={totals.error} /> : <TurningTotals year={year} types={totals.data?.types} />}
          <ListPage
            search={{
              value: search,
              onChange: (typed) => setQuery({ search: typed || undefined, page: undefined }),
              placeholder: t('search'),
            }}
          >
            {found.error && !found.data ? (
              <Problem error={found.error} onRetry={() => void found.refetch()} />
            ) : (
              <TurningTable
                found={found.data}
                page={page}
                searching={search !== ''}
                onPage={(next) => setQuery({ page: String(next) })}
                onClear={() => setQuery({ search: undefined })}
              />
            )}
          </ListPage>
        </Body>
      </Columns>
    </Page>
  )
}

function RunButton({ year, toGive }: { year: number; toGive: boolean }) {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const may = useMay(leave.runYearEnd.name)
  const confirm = useConfirm()
  const run = useWrite(leave.runYearEnd)
  if (!may) return null
  const begin = async () => {
    const agreed = await confirm({
      title: t('runTitle', { year: String(year) }),
      consequence: t(toGive ? 'runConsequence' : 'runAgain'),
      keep: t('runKeep'),
      deed: t('run', { year: String(year) }),
    })
    if (agreed) run.mutate({ year }, { onSuccess: ({ jobId }) => setQuery({ job: jobId }) })
  }
  return (
    <>
      <Button type="primary" loading={run.isPending} onClick={() => void begin()}>
        {t('run', { year: String(year) })}
      </Button>
      {run.error && <RefusalNote reason={run.error.message} />}
    </>
  )
}
