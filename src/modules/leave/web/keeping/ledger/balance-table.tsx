import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { Column } from '#platform/ui/table.ts'
import { leave, pageSize } from '../../../contract.ts'
import { figureOf, useAmount, useUnitWord } from '../../shared/amount.ts'
import { words } from '../locale.ts'
import type { BalanceRow, Balances, TypeRef } from '../types.ts'

type BalanceTableProps = {
  found: Balances | undefined
  page: number
  current: string | undefined
  onPeek?: (personId: string) => void
}

type Amount = BalanceRow['amounts'][number]

const isSomething = (amount: Amount): boolean => {
  if (isHidden(amount)) return false
  const { left, planned, expected, used, kept } = amount
  return kept ? left !== 0 || planned !== 0 || expected !== 0 : used !== 0
}

const amountIn = ({ amounts }: BalanceRow, { typeId }: TypeRef): Amount | undefined =>
  amounts.find((amount) => amount.typeId === typeId)

/** So many are always there; others where somebody on the page has some: most people never have the leave of a wedding. */
const always = 4

const typesShown = ({ types, rows }: Balances): TypeRef[] =>
  types.filter((type, at) => {
    const has = (row: BalanceRow) => row.amounts.some((amount) => amount.typeId === type.typeId && isSomething(amount))
    return at < always || rows.some(has)
  })

/** A row for each person, a column for each type. */
export function BalanceTable({ found, page, current, onPeek }: BalanceTableProps) {
  const t = useWords(words)
  const [{ search, unit }, setQuery] = useQueryState()
  const columns = useColumns(found)
  const peek = onPeek && ((row: BalanceRow) => onPeek(row.personId))
  if (found?.types.length === 0) return <NoTypes />
  return (
    <DataTable
      label={t('ledger')}
      columns={columns}
      rows={found?.rows}
      rowKey={({ personId }) => personId}
      rowName={({ name }) => name}
      current={current}
      {...(peek && { onPeek: peek, onOpen: peek })}
      page={{
        page,
        size: pageSize,
        total: found?.count ?? 0,
        onPage: (next) => setQuery({ page: String(next), peek: undefined }),
      }}
      empty={
        search || unit ? (
          <FilteredAway onClear={() => setQuery({ search: undefined, unit: undefined, page: undefined })} />
        ) : (
          <Empty title={t('nobody')}>{t('nobodyWhy')}</Empty>
        )
      }
      phone={(row) => <OnPhone row={row} types={found?.types ?? []} />}
    />
  )
}

function useColumns(found: Balances | undefined): Column<BalanceRow>[] {
  const t = useWords(words)
  const unitWord = useUnitWord()
  const [language] = useLanguage()
  return [
    {
      ...{ key: 'who', title: t('who'), fixed: true },
      render: ({ name, employeeNo }) => (
        <span className="nowrap">
          {name} <span className="quiet small">{employeeNo}</span>
        </span>
      ),
    },
    { key: 'unit', title: t('unit'), render: ({ unit }) => <span className="nowrap soft">{unit}</span> },
    ...(found ? typesShown(found) : []).map(
      (type): Column<BalanceRow> => ({
        ...{
          key: type.typeId,
          title: t('ofType', { type: type.names[language], unit: unitWord(type.unit) }),
          number: true,
        },
        render: (row) => <Cell amount={amountIn(row, type)} type={type} />,
      }),
    ),
  ]
}

/** What is left; small behind it what is planned already and what will be given by that day. */
function Cell({ amount, type }: { amount: Amount | undefined; type: TypeRef }) {
  const t = useWords(words)
  if (isHidden(amount)) return <Locked />
  if (!amount || !isSomething(amount)) return <span className="quiet">–</span>
  const said = (units: number) => figureOf(units, type.unit)
  if (!amount.kept) return <span className="quiet">{t('usedShort', { count: said(amount.used) })}</span>
  const notes = [
    ...(amount.planned > 0 ? [t('plannedShort', { count: said(amount.planned) })] : []),
    ...(amount.expected > 0 ? [t('expectedShort', { count: said(amount.expected) })] : []),
  ]
  return (
    <span className="balance-cell">
      <span className={amount.left < 0 ? 'broken' : undefined}>{said(amount.left).toString().replace('-', '−')}</span>
      {notes.length > 0 && <span className="quiet small">{notes.join(' ')}</span>}
    </span>
  )
}

function OnPhone({ row, types }: { row: BalanceRow; types: readonly TypeRef[] }) {
  const [language] = useLanguage()
  const amount = useAmount()
  const said = types.flatMap((type) => {
    const own = amountIn(row, type)
    return own && !isHidden(own) && isSomething(own)
      ? [`${type.names[language]} ${amount(own.kept ? own.left : own.used, type.unit)}`]
      : []
  })
  return (
    <PhoneRow
      leading={<Avatar name={row.name} size={36} />}
      title={row.name}
      figure={said[0]}
      detail={said.slice(1).join(' · ') || row.unit}
    />
  )
}

function NoTypes() {
  const t = useWords(words)
  const may = useMay(leave.startTypes.name)
  const action = may && (
    <Anchor className="link" href="/leave/types">
      {t('setUpTypes')}
    </Anchor>
  )
  return (
    <Empty title={t('noTypesYet')} action={action}>
      {t('noTypesYetWhy')}
    </Empty>
  )
}
