import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useSettled } from '#platform/client/use-settled.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import type { PageOf } from '#platform/ui/page-foot.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { termTypes } from '../../columns.ts'
import { people } from '../../contract.ts'
import { OpenDeed } from '../deeds/deeds.tsx'
import { words as shared } from '../locale.ts'
import { ContractState } from '../person/papers-tab.tsx'
import { Named } from '../roster/cells.tsx'
import type { Contract } from '../types.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'

const views = ['60', '30', '90', 'all'] as const

/** What the address asks for, and what it found. */
function useContractList() {
  const [query, setQuery] = useQueryState()
  const view = views.find((each) => each === query.within) ?? '60'
  const termType = termTypes.find((each) => each === query.term)
  const search = query.search?.trim()
  const page = Math.max(1, Number(query.page) || 1)
  const within = view === 'all' ? {} : { endingWithin: Number(view) }
  const found = useRead(people.contracts, { page, ...within, ...(termType && { termType }), ...(search && { search }) })
  const shown: PageOf = {
    page,
    size: 50,
    total: found.data?.count ?? 0,
    onPage: (next) => setQuery({ page: String(next) }),
  }
  return { view, termType, found, count: found.data?.count, page: shown, isFiltered: Boolean(search || termType) }
}

type ContractList = ReturnType<typeof useContractList>

/** Contracts in force: which of them end soon, and what the law wants next. */
export function ContractsScreen() {
  const t = useWords(words)
  const { choice } = useNames()
  const [query, setQuery] = useQueryState()
  const [search, setSearch] = useSettled(query.search ?? '', (value) => setQuery({ search: value, page: undefined }))
  const list = useContractList()
  const { view, termType, count } = list
  return (
    <Page>
      <PageHeader title={t('contracts')} {...(count !== undefined && { count: t('contractsCount', { count }) })} />
      <Columns>
        <Body padding="none">
          <ListPage
            views={views.map((key) => ({ key, label: t(`within.${key}`), ...(key === view && { count }) }))}
            view={view}
            onView={(next) => setQuery({ within: next === '60' ? undefined : next, page: undefined })}
            search={{ value: search, onChange: setSearch, placeholder: t('search') }}
            filters={[
              {
                key: 'term',
                label: t('term'),
                single: true,
                chosen: termType ? [termType] : [],
                onChange: ([next]) => setQuery({ term: next, page: undefined }),
                options: termTypes.map((value) => ({ value, label: choice('termType', value) })),
              },
            ]}
          >
            <FoundContracts list={list} />
          </ListPage>
        </Body>
      </Columns>
      {query.person && <Renewing personId={query.person} />}
    </Page>
  )
}

function FoundContracts({ list }: { list: ContractList }) {
  const { column } = useNames()
  const [, setQuery] = useQueryState()
  const { found, page, view, isFiltered } = list
  if (found.error && !found.data) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  const clear = () => setQuery({ search: undefined, term: undefined, page: undefined })
  return (
    <ContractTable
      label={column('contractEnd')}
      rows={found.data?.rows}
      page={page}
      empty={isFiltered ? <FilteredAway onClear={clear} /> : <NoContracts view={view} />}
    />
  )
}

/** The renewal over the list: `?person=…&do=renew`. */
function Renewing({ personId }: { personId: string }) {
  const person = useRead(people.show, { personId }, { keep: false }).data
  return person && <OpenDeed person={person} />
}

function NoContracts({ view }: { view: (typeof views)[number] }) {
  const t = useWords(words)
  if (view === 'all') return <Empty title={t('noContracts')}>{t('noContractsWhy')}</Empty>
  return <Empty title={t('noneEnding', { days: view })}>{t('noneEndingWhy')}</Empty>
}

type TableProps = {
  label: string
  rows: Contract[] | undefined
  page: PageOf
  empty: React.ReactNode
}

function ContractTable({ label, rows, page, empty }: TableProps) {
  const go = useGo()
  return (
    <DataTable
      label={label}
      columns={useContractColumns()}
      rows={rows}
      rowKey={(row) => row.contractId}
      rowName={(row) => row.fullName}
      onOpen={(row) => go(`/people/${row.personId}/papers`)}
      page={page}
      empty={empty}
      phone={(row) => (
        <PhoneRow
          leading={<Avatar name={row.fullName} size={36} />}
          title={row.fullName}
          figure={row.daysLeft === null ? <ContractState contract={row} /> : <DaysLeft contract={row} />}
          detail={row.orgUnit}
          note={row.contractEnd}
        />
      )}
    />
  )
}

function useContractColumns(): Column<Contract>[] {
  const t = useWords(words)
  const s = useWords(shared)
  const { column, choice } = useNames()
  const [, setQuery] = useQueryState()
  const maySign = useMay('people.signContract')
  const renew = (row: Contract) => setQuery({ person: row.personId, do: 'renew' }, true)
  return [
    { key: 'who', title: column('fullName'), render: (row) => <Named name={row.fullName} />, fixed: true },
    { key: 'number', title: column('employeeNo'), render: (row) => <span className="soft">{row.employeeNo}</span> },
    { key: 'unit', title: column('orgUnit'), render: (row) => <span className="nowrap">{row.orgUnit}</span> },
    { key: 'n', title: t('nth'), render: (row) => row.sequence },
    {
      key: 'term',
      title: t('term'),
      render: (row) => <span className="nowrap">{choice('termType', row.termType)}</span>,
    },
    { key: 'ends', title: t('ends'), render: (row) => <span className="nowrap">{row.contractEnd ?? s('noEnd')}</span> },
    { key: 'left', title: t('left'), render: (row) => <DaysLeft contract={row} /> },
    { key: 'next', title: t('next'), render: (row) => <NextContract contract={row} /> },
    ...(maySign
      ? [
          {
            key: 'renew',
            title: t('deed'),
            render: (row: Contract) =>
              row.contractEnd && (
                <button className="bare link nowrap" type="button" onClick={() => renew(row)}>
                  {t('renew')}
                </button>
              ),
          },
        ]
      : []),
  ]
}

function DaysLeft({ contract: { daysLeft } }: { contract: Contract }) {
  const s = useWords(shared)
  if (daysLeft === null) return null
  if (daysLeft < 0) return <span className="broken nowrap">{s('daysOver', { count: -daysLeft })}</span>
  return <span className={`nowrap ${daysLeft <= 30 ? 'waits' : 'soft'}`}>{s('daysLeft', { count: daysLeft })}</span>
}

function NextContract({ contract: { openEndedNext, sequence, contractEnd } }: { contract: Contract }) {
  const t = useWords(words)
  const s = useWords(shared)
  if (!contractEnd) return null
  if (openEndedNext) return <StatusTag tone="waiting">{s('mustBeOpenEnded')}</StatusTag>
  return <span className="soft nowrap">{t('renewNth', { n: sequence + 1 })}</span>
}
