import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { approvals } from '../../contract.ts'
import { words as inbox } from '../inbox/locale.ts'
import { AllTable } from './all-table.tsx'
import { words } from './locale.ts'
import { askedFor, isClosed, type View, viewOf, views } from './views.ts'

/** Every request of the company, for who keeps the flows: what is under way, what is stuck, what came of it. */
export function AllRequestsScreen() {
  const t = useWords(words)
  const above = useWords(inbox)
  const [query, setQuery] = useQueryState()
  const { view, kinds, search, page } = readQuery(query)
  const found = useRead(approvals.requests, { ...askedFor(view), kinds, search, page })
  const count = found.data?.count
  const filtered = kinds.length > 0 || search !== ''
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: above('inbox'), href: '/approvals' }]}
        title={t('title')}
        {...(count !== undefined && { count: t('requests', { count }) })}
      />
      <Columns>
        <Body padding="none">
          <ListPage
            views={views.map((key) => ({ key, label: t(`view.${key}`), ...(key === view && { count }) }))}
            view={view}
            onView={(next) => setQuery({ view: next === 'open' ? undefined : next, page: undefined })}
            search={{
              value: search,
              onChange: (typed) => setQuery({ search: typed, page: undefined }),
              placeholder: t('search'),
            }}
            filters={useKindFilter(kinds, (chosen) => setQuery({ kind: chosen.join(','), page: undefined }))}
          >
            {found.error && !found.data ? (
              <Problem error={found.error} onRetry={() => void found.refetch()} />
            ) : (
              <AllTable
                rows={found.data?.rows}
                closed={isClosed(view)}
                page={page}
                count={count ?? 0}
                onPage={(next) => setQuery({ page: String(next) })}
                empty={
                  filtered ? (
                    <FilteredAway onClear={() => setQuery({ kind: undefined, search: undefined })} />
                  ) : (
                    <NoneOf view={view} />
                  )
                }
              />
            )}
          </ListPage>
        </Body>
      </Columns>
    </Page>
  )
}

const readQuery = ({ view, kind, search = '', page }: Record<string, string | undefined>) => ({
  view: viewOf(view),
  kinds: kind?.split(',') ?? [],
  search,
  page: Math.max(1, Number(page) || 1),
})

function useKindFilter(chosen: string[], onChange: (chosen: string[]) => void) {
  const t = useWords(words)
  const [language] = useLanguage()
  const flows = useRead(approvals.flows, {}, { enabled: useMay(approvals.flows.name) })
  const options = flows.data?.rows.map(({ kind, title }) => ({ value: kind, label: title[language] })) ?? []
  return options.length === 0 ? [] : [{ key: 'kind', label: t('kind'), chosen, onChange, options }]
}

function NoneOf({ view }: { view: View }) {
  const t = useWords(words)
  if (view === 'stuck') return <Empty title={t('none.stuck')}>{t('noneStuckWhy')}</Empty>
  if (view === 'open' || view === 'overdue') return <Empty title={t(`none.${view}`)} />
  return <Empty title={t('none')} />
}
