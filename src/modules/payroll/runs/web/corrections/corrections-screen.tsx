import { useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Month } from '#platform/kernel/day.ts'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { payroll } from '../../../contract.ts'
import { runPage } from '../../contract.ts'
import { words } from '../locale.ts'
import { CorrectionTable } from './correction-table.tsx'
import '../run.css'

/** What was paid or kept for months that were closed: old and new beside each other. */
export function CorrectionsScreen() {
  const t = useWords(words)
  const [{ month, search = '', page = '1' }, set] = useQueryState()
  const asked = Month.safeParse(month)
  const at = Math.max(1, Number(page) || 1)
  const { data, error, refetch } = useRead(payroll.corrections, {
    ...{ search, offset: (at - 1) * runPage },
    ...(asked.success && { month: asked.data }),
  })
  const filtered = search !== '' || asked.success
  const empty = filtered ? (
    <FilteredAway onClear={() => set({ search: undefined, month: undefined, page: undefined })} />
  ) : (
    <Empty title={t('noCorrections')}>{t('noCorrectionsWhy')}</Empty>
  )
  return (
    <Page>
      <PageHeader title={t('corrections')} />
      <Columns>
        <Body padding="none">
          {data && data.waiting > 0 && (
            <div className="run-bar">
              <Note tone="waiting">{t('waitingPeople', { count: data.waiting })}</Note>
            </div>
          )}
          <ListPage
            search={{
              value: search,
              onChange: (typed) => set({ search: typed, page: undefined }),
              placeholder: t('search'),
            }}
          >
            {error && !data ? (
              <Problem error={error} onRetry={() => void refetch()} />
            ) : (
              <CorrectionTable
                rows={data?.rows}
                page={{
                  page: at,
                  size: runPage,
                  total: data?.total ?? 0,
                  onPage: (next) => set({ page: String(next) }),
                }}
                empty={empty}
              />
            )}
          </ListPage>
        </Body>
      </Columns>
    </Page>
  )
}
