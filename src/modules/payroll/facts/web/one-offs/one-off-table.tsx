import { Button } from 'antd'
import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { Column } from '#platform/ui/table.ts'
import { payroll } from '../../../contract.ts'
import { pageSize } from '../../contract/terms.ts'
import { words } from '../locale.ts'
import { Money } from '../shared/money.tsx'
import type { useListed } from '../shared/use-listed.ts'
import { whoColumns } from '../shared/who.tsx'
import { State } from './state.tsx'
import type { OneOffRow, OneOffsFound } from './types.ts'

type TableProps = { found: OneOffsFound | undefined; month: Month; listed: ReturnType<typeof useListed> }

/** A row for each; one opens to where it comes from. */
export function OneOffTable({ found, month, listed }: TableProps) {
  const t = useWords(words)
  const name = useMonthName()
  const [language] = useLanguage()
  const [{ item, source, open }, setQuery] = useQueryState()
  const narrowed = listed.narrowed || item !== undefined || source !== undefined
  const show = ({ oneOffId }: OneOffRow) => setQuery({ open: oneOffId }, true)
  const clear = () => setQuery({ search: undefined, unit: undefined, item: undefined, source: undefined })
  return (
    <DataTable
      label={t('oneOffs')}
      columns={useColumns()}
      rows={found?.rows}
      rowKey={({ oneOffId }) => oneOffId}
      rowName={({ name: who, names }) => `${who} ${names[language]}`}
      current={open}
      onPeek={show}
      onOpen={show}
      page={{ page: listed.asked.page, size: pageSize, total: found?.count ?? 0, onPage: listed.onPage }}
      empty={
        narrowed ? (
          <FilteredAway onClear={clear} />
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
  )
}

function useColumns(): Column<OneOffRow>[] {
  const t = useWords(words)
  const [language] = useLanguage()
  return [
    ...whoColumns<OneOffRow>({ who: t('who'), unit: t('unit') }),
    { key: 'item', title: t('item'), render: ({ names }) => <span className="nowrap">{names[language]}</span> },
    { key: 'fen', title: t('yuan'), number: true, render: ({ fen }) => <Money fen={fen} /> },
    { key: 'note', title: t('note'), render: ({ note }) => shown(note) },
    {
      ...{ key: 'source', title: t('source') },
      render: ({ sourceNames }) => <span className="soft">{sourceNames[language]}</span>,
    },
    { key: 'state', title: t('state'), render: (row) => <State row={row} /> },
  ]
}

function Nothing({ hasItems, month }: { hasItems: boolean; month: string }) {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const may = useMay(payroll.addOneOff.name)
  if (!hasItems) {
    const way = (
      <Anchor className="link" href="/payroll/items">
        {t('toItems')}
      </Anchor>
    )
    return (
      <Empty title={t('noOneOffItems')} action={way}>
        {t('noOneOffItemsWhy')}
      </Empty>
    )
  }
  const deed = may && (
    <Button type="primary" onClick={() => setQuery({ do: 'add' }, true)}>
      {t('addOneOff')}
    </Button>
  )
  return (
    <Empty title={t('noOneOffs', { month })} action={deed}>
      {t('noOneOffsWhy')}
    </Empty>
  )
}
