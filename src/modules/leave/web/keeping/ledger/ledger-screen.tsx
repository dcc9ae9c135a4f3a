import { Button } from 'antd'
import { useUnitOptions } from '#modules/people/web/use-unit-options.ts'
import { useQueryState } from '#platform/client/use-address.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { AsOfBand, AsOfChip } from '#platform/ui/as-of.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { leave } from '../../../contract.ts'
import { words } from '../locale.ts'
import '../keeping.css'
import { BalanceTable } from './balance-table.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { LedgerPeek } from './ledger-peek.tsx'

/** 假期台账: what everybody has on a day, also one to come, and each one's ledger beside it. */
export function LedgerScreen() {
  const t = useWords(words)
  const asOf = useAsOf()
  const [query, setQuery] = useQueryState()
  const asked = useAsked()
  const found = useRead(leave.balances, asked)
  // Who leads somebody sees what is left; the ledger is for who keeps it.
  const mayOpen = useMay(leave.adjust.name)
  const { peek } = query
  return (
    <Page>
      <PageHeader
        title={t('ledger')}
        {...(found.data && { count: t('people', { count: found.data.count }) })}
        asOf={<AsOfChip day={asOf.day} today={asOf.today} onChange={asOf.setDay} />}
        actions={<ExportButton />}
        more={useMore()}
      />
      <AsOfBand
        {...asOf}
        onChange={asOf.setDay}
        said={t(asOf.day > asOf.today ? 'onDayToCome' : 'onDay', { day: asOf.day })}
      />
      <Columns>
        <Body padding="none">
          <ListPage
            search={{
              value: query.search ?? '',
              onChange: (typed) => setQuery({ search: typed || undefined, page: undefined }),
              placeholder: t('search'),
            }}
            filters={useFilters()}
          >
            {found.error && !found.data ? (
              <Problem error={found.error} onRetry={() => void found.refetch()} />
            ) : (
              <BalanceTable
                found={found.data}
                page={asked.page}
                current={peek}
                {...(mayOpen && { onPeek: (personId: string) => setQuery({ peek: personId }, !peek) })}
              />
            )}
          </ListPage>
        </Body>
        {peek && mayOpen && found.data && <LedgerPeek personId={peek} balances={found.data} />}
      </Columns>
      {query.do === 'export' && (
        <ExportDialog asked={asked} count={found.data?.count ?? 0} onClose={() => setQuery({ do: undefined })} />
      )}
    </Page>
  )
}

/** What the address asks for. */
function useAsked() {
  const [{ search = '', unit, page = '1' }] = useQueryState()
  const { day, isToday } = useAsOf()
  return { search, page: Math.max(1, Number(page) || 1), ...(unit && { unitId: unit }), ...(!isToday && { day }) }
}

function useFilters() {
  const t = useWords(words)
  const [{ unit }, setQuery] = useQueryState()
  const chosen = unit ? [unit] : []
  const options = useUnitOptions(chosen)
  return [
    {
      ...{ key: 'unit', label: t('unit'), single: true, chosen, options },
      onChange: ([next]: string[]) => setQuery({ unit: next, page: undefined, peek: undefined }),
    },
  ]
}

function ExportButton() {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const may = useMay(leave.exportBalances.name)
  return (
    may && (
      <Button size="small" onClick={() => setQuery({ do: 'export' }, true)}>
        {t('export')}
      </Button>
    )
  )
}

/** The other pages of who keeps leave. */
function useMore() {
  const t = useWords(words)
  const go = useGo()
  const may = {
    types: useMay(leave.types.name),
    yearEnd: useMay(leave.yearEndPreview.name),
    opening: useMay(leave.openings.name),
  }
  return [
    { key: 'yearEnd', label: t('yearEnd'), href: '/leave/year-end', may: may.yearEnd },
    { key: 'opening', label: t('opening'), href: '/leave/opening', may: may.opening },
    { key: 'types', label: t('types'), href: '/leave/types', may: may.types },
  ].flatMap((place) => (place.may ? [{ key: place.key, label: place.label, onChoose: () => go(place.href) }] : []))
}
