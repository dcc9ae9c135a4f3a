import { Button } from 'antd'
import { HeadSteps, PhoneSteps, useMonth, useMonthName } from '#modules/time/web/month-steps.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { isHidden, shown } from '#platform/kernel/field-class.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import { pageSize } from '../../contract/terms.ts'
import { words } from '../locale.ts'
import { Money } from '../shared/money.tsx'
import { useListed } from '../shared/use-listed.ts'
import { whoColumns } from '../shared/who.tsx'
import { AddOneOffDialog } from './add-one-off-dialog.tsx'
import './one-offs.css'

type Found = (typeof payroll.oneOffs)['output']['_output']
type Row = Found['rows'][number]

/** 一次性项目: what is paid or kept once in a month, each with where it comes from. */
export function OneOffsScreen() {
  const t = useWords(words)
  const listed = useListed()
  const [month, setMonth] = useMonth()
  const [{ item, source, do: deed }, setQuery] = useQueryState()
  const narrow = { ...(item && { item }), ...(source && { source }) }
  const found = useRead(payroll.oneOffs, { ...listed.asked, ...narrow, month })
  const close = () => setQuery({ do: undefined })
  return (
    <Page>
      <PageHeader
        title={t('oneOffs')}
        {...(found.data && { count: t('entries', { count: found.data.count }) })}
        actions={
          <>
            <HeadSteps month={month} onMonth={setMonth} />
            <Deeds hasItems={(found.data?.items.length ?? 0) > 0} />
          </>
        }
      />
      <Columns>
        <Body padding="none">
          <PhoneSteps month={month} onMonth={setMonth} />
          <ListPage search={listed.search} filters={useFilters(found.data)}>
            {found.error && !found.data ? (
              <Problem error={found.error} onRetry={() => void found.refetch()} />
            ) : (
              <OneOffTable found={found.data} month={month} listed={listed} />
            )}
          </ListPage>
        </Body>
      </Columns>
      {deed === 'add' && found.data && <AddOneOffDialog items={found.data.items} month={month} onClose={close} />}
    </Page>
  )
}

function useFilters(found: Found | undefined) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { unit } = useListed()
  const [{ item, source }, setQuery] = useQueryState()
  const filter = (
    key: 'item' | 'source',
    chosen: string | undefined,
    options: { value: string; label: string; count?: number }[],
  ) => ({
    ...{ key, label: t(key), single: true, chosen: chosen ? [chosen] : [], options },
    onChange: ([next]: string[]) => setQuery({ [key]: next, page: undefined }),
  })
  const items = (found?.items ?? []).map(({ code, names }) => ({ value: code, label: names[language] }))
  const sources = (found?.sources ?? []).map(({ source: value, names, count }) => ({
    value,
    label: names[language],
    count,
  }))
  return [unit, filter('item', item, items), filter('source', source, sources)]
}

function Deeds({ hasItems }: { hasItems: boolean }) {
  const t = useWords(words)
  const go = useGo()
  const [{ month }, setQuery] = useQueryState()
  const mayImport = useMay(payroll.importOneOffs.name)
  const mayAdd = useMay(payroll.addOneOff.name)
  if (!hasItems) return null
  return (
    <>
      {mayImport && (
        <Button size="small" onClick={() => go(`/payroll/one-offs/import${month ? `?month=${month}` : ''}`)}>
          {t('importTable')}
        </Button>
      )}
      {mayAdd && (
        <Button size="small" type="primary" onClick={() => setQuery({ do: 'add' }, true)}>
          {t('addOneOff')}
        </Button>
      )}
    </>
  )
}

type TableProps = { found: Found | undefined; month: Month; listed: ReturnType<typeof useListed> }

