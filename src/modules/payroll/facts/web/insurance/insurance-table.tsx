import { useQueryState } from '#platform/client/use-address.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { Column } from '#platform/ui/table.ts'
import { pageSize } from '../../contract/terms.ts'
import { words } from '../locale.ts'
import { Money } from '../shared/money.tsx'
import { whoColumns } from '../shared/who.tsx'
import { Marks } from './marks.tsx'
import type { InsuranceFound, InsuranceRow } from './types.ts'

type InsuranceTableProps = {
  found: InsuranceFound | undefined
  page: number
  onPage: (page: number) => void
  narrowed: boolean
}

/** A row for each: city, what was declared, what is paid on, the rates. */
export function InsuranceTable({ found, page, onPage, narrowed }: InsuranceTableProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [{ peek }, setQuery] = useQueryState()
  const open = ({ personId }: InsuranceRow) => setQuery({ peek: personId }, !peek)
  const clear = () => setQuery({ search: undefined, unit: undefined, mark: undefined, page: undefined })
  return (
    <DataTable
      label={t('insurance')}
      columns={useColumns()}
      rows={found?.rows}
      rowKey={({ personId }) => personId}
      rowName={({ name }) => name}
      current={peek}
      onPeek={open}
      onOpen={open}
      page={{ page, size: pageSize, total: found?.count ?? 0, onPage }}
      empty={narrowed ? <FilteredAway onClear={clear} /> : <Empty title={t('nobody')}>{t('nobodyWhy')}</Empty>}
      phone={(row) => (
        <PhoneRow
          leading={<Avatar name={row.name} size={36} />}
          title={row.name}
          figure={<Money fen={row.base} />}
          detail={[row.cityNames?.[language] ?? t('mark.noCity'), row.insured ? '' : t('notInsured')]
            .filter(Boolean)
            .join(' · ')}
          note={<Marks marks={row.marks.slice(0, 2)} />}
        />
      )}
    />
  )
}

function useColumns(): Column<InsuranceRow>[] {
  const t = useWords(words)
  const [language] = useLanguage()
  const rate = (key: 'fundRate' | 'injuryRate'): Column<InsuranceRow> => ({
    ...{ key, title: t(key), number: true },
    render: (row) => (row[key] === null ? <span className="quiet">–</span> : `${row[key]}%`),
  })
  const money = (key: 'base' | 'fundBase'): Column<InsuranceRow> => ({
    ...{ key, title: t(key), number: true },
    render: (row) => (row.insured ? <Money fen={row[key]} /> : <span className="quiet">{t('notInsured')}</span>),
  })
  return [
    ...whoColumns<InsuranceRow>({ who: t('who'), unit: t('unit') }),
    {
      ...{ key: 'city', title: t('insuredCity') },
      render: ({ cityNames }) => cityNames?.[language] ?? <span className="quiet">–</span>,
    },
    {
      ...{ key: 'declared', title: t('declared'), number: true },
      render: ({ declared }) =>
        declared === null ? <span className="quiet">{t('byWage')}</span> : <Money fen={declared} />,
    },
    money('base'),
    money('fundBase'),
    rate('fundRate'),
    rate('injuryRate'),
    { key: 'marks', title: t('toLookAt'), render: ({ marks }) => <Marks marks={marks} /> },
  ]
}
