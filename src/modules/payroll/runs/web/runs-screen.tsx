import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addMonths, type Month } from '#platform/kernel/day.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { payroll } from '../../contract.ts'
import { useMonthName } from '../../slips/web/months.ts'
import { words } from './locale.ts'
import { NextRuns } from './next-runs.tsx'
import { RunTable } from './run-table.tsx'
import './run.css'

/** What is to be run next, and the runs of a year. */
export function RunsScreen() {
  const t = useWords(words)
  const [{ year }, set] = useQueryState()
  const asked = Number(year)
  const { data, error, refetch } = useRead(
    payroll.runs,
    Number.isInteger(asked) && asked >= 1900 ? { year: asked } : {},
  )
  const years = data?.years ?? []
  const shown = asked || Math.max(...years)
  return (
    <Page>
      <PageHeader
        title={t('title')}
        actions={
          years.length > 1 && (
            <Segmented
              label={t('year')}
              value={String(shown)}
              onChange={(next) => set({ year: next })}
              options={years
                .toSorted((a, b) => b - a)
                .slice(0, 4)
                .map((each) => ({ value: String(each), label: String(each) }))}
            />
          )
        }
      />
      <Columns>
        <Body>
          {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
          {!data && !error && <LoadingRows rows={8} height={45} />}
          {data && (data.groups.length === 0 && data.rows.length === 0 ? <NotBegun /> : <Begun runs={data} />)}
        </Body>
      </Columns>
    </Page>
  )
}

function Begun({ runs }: { runs: Parameters<typeof NextRuns>[0]['runs'] }) {
  const t = useWords(words)
  const empty: ReactNode = <Empty title={t('empty')}>{t('emptyWhy')}</Empty>
  return (
    <div className="stack apart run-step">
      <NextRuns runs={runs} />
      <RunTable rows={runs.rows} empty={empty} />
    </div>
  )
}

/** Nothing is set up: one deed gives the usual set. */
function NotBegun() {
  const t = useWords(words)
  const go = useGo()
  const monthName = useMonthName()
  const today = useToday()
  const mayBegin = useMay(payroll.begin.name)
  const start = useWrite(payroll.begin)
  const month = addMonths(today, -1).slice(0, 7) as Month
  if (!mayBegin) return <Empty title={t('noGroups')}>{t('noGroupsWhy')}</Empty>
  return (
    <Empty
      title={t('notBegun')}
      action={
        <div className="stack">
          <Button type="primary" loading={start.isPending} onClick={() => start.mutate({ month })}>
            {t('begin', { month: monthName(month) })}
          </Button>
          <Button type="text" onClick={() => go('/payroll/groups')}>
            {t('toGroups')}
          </Button>
          {start.error && <RefusalNote reason={start.error.message} />}
        </div>
      }
    >
      {t('notBegunWhy')}
    </Empty>
  )
}