function OneOffTable({ found, month, listed }: TableProps) {
  const t = useWords(words)
  const f = useFormat()
  const name = useMonthName()
  const [language] = useLanguage()
  const [{ item, source }, setQuery] = useQueryState()
  const cancel = useCancel()
  const narrowed = listed.narrowed || item !== undefined || source !== undefined
  const total = shown(found?.total)
  return (
    <>
      {cancel.problem && <RefusalNote reason={cancel.problem} />}
      {total !== undefined && (found?.count ?? 0) > 0 && (
        <p className="one-off-total soft">{t('totalOf', { amount: f.money(total, 'bare') })}</p>
      )}
      <DataTable
        label={t('oneOffs')}
        columns={useColumns(cancel.ask)}
        rows={found?.rows}
        rowKey={({ oneOffId }) => oneOffId}
        rowName={({ name: who, names }) => `${who} ${names[language]}`}
        page={{ page: listed.asked.page, size: pageSize, total: found?.count ?? 0, onPage: listed.onPage }}
        empty={
          narrowed ? (
            <FilteredAway
              onClear={() => setQuery({ search: undefined, unit: undefined, item: undefined, source: undefined })}
            />
          ) : (
            <Nothing hasItems={(found?.items.length ?? 0) > 0} month={name(month)} />
          )
        }
        phone={(row) => (
          <PhoneRow
            leading={<Avatar name={row.name} size={36} />}
            title={`${row.name} ${row.names[language]}`}
            figure={<Money fen={row.fen} />}
            detail={[row.sourceNames[language], shown(row.note)].filter(Boolean).join(' · ')}
            note={<State row={row} />}
          />
        )}
      />
    </>
  )
}

function Nothing({ hasItems, month }: { hasItems: boolean; month: string }) {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const may = useMay(payroll.addOneOff.name)
  if (!hasItems)
    return (
      <Empty
        title={t('noOneOffItems')}
        action={
          <Anchor className="link" href="/payroll/items">
            {t('toItems')}
          </Anchor>
        }
      >
        {t('noOneOffItemsWhy')}
      </Empty>
    )
  return (
    <Empty
      title={t('noOneOffs', { month })}
      action={
        may && (
          <Button type="primary" onClick={() => setQuery({ do: 'add' }, true)}>
            {t('addOneOff')}
          </Button>
        )
      }
    >
      {t('noOneOffsWhy')}
    </Empty>
  )
}

function useCancel() {
  const t = useWords(words)
  const tell = useUndoToast()
  const may = useMay(payroll.cancelOneOff.name)
  const write = useWrite(payroll.cancelOneOff)
  const ask = ({ oneOffId, name }: Row) =>
    write.mutate({ oneOffId }, { onSuccess: () => tell({ said: t('oneOffCancelled', { name }) }) })
  return { ask: may ? ask : undefined, problem: write.error?.message }
}

/** Paid, cancelled, or waiting for the run of its month. */
function State({ row: { taken, cancelledAt } }: { row: Row }) {
  const t = useWords(words)
  if (cancelledAt) return <StatusTag>{t('cancelled')}</StatusTag>
  return taken ? (
    <StatusTag tone="good">{t('taken')}</StatusTag>
  ) : (
    <StatusTag tone="planned">{t('waitsForRun')}</StatusTag>
  )
}

function useColumns(onCancel: ((row: Row) => void) | undefined): Column<Row>[] {
  const t = useWords(words)
  const [language] = useLanguage()
  return [
    ...whoColumns<Row>({ who: t('who'), unit: t('unit') }),
    { key: 'item', title: t('item'), render: ({ names }) => <span className="nowrap">{names[language]}</span> },
    { key: 'fen', title: t('yuan'), number: true, render: ({ fen }) => <Money fen={fen} /> },
    { key: 'note', title: t('note'), render: ({ note }) => (isHidden(note) ? null : note) },
    {
      key: 'source',
      title: t('source'),
      render: ({ sourceNames }) => <span className="soft">{sourceNames[language]}</span>,
    },
    { key: 'state', title: t('state'), render: (row) => <State row={row} /> },
    {
      ...{ key: 'deed', title: '' },
      render: (row) =>
        onCancel && !row.taken && !row.cancelledAt ? (
          <button
            className="bare link"
            type="button"
            aria-label={t('cancelOf', { name: row.name, item: row.names[language] })}
            onClick={() => onCancel(row)}
          >
            {t('cancelIt')}
          </button>
        ) : null,
    },
  ]
}
