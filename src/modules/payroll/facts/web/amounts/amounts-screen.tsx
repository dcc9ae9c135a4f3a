import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { payroll } from '../../../contract.ts'
import { pageSize } from '../../contract/terms.ts'
import { words } from '../locale.ts'
import { Money } from '../shared/money.tsx'
import { useListed } from '../shared/use-listed.ts'
import { whoColumns } from '../shared/who.tsx'
import { AmountPeek } from './amount-peek.tsx'
import { SetAmountDialog } from './set-amount-dialog.tsx'

type Found = (typeof payroll.amounts)['output']['_output']
type Row = Found['rows'][number]

/** 固定项目: what each gets every month by an item of his own. */
export function AmountsScreen() {
  const t = useWords(words)
  const [language] = useLanguage()
  const listed = useListed()
  const [{ item, peek, do: deed }, setQuery] = useQueryState()
  const found = useRead(payroll.amounts, { ...listed.asked, ...(item && { item }) })
  const may = useMay(payroll.setAmount.name)
  const items = found.data?.items ?? []
  const close = () => setQuery({ do: undefined })
  return (
    <Page>
      <PageHeader
        title={t('amounts')}
        {...(found.data && { count: t('rows', { count: found.data.count }) })}
        actions={
          may &&
          items.length > 0 && (
            <Button size="small" type="primary" onClick={() => setQuery({ do: 'set' }, true)}>
              {t('setAmount')}
            </Button>
          )
        }
      />
      <Columns>
        <Body padding="none">
          <ListPage
            search={listed.search}
            filters={[
              listed.unit,
              {
                ...{ key: 'item', label: t('item'), single: true, chosen: item ? [item] : [] },
                options: items.map(({ code, names, people }) => ({
                  value: code,
                  label: names[language],
                  count: people,
                })),
                onChange: ([next]: string[]) => setQuery({ item: next, page: undefined }),
              },
            ]}
          >
            {found.error && !found.data ? (
              <Problem error={found.error} onRetry={() => void found.refetch()} />
            ) : (
              <AmountTable found={found.data} listed={listed} />
            )}
          </ListPage>
        </Body>
        {peek && (
          <AmountPeek personId={peek} items={items} onClose={() => setQuery({ peek: undefined, do: undefined })} />
        )}
      </Columns>
      {deed === 'set' && !peek && <SetAmountDialog items={items} onClose={close} />}
    </Page>
  )
}

function AmountTable({ found, listed }: { found: Found | undefined; listed: ReturnType<typeof useListed> }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [{ item, peek }, setQuery] = useQueryState()
  const open = ({ personId }: Row) => setQuery({ peek: personId }, !peek)
  const narrowed = listed.narrowed || item !== undefined
  return (
    <DataTable
      label={t('amounts')}
      columns={useColumns()}
      rows={found?.rows}
      rowKey={(row) => `${row.personId} ${row.item} ${row.from}`}
      rowName={({ name, names }) => `${name} ${names[language]}`}
      current={peek}
      onPeek={open}
      onOpen={open}
      page={{ page: listed.asked.page, size: pageSize, total: found?.count ?? 0, onPage: listed.onPage }}
      empty={
        narrowed ? (
          <FilteredAway
            onClear={() => setQuery({ search: undefined, unit: undefined, item: undefined, page: undefined })}
          />
        ) : (
          <NoAmounts hasItems={(found?.items.length ?? 0) > 0} />
        )
      }
      phone={(row) => (
        <PhoneRow
          leading={<Avatar name={row.name} size={36} />}
          title={`${row.name} ${row.names[language]}`}
          figure={<Money fen={row.fen} />}
          detail={t('fromDay', { day: row.from })}
          note={row.toCome ? t('toCome') : undefined}
        />
      )}
    />
  )
}

function NoAmounts({ hasItems }: { hasItems: boolean }) {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const may = useMay(payroll.setAmount.name)
  if (!hasItems)
    return (
      <Empty
        title={t('noAmountItems')}
        action={
          <Anchor className="link" href="/payroll/items">
            {t('toItems')}
          </Anchor>
        }
      >
        {t('noAmountItemsWhy')}
      </Empty>
    )
  return (
    <Empty
      title={t('noAmounts')}
      action={
        may && (
          <Button type="primary" onClick={() => setQuery({ do: 'set' }, true)}>
            {t('setAmount')}
          </Button>
        )
      }
    >
      {t('noAmountsWhy')}
    </Empty>
  )
}

function useColumns(): Column<Row>[] {
  const t = useWords(words)
  const [language] = useLanguage()
  return [
    ...whoColumns<Row>({ who: t('who'), unit: t('unit') }),
    { key: 'item', title: t('item'), render: ({ names }) => <span className="nowrap">{names[language]}</span> },
    { key: 'fen', title: t('yuanAMonth'), number: true, render: ({ fen }) => <Money fen={fen} /> },
    { key: 'from', title: t('from'), render: ({ from }) => <span className="nowrap">{from}</span> },
    {
      ...{ key: 'until', title: t('until') },
      render: ({ lastDay, toCome }) => (
        <span className="line nowrap">
          {lastDay ?? <span className="quiet">{t('openEnded')}</span>}
          {toCome && <StatusTag tone="planned">{t('toCome')}</StatusTag>}
        </span>
      ),
    },
  ]
}
