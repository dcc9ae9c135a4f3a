import { HeadSteps, PhoneSteps, useMonth, useMonthName } from '#modules/time/web/month-steps.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { Column } from '#platform/ui/table.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../contract.ts'
import { pageSize } from '../../facts/contract/terms.ts'
import { Money } from '../../facts/web/shared/money.tsx'
import { useListed } from '../../facts/web/shared/use-listed.ts'
import { whoColumns } from '../../facts/web/shared/who.tsx'
import { words } from './locale.ts'
import { LeavingStateTag } from './state-tag.tsx'
import type { LeaverRow, LeaversFound } from './types.ts'
import './leaving.css'

/** 离职结算: whose employment ends in a month, and whether it is settled what is paid for it. */
export function LeaversScreen() {
  const t = useWords(words)
  const listed = useListed()
  const [month, setMonth] = useMonth()
  const [{ only }, setQuery] = useQueryState()
  const found = useRead(payroll.leavers, { ...listed.asked, month, open: only === 'open' })
  const filter = {
    ...{ key: 'only', label: t('show'), single: true, chosen: only ? [only] : [] },
    options: [{ value: 'open', label: t('onlyOpen') }],
    onChange: ([next]: string[]) => setQuery({ only: next, page: undefined }),
  }
  return (
    <Page>
      <PageHeader
        title={t('title')}
        {...(found.data && { count: t('people', { count: found.data.count }) })}
        actions={<HeadSteps month={month} onMonth={setMonth} />}
      />
      <Columns>
        <Body padding="none">
          <PhoneSteps month={month} onMonth={setMonth} />
          <ListPage search={listed.search} filters={[listed.unit, filter]}>
            {found.data && found.data.waiting > 0 && (
              <p className="leavers-waiting soft">{t('waiting', { count: found.data.waiting })}</p>
            )}
            {found.error && !found.data ? (
              <Problem error={found.error} onRetry={() => void found.refetch()} />
            ) : (
              <LeaverTable found={found.data} listed={listed} />
            )}
          </ListPage>
        </Body>
      </Columns>
    </Page>
  )
}

function LeaverTable({ found, listed }: { found: LeaversFound | undefined; listed: ReturnType<typeof useListed> }) {
  const t = useWords(words)
  const f = useFormat()
  const go = useGo()
  const [{ only }, setQuery] = useQueryState()
  const [month] = useMonth()
  const monthName = useMonthName()
  const narrowed = listed.narrowed || only !== undefined
  const clear = () => setQuery({ search: undefined, unit: undefined, only: undefined, page: undefined })
  return (
    <DataTable
      label={t('title')}
      columns={useColumns()}
      rows={found?.rows}
      rowKey={({ personId }) => personId}
      rowName={({ name }) => name}
      onOpen={({ personId }) => go(`/payroll/leaving/${personId}`)}
      page={{ page: listed.asked.page, size: pageSize, total: found?.count ?? 0, onPage: listed.onPage }}
      empty={
        narrowed ? (
          <FilteredAway onClear={clear} />
        ) : (
          <Empty title={t('nobody', { month: monthName(month) })}>{t('nobodyWhy')}</Empty>
        )
      }
      phone={(row) => (
        <PhoneRow
          leading={<Avatar name={row.name} size={36} />}
          title={row.name}
          figure={row.total === null ? undefined : <Money fen={row.total} />}
          detail={t('onLastDay', { day: f.day(row.lastDay) })}
          note={<LeavingStateTag state={row.state} />}
        />
      )}
    />
  )
}

function useColumns(): Column<LeaverRow>[] {
  const t = useWords(words)
  const f = useFormat()
  return [
    ...whoColumns<LeaverRow>({ who: t('who'), unit: t('unit') }),
    {
      ...{ key: 'lastDay', title: t('lastDay') },
      render: ({ lastDay }) => <span className="nowrap">{f.day(lastDay)}</span>,
    },
    {
      ...{ key: 'leaveKind', title: t('leaveKind') },
      render: ({ leaveKind }) => <span className="soft">{leaveKind && t(`leaveKind.${leaveKind}`)}</span>,
    },
    { key: 'total', title: t('total'), number: true, render: ({ total }) => <Money fen={total} /> },
    { key: 'state', title: t('state'), render: ({ state }) => <LeavingStateTag state={state} /> },
  ]
}
